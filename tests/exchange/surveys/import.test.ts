import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { loadCatalog } from '../../../src/pipeline.js';
import type { SurveyData } from '../../../src/topics/survey/survey.view.js';
import { type Files, type Folder, makeFolder } from '../../helpers/folder.js';
import { type HostOptions, run } from '../../helpers/host.js';

const sample = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/import/${name}`));
const CATALOG = `touchpoints:
  hotline: { name: Hotline, phase: post-purchase, factors: { wartezeit: { kind: disappointment, text: Warten } } }
  filiale: { name: Filiale, phase: purchase }
  webseite: { name: Webseite, phase: pre-purchase }
personas:
  stammkunde: { name: Stammkunde }
  neukunde: { name: Neukunde }
`;

let folder: Folder;
afterEach(() => folder.remove());

const open = (files: Files) => {
  folder = makeFolder({ 'catalog.yaml': CATALOG, ...files });
};
const type = (...argv: string[]) => run(['import', 'survey', ...argv], { cwd: folder.path });

async function json(...argv: string[]): Promise<SurveyData & { code: number }> {
  const { stdout, code } = await type(...argv, '--json');
  return { ...JSON.parse(stdout), code };
}

const roundsNow = () =>
  Object.fromEntries([...loadCatalog(folder.path).model.assessments].map(([id, { fields }]) => [id, fields]));

/** All files of the folder with their texts, apart from the export itself. */
function snapshot(): Record<string, string> {
  const names = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    names
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => /\.ya?ml$/.test(path))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

describe('a real import', () => {
  test('writes a dated round and an NPS, and the same document says so', async () => {
    open({ 'qualtrics-de.csv': sample('qualtrics-de.csv') });
    const planned = await json('qualtrics-de.csv', '--dry-run');
    expect(planned.written).toBe(false);
    const done = await json('qualtrics-de.csv');
    expect({ ...done, written: false }).toEqual(planned);
    expect(done.written).toBe(true);
    expect(roundsNow()['qualtrics-de']).toMatchObject({
      date: '2026-03-10',
      period: { from: '2026-03-01', to: '2026-03-10' },
      perspective: 'customer',
      method: 'survey',
      respondents: 10,
      scale: { min: 1, max: 5 },
      ratings: {
        hotline: { ist: { score: 3.75, n: 8, sd: 1.488048 } },
        filiale: { ist: { score: 2.777778, n: 9, sd: 1.481366 } },
        webseite: { ist: { score: 2.75, n: 8, sd: 1.752549 } },
      },
    });
    const nps = loadCatalog(folder.path).model.index.get('metric')?.get('nps')?.fields;
    expect(nps).toMatchObject({ kind: 'nps', values: { '2026-03-10': { promoters: 6, passives: 2, detractors: 2 } } });
    const { code } = await run(['check'], { cwd: folder.path });
    expect(code).toBe(0);
  });

  test('done again changes no byte', async () => {
    open({ 'qualtrics-de.csv': sample('qualtrics-de.csv') });
    await json('qualtrics-de.csv');
    const before = snapshot();
    const again = await json('qualtrics-de.csv');
    expect(again).toMatchObject({ code: 0, written: false, files: [], conflicts: [] });
    expect(snapshot()).toEqual(before);
  });

  test('with other answers keeps what is there until --on-conflict take', async () => {
    open({ 'wave.csv': 'Hotline\n4\n5\n5\n1\n' });
    await json('wave.csv', '--date', '2026-05-01');
    expect(roundsNow().wave).toMatchObject({
      date: '2026-05-01',
      ratings: { hotline: { ist: { score: 3.75, n: 4 } } },
    });
    const file = join(folder.path, 'wave.csv');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, 'Hotline\n4\n5\n5\n1\n5\n');
    expect(await json('wave.csv', '--date', '2026-05-01')).toMatchObject({ code: 1, written: false });
    expect(await json('wave.csv', '--date', '2026-05-01', '--on-conflict', 'take')).toMatchObject({ code: 0 });
    expect(roundsNow().wave).toMatchObject({ ratings: { hotline: { ist: { score: 4, n: 5 } } } });
  });

  test('brings nothing personal into the catalog', async () => {
    open({
      'export.csv':
        'Name,E-Mail,IP,Hotline,Was noch?\nErika Muster,erika@example.org,10.0.0.1,5,Frau Huber war nett\nMax Muster,max@example.org,10.0.0.2,3,nein\n',
      'qualtrics-de.csv': sample('qualtrics-de.csv'),
    });
    await json('export.csv', '--save-map');
    await json('qualtrics-de.csv', '--save-map');
    const written = Object.values(snapshot()).join('\n');
    expect(written).toContain('score: 4');
    expect(written).not.toMatch(/Muster|example\.org|10\.0\.0|Huber|R_0000|Warteschleife|anonymous/);
  });

  test('makes a round for each persona and weights the means', async () => {
    const rows = ['5;1;2', '3;1;1', '1;2;1', '2;2;3', '4;3;1', '1;1;0'];
    open({
      'welle.csv': `Hotline;gruppe;gewicht\n${rows.join('\n')}\n`,
      'map.yaml':
        'survey: { weight: gewicht, personas: { column: gruppe, values: { 1: stammkunde, 2: neukunde } } }\nHotline: { scale: 1-5 }\n',
    });
    const data = await json('welle.csv', '--map', 'map.yaml', '--date', '2026-05-01');
    expect(data.leftOut).toEqual([
      { reason: 'no-persona', count: 1, rows: [6] },
      { reason: 'no-weight', count: 1, rows: [7] },
    ]);
    expect(roundsNow()).toMatchObject({
      // (2·5 + 1·3) / 3 and (1·1 + 3·2) / 4
      'welle-stammkunde': {
        persona: 'stammkunde',
        respondents: 2,
        ratings: { hotline: { ist: { score: 4.333333, n: 2 } } },
      },
      'welle-neukunde': {
        persona: 'neukunde',
        note: 'weighted by gewicht; effective n 1.6',
        ratings: { hotline: { ist: { score: 1.75 } } },
      },
    });
  });

  test('takes expectation, importance and factors of the same touchpoint, each on its own scale', async () => {
    open({
      'export.csv':
        'Zufriedenheit mit der Hotline (1 = schlecht; 5 = sehr gut),Wie wichtig ist die Hotline? (1-5),Note: Hotline (1 = sehr gut; 6 = schlecht) [Wartezeit]\n5,5,2\n4,3,4\n',
      'map.yaml': '"@C": { touchpoint: hotline, use: factor, factor: wartezeit }\n',
    });
    await json('export.csv', '--map', 'map.yaml', '--date', '2026-05-01');
    expect(roundsNow()).toMatchObject({
      export: { scale: { min: 1, max: 5 }, ratings: { hotline: { ist: { score: 4.5 }, importance: { score: 4 } } } },
      'export-1-6': { scale: { min: 1, max: 6, best: 'min' }, ratings: { hotline: { factors: { wartezeit: 3 } } } },
    });
  });

  test('counts a long file, one row for each answer, as its questions', async () => {
    open({
      'long.csv': 'person,item,value\n1,Hotline,5\n1,Filiale,2\n2,Hotline,3\n2,Filiale,\n3,Hotline,4\n',
      'map.yaml': 'survey: { long: { item: item, value: value } }\nHotline: { scale: 1-5 }\nFiliale: { scale: 1-5 }\n',
    });
    const { items } = await json('long.csv', '--map', 'map.yaml', '--dry-run');
    expect(items.map(({ touchpoint, n, mean, sd, noAnswer }) => [touchpoint, n, mean, sd, noAnswer])).toEqual([
      ['hotline', 3, 4, 1, 0],
      ['filiale', 1, 2, null, 1],
    ]);
  });
});

describe('what a file does not tell', () => {
  const refused = async (text: string, ...argv: string[]) => {
    open({ 'export.csv': text });
    const before = snapshot();
    const data = await json('export.csv', ...argv);
    expect([data.code, data.written, data.rounds]).toEqual([1, false, []]);
    expect(snapshot()).toEqual(before);
    return data.undecided.filter(({ blocks }) => blocks).map(({ column, why, mapLine }) => ({ column, why, mapLine }));
  };

  test('a code that could be an answer is refused with the line that settles it', async () => {
    const [first, ...others] = await refused('Hotline\n0\n1\n5\n3\n');
    expect(others).toEqual([]);
    expect(first?.why).toBe('0 could be an answer, or a code for none');
    expect(first?.mapLine).toBe(
      '"Hotline": { touchpoint: hotline, use: ist, scale: "1-5", codes: { "0": no-answer } }',
    );
    folder.remove();
    open({ 'export.csv': 'Hotline\n0\n1\n5\n3\n', 'map.yaml': `${first?.mapLine}\n` });
    const data = await json('export.csv', '--map', 'map.yaml');
    expect([data.code, data.items[0]?.n, data.items[0]?.noAnswer]).toEqual([0, 3, 1]);
  });

  test.each([
    ['6 above answers from 1 to 5', 'Hotline\n6\n1\n5\n3\n', /^6 could be an answer/],
    ['a scale whose end nobody chose', 'Hotline\n3\n1\n2\n3\n', /^the highest answer is 3/],
    ['a number off a stated scale', 'Hotline (1-5)\n3\n17\n2\n', /^17 is not on the scale 1-5/],
    ['a word among numbers', 'Hotline (1-5)\n3\nelf\n2\n', /^"elf" is no number/],
    [
      'two touchpoints in one question',
      'Filiale oder Hotline (1-5)\n3\n4\n',
      /^names several touchpoints: filiale, hotline/,
    ],
    ['two questions in one', 'Wie wichtig und wie zufrieden: Hotline (1-5)\n3\n4\n', /^could be importance, ist/],
    ['two columns of one touchpoint', 'Hotline (1-5),Hotline heute (1-5)\n3,4\n', /^rates the same as column/],
    ['grades without an end', 'Note für die Hotline\n1\n5\n2\n', /nothing says whether 1 is the best/],
    ['0 to 10 that nothing names', 'q7,Hotline (1-5)\n10,3\n0,4\n7,5\n', /^could be nps, ist/],
  ])('%s is in doubt', async (_, text, why) => {
    const doubts = await refused(text);
    expect(doubts.map((one) => one.why)).toEqual([expect.stringMatching(why)]);
  });

  test('days that fit both orders are in doubt, and one above 12 tells them', async () => {
    const rows = (...days: string[]) =>
      `Zeitstempel,Hotline (1-5)\n${days.map((day) => `${day} 10:00:00,4`).join('\n')}\n`;
    const [first] = await refused(rows('3/4/2026', '5/6/2026'));
    expect(first?.mapLine).toBe('survey: { days: day-first }');
    folder.remove();
    open({ 'export.csv': rows('3/4/2026', '3/14/2026') });
    expect((await json('export.csv', '--dry-run')).period).toEqual({ from: '2026-03-04', to: '2026-03-14' });
  });

  test('is asked at a terminal, and the answers are kept for the next wave', async () => {
    open({ 'export.csv': 'Hotline\n0\n1\n5\n3\n' });
    const world: HostOptions = { cwd: folder.path, tty: true, answers: { Hotline: 'Hotline: { scale: 0-5 }' } };
    const { code } = await run(['import', 'survey', 'export.csv', '--date', '2026-05-01'], world);
    expect(code).toBe(0);
    expect(roundsNow().export).toMatchObject({
      scale: { min: 0, max: 5 },
      ratings: { hotline: { ist: { score: 2.25, n: 4 } } },
    });
    expect(readFileSync(join(folder.path, '.tpm/maps/export.yaml'), 'utf8')).toContain('scale: "0-5"');
  });
});

describe('a map', () => {
  test('in .tpm/maps is used again where the file has its columns', async () => {
    open({ 'first.csv': 'q1,q2\n4,1\n5,2\n', 'second.csv': 'q1,q2\n1,5\n2,4\n', 'other.csv': 'q1\n1\n5\n' });
    const map = 'q1: { touchpoint: hotline, scale: 1-5 }\nq2: null\n';
    const { mkdirSync, writeFileSync } = await import('node:fs');
    mkdirSync(join(folder.path, '.tpm/maps'), { recursive: true });
    writeFileSync(join(folder.path, '.tpm/maps/wave.yaml'), map);
    expect(await json('first.csv', '--date', '2026-01-01')).toMatchObject({ map: '.tpm/maps/wave.yaml', code: 0 });
    expect(await json('second.csv', '--date', '2026-06-01')).toMatchObject({ map: '.tpm/maps/wave.yaml', code: 0 });
    expect((await json('other.csv', '--dry-run')).map).toBeNull();
    expect(Object.keys(roundsNow())).toEqual(['first', 'second']);
  });

  test('that --save-map writes gives the same figures', async () => {
    open({ 'kobo.csv': sample('kobo.csv') });
    const first = await json('kobo.csv', '--save-map');
    const second = await json('kobo.csv', '--dry-run');
    expect(second.map).toBe('.tpm/maps/kobo.yaml');
    expect(second.items).toEqual(first.items);
    expect(second.nps).toEqual(first.nps);
  });

  test.each([
    ['Hotline: { scale: many }', 'is wrong at Hotline.scale'],
    ['Hotline: { use: gut }', 'is wrong at Hotline.use'],
    ['Hotline: [', 'is no YAML'],
  ])('%s is refused', async (text, why) => {
    open({ 'export.csv': 'Hotline\n4\n5\n', 'map.yaml': `${text}\n` });
    const { code, stderr } = await type('export.csv', '--map', 'map.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain(why);
  });

  test('may name an unknown touchpoint or persona only to be told so', async () => {
    open({ 'export.csv': 'Hotline\n4\n5\n', 'map.yaml': 'Hotline: { touchpoint: hotlin, scale: 1-5 }\n' });
    expect((await json('export.csv', '--map', 'map.yaml')).undecided[0]?.why).toBe('there is no touchpoint "hotlin"');
    const { code, stderr } = await type('export.csv', '--persona', 'stammkund');
    expect(code).toBe(2);
    expect(stderr).toContain('stammkunde');
  });
});

describe('hostile and broken files', () => {
  test('a log of clicks is refused', async () => {
    const rows = Array.from({ length: 1_500 }, (_, at) => `u${at % 7},2026-01-01 10:00:${at % 60},/page/${at}`);
    open({ 'log.csv': `user_id,timestamp,url\n${rows.join('\n')}\n` });
    const { code, stderr } = await type('log.csv');
    expect(code).toBe(2);
    expect(stderr).toContain('a log of what single people did');
  });

  test('texts that look like formulas stay texts', async () => {
    open({ 'export.csv': `Kommentar,Hotline (1-5)\n"=HYPERLINK(""http://x"")",4\n'+1,3\n@SUM(1),2\n` });
    const data = await json('export.csv');
    expect(data.items.map(({ n, mean }) => [n, mean])).toEqual([[3, 3]]);
    expect(Object.values(snapshot()).join('')).not.toContain('HYPERLINK');
  });

  test.each([
    ['empty.csv', '', 'no answers below a header'],
    ['header.csv', 'Hotline\n', 'no answers below a header'],
    ['page.csv', '<!doctype html><p>', 'no table'],
    ['broken.json', '[{"a": 1', 'damaged'],
    ['short.sav', '$FL2@(#) SPSS DATA FILE', 'damaged'],
  ])('%s is refused with a remedy', async (name, text, why) => {
    open({ [name]: text });
    const { code, stderr } = await type(name);
    expect(code).toBe(2);
    expect(stderr).toContain(why);
    expect(existsSync(join(folder.path, 'rounds'))).toBe(false);
  });

  test('another vendor than the named one is refused', async () => {
    open({ 'kobo.csv': sample('kobo.csv') });
    const { code, stderr } = await type('kobo.csv', '--vendor', 'qualtrics');
    expect([code, stderr.includes('qualtrics')]).toEqual([2, true]);
  });

  test('an umlaut behind the first 64 KiB shows that the file is no UTF-8', async () => {
    const rows = Array.from({ length: 1_000 }, () => `${'Kunde '.repeat(12)},4`);
    const text = `Art,Hotline (1-5)\n${rows.join('\n')}\nHändler,5\n`;
    open({ 'export.csv': Buffer.from(text, 'latin1') });
    const data = await json('export.csv', '--dry-run');
    expect([data.counted, data.items[0]?.n]).toEqual([1_001, 1_001]);
    expect(data.notes.map(({ id }) => id)).toContain('encoding');
  });
});

describe('tpm import, the command for lists,', () => {
  test.each([
    ['qualtrics-de.csv', 'Qualtrics'],
    ['limesurvey-codes.csv', 'LimeSurvey'],
    ['umfrage.sav', 'SPSS'],
  ])('names the command for %s', async (name, vendor) => {
    open({ [name]: sample(name) });
    const { code, stderr } = await run(['import', name], { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr).toContain(`survey export of ${vendor}`);
    expect(stderr).toContain(`tpm import survey ${name}`);
  });
});

test('a file of many pieces is counted to the last row, with a record across the pieces', async () => {
  const rows = Array.from({ length: 9_000 }, (_, at) => `${(at % 5) + 1},"${'Satz, '.repeat(10)}\n${at}"`);
  open({ 'export.csv': `Hotline,Text\n${rows.join('\n')}` });
  const data = await json('export.csv', '--dry-run');
  expect([data.answers, data.counted]).toEqual([9_000, 9_000]);
  expect(data.items[0]).toMatchObject({ n: 9_000, mean: 3 });
  expect(data.items[0]?.shares.map(({ n }) => n)).toEqual([1_800, 1_800, 1_800, 1_800, 1_800]);
});
