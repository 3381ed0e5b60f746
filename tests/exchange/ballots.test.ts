import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ballotReasons } from '../../src/exchange/ballots/reason-words.js';
import { loadCatalog } from '../../src/pipeline.js';
import type { BallotCountData, BallotNewData } from '../../src/topics/ballots/ballots.view.js';
import { changeBallot, type Filled, fillBallot, placeOf } from '../helpers/ballots.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const CATALOG = `departments:
  service: { name: Customer service }
  sales: { name: Sales }
personas:
  family: { name: The Spring family, description: Four people and a dog. }
touchpoints:
  counter: { name: The counter, phase: purchase, description: "=HYPERLINK(1)" }
  queue: { name: The queue, phase: purchase }
  invoice: { name: The invoice, phase: post-purchase }
  old-shop: { name: The old shop, phase: purchase, status: retired }
`;

let folder: Folder;
beforeEach(() => {
  folder = makeFolder({ 'tpm.yaml': 'version: 1\nname: The bakery\nlanguage: en\n', 'catalog.yaml': CATALOG });
});
afterEach(() => folder.remove());

const at = (path: string) => join(folder.path, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
const type = (...argv: string[]) => run(['ballot', ...argv], { cwd: folder.path });

async function issue(...argv: string[]): Promise<BallotNewData> {
  const { stdout, stderr, code } = await type('new', ...argv, '--json');
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return JSON.parse(stdout);
}

async function count(...argv: string[]): Promise<BallotCountData & { code: number }> {
  const { stdout, stderr, code } = await type('count', ...argv, '--json');
  expect(stderr).toBe('');
  return { ...JSON.parse(stdout), code };
}

const fill = (from: string, to: string, answers: Filled) => fillBallot(at(from), at(to), answers);
const rounds = () => loadCatalog(folder.path).model.assessments;
const ratings = (round: string) => rounds().get(round)?.fields.ratings;
const reasonsIn = ({ problems }: BallotCountData) => problems.map(({ cell, reason, value }) => [cell, reason, value]);
const statesIn = ({ files }: BallotCountData) => files.map(({ file, state }) => [file, state]);

/** All files below the folder, byte by byte. */
function snapshot(): Record<string, string> {
  const names = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    names.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]),
  );
}

describe('tpm ballot new', () => {
  test('writes a protected workbook with a list to choose from, and records what was issued', async () => {
    const { ballots, touchpoints, record } = await issue('--department', 'service', '--rate', 'importance,ist');
    expect(touchpoints).toEqual(['counter', 'queue', 'invoice']);
    expect(ballots.map(({ department, files }) => [department, files])).toEqual([
      ['service', ['ballots/service.xlsx']],
    ]);
    const { sheets } = await readXlsx(readFileSync(at('ballots/service.xlsx')), { readStyles: true });
    const [sheet, technical] = sheets;
    expect([sheet?.name, technical?.veryHidden, sheet?.protection?.sheet]).toEqual(['Rating', true, true]);
    const { row, column } = placeOf({ sheets }, 'counter', 'ist');
    expect(sheet?.rows[row]?.slice(0, column)).toEqual(['counter', 'The counter', '=HYPERLINK(1)']);
    expect(sheet?.cells?.get(`${row},${column}`)?.style?.protection?.locked).toBe(false);
    expect(sheet?.rows.flat()).toEqual(
      expect.arrayContaining([
        'For: Customer service · The bakery',
        'Satisfaction today: 1 = not satisfied at all, 10 = completely satisfied',
        'How satisfied are customers here today?',
        'How important is this to customers?',
      ]),
    );
    const [validation, ...others] = sheet?.dataValidations ?? [];
    expect(others).toHaveLength(1);
    expect([validation?.type, validation?.errorStyle, validation?.allowBlank]).toEqual(['list', 'stop', true]);
    const [first = 0, last = 0] = [...(validation?.formula1 ?? '').matchAll(/\$A\$(\d+)/g)].map(([, row]) =>
      Number(row),
    );
    const choices = technical?.rows.slice(first - 1, last).map(([value]) => value);
    expect(choices).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 'cannot judge']);
    expect(JSON.parse(read(record))).toMatchObject({
      issued: '2026-11-21',
      rate: ['ist', 'importance'],
      ballots: [{ department: 'service', persona: null, person: false, name: null }],
    });
  });

  test('the same call again changes no byte, and a sheet that may hold answers is never overwritten', async () => {
    await issue('--department', 'service', '--copies', '2', '-f', 'xlsx', '-f', 'html');
    const before = snapshot();
    expect((await issue('--department', 'service', '--copies', '2', '-f', 'xlsx', '-f', 'html')).written).toBe(false);
    expect(snapshot()).toEqual(before);
    await fill('ballots/service-1.xlsx', 'ballots/service-1.xlsx', { counter: { ist: 7 } });
    const filled = snapshot();
    const { stderr, code } = await type('new', '--department', 'service', '--copies', '2');
    expect([code, stderr]).toEqual([
      2,
      'tpm: "ballots/service-1.xlsx" is there already and may hold answers\n  choose another folder with -o, or replace it with --force\n',
    ]);
    expect(snapshot()).toEqual(filled);
  });

  test('--dry-run writes nothing', async () => {
    const before = snapshot();
    expect((await issue('--department', 'sales', '--dry-run')).written).toBe(false);
    expect(snapshot()).toEqual(before);
  });

  test('a list of people gives each a sheet; their names are recorded only with --names', async () => {
    writeFileSync(at('people.csv'), 'Name;Department\nÄnne Öz;Sales\nBo Li;service\nBo Li;\n');
    const { ballots, record } = await issue('--people', 'people.csv');
    expect(ballots.map(({ files, department }) => [files[0], department])).toEqual([
      ['ballots/aenne-oez.xlsx', 'sales'],
      ['ballots/bo-li.xlsx', 'service'],
      ['ballots/bo-li-2.xlsx', null],
    ]);
    expect(read(record)).not.toMatch(/Änne|Bo Li|aenne/);
    const named = await issue('--people', 'people.csv', '--names');
    expect(named.record).toBe(record);
    expect(JSON.parse(read(record)).ballots.map(({ name }: { name: string }) => name)).toEqual([
      'Änne Öz',
      'Bo Li',
      'Bo Li',
    ]);
  });

  test('a persona is asked about, in German on a German sheet, with school grades', async () => {
    writeFileSync(at('tpm.yaml'), 'version: 1\nlanguage: de\nscale: { min: 1, max: 6, best: min }\n');
    await issue('--persona', 'family', '--rate', 'ist,importance');
    const { sheets } = await readXlsx(readFileSync(at('ballots/family.xlsx')));
    expect(sheets[0]?.rows.flat()).toEqual(
      expect.arrayContaining([
        'Wie zufrieden ist »The Spring family« hier heute?',
        'Antworten Sie so, wie es »The Spring family« täte. Four people and a dog.',
        'Zufriedenheit heute: 1 = völlig zufrieden, 6 = überhaupt nicht zufrieden',
        'Wichtigkeit: 1 = überhaupt nicht wichtig, 6 = sehr wichtig',
      ]),
    );
  });

  test.each([
    [[], 'for whom?'],
    [['--department', 'servce'], 'no department "servce"'],
    [['--department', 'service', '--rate', 'ist,mood'], 'no value "mood"'],
    [['--department', 'service', '--touchpoints', 'old-shop'], 'no touchpoint to rate'],
    [['--department', 'service', '--round', '2026'], '--round does not go with tpm ballot new'],
    [['--department', 'service', 'a.xlsx'], '"a.xlsx": tpm ballot new takes no file'],
    [['--department', 'service', '-f', 'pdf'], 'unknown format "pdf"'],
    [['--person', ' '], '"" is no name'],
    [['--people', 'gone.csv'], 'there is no file "gone.csv"'],
  ])('refuses %j and writes nothing', async (argv, said) => {
    const before = snapshot();
    const { stderr, code } = await type('new', ...argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(snapshot()).toEqual(before);
  });
});

/** Answers to the counter, and the numbers of the r_wg below. */
const COUNTER = [4, 5, 3, 4, 8];

async function issueFive(): Promise<string[]> {
  await issue('--department', 'service', '--department', 'sales', '--copies', '3', '--rate', 'ist,importance');
  const names = ['service-1', 'service-2', 'service-3', 'sales-1', 'sales-2'];
  for (const [place, name] of names.entries()) {
    await fill(`ballots/${name}.xlsx`, `${name}.xlsx`, {
      counter: { ist: COUNTER[place] ?? null, importance: 9 },
      queue: { ist: place === 0 ? 'cannot judge' : 6 },
      ...(place === 1 ? { invoice: { ist: '7,5' } } : {}),
    });
  }
  return names.map((name) => `${name}.xlsx`);
}

describe('tpm ballot count', () => {
  test('five sheets are five votes with agreement, and it is told who is missing', async () => {
    const files = await issueFive();
    const data = await count(...files, '--round', '2026-workshop', '--date', '2026-11-20');
    expect([data.code, data.problems, data.written]).toEqual([0, [], true]);
    expect(data.round).toMatchObject({ id: '2026-workshop', date: '2026-11-20', created: true, ballots: 5 });
    // Votes 4 5 3 4 8: mean 4.8, s² 3.7; ten steps give σ² = 99/12 = 8.25, so r_wg = 1 − 3.7/8.25 = 0.5515.
    const [counter, importance, queue] = data.touchpoints;
    expect(counter).toMatchObject({ touchpoint: 'counter', kind: 'ist', n: 5, low: 3, high: 8, discuss: true });
    expect(counter?.mean).toBeCloseTo(4.8, 12);
    expect(counter?.agreement).toBeCloseTo(0.551515, 6);
    expect(importance).toMatchObject({ kind: 'importance', n: 5, agreement: 1, discuss: false });
    expect(queue).toMatchObject({ touchpoint: 'queue', kind: 'ist', n: 4, cannotJudge: 1, unanswered: 0 });
    expect(data.touchpoints.at(-2)).toMatchObject({ touchpoint: 'invoice', kind: 'ist', n: 1, unanswered: 4 });
    expect(
      data.turnout.map(({ department, issued, counted, missing }) => [department, issued, counted, missing]),
    ).toEqual([
      ['service', 3, 3, []],
      ['sales', 3, 2, []],
    ]);
    expect(JSON.stringify(data)).not.toContain('Customer service, sheet');
    expect(rounds().get('2026-workshop')?.fields).toMatchObject({ perspective: 'company', method: 'workshop' });
    expect(ratings('2026-workshop')).toEqual({
      counter: { ist: { votes: [3, 4, 4, 5, 8] }, importance: { votes: [9, 9, 9, 9, 9] } },
      queue: { ist: { votes: [6, 6, 6, 6] } },
      invoice: { ist: { votes: [7.5] } },
    });
    expect((await run(['check'], { cwd: folder.path })).code).toBe(0);
    expect((await run(['fmt', data.round.file, '--check'], { cwd: folder.path })).code).toBe(0);
  });

  test('again changes no byte; a sheet that comes later is added; the order of the files is of no account', async () => {
    const files = await issueFive();
    const [late = '', ...early] = files;
    await count(...early, '--round', 'one');
    const before = snapshot();
    const again = await count(...early, '--round', 'one');
    expect([again.code, again.written, again.diff]).toEqual([0, false, '']);
    expect(again.files.map(({ state }) => state)).toEqual(early.map(() => 'counted-before'));
    expect(snapshot()).toEqual(before);
    const all = await count(...files, '--round', 'one');
    expect([all.written, all.round.ballots]).toEqual([true, 5]);
    await count(...[...files].reverse(), '--round', 'two');
    expect(ratings('one')).toEqual(ratings('two'));
    expect(rounds().get('one')?.fields.ballots).toEqual(rounds().get('two')?.fields.ballots);
    expect(late).toBe('service-1.xlsx');
  });

  test('votes of a workshop stay, and a comment in its file as well', async () => {
    const files = await issueFive();
    const round = `# our own words
assessments:
  day:
    date: 2026-11-19
    perspective: company
    method: workshop
    ratings:
      queue: { ist: 2 } # one of us
      counter: { ist: { votes: [9, 1], says: Slow } }
`;
    writeFileSync(at('day.yaml'), round);
    const data = await count(files[0] ?? '', files[1] ?? '', '--round', 'day', '--dry-run');
    expect([data.written, data.round.created]).toEqual([false, false]);
    expect(read('day.yaml')).toBe(round);
    await count(files[0] ?? '', files[1] ?? '', '--round', 'day');
    expect(ratings('day')?.counter?.ist).toEqual({ votes: [1, 4, 5, 9], says: 'Slow' });
    expect(ratings('day')?.queue?.ist).toEqual({ votes: [2, 6] });
    expect(read('day.yaml')).toMatch(/^# our own words\n(.*\n)* {6}queue: .* # one of us\n/);
  });

  test('the same sheet twice: once with the same answers, not at all with different ones', async () => {
    const [first = '', second = ''] = await issueFive();
    writeFileSync(at('copy.xlsx'), readFileSync(at(first)));
    await fill(second, 'second-thoughts.xlsx', { counter: { ist: 1 } });
    const data = await count(first, 'copy.xlsx', second, 'second-thoughts.xlsx', '--round', 'r');
    expect(statesIn(data)).toEqual([
      [first, 'counted'],
      ['copy.xlsx', 'repeated'],
      [second, 'rejected'],
      ['second-thoughts.xlsx', 'rejected'],
    ]);
    expect(data.problems.map(({ reason }) => reason)).toEqual(['differs', 'differs']);
    expect(data.problems[0]?.message).toBe('the same sheet with other answers is in second-thoughts.xlsx');
    expect([data.code, ratings('r')?.counter?.ist]).toEqual([1, { votes: [4] }]);
    await count(second, '--round', 'r');
    const later = await count('second-thoughts.xlsx', '--round', 'r');
    expect([later.code, later.written, reasonsIn(later)[0]?.[1]]).toEqual([1, false, 'changed-since']);
  });

  test('new names of file and sheet, rows in another order and a column more change nothing', async () => {
    await issue('--department', 'service');
    await changeBallot(at('ballots/service.xlsx'), at('AW_ rating (2).xlsx'), (book) => {
      const { row, column } = placeOf(book, 'counter', 'ist');
      const [sheet] = book.sheets;
      if (!sheet) return;
      for (const cells of sheet.rows) {
        while (cells.length <= column) cells.push(null);
        cells.unshift(null);
      }
      const cells = sheet.rows[row] ?? [];
      cells[column + 1] = 8;
      sheet.rows.push(...sheet.rows.splice(row, 1));
      sheet.cells = new Map();
      sheet.merges = [];
      sheet.name = 'My rating';
      book.sheets.reverse();
    });
    const data = await count('AW_ rating (2).xlsx', '--round', 'r', '--names');
    expect(data.problems).toEqual([]);
    expect(ratings('r')).toEqual({ counter: { ist: { votes: [8] } } });
    expect(data.files[0]?.recipient).toBe('Customer service');
  });

  test.each<[string, Filled[string][string], string, string]>([
    ['a number above the scale', 11, 'off-scale', '11'],
    ['an enormous number', 1e308, 'off-scale', '1e+308'],
    ['a text', 'good', 'no-number', 'good'],
    ['an enormous text', 'x'.repeat(30_000), 'no-number', `${'x'.repeat(60)}…`],
    ['a date, which a spreadsheet makes of 5.3.', new Date('2026-03-05T00:00:00Z'), 'no-number', '2026-03-05'],
    ['a truth value', true, 'no-number', 'true'],
    ['a formula', { formula: 'RAND()*10' }, 'formula', '7'],
    ['an error value', '#DIV/0!', 'error-value', '#DIV/0!'],
  ])('%s holds the sheet back, with its cell, and the others are counted', async (_, value, reason, shown) => {
    await issue('--department', 'service', '--copies', '2');
    await fill('ballots/service-1.xlsx', 'one.xlsx', { counter: { ist: value }, queue: { ist: 5 } });
    await fill('ballots/service-2.xlsx', 'two.xlsx', { queue: { ist: 6 } });
    const data = await count('one.xlsx', 'two.xlsx', '--round', 'r');
    const { sheets } = await readXlsx(readFileSync(at('one.xlsx')));
    const cell = `D${placeOf({ sheets }, 'counter', 'ist').row + 1}`;
    expect(reasonsIn(data)).toEqual([[cell, reason, shown]]);
    expect(data.problems[0]).toMatchObject({ file: 'one.xlsx', sheet: 'Rating' });
    expect(data.problems[0]?.remedy).not.toBe('');
    expect([data.code, ratings('r')]).toEqual([1, { queue: { ist: { votes: [6] } } }]);
  });

  test('a sheet whose technical part was changed is held against what was issued', async () => {
    await issue('--department', 'service');
    const forge = (name: string, change: (rows: unknown[][], technical: unknown[][]) => void) =>
      changeBallot(at('ballots/service.xlsx'), at(name), ({ sheets: [sheet, technical] }) =>
        change(sheet?.rows ?? [], technical?.rows ?? []),
      );
    const rowOf = (rows: unknown[][], id: string) => rows.find(([first]) => first === id) ?? [];
    await forge('id.xlsx', (_, technical) => {
      rowOf(technical, 'ballot')[1] = '0123456789-1';
    });
    await forge('catalog.xlsx', (_, technical) => {
      rowOf(technical, 'ballot')[1] = '0123456789-1';
      rowOf(technical, 'catalog')[1] = 'Another bakery';
    });
    await forge('version.xlsx', (_, technical) => {
      rowOf(technical, 'tpm/ballot')[1] = 2;
    });
    await forge('touchpoint.xlsx', (rows) => {
      const row = rowOf(rows, 'queue');
      row[0] = 'old-shop';
      row[3] = 4;
    });
    await forge('nameless.xlsx', (rows) => {
      const row = rowOf(rows, 'queue');
      row[0] = null;
      row[3] = 4;
    });
    await forge('twice.xlsx', (rows) => {
      const row = rowOf(rows, 'queue');
      row[0] = 'counter';
      row[3] = 4;
      rowOf(rows, 'counter')[3] = 5;
    });
    await forge('question.xlsx', (rows) => {
      rowOf(rows, 'tpm/answers')[3] = 'soll';
      rowOf(rows, 'counter')[3] = 5;
    });
    await forge('no-answers.xlsx', (rows) => rowOf(rows, 'tpm/answers').fill(null));
    await forge('no-id.xlsx', (_, technical) => technical.splice(0));
    const files = readdirSync(folder.path).filter((name) => name.endsWith('.xlsx'));
    const data = await count(...files, '--round', 'r');
    expect(Object.fromEntries(data.problems.map(({ file, reason }) => [file, reason]))).toEqual({
      'id.xlsx': 'not-issued',
      'catalog.xlsx': 'other-catalog',
      'version.xlsx': 'newer-version',
      'touchpoint.xlsx': 'unknown-touchpoint',
      'nameless.xlsx': 'no-touchpoint',
      'twice.xlsx': 'repeated-touchpoint',
      'question.xlsx': 'unknown-question',
      'no-answers.xlsx': 'no-answers',
      'no-id.xlsx': 'not-a-ballot',
    });
    expect([data.code, data.written, rounds().size]).toEqual([1, false, 0]);
  });

  test('files that are no sheets are told, each by itself', async () => {
    writeFileSync(at('list.csv'), 'Touchpoint;Ist\ncounter;4\n');
    writeFileSync(at('broken.xlsx'), Buffer.from('PK\u0003\u0004 nothing'));
    writeFileSync(at('other.json'), '{"__proto__": {"format": "tpm/ballot"}}');
    writeFileSync(at('cut.json'), '{"format":');
    const data = await count('list.csv', 'broken.xlsx', 'other.json', 'cut.json', '--round', 'r');
    expect(data.problems.map(({ reason }) => reason)).toEqual([
      'not-a-ballot',
      'unreadable',
      'not-a-ballot',
      'not-a-ballot',
    ]);
    expect(existsSync(at('assessments'))).toBe(false);
  });

  test('answers that a page saved are counted with those of workbooks', async () => {
    const { ballots } = await issue('--department', 'service', '--department', 'sales', '-f', 'html');
    const page = (recipient: string, answers: unknown, ballot = 0) =>
      JSON.stringify({
        format: 'tpm/ballot',
        version: 1,
        ballot: ballots[ballot]?.ballot,
        catalog: 'The bakery',
        recipient,
        answers,
      });
    writeFileSync(at('a.json'), page('Customer service', { counter: { ist: 7 }, queue: { ist: 'cannot-judge' } }));
    writeFileSync(at('b.json'), page('Sales', { counter: { ist: 99 }, constructor: { ist: 4 } }, 1));
    writeFileSync(at('empty.json'), page('Sales', {}, 1));
    const data = await count('a.json', 'b.json', '--round', 'r');
    expect(reasonsIn(data)).toEqual([
      ['answers.counter.ist', 'off-scale', '99'],
      ['answers.constructor.ist', 'unknown-touchpoint', 'constructor'],
    ]);
    expect(ratings('r')).toEqual({ counter: { ist: { votes: [7] } } });
    expect(statesIn(await count('a.json', 'empty.json', '--round', 'r'))).toEqual([
      ['a.json', 'counted-before'],
      ['empty.json', 'empty'],
    ]);
  });

  test('a round has one scale and one persona', async () => {
    await issue('--persona', 'family');
    await issue('--department', 'service');
    await fill('ballots/family.xlsx', 'family.xlsx', { counter: { ist: 3 } });
    await fill('ballots/service.xlsx', 'service.xlsx', { counter: { ist: 4 } });
    const data = await count('family.xlsx', 'service.xlsx', '--round', 'r');
    expect(reasonsIn(data)).toEqual([[null, 'other-persona', '']]);
    expect(rounds().get('r')?.fields.persona).toBe('family');
    writeFileSync(at('tpm.yaml'), 'version: 1\nname: The bakery\nlanguage: en\nscale: { min: 0, max: 100 }\n');
    await count('service.xlsx', '--round', 'kept');
    expect(rounds().get('kept')?.fields.scale).toEqual({ min: 1, max: 10, best: 'max' });
    await issue('--department', 'sales');
    await fill('ballots/sales.xlsx', 'sales.xlsx', { counter: { ist: 50 } });
    expect(reasonsIn(await count('sales.xlsx', '--round', 'kept'))).toEqual([[null, 'other-scale', '0–100']]);
  });

  test('--names shows who answered and who is missing, as far as names were recorded', async () => {
    await issue('--person', 'Ada', '--person', 'Bo', '--names');
    await fill('ballots/ada.xlsx', 'ada.xlsx', { counter: { ist: 3 } });
    const quiet = await type('count', 'ada.xlsx', '--round', 'r', '--dry-run');
    expect(quiet.stdout).not.toMatch(/\b(Ada|Bo)\b/);
    const { stdout } = await type('count', 'ada.xlsx', '--round', 'r', '--names');
    expect(stdout).toContain('Added: Ada');
    expect(stdout).toMatch(/Persons +2 +1 +1 +Bo/);
  });

  test.each([
    [['--round', 'r'], 'no sheet to count'],
    [['service.xlsx'], 'into which round?'],
    [['service.xlsx', '--round', 'A b'], '"A b" is no id'],
    [['gone.xlsx', '--round', 'r'], 'there is no file "gone.xlsx"'],
    [['service.xlsx', '--round', 'means'], 'round "means" has no votes for "counter", but a value of ist'],
    [['service.xlsx', '--round', 'means', '--perspective', 'customer'], 'round "means" has the perspective company'],
    [['service.xlsx', '--round', 'r', '--copies', '3'], '--copies does not go with tpm ballot count'],
  ])('refuses %j and writes nothing', async (argv, said) => {
    await issue('--department', 'service');
    await fill('ballots/service.xlsx', 'service.xlsx', { counter: { ist: 3 } });
    writeFileSync(
      at('means.yaml'),
      'assessments:\n  means: { date: 2026-01-01, perspective: company, method: expert, ratings: { counter: { ist: 4 } } }\n',
    );
    const before = snapshot();
    const { stderr, code } = await type('count', ...argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(snapshot()).toEqual(before);
  });

  test('a record that was changed by hand is refused with its name', async () => {
    const { record } = await issue('--department', 'service');
    writeFileSync(at(record), read(record).replace('"version": 1', '"version": 7'));
    const { stderr, code } = await type('count', 'ballots/service.xlsx', '--round', 'r');
    expect([code, stderr]).toEqual([2, expect.stringContaining(`"${record}" is not the record that tpm wrote`)]);
  });
});

test('every reason has a remedy in both languages', () => {
  for (const reasons of Object.values(ballotReasons)) {
    for (const { remedy } of Object.values(reasons)) expect(remedy).toMatch(/^\p{L}/u);
  }
});
