import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/index.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { type HostOptions, run } from '../helpers/host.js';

const CATALOG = {
  'tpm.yaml': 'version: 1\nname: Zweirad Wendel\n',
  'orte/10-vorher.yaml':
    'touchpoints:\n    # Google\n    bewertungen:   {name: Bewertungen, phase: influence-before}\n',
  'orte/20-danach.yaml':
    'touchpoints:\r\n  telefon:\r\n    name: Telefon\r\n    phase: post-purchase\r\n\r\n  rechnung:\r\n    name: Rechnung\r\n    phase: post-purchase  # danach\r\n    # noch offen\r\n\r\n# Ende\r\n',
};

let folder: Folder;
afterEach(() => folder.remove());
const create = (argv: readonly string[], options: HostOptions = {}) =>
  run(['new', ...argv], { ...options, cwd: folder.path });
const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');

describe('tpm new', () => {
  test('adds after the last entry of the same phase and changes no other byte', async () => {
    folder = makeFolder(CATALOG);
    expect(
      await create(['touchpoint', 'abholung', '--name', 'Abholung', '--set', 'phase=post-purchase']),
    ).toMatchObject({
      code: 0,
      stderr: '',
    });
    const before = CATALOG['orte/20-danach.yaml'];
    expect(read('orte/20-danach.yaml')).toBe(
      before.replace(
        'noch offen\r\n',
        'noch offen\r\n\r\n  abholung:\r\n    name: Abholung\r\n    phase: post-purchase\r\n',
      ),
    );
    await create([
      'touchpoint',
      '--name',
      'Größe & Preis: "Liste"',
      '--set',
      'phase=influence-before',
      '--set',
      'reach=0.5',
    ]);
    expect(read('orte/10-vorher.yaml')).toBe(
      `${CATALOG['orte/10-vorher.yaml']}    groesse-preis-liste:\n      name: "Größe & Preis: \\"Liste\\""\n      phase: influence-before\n      reach: 0.5\n`,
    );
    expect(await run(['check'], { cwd: folder.path })).toMatchObject({ code: 0 });
  });

  test('creates a file for a kind without one, with a schema line if the catalog has schemas', async () => {
    folder = makeFolder({ ...CATALOG, '.tpm/schemas/catalog.schema.json': '{}' });
    await create(['department', 'werkstatt', '--name', 'Werkstatt']);
    expect(read('departments/werkstatt.yaml')).toBe(
      '# yaml-language-server: $schema=../.tpm/schemas/catalog.schema.json\ndepartments:\n  werkstatt:\n    name: Werkstatt\n',
    );
  });

  test('gives the new entry its own file where every entry has one', async () => {
    folder = makeFolder(CATALOG);
    await create(['department', 'werkstatt', '--name', 'Werkstatt']);
    await create(['department', 'laden', '--name', 'Laden']);
    expect(read('departments/laden.yaml')).toBe('departments:\n  laden:\n    name: Laden\n');
    expect(read('departments/werkstatt.yaml')).not.toContain('laden');
    expect(await create(['persona', 'pendler', '--name', 'Pendler', '--file', 'leute/alle.yaml'])).toMatchObject({
      code: 0,
    });
    await create(['persona', 'familien', '--name', 'Familien']);
    expect(read('leute/alle.yaml')).toContain('  familien:\n');
  });

  test('--file accepts a new file, or one without the collection', async () => {
    folder = makeFolder(CATALOG);
    await create(['department', 'laden', '--name', 'Laden', '--file', 'orte/10-vorher.yaml']);
    expect(read('orte/10-vorher.yaml')).toBe(
      `${CATALOG['orte/10-vorher.yaml']}\ndepartments:\n  laden:\n    name: Laden\n`,
    );
    await create(['department', 'buero', '--name', 'Büro', '--file', 'haus/alle.yaml']);
    expect(read('haus/alle.yaml')).toBe('departments:\n  buero:\n    name: Büro\n');
    for (const odd of ['../weg.yaml', 'tpm.yaml', '.tpm/a.yaml', 'notiz.txt']) {
      expect(await create(['department', 'x', '--name', 'X', '--file', odd])).toMatchObject({ code: 2 });
    }
  });

  test('--dry-run writes nothing and prints the change', async () => {
    folder = makeFolder(CATALOG);
    const { stdout } = await create(['department', 'werkstatt', '--name', 'Werkstatt', '--dry-run', '--json']);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({
      entry: { kind: 'department', id: 'werkstatt' },
      file: 'departments/werkstatt.yaml',
      line: 2,
      created: true,
      written: false,
    });
    expect(document.diff).toContain('+    name: Werkstatt\n');
    expect(existsSync(join(folder.path, 'departments'))).toBe(false);
  });

  test('concurrent runs: every entry reported as added is in the file', async () => {
    folder = makeFolder(CATALOG);
    const ids = ['abholung', 'annahme', 'anruf', 'angebot'];
    const codes = await Promise.all(
      ids.map(async (id) => (await create(['touchpoint', id, '--name', id, '--set', 'phase=post-purchase'])).code),
    );
    const said = ids.filter((_, at) => codes[at] === 0);
    expect(said).not.toEqual([]);
    expect(ids.filter((id) => read('orte/20-danach.yaml').includes(`name: ${id}`))).toEqual(said);
    expect(codes.filter((code) => code !== 0 && code !== 2)).toEqual([]);
  });

  test.each([
    [['touchpont', 'x'], 'did you mean "touchpoint"?'],
    [['touchpoint', 'telefon', '--name', 'T', '--set', 'phase=purchase'], 'touchpoint "telefon" already exists'],
    [['touchpoint', 'x', '--name', 'X', '--set', 'phse=purchase'], 'did you mean "phase"?'],
    [['touchpoint', 'x', '--name', 'X', '--set', 'phase=purchas'], 'purchase'],
    [['touchpoint', 'x', '--name', 'X', '--set', 'phase=purchase', '--set', 'department=werkstat'], 'werkstat'],
    [['touchpoint', 'x', '--name', 'X', '--set', 'phase'], 'form: --set field=value'],
    [
      ['touchpoint', 'x', '--name', 'X', '--set', 'phase=purchase', '--set', 'reach=0,9'],
      'reach: found a text "0,9", expected a number\n  write a decimal point: 0.9',
    ],
    [['touchpoint', 'Groß', '--name', 'X', '--set', 'phase=purchase'], 'Groß'],
    [['touchpoint', '__proto__', '--name', 'X', '--set', 'phase=purchase'], '__proto__'],
    [['measure', 'x', '--name', 'X'], 'missing: status\n  add --set status=idea|planned|running|done|dropped'],
    [['journey', 'x', '--name', 'X', '--no-input'], 'missing: steps'],
  ])('%j is refused with a suggestion', async (argv, words) => {
    folder = makeFolder(CATALOG);
    const { code, stdout, stderr } = await create(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(read('orte/20-danach.yaml')).toBe(CATALOG['orte/20-danach.yaml']);
  });

  test('asks for missing fields at a terminal, and stops on request', async () => {
    folder = makeFolder(CATALOG);
    const answers = { name: 'Leihrad', improves: '{ telefon: { by: 1 } }', status: 'idea' };
    expect(await create(['measure'], { tty: true, answers })).toMatchObject({ code: 0 });
    expect(read('measures/leihrad.yaml')).toBe(
      'measures:\n  leihrad:\n    name: Leihrad\n    improves: { telefon: { by: 1 } }\n    status: idea\n',
    );
    expect(await create(['measure'], { tty: true, answers: { name: 'Anderes' } })).toMatchObject({ code: 130 });
  });

  const VALUES: Readonly<Record<string, readonly string[]>> = {
    touchpoint: ['name=Kasse', 'phase=purchase'],
    moment: ['name=Erste Reparatur', 'touchpoints=[telefon]'],
    assessment: ['date=2026', 'perspective=customer', 'method=survey'],
    measure: ['name=Leihrad', 'status=idea'],
    metric: ['name=Wartezeit', 'kind=duration', 'better=lower'],
    journey: ['name=Neues Rad', 'steps=[telefon, { touchpoint: rechnung, optional: true }]'],
    incident: ['date=2026-05-02', 'touchpoint=telefon', 'polarity=negative'],
    persona: ['name=2026'],
    department: ['name=true'],
  };

  test.each(kinds.map(({ name }) => name))(
    '%s: with its required fields it passes check and is canonical',
    async (kind) => {
      folder = makeFolder(CATALOG);
      await run(['fmt'], { cwd: folder.path });
      const set = (VALUES[kind] ?? []).flatMap((pair) => ['--set', pair]);
      expect(await create([kind, 'neu', ...set, '--set', 'x-own=1'])).toMatchObject({ code: 0, stderr: '' });
      expect(await run(['check'], { cwd: folder.path })).toMatchObject({ code: 0 });
      expect(await run(['fmt', '--check'], { cwd: folder.path })).toMatchObject({ code: 0 });
    },
  );
});
