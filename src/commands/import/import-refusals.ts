import { Refusal } from '../../cli/refusal.js';
import type { ListProblem } from '../../exchange/lists/read-list.js';
import type { TableProblem, UnreadableTable } from '../../exchange/tables/table.js';
import type { Words } from '../../messages/format.js';

interface RefusalWords {
  readonly what: Words<string>;
  readonly remedy: Words<string>;
}

const smaller = {
  en: 'a list of touchpoints is smaller; import a part of it with --range, or a file with these columns alone',
  de: 'eine Liste von Kontaktpunkten ist kleiner; einen Teil davon mit --range, oder eine Datei mit diesen Spalten allein',
};
const asXlsx = { en: 'save it as .xlsx and import that', de: 'als .xlsx speichern und die Datei importieren' };

const TABLES: Readonly<Record<TableProblem, RefusalWords>> = {
  'too-large': { what: { en: 'more than 32 MiB', de: 'mehr als 32 MiB' }, remedy: smaller },
  'unpacks-too-large': {
    what: { en: 'unpacks to more than 64 MiB', de: 'entpackt größer als 64 MiB' },
    remedy: smaller,
  },
  'too-many-cells': { what: { en: 'more than 200,000 cells', de: 'mehr als 200.000 Zellen' }, remedy: smaller },
  'cell-too-large': {
    what: { en: 'a cell with more than a million characters', de: 'eine Zelle mit mehr als einer Million Zeichen' },
    remedy: smaller,
  },
  xlsb: { what: { en: 'a binary workbook (.xlsb)', de: 'eine binäre Arbeitsmappe (.xlsb)' }, remedy: asXlsx },
  xls: {
    what: { en: 'a workbook in the old format (.xls)', de: 'eine Arbeitsmappe im alten Format (.xls)' },
    remedy: asXlsx,
  },
  encrypted: {
    what: { en: 'protected by a password', de: 'mit einem Passwort geschützt' },
    remedy: { en: 'save it without a password', de: 'ohne Passwort speichern' },
  },
  'not-a-table': {
    what: { en: 'no table', de: 'keine Tabelle' },
    remedy: {
      en: 'XLSX, ODS, CSV, TSV or a JSON list of objects',
      de: 'XLSX, ODS, CSV, TSV oder eine JSON-Liste von Objekten',
    },
  },
  damaged: {
    what: { en: 'damaged', de: 'beschädigt' },
    remedy: {
      en: 'open it in a spreadsheet and save it again',
      de: 'in einer Tabellenkalkulation öffnen und neu speichern',
    },
  },
};

export function unreadableTable(shown: string, { problem, detail }: UnreadableTable): Refusal {
  const { what, remedy } = TABLES[problem];
  const more = problem === 'damaged' && detail !== '' ? `: ${detail.split('\n', 1)[0]?.slice(0, 120)}` : '';
  return refusalOf(shown, { en: what.en + more, de: what.de + more }, remedy);
}

const LIST_REFUSALS: Readonly<Record<Exclude<ListProblem['problem'], 'no-sheet'>, RefusalWords>> = {
  empty: {
    what: {
      en: 'holds no list: every sheet is empty or hidden',
      de: 'keine Liste: jedes Blatt ist leer oder ausgeblendet',
    },
    remedy: { en: 'name a sheet with --sheet', de: 'mit --sheet ein Blatt nennen' },
  },
  'bad-range': {
    what: { en: 'no such range', de: 'keinen solchen Bereich' },
    remedy: { en: 'form: --range A3:H80', de: 'Form: --range A3:H80' },
  },
  'no-header': {
    what: {
      en: 'no row that names columns of a catalog, such as "Touchpoint", "Phase", "Ist", "Soll"',
      de: 'keine Zeile, die Spalten eines Katalogs nennt, etwa »Kontaktpunkt«, »Phase«, »Ist«, »Soll«',
    },
    remedy: {
      en: 'say which column is what with --map (docs/import.md)',
      de: 'mit --map sagen, welche Spalte was ist (docs/import.md)',
    },
  },
  'click-log': {
    what: { en: 'a log of what single people did', de: 'ein Protokoll dessen, was einzelne Personen taten' },
    remedy: {
      en: 'count it per touchpoint first, and import that list',
      de: 'zuerst je Kontaktpunkt zählen und diese Liste importieren',
    },
  },
};

export function notAList(shown: string, found: ListProblem): Refusal {
  if (found.problem === 'no-sheet') {
    const names = found.sheets.join(', ');
    return refusalOf(
      shown,
      { en: 'no such sheet', de: 'kein solches Blatt' },
      { en: `there is: ${names}`, de: `es gibt: ${names}` },
    );
  }
  const { what, remedy } = LIST_REFUSALS[found.problem];
  return refusalOf(shown, what, remedy);
}

function refusalOf(shown: string, what: Words<string>, remedy: Words<string>): Refusal {
  return new Refusal({ en: `"${shown}": ${what.en}`, de: `»${shown}«: ${what.de}` }, remedy);
}
