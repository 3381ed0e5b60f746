import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOds } from 'hucre/ods';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from '../../src/core/read/parse.js';
import { loadCatalog } from '../../src/pipeline.js';
import type { ImportedData } from '../../src/topics/imported/imported.view.js';
import { type Files, type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const sample = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/import/${name}`));

let folder: Folder;
afterEach(() => folder.remove());

const type = (...argv: string[]) => run(['import', ...argv], { cwd: folder.path });
const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');

async function json(...argv: string[]): Promise<ImportedData & { code: number }> {
  const { stdout, code } = await type(...argv, '--json');
  return { ...JSON.parse(stdout), code };
}

/** All files of the folder with their texts. */
function snapshot(): Record<string, string> {
  const names = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]),
  );
}

/** Ratings by touchpoint, over all rounds. */
function ratings(): Record<string, unknown> {
  const rounds = [...loadCatalog(folder.path).model.assessments.values()];
  return Object.assign({}, ...rounds.map(({ fields }) => fields.ratings));
}

const rejectedIn = ({ rejected }: ImportedData) =>
  rejected.map(({ row, column, reason, value }) => [row, column, reason, value]);

describe('kontaktpunkte.xlsx', () => {
  test('becomes a catalog that passes check, with four rows in and six rejected', async () => {
    folder = makeFolder({ 'kontaktpunkte.xlsx': sample('kontaktpunkte.xlsx') });
    const data = await json('kontaktpunkte.xlsx');
    expect(data.code).toBe(1);
    expect(data.sources[0]).toMatchObject({ sheet: 'Liste', header: [3, 4], kind: 'touchpoint' });
    expect(data.sources[0]?.columns.map(({ column, target }) => [column, target])).toEqual([
      ['A', 'touchpoint.name'],
      ['B', 'touchpoint.phase'],
      ['C', 'rating.ist'],
      ['D', 'rating.soll'],
      ['E', 'rating.importance'],
      ['F', 'touchpoint.reach'],
      ['G', null],
      ['H', null],
      ['I', 'rating.note'],
    ]);
    expect(data.created.map(({ entry }) => entry)).toEqual([
      'touchpoint/ueberweisungstraeger',
      'touchpoint/grosse-filiale',
      'touchpoint/hotline',
      'touchpoint/strassenkampagne',
    ]);
    expect(rejectedIn(data)).toEqual([
      [8, 'A', 'no-name', ''],
      [9, 'C', 'no-number', 'elf'],
      [10, 'D', 'error-value', '#N/A'],
      [11, 'C', 'above-scale', '12'],
      [12, 'A', 'duplicate', 'Hotline'],
      [14, 'C', 'formula-without-value', ''],
    ]);
    expect(data.sources[0]?.notes.map(({ id, rows }) => [id, rows])).toEqual([
      ['hidden-sheet', []],
      ['hidden-column', []],
      ['hidden-rows', [13]],
    ]);
    expect(data.phases.map(({ id }) => id)).toEqual(['nach', 'kauf', 'vor']);
    const { model } = loadCatalog(folder.path);
    const reach = [...model.touchpoints.values()].map(({ id, fields }) => [id, fields.reach]);
    expect(Object.fromEntries(reach)).toEqual({
      ueberweisungstraeger: 0.35,
      'grosse-filiale': 0.8,
      hotline: 0.6,
      strassenkampagne: 0.2,
    });
    expect(ratings()).toEqual({
      ueberweisungstraeger: { ist: 3.5, soll: 8, importance: 7, note: 'Text mit Komma' },
      'grosse-filiale': { ist: 6, soll: 8.5, importance: 9 },
      hotline: { soll: 8, importance: 8, note: 'Ist fehlt' },
      strassenkampagne: { ist: 5, soll: 6, importance: 3, note: 'versteckte Zeile' },
    });
    const { code } = await run(['check'], { cwd: folder.path });
    expect(code).toBe(0);
  });
});

describe('kontaktpunkte-sep.csv', () => {
  test('becomes a catalog: five rows in, three rejected, and the second time changes no byte', async () => {
    folder = makeFolder({ 'kontaktpunkte-sep.csv': sample('kontaktpunkte-sep.csv') });
    const data = await json('kontaktpunkte-sep.csv');
    expect(data.sources[0]?.header).toEqual([2]);
    expect(rejectedIn(data)).toEqual([
      [8, 'D', 'no-number', '10-12'],
      [9, 'B', 'error-value', '#NV'],
      [11, 'D', 'above-scale', '1234.5'],
      [11, 'G', 'no-day', '31.02.2026'],
    ]);
    expect(data.sources[0]?.notes.map(({ id, rows }) => [id, rows])).toEqual([
      ['separator-line', []],
      ['other-decimal-sign', [6]],
    ]);
    expect(ratings()).toEqual({
      ueberweisungstraeger: { ist: 3.5, soll: 8, importance: 7 },
      'grosse-filiale-nord': { ist: 6, soll: 8.5, importance: 9 },
      hotline: { ist: 1, soll: 8, importance: 8 },
      webseite: { ist: 7.5, soll: 9, importance: 8 },
      'summe-a1': { ist: 5, soll: 6, importance: 3 },
    });
    expect(data.rounds.map(({ id, date }) => [id, date])).toEqual([
      ['kontaktpunkte-sep-2026-03-01', '2026-03-01'],
      ['kontaktpunkte-sep', '2026-11-21'],
      ['kontaktpunkte-sep-2026-03-02', '2026-03-02'],
    ]);
    expect(loadCatalog(folder.path).model.touchpoints.get('grosse-filiale-nord')?.fields.name).toBe(
      'Große; Filiale "Nord"',
    );
    expect(loadCatalog(folder.path).model.touchpoints.get('summe-a1')?.fields.name).toBe('=SUMME(A1)');
    const before = snapshot();
    const again = await run(['import', 'kontaktpunkte-sep.csv'], { cwd: folder.path, today: '2027-02-01' });
    expect(again.code).toBe(1);
    expect(snapshot()).toEqual(before);
    expect((await run(['fmt', '--check'], { cwd: folder.path })).code).toBe(0);
    expect((await run(['check'], { cwd: folder.path })).code).toBe(0);
  });
});

const CATALOG: Files = {
  'tpm.yaml': 'version: 1\n# the phases\nphases: [vorher, nachher] # two\n',
  'orte.yaml':
    'touchpoints:\n  telefon:\n    name: Telefon-Hotline # as customers say\n    phase: nachher\n    reach: 0.4\n  filiale:   { name: Filiale, phase: vorher }\n',
};

describe('into an existing catalog', () => {
  test('rows match by id, else by name; an empty field is filled, another value is a conflict', async () => {
    const list =
      'ID;Name;Phase;Reichweite;Kanal\n;TELEFON-hotline;nachher;0,5;Telefon\nfiliale;Filiale;vorher;0,2;\n;Büro am Fluß;Danach;;\n';
    folder = makeFolder({ ...CATALOG, 'liste.csv': list });
    const kept = await json('liste.csv');
    expect(kept.code).toBe(1);
    expect(kept.conflicts).toEqual([
      {
        file: 'liste.csv',
        row: 2,
        entry: 'touchpoint/telefon',
        field: 'name',
        before: 'Telefon-Hotline',
        after: 'TELEFON-hotline',
        taken: false,
      },
      { file: 'liste.csv', row: 2, entry: 'touchpoint/telefon', field: 'reach', before: 0.4, after: 0.5, taken: false },
    ]);
    expect(read('tpm.yaml')).toBe(
      'version: 1\n# the phases\nphases: [vorher, nachher, { id: danach, name: "Danach" }] # two\n',
    );
    expect(read('orte.yaml')).toBe(
      'touchpoints:\n  telefon:\n    name: Telefon-Hotline # as customers say\n    phase: nachher\n    reach: 0.4\n    channel: Telefon\n  filiale:   { name: Filiale, phase: vorher, reach: 0.2 }\n  buero-am-fluss:\n    name: Büro am Fluß\n    phase: danach\n',
    );
    const taken = await json('liste.csv', '--on-conflict', 'take');
    expect(taken.code).toBe(0);
    expect(read('orte.yaml')).toContain('name: TELEFON-hotline # as customers say\n');
    expect(read('orte.yaml')).toContain('reach: 0.5\n');
  });

  test('at a terminal tpm asks about unrecognised columns and about conflicts', async () => {
    folder = makeFolder({ ...CATALOG, 'liste.csv': 'Kontaktpunkt;Wie oft;Reichweite\nTelefon-Hotline;900;0,7\n' });
    const at = { cwd: folder.path, tty: true, locale: 'en' };
    const answers = {
      'B Wie oft': 'touchpoint.contacts',
      'Other values in the catalog': 'take',
    };
    expect((await run(['import', 'liste.csv'], { ...at, answers })).code).toBe(0);
    expect(loadCatalog(folder.path).model.touchpoints.get('telefon')?.fields).toMatchObject({
      contacts: 900,
      reach: 0.7,
    });
    expect((await run(['import', 'liste.csv'], { ...at, answers: {} })).code).toBe(130);
    expect((await type('liste.csv', '--on-conflict', 'ask')).code).toBe(2);
  });

  test('a dry run shows the change as a patch and writes nothing', async () => {
    folder = makeFolder({ ...CATALOG, 'liste.csv': 'Kontaktpunkt;Ist\nFiliale;3,5\n' });
    const before = snapshot();
    const { stdout, code } = await type('liste.csv', '-n', '--round', 'workshop-2026', '--date', '2026-05-02');
    expect(code).toBe(0);
    expect(stdout).toContain('+      filiale: { ist: 3.5 }');
    expect(stdout).toContain('Nothing written.');
    expect(snapshot()).toEqual(before);
  });

  test('ratings go to the named round, with its date, scale and perspective', async () => {
    const list = 'Kontaktpunkt;Ist (1-5);n;SD;Stimmen\nFiliale;3,5;12;1,1;\nTelefon-Hotline;;;;4 / 5 / 3\n';
    folder = makeFolder({ ...CATALOG, 'liste.csv': list, 'leute.yaml': 'personas:\n  familien: { name: Familien }\n' });
    await type(
      'liste.csv',
      '--round',
      'befragung',
      '--date',
      '2026-05',
      '--perspective',
      'customer',
      '--method',
      'survey',
      '--persona',
      'familien',
    );
    const round = loadCatalog(folder.path).model.assessments.get('befragung');
    expect(round?.fields).toEqual({
      date: '2026-05',
      perspective: 'customer',
      method: 'survey',
      persona: 'familien',
      source: 'liste.csv',
      scale: { min: 1, max: 5 },
      ratings: { filiale: { ist: { score: 3.5, n: 12, sd: 1.1 } }, telefon: { ist: { votes: [4, 5, 3] } } },
    });
  });

  test('nothing is written with --all-or-nothing where a row is rejected', async () => {
    folder = makeFolder({ ...CATALOG, 'liste.csv': 'Kontaktpunkt;Phase;Ist\nBüro;vorher;3\nLager;vorher;elf\n' });
    const before = snapshot();
    expect((await json('liste.csv', '--all-or-nothing')).written).toBe(false);
    expect(snapshot()).toEqual(before);
  });

  test('a new touchpoint without a phase is rejected; --phase gives all rows one', async () => {
    folder = makeFolder({ ...CATALOG, 'liste.csv': 'Kontaktpunkt;Ist\nBüro;3\n' });
    expect(rejectedIn(await json('liste.csv'))).toEqual([[2, null, 'no-phase', '']]);
    expect((await json('liste.csv', '--phase', 'vorher')).code).toBe(0);
    expect(loadCatalog(folder.path).model.touchpoints.get('buero')?.fields.phase).toBe('vorher');
  });

  test('a row that would cause an error of the check is rejected', async () => {
    const list = 'Kontaktpunkt;Phase;Kosten\nBüro;vorher;-5\nLager;vorher;5\n';
    folder = makeFolder({ ...CATALOG, 'liste.csv': list });
    expect(rejectedIn(await json('liste.csv'))).toEqual([[2, null, 'not-valid', '']]);
    const { model } = loadCatalog(folder.path);
    expect([...model.touchpoints.keys()].sort()).toEqual(['filiale', 'lager', 'telefon']);
  });

  test('measures, metrics and incidents name touchpoints; departments come along', async () => {
    folder = makeFolder({
      ...CATALOG,
      'massnahmen.csv':
        'Maßnahme;Kontaktpunkt;Nutzen;Abteilung;Status;Bis\nRückruf;Telefon-Hotline;1,5;Kundenservice;in Arbeit;31.12.2026\nUmbau;Keller;1;;;\n',
      'kennzahlen.csv':
        'Kennzahl;Kontaktpunkt;Datum;Wert;Art;Besser\nWartezeit;telefon;03/2026;9,5;Dauer;niedriger\nWartezeit;telefon;06/2026;8;Dauer;niedriger\n',
      'vorfaelle.csv': 'Vorfall;Datum;Kontaktpunkt;Folge\nZehn Minuten gewartet;1.3.2026;Telefon-Hotline;gekündigt\n',
    });
    const data = await json('massnahmen.csv', 'kennzahlen.csv', 'vorfaelle.csv');
    expect(rejectedIn(data)).toEqual([[3, 'B', 'unknown-reference', 'Keller']]);
    const { model, findings } = loadCatalog(folder.path);
    expect(findings).toEqual([]);
    expect(model.measures.get('rueckruf')?.fields).toEqual({
      name: 'Rückruf',
      improves: { telefon: { by: 1.5 } },
      department: 'kundenservice',
      until: '2026-12-31',
      status: 'running',
    });
    expect(model.departments.get('kundenservice')?.fields.name).toBe('Kundenservice');
    expect(model.metrics.get('wartezeit')?.fields.values).toEqual({ '2026-03': 9.5, '2026-06': 8 });
    expect([...model.incidents.values()][0]).toMatchObject({
      id: 'telefon-2026-03-01',
      fields: { polarity: 'negative' },
    });
    const before = snapshot();
    await type('massnahmen.csv', 'kennzahlen.csv', 'vorfaelle.csv');
    expect(snapshot()).toEqual(before);
  });
});

describe('the map', () => {
  test('is written as guessed and read again; it may rename, leave out and translate', async () => {
    folder = makeFolder({ ...CATALOG, 'liste.csv': 'Wo;Wann;Note;Kommentar\nFiliale;V;2;gut\n' });
    expect((await type('liste.csv')).code).toBe(2);
    const map =
      'kind: touchpoint\ncolumns:\n  Wo: touchpoint.name\n  "@B": touchpoint.phase\n  Note: rating.ist\n  Kommentar: null\nvalues:\n  touchpoint.phase: { V: vorher }\n';
    writeFileSync(join(folder.path, 'map.yaml.txt'), map);
    expect(await json('liste.csv', '--map', 'map.yaml.txt', '--save-map')).toMatchObject({ code: 0, rejected: [] });
    expect(ratings()).toEqual({ filiale: { ist: 2 } });
    const saved = parse({ path: 'm.yaml', text: read('.tpm/maps/liste.yaml') }).documents[0]?.value;
    expect({ ...(saved as object) }).toMatchObject({ header: [1], kind: 'touchpoint' });
    expect(read('.tpm/maps/liste.yaml')).toContain('  "Note": rating.ist\n');
  });

  test('an unknown target is refused with a suggestion', async () => {
    folder = makeFolder({ ...CATALOG, 'l.csv': 'Wo\nx\n', 'm.txt': 'columns: { Wo: touchpoint.nam }\n' });
    const { stderr, code } = await type('l.csv', '--map', 'm.txt');
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "touchpoint.name"?');
  });
});

describe('other forms', () => {
  test('ODS and JSON give the same result as CSV', async () => {
    const rows = [
      ['Kontaktpunkt', 'Phase', 'Ist'],
      ['Büro', 'vorher', 3.5],
    ];
    const ods = new Uint8Array(await writeOds({ sheets: [{ name: 'Liste', rows }] }));
    const list = JSON.stringify([{ Kontaktpunkt: 'Lager', Phase: 'vorher', Ist: 4 }]);
    folder = makeFolder({ ...CATALOG, 'a.ods': ods, 'b.json': list });
    expect((await json('a.ods', 'b.json', '--round', 'r')).code).toBe(0);
    expect(ratings()).toEqual({ buero: { ist: 3.5 }, lager: { ist: 4 } });
  });

  test('a click log is refused with a hint', async () => {
    const rows = Array.from({ length: 1_200 }, (_, at) => `u${at},2026-03-01T10:00:00,Kasse`);
    folder = makeFolder({ ...CATALOG, 'log.csv': ['user_id,timestamp,touchpoint', ...rows, ''].join('\n') });
    const { code, stderr } = await type('log.csv');
    expect(code).toBe(2);
    expect(stderr).toContain('count it per touchpoint first');
  });

  test('a missing sheet is refused with the existing ones; a range limits the rows', async () => {
    folder = makeFolder({ ...CATALOG, 'k.xlsx': sample('kontaktpunkte.xlsx') });
    expect((await type('k.xlsx', '--sheet', 'Tabelle')).stderr).toContain('there is: Hinweise, Liste');
    const data = await json('k.xlsx', '--range', 'A3:E6', '-n');
    expect(data).toMatchObject({ code: 0, written: false });
    expect(data.sources[0]?.rows).toEqual({ filled: 2, taken: 2, repeated: 0, rejected: 0 });
  });
});
