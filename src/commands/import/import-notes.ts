import type { ListPlan } from '../../exchange/lists/plan.js';
import type { ListRead } from '../../exchange/lists/read-list.js';
import type { TableNote, Tables } from '../../exchange/tables/table.js';
import type { Lang, Words } from '../../messages/format.js';
import type { ImportNote } from '../../topics/imported/imported.view.js';

export type Told = { readonly id: string; readonly rows?: readonly number[]; readonly words: Words<string> };

/** Notes about assumptions and omissions of the reader that the user should check. */
export function notesOf(list: ListRead, tables: Tables, plan: ListPlan, lang: Lang): ImportNote[] {
  const told = [...tables.notes.map(tableNote), ...sheetNotes(list), ...rowNotes(list), ...planNotes(plan)];
  return told.map(({ id, rows = [], words }) => ({ id, rows: [...rows], message: words[lang] }));
}

export function tableNote(note: TableNote): Told {
  switch (note.kind) {
    case 'encoding':
      return { id: note.kind, words: { en: `read as ${note.encoding}`, de: `als ${note.encoding} gelesen` } };
    case 'separator-line': {
      const words = { en: 'the sep line in row 1 is no row of the list', de: 'die sep-Zeile 1 gehört nicht zur Liste' };
      return { id: note.kind, words };
    }
    case 'left-out-parts': {
      const parts = note.parts.join(', ');
      return { id: note.kind, words: { en: `not looked at: ${parts}`, de: `nicht angesehen: ${parts}` } };
    }
    case 'cut': {
      const { sheet, range } = note;
      return {
        id: note.kind,
        words: { en: `of "${sheet}" only ${range} was read`, de: `von »${sheet}« nur ${range} gelesen` },
      };
    }
  }
}

function sheetNotes({ others, table, columns }: ListRead): Told[] {
  const hiddenColumns = columns.columns.filter(({ hidden, target }) => hidden && target === null);
  const missing = columns.missing.join(', ');
  return [
    ...others.map(({ sheet, hidden }) =>
      hidden
        ? {
            id: 'hidden-sheet',
            words: { en: `hidden sheet "${sheet}" is left out`, de: `das ausgeblendete Blatt »${sheet}« bleibt weg` },
          }
        : {
            id: 'other-sheet',
            words: { en: `sheet "${sheet}" is left out: --sheet`, de: `das Blatt »${sheet}« bleibt weg: --sheet` },
          },
    ),
    ...(table.hidden
      ? [{ id: 'sheet-is-hidden', words: { en: 'this sheet is hidden', de: 'dieses Blatt ist ausgeblendet' } }]
      : []),
    ...hiddenColumns.map(({ letter, header }) => ({
      id: 'hidden-column',
      words: {
        en: `hidden column ${letter} "${header}" is left out`,
        de: `die ausgeblendete Spalte ${letter} »${header}« bleibt weg`,
      },
    })),
    ...(missing === ''
      ? []
      : [
          {
            id: 'not-in-file',
            words: {
              en: `in the map, not in the file: ${missing}`,
              de: `in der Zuordnung, nicht in der Datei: ${missing}`,
            },
          },
        ]),
  ];
}

function rowNotes({ rows }: ListRead): Told[] {
  return rows.notes.map((note): Told => {
    if (note.kind === 'words-for-nothing') {
      const { count } = note;
      return {
        id: note.kind,
        words: {
          en: `empty, because they say "n/a" or the like: ${count} ${count === 1 ? 'cell' : 'cells'}`,
          de: `leer, weil dort »k. A.« oder Ähnliches steht: ${count} ${count === 1 ? 'Zelle' : 'Zellen'}`,
        },
      };
    }
    const list = note.rows.join(', ');
    return note.kind === 'hidden-rows'
      ? {
          id: note.kind,
          rows: note.rows,
          words: { en: `hidden rows go in too: ${list}`, de: `ausgeblendete Zeilen kommen mit: ${list}` },
        }
      : {
          id: note.kind,
          rows: note.rows,
          words: {
            en: `another decimal sign than elsewhere: row ${list}`,
            de: `anderes Dezimalzeichen als sonst: Zeile ${list}`,
          },
        };
  });
}

function planNotes({ repeated, withoutGain }: ListPlan): Told[] {
  const rows = repeated.join(', ');
  const measures = withoutGain.join(', ');
  return [
    ...(repeated.length > 0
      ? [
          {
            id: 'repeated',
            rows: repeated,
            words: {
              en: `say the same as an earlier row: ${rows}`,
              de: `sagen dasselbe wie eine frühere Zeile: ${rows}`,
            },
          },
        ]
      : []),
    ...(withoutGain.length > 0
      ? [
          {
            id: 'without-gain',
            words: {
              en: `no gain is stated, so "improves" stays empty: ${measures}`,
              de: `ohne Angabe des Gewinns bleibt improves leer: ${measures}`,
            },
          },
        ]
      : []),
  ];
}
