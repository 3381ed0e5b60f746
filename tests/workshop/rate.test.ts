import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/pipeline.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const CATALOG = {
  'tpm.yaml': 'version: 1\nname: Radladen\n',
  'punkte.yaml': `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase, importance: { purchase: 8 } }
  laden: { name: Beratung im Laden, phase: purchase, importance: { purchase: 6 } }
measures:
  rueckruf: { name: Rückruf, improves: { hotline: { by: 2 } }, status: planned } # bald
`,
};
const FILE = 'rounds/2026-11-21-workshop.yaml';

let folder: Folder | undefined;
const open = (files: Record<string, string> = CATALOG) => {
  folder = makeFolder(files);
  return folder.path;
};
afterEach(() => folder?.remove());

describe('tpm rate', () => {
  it('starts the next round if the file of the first has other content', async () => {
    const other =
      "assessments:\n  umfrage: { date: '2026-01-01', perspective: customer, method: survey, ratings: {} }\n";
    const cwd = open({ ...CATALOG, [FILE]: other });
    const { code, stdout } = await run(['rate', 'hotline', '--ist', '4', '--json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).round).toMatchObject({ id: '2026-11-21-workshop-2', created: true });
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(other);
  });

  it('writes one round, and continues it', async () => {
    const cwd = open();
    expect((await run(['rate', 'hotline', '--ist', '4', '--soll', '8', '--votes', '4,5,3'], { cwd })).code).toBe(0);
    const second = await run(['rate', 'laden', '--ist', '6', '--quote', 'Sehr freundlich', '--json'], { cwd });
    expect(JSON.parse(second.stdout)).toMatchObject({
      schema: 'tpm/rate',
      round: { id: '2026-11-21-workshop', file: FILE, perspective: 'company', created: false },
      after: { ist: 6, istBy: 'company' },
      written: true,
    });
    expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(`assessments:
  2026-11-21-workshop:
    date: 2026-11-21
    perspective: company
    method: workshop
    ratings:
      hotline: { ist: { votes: [4, 5, 3] }, soll: 8 }
      laden:
        ist: 6
        quotes:
          - Sehr freundlich
`);
    expect(loadCatalog(cwd).findings).toEqual([]);
  });

  it('starts a separate round for another perspective', async () => {
    const cwd = open();
    await run(['rate', 'hotline', '--ist', '4'], { cwd });
    await run(['rate', 'hotline', '--ist', '3', '--perspective', 'customer'], { cwd });
    expect(readFileSync(join(cwd, 'rounds/2026-11-21-workshop-2.yaml'), 'utf8')).toContain('perspective: customer');
  });

  it('keeps comments and layout of a round written by hand', async () => {
    const round =
      'assessments:\n  juni: # am See\n    date: 2026-06-01\n    perspective: company\n    method: workshop\n    ratings:\n      laden: { ist: 5 } # müde\n';
    const cwd = open({ ...CATALOG, 'runden.yaml': round });
    await run(['rate', 'laden', '--ist', '6', '--round', 'juni'], { cwd });
    await run(['rate', 'hotline', '--votes', '2 3', '--round', 'juni'], { cwd });
    const after = `${round.replace('ist: 5', 'ist: 6')}      hotline: { ist: { votes: [2, 3] } }\n`;
    expect(readFileSync(join(cwd, 'runden.yaml'), 'utf8')).toBe(after);
  });

  it('loses no rating when many processes write at once', async () => {
    const cwd = open();
    const notes = Array.from({ length: 6 }, (_, at) => `Stimme ${at}`);
    const codes = await Promise.all(notes.map((said) => run(['rate', 'hotline', '--quote', said], { cwd })));
    expect(codes.map(({ code }) => code)).toEqual(notes.map(() => 0));
    const rating = loadCatalog(cwd).model.assessments.get('2026-11-21-workshop')?.fields.ratings.hotline;
    expect([...(rating?.quotes ?? [])].sort()).toEqual(notes);
  });

  it.each([
    [['rate', 'hotlin', '--ist', '4'], 'did you mean "hotline"?'],
    [['rate', 'hotline', '--votes', '4,11'], '--votes: 11 is outside the scale'],
    [['rate', 'hotline', '--ist', 'vier'], '"vier" is not a number'],
    [['rate', 'hotline', '--ist', '9', '--votes', '4,5,3'], '--ist is not the mean of --votes (4)'],
    [['rate', 'hotline'], 'nothing to rate'],
    [['rate', 'hotline', '--ist', '4', '--round', 'juni'], 'no round "juni"'],
  ])('%j is refused', async (argv, said) => {
    const cwd = open();
    const { code, stderr } = await run(argv, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(existsSync(join(cwd, 'rounds'))).toBe(false);
  });

  it('shows with --dry-run what it would write', async () => {
    const cwd = open();
    const { stdout, code } = await run(['rate', 'hotline', '--ist', '4', '--dry-run', '--lang', 'de'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('+      hotline: { ist: 4 }');
    expect(stdout).toContain('Nichts geschrieben.');
    expect(existsSync(join(cwd, 'rounds'))).toBe(false);
  });
});

describe('tpm set', () => {
  it('changes the bytes of one value', async () => {
    const cwd = open();
    const { stdout, code } = await run(['set', 'measure/rueckruf', 'status=done', '--json'], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      fields: [{ field: 'status', before: 'planned', after: 'done' }],
      written: true,
    });
    expect(readFileSync(join(cwd, 'punkte.yaml'), 'utf8')).toBe(CATALOG['punkte.yaml'].replace('planned', 'done'));
  });

  it.each([
    [['set', 'rueckruf', 'status=don'], 'did you mean "done"?'],
    [['set', 'rueckruf', 'improves.hotline.by=4,5'], 'write a decimal point: 4.5'],
    [['set', 'hotline', 'phase=vorher'], 'there is: influence-before, pre-purchase'],
    [['set', 'rueckruf', 'stats=done'], 'did you mean "status"?'],
    [['set', 'rueckruf', 'status=fertig'], 'fertig'],
    [['set', 'rueckruf', 'name='], 'name'],
    [['set', 'rueckruf'], 'missing'],
    [['set', 'ruckruf', 'status=done'], 'did you mean "rueckruf"?'],
  ])('%j is refused and writes nothing', async (argv, said) => {
    const cwd = open();
    const { code, stderr } = await run(argv, { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(said);
    expect(readFileSync(join(cwd, 'punkte.yaml'), 'utf8')).toBe(CATALOG['punkte.yaml']);
  });
});

describe('tpm workshop without a terminal', () => {
  it('names the commands that need no terminal', async () => {
    const { code, stderr } = await run(['workshop'], { cwd: open() });
    expect(code).toBe(2);
    expect(stderr).toContain('tpm analyze --watch');
    expect(stderr).toContain('tpm rate');
  });
});

describe('a file that changed since it was read', () => {
  it('is read again before it is written', async () => {
    const cwd = open();
    await run(['rate', 'hotline', '--ist', '4'], { cwd });
    const path = join(cwd, FILE);
    writeFileSync(path, `${readFileSync(path, 'utf8')}# von Hand\n`);
    await run(['rate', 'hotline', '--ist', '5'], { cwd });
    expect(readFileSync(path, 'utf8')).toContain('# von Hand');
    expect(readFileSync(path, 'utf8')).toContain('hotline: { ist: 5 }');
  });
});

describe('tpm workshop', () => {
  it.each([
    ['in a pipe', {}],
    ['without a keyboard', { tty: true }],
    ['where a terminal cannot place text', { tty: true, answers: {}, env: { TERM: 'dumb' } }],
  ])('%s is refused, and names what goes without a screen', async (_where, host) => {
    const cwd = open();
    const { code, stdout, stderr } = await run(['workshop'], { cwd, ...host });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/needs a terminal[\s\S]*tpm analyze --watch [\s\S]*tpm rate /);
    expect(existsSync(`${cwd}/.tpm`)).toBe(false);
  });
});
