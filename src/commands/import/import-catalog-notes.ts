import type { FileCatalog } from '../../exchange/catalog/catalog-plan.js';
import type { Tables } from '../../exchange/tables/table.js';
import type { Lang } from '../../messages/format.js';
import type { ImportNote } from '../../topics/imported/imported.view.js';
import { type Told, tableNote } from './import-notes.js';

/** What of an exported catalog was left out, or read although it is hidden. */
export function catalogNotes(read: FileCatalog, tables: Tables, absent: number, lang: Lang): ImportNote[] {
  const told = [...tables.notes.map(tableNote), ...hiddenNotes(tables), ...leftOutNotes(read), ...absentNotes(absent)];
  return told.map(({ id, rows = [], words }) => ({ id, rows: [...rows], message: words[lang] }));
}

function hiddenNotes({ tables }: Tables): Told[] {
  const sheets = tables.filter(({ hidden, rows }) => hidden && rows.length > 0).map(({ sheet }) => sheet);
  const rows = tables.flatMap(({ sheet, rows: all }) => {
    const hidden = all.filter((row) => row.hidden).map(({ number }) => number);
    return hidden.length === 0 ? [] : [{ sheet: sheet ?? '', hidden }];
  });
  return [
    ...sheets.map((sheet) => ({
      id: 'hidden-sheet',
      words: { en: `hidden sheet "${sheet}" goes in too`, de: `das ausgeblendete Blatt »${sheet}« kommt mit` },
    })),
    ...rows.map(({ sheet, hidden }) => ({
      id: 'hidden-rows',
      rows: hidden,
      words: {
        en: `hidden rows of "${sheet}" go in too: ${hidden.join(', ')}`,
        de: `ausgeblendete Zeilen von »${sheet}« kommen mit: ${hidden.join(', ')}`,
      },
    })),
  ];
}

function leftOutNotes({ otherSheets, otherColumns }: FileCatalog): Told[] {
  return [
    ...otherSheets.map((sheet) => ({
      id: 'other-sheet',
      words: { en: `sheet "${sheet}" is left out`, de: `das Blatt »${sheet}« bleibt weg` },
    })),
    ...otherColumns.map((column) => ({
      id: 'other-column',
      words: {
        en: `no field, left out: ${column} (a field of your own begins with x-)`,
        de: `kein Feld, bleibt weg: ${column} (ein eigenes Feld beginnt mit x-)`,
      },
    })),
  ];
}

function absentNotes(absent: number): Told[] {
  if (absent === 0) return [];
  const words = {
    en: `not in the file any more, and kept in the catalog: ${absent} ${absent === 1 ? 'entry' : 'entries'}`,
    de: `nicht mehr in der Datei, im Katalog behalten: ${absent} ${absent === 1 ? 'Eintrag' : 'Einträge'}`,
  };
  return [{ id: 'absent-entries', words }];
}
