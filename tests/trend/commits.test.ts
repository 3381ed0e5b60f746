import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import schema from '../../schemas/output/trend.schema.json' with { type: 'json' };
import { makeFollower } from '../../src/analysis/follow.js';
import { newReading, statesOf } from '../../src/commands/trend/trend-states.js';
import { openTimeline } from '../../src/io/git/timeline.js';
import { loadCatalog, optionsOf } from '../../src/pipeline.js';
import { STANDARD_READERS } from '../../src/topics/trend/trend-figures.view.js';
import { makeLedger } from '../../src/topics/trend/trend-ledger.view.js';
import type { TrendData } from '../../src/topics/trend/trend-schema.view.js';
import type { Folder } from '../helpers/folder.js';
import { copyOf, makeRepository, type Repository } from '../helpers/repository.js';

const made: Folder[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});

interface DatedRepository extends Repository {
  /** Commits files on that day; `null` removes a file. */
  readonly on: (day: string, files: Readonly<Record<string, string | null>>) => string;
  readonly trend: (...flags: string[]) => Promise<TrendData & { complete: boolean; asOf: string }>;
}

/** A repository whose commits have given dates. */
function history(repository = makeRepository()): DatedRepository {
  made.push(repository);
  const on: DatedRepository['on'] = (day, files) => repository.commit(files, day);
  const trend: DatedRepository['trend'] = async (...flags) => {
    const { stdout, stderr } = await repository.tpm(['trend', '--json', ...flags]);
    expect(stdout, stderr).not.toBe('');
    return JSON.parse(stdout);
  };
  return { ...repository, on, trend };
}

const KASSE = 'touchpoints:\n  kasse: { name: Kasse, phase: purchase, owner: Filiale }\n';
const round = (id: string, date: string, ist: string, perspective = 'customer') =>
  `assessments:\n  ${id}:\n    date: ${date}\n    perspective: ${perspective}\n    method: survey\n    ratings:\n      kasse: { ist: ${ist} }\n`;
const SOLL =
  'assessments:\n  ziele:\n    date: 2026-01-01\n    perspective: company\n    method: workshop\n    ratings: { kasse: { soll: 8 } }\n';
const measure = (status: string) =>
  `measures:\n  zweite-kasse: { name: Zweite Kasse, improves: { kasse: { by: 2 } }, status: ${status} }\n`;

function valuesOf(data: TrendData, id: string): (number | null)[] {
  const series = data.series.find((one) => one.id === id);
  if (!series) throw new Error(`no series ${id}`);
  return series.values;
}

/** A workshop, a measure, a second survey, a new order of the files, and a merge. */
function tellStory(): Repository {
  const repository = makeRepository();
  const on = (day: string, files: Readonly<Record<string, string | null>>) => repository.commit(files, day);
  on('2026-01-10', {
    'tpm.yaml': 'name: Laden\nlanguage: de\n',
    'kasse.yaml': KASSE,
    'ziele.yaml': SOLL,
    'haus.yaml': round('haus', '2026-01-09', '4', 'company'),
  });
  on('2026-02-15', { 'massnahmen.yaml': measure('planned') });
  on('2026-03-20', { 'kunden.yaml': round('kunden', '2026-03-01', '{ score: 5, n: 40, sd: 2 }') });
  on('2026-03-25', {
    'kasse.yaml': null,
    'kontaktpunkte/kasse.yml': `# moved\n${KASSE}`,
    'massnahmen.yaml': measure('running'),
  });
  repository.git('checkout', '-q', '-b', 'umfrage');
  on('2026-04-02', { 'herbst.yaml': round('herbst', '2026-04-01', '{ score: 6.5, n: 50, sd: 2 }') });
  repository.git('checkout', '-q', 'main');
  on('2026-04-03', { 'massnahmen.yaml': measure('done') });
  repository.gitOn('2026-04-10', 'merge', '-q', '--no-ff', '--no-edit', 'umfrage');
  return repository;
}

let told: Repository | null = null;
afterAll(() => told?.remove());

/** A new repository with this history. */
function story(): DatedRepository {
  told ??= tellStory();
  return history(copyOf(told));
}

describe('tpm trend over commits', () => {
  test('each commit on its own day: what customers said, what was done', async () => {
    const data = await story().trend();
    expect(data.points.map(({ date }) => date)).toEqual([
      '2026-01-10',
      '2026-02-15',
      '2026-03-20',
      '2026-03-25',
      '2026-04-02',
      '2026-04-03',
      '2026-04-10',
    ]);
    expect(valuesOf(data, 'ist')).toEqual([4, 4, 5, 5, 6.5, 5, 6.5]);
    expect(valuesOf(data, 'gap')).toEqual([4, 4, 3, 3, 1.5, 3, 1.5]);
    expect(valuesOf(data, 'evidence')).toEqual([0, 0, 1, 1, 1, 1, 1]);
    expect(valuesOf(data, 'measures/done')).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect(valuesOf(data, 'measures/running')).toEqual([0, 0, 0, 1, 1, 0, 0]);
    expect(data.points.every(({ complete }) => complete)).toBe(true);
    const gap = data.series.find(({ id }) => id === 'gap');
    expect(gap).toMatchObject({ first: 4, last: 1.5, delta: -2.5, change: 'good', better: 'lower', breaks: [] });
  });

  test('the document follows its schema', async () => {
    const validate = new Ajv2020({ strict: false }).compile(schema);
    const data = await story().trend('--touchpoint', 'kasse');
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });

  test('--first-parent leaves out what was merged', async () => {
    const data = await story().trend('--first-parent');
    expect(data.points.map(({ date }) => date.slice(5))).toEqual([
      '01-10',
      '02-15',
      '03-20',
      '03-25',
      '04-03',
      '04-10',
    ]);
    expect(valuesOf(data, 'ist')).toEqual([4, 4, 5, 5, 5, 6.5]);
  });

  test.each([
    ['month', ['02-15', '03-25', '04-10'], ['--since', '2026-02']],
    ['quarter', ['03-25', '04-10'], []],
    ['week', ['01-10', '02-15', '03-20', '03-25', '04-03', '04-10'], []],
  ])('--every %s takes the last commit of each', async (every, days, flags) => {
    const data = await story().trend('--every', every, ...flags);
    expect(data.points.map(({ date }) => date.slice(5))).toEqual(days);
  });

  test('--every tag takes the tagged commits that lead here, with their names', async () => {
    const repository = story();
    repository.git('tag', 'v1', 'HEAD~3');
    repository.git('tag', '-a', 'v2', '-m', 'zwei', 'HEAD');
    repository.git('tag', 'v2-fertig', 'HEAD');
    repository.git('checkout', '-q', '--orphan', 'fremd');
    repository.commit({ 'kasse.yaml': KASSE });
    repository.git('tag', 'fremd-1');
    repository.git('checkout', '-q', '-f', 'main');
    const data = await repository.trend('--every', 'tag');
    expect(data.points.map(({ tags }) => tags)).toEqual([['v1'], ['v2', 'v2-fertig']]);
    expect(valuesOf(data, 'ist')).toEqual([5, 6.5]);
  });

  test('--since and --until, and an end that --at sets', async () => {
    const repository = story();
    const part = await repository.trend('--since', '2026-02', '--until', '2026-03-20');
    expect(part.points.map(({ date }) => date.slice(5))).toEqual(['02-15', '03-20']);
    const older = await repository.trend('--at', 'HEAD~2');
    expect(older.points.at(-1)?.date).toBe('2026-03-25');
    expect(older.asOf).toBe('2026-03-25');
    const none = await repository.trend('--since', '2030');
    expect(none.points).toEqual([]);
  });

  test('a touchpoint and a metric on demand', async () => {
    const repository = story();
    const metric = (values: string) =>
      `metrics:\n  wartezeit: { name: Wartezeit, touchpoint: kasse, kind: duration, unit: min, better: lower, values: ${values} }\n`;
    repository.on('2026-05-01', { 'm.yaml': metric('{ 2026-04-30: 9 }') });
    repository.on('2026-06-01', { 'm.yaml': metric('{ 2026-04-30: 9, 2026-05-31: 7, 2027-01-01: 1 }') });
    const data = await repository.trend('--touchpoint', 'kasse', '--metric', 'wartezeit', '--since', '2026-04-10');
    expect(valuesOf(data, 'touchpoint/kasse/ist')).toEqual([6.5, 6.5, 6.5]);
    expect(valuesOf(data, 'touchpoint/kasse/target')).toEqual([8, 8, 8]);
    expect(valuesOf(data, 'touchpoint/kasse/gap')).toEqual([1.5, 1.5, 1.5]);
    expect(valuesOf(data, 'metric/wartezeit')).toEqual([null, 9, 7]);
    expect(data.series.at(-1)).toMatchObject({ name: 'Wartezeit', unit: 'min', delta: -2, change: 'good' });
  });

  test('in German and English: a sentence, then a line per figure', async () => {
    const repository = story();
    const german = await repository.tpm(['trend']);
    expect(german.stdout).toContain('Vom 10.01.2026 bis 10.04.2026, über 7 Stände des Katalogs: mittlere Lücke von');
    expect(german.stdout).toMatch(/Mittlere Lücke +\S+ +4,0 → 1,5 +−2,5 +besser/);
    const english = await repository.tpm(['trend', '--lang', 'en', '--top', '2']);
    expect(english.stdout.replaceAll(/\s+/g, ' ')).toContain('mean gap from 4.0 to 1.5 (better)');
    expect(english.stdout).toContain('more: without --top');
    expect(german.stdout.split('\n').every((line) => line.length <= 100)).toBe(true);
  });

  test('a small change is shown with enough digits', async () => {
    const repository = story();
    repository.on('2026-05-02', { 'sommer.yaml': round('sommer', '2026-05-01', '6.53') });
    const { stdout } = await repository.tpm(['trend', '--since', '2026-04-10', '--lang', 'en']);
    expect(stdout).toMatch(/Mean Ist +▁█ +6\.50 → 6\.53 +\+0\.03 +better/);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('mean gap from 1.50 to 1.47 (better)');
  });

  test('a small share is shown with enough digits: one more of 400 touchpoints rated by customers', async () => {
    const repository = history();
    const ids = Array.from({ length: 400 }, (_, at) => `k${at}`);
    const rates = (perspective: string, some: readonly string[]) =>
      round(perspective, '2026-01-01', '5', perspective).replace(
        'kasse: { ist: 5 }',
        some.map((id) => `${id}: { ist: 5 }`).join('\n      '),
      );
    repository.on('2026-01-02', {
      'a.yaml': `touchpoints:\n${ids.map((id) => `  ${id}: { name: Kasse, phase: purchase }\n`).join('')}`,
      'innen.yaml': rates('company', ids),
      'kunden.yaml': rates('customer', ids.slice(0, 280)),
    });
    repository.on('2026-01-03', { 'kunden.yaml': rates('customer', ids.slice(0, 281)) });
    const { stdout } = await repository.tpm(['trend', '--lang', 'en']);
    expect(stdout).toMatch(/Rated by customers +▁█ +70\.0% → 70\.3% +\+0\.3 pp +better/);
  });

  test('--plain is one record per point', async () => {
    const { stdout } = await story().tpm(['trend', '--plain', '--every', 'quarter']);
    const rows = stdout.trimEnd().split('\n');
    expect(rows.map((row) => row.split('\t').slice(0, 2))).toEqual([
      ['2026-03-25', '2026-03-25'],
      ['2026-04-10', '2026-04-10'],
    ]);
    expect(rows[1]?.split('\t').slice(5, 9)).toEqual(['true', '1', '6.5', '1.5']);
  });
});

describe('special histories', () => {
  test('-o trend.csv has a head and a row per point, for German Excel with commas', async () => {
    const repository = story();
    expect((await repository.tpm(['trend', '-o', 'trend.csv'])).code).toBe(0);
    const rows = readFileSync(join(repository.path, 'trend.csv'), 'utf8').split('\r\n');
    expect(rows[0]).toMatch(/^date,asOf,commit,tags,rounds,complete,touchpoints,ist,gap,evidence,/);
    expect(rows).toHaveLength(9);
    expect(rows[5]).toMatch(/^2026-04-02,2026-04-02,[0-9a-f]{40},,,true,1,6\.5,1\.5,1,/);
    const { stdout } = await repository.tpm(['trend', '-f', 'csv', '--csv-dialect', 'excel-de']);
    expect(stdout.split('\r\n')[5]).toContain(';true;1;6,5;1,5;1;');
  });

  test.each([
    ['html', '<title>Laden</title>'],
    ['markdown', '# Laden'],
  ])('%s has the content of the terminal', async (format, title) => {
    const { stdout, code } = await story().tpm(['trend', '-f', format, '--lang', 'de']);
    expect(code).toBe(0);
    expect(stdout).toContain(title);
    expect(stdout.replaceAll('\\', '')).toContain('mittlere Lücke von 4,0 auf 1,5 (besser)');
  });

  test('a broken commit in the middle is incomplete, the rest goes on', async () => {
    const repository = story();
    const broken = repository.on('2026-05-01', { 'haus.yaml': 'assessments: [\n' });
    const worse = repository.on('2026-05-02', { 'tpm.yaml': 'name: Laden\nscale: { min: 5, max: 1 }\nunfug: 1\n' });
    repository.on('2026-05-03', {
      'tpm.yaml': 'name: Laden\nlanguage: de\n',
      'haus.yaml': round('haus', '2026-01-09', '4', 'company'),
    });
    const data = await repository.trend('--since', '2026-04-10');
    expect(data.points.map(({ complete }) => complete)).toEqual([true, false, false, true]);
    expect(valuesOf(data, 'ist')).toEqual([6.5, 6.5, null, 6.5]);
    expect(data.complete).toBe(true);
    const { stdout, code } = await repository.tpm(['trend']);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(`2 von 10 Ständen haben Fehler`);
    expect(stdout).toContain(broken.slice(0, 8));
    expect(stdout).toContain(worse.slice(0, 8));
    expect(code).toBe(0);
  });

  test('commits that do not change a file of the catalog make no point', async () => {
    const repository = story();
    const before = await repository.trend();
    repository.on('2026-05-01', { 'README.md': 'x\n', '.tpm/state.yaml': 'a: 1\n' });
    const after = await repository.trend();
    expect(after.points).toEqual(before.points);
  });

  test('another scale breaks the series: first is the first after it', async () => {
    const repository = story();
    repository.on('2026-05-01', { 'tpm.yaml': 'name: Laden\nscale: { min: 1, max: 20 }\n' });
    const data = await repository.trend();
    const ist = data.series.find(({ id }) => id === 'ist');
    expect(ist).toMatchObject({ breaks: [7], first: 6.5, last: 6.5, delta: null, change: null });
    expect(data.series.find(({ id }) => id === 'touchpoints')?.breaks).toEqual([]);
  });

  test('a round that declares a break of the series breaks the means and the series of its touchpoint', async () => {
    const repository = story();
    const other = round('winter', '2026-05-01', '3').replace('    method', '    seriesBreak: true\n    method');
    repository.on('2026-05-01', { 'winter.yaml': other });
    repository.on('2026-05-02', { 'tpm.yaml': 'name: Laden\nlanguage: de\nstaleAfterDays: 90\n' });
    repository.on('2026-06-02', { 'sommer.yaml': round('sommer', '2026-06-01', '4') });
    const { series } = await repository.trend('--touchpoint', 'kasse');
    const broken = series.filter(({ breaks }) => breaks.length > 0);
    expect(broken.map(({ id, breaks, first, last }) => [id, breaks, first, last])).toEqual([
      ['ist', [7], 3, 4],
      ['touchpoint/kasse/ist', [7], 3, 4],
    ]);
    // The Soll is older than the break, so the gap is unknown after the break.
    const gaps = series.filter(({ id }) => id.endsWith('gap'));
    expect(gaps.map(({ id, last }) => [id, last])).toEqual([
      ['gap', null],
      ['touchpoint/kasse/gap', null],
    ]);
  });

  test('asOf of tpm.yaml at that commit sets the day, and --as-of sets it for all commits', async () => {
    const repository = story();
    repository.on('2026-05-01', { 'tpm.yaml': 'name: Laden\nasOf: 2026-02-01\n' });
    const data = await repository.trend('--since', '2026-04-10');
    expect(data.points.map(({ asOf }) => asOf)).toEqual(['2026-04-10', '2026-02-01']);
    expect(valuesOf(data, 'ist')).toEqual([6.5, 4]);
    const fixed = await repository.trend('--as-of', '2026-03-02', '--since', '2026-04-10');
    expect(fixed.points.map(({ asOf }) => asOf)).toEqual(['2026-03-02', '2026-03-02']);
    expect(valuesOf(fixed, 'ist')).toEqual([5, 5]);
  });

  test('a catalog in a sub-folder, and before that folder had its name', async () => {
    const repository = history();
    repository.on('2026-01-01', {
      'alt/katalog/kasse.yaml': KASSE,
      'alt/katalog/tpm.yaml': 'name: Laden\n',
      'fremd.txt': '',
    });
    repository.on('2026-01-15', { 'alt/katalog/ziele.yaml': SOLL });
    repository.git('mv', 'alt/katalog', 'kunden');
    repository.on('2026-02-01', { 'fremd.txt': 'x' });
    repository.on('2026-03-01', { 'kunden/haus.yaml': round('haus', '2026-01-09', '4', 'company') });
    const data = await repository.trend('-C', 'kunden');
    expect(data.points.map(({ date }) => date.slice(5))).toEqual(['01-01', '01-15', '03-01']);
    expect(valuesOf(data, 'ist')).toEqual([null, null, 4]);
    const earlier = await repository.trend('-C', 'kunden', '--at', 'HEAD~2');
    expect(earlier.points).toEqual(data.points.slice(0, 2));
  });

  test.each([
    ['99999999999999', '9999-12-31'],
    ['253402300800', '9999-12-31'],
    ['0', '1970-01-01'],
  ])('a commit time of %s is the day %s', async (time, day) => {
    const repository = history();
    const first = repository.on('2026-01-01', { 'kasse.yaml': KASSE });
    repository.on('2026-01-02', { 'ziele.yaml': SOLL });
    const who = `Test <test@example.com> ${time} +0000`;
    const text = `tree ${repository.git('rev-parse', 'HEAD^{tree}')}\nparent ${first}\nauthor ${who}\ncommitter ${who}\n\nx\n`;
    repository.write({ 'commit.txt': text });
    const odd = repository.git('hash-object', '-t', 'commit', '-w', '--literally', 'commit.txt');
    const { points } = await repository.trend('--at', odd, '--as-of', '2026-02-01');
    expect(points.map(({ date }) => date)).toEqual(['2026-01-01', day]);
    expect((await repository.trend('--at', odd, '--every', 'week')).points).toHaveLength(2);
  });

  test('a shallow clone says that its history is cut off', async () => {
    const repository = story();
    const clone = history();
    clone.git('clone', '-q', '--depth', '2', `file://${repository.path}`, 'klon');
    const { stdout } = await clone.tpm(['trend', '-C', 'klon', '--lang', 'en']);
    expect(stdout).toContain('git fetch --unshallow');
    const { shallow } = await clone.trend('-C', 'klon');
    expect(shallow).toBe(true);
  });

  test.each([
    ['no repository', () => makeFolderOnly(), 'not in a git repository'],
    ['an unborn branch', () => history(), 'no commit yet'],
  ])('%s: names a remedy', async (_, make, words) => {
    const repository = make();
    repository.write({ 'kasse.yaml': KASSE });
    const { stderr, code } = await repository.tpm(['trend', '--lang', 'en']);
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  });

  test('a bare repository, a folder that is not committed, and names that git does not know', async () => {
    const repository = story();
    repository.git('clone', '-q', '--bare', '.', 'nackt.git');
    const bare = await repository.tpm(['trend', '-C', 'nackt.git', '--lang', 'en']);
    expect([bare.code, bare.stderr]).toEqual([2, expect.stringContaining('without a working tree')]);
    repository.write({ 'neu/kasse.yaml': KASSE });
    const fresh = await repository.tpm(['trend', '-C', 'neu', '--lang', 'en']);
    expect([fresh.code, fresh.stderr]).toEqual([2, expect.stringContaining('holds no catalog')]);
    for (const flags of [
      ['--at', '--all'],
      ['--at', 'nie'],
      ['--since', 'gestern'],
      ['--metric', 'nie'],
      ['--rounds', '--every', 'tag'],
    ]) {
      expect((await repository.tpm(['trend', ...flags])).code).toBe(2);
    }
  });

  test('starts nothing, heeds no GIT_DIR and writes nothing', async () => {
    const repository = story();
    const before = repository.git('ls-files', '--stage');
    repository.git('config', 'core.fsmonitor', 'touch started');
    repository.git('config', 'diff.external', 'touch started');
    repository.git('config', 'log.follow', 'true');
    repository.write({ '.gitattributes': '*.yaml diff=boese\n' });
    repository.git('config', 'diff.boese.textconv', 'touch started; cat');
    const index = readFileSync(join(repository.path, '.git/index'));
    const { code, stdout } = await repository.tpm(['trend', '--json'], {
      env: { GIT_DIR: '/nowhere', GIT_EXTERNAL_DIFF: 'touch started' },
    });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as TrendData).points).toHaveLength(7);
    expect(existsSync(join(repository.path, 'started'))).toBe(false);
    expect(readFileSync(join(repository.path, '.git/index')).equals(index)).toBe(true);
    repository.git('config', '--unset', 'core.fsmonitor');
    expect(repository.git('ls-files', '--stage')).toBe(before);
  });

  test('a submodule and a link out of the catalog are no part of it', async () => {
    const repository = story();
    const other = story();
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.path, 'anderes');
    repository.on('2026-06-01', { 'haus.yaml': round('haus', '2026-01-09', '3', 'company') });
    const data = await repository.trend();
    expect(valuesOf(data, 'touchpoints').at(-1)).toBe(1);
    expect(data.points.at(-1)?.complete).toBe(true);
  });
});

function makeFolderOnly(): Repository {
  const repository = makeRepository();
  made.push(repository);
  repository.git('config', '--local', 'core.bare', 'false');
  repository.removeGit();
  return repository;
}

describe('agreement with other commands', () => {
  test('a trend over one commit says what analyze says on that day, and each text is parsed once', async () => {
    const repository = story();
    const data = await repository.trend('--since', '2026-04-10');
    const catalog = loadCatalog(repository.path);
    const state = makeFollower()(catalog.model, null, optionsOf(catalog, { asOf: '2026-04-10' }));
    const figures = makeLedger(STANDARD_READERS)({ ...state, changes: null });
    for (const { id, values } of data.series) expect(values).toEqual([figures.get(id)?.value]);
    const timeline = openTimeline(repository.path, { PATH: process.env.PATH });
    const { commits } = timeline.log(timeline.resolve('HEAD'), false);
    const trees = timeline.trees(
      commits.map(({ commit }) => commit),
      [''],
    );
    const reading = newReading();
    const points = commits.map(({ commit }, at) => ({ commit, date: '2026-04-10', tags: [], tree: trees[at] ?? '' }));
    expect([...statesOf(timeline, points, reading)]).toHaveLength(7);
    const blobs = new Set(
      repository
        .git('log', '-m', '--raw', '--no-abbrev', '--format=')
        .split('\n')
        .filter((line) => line.includes('.y'))
        .map((line) => line.split(' ')[3]),
    );
    blobs.delete('0'.repeat(40));
    expect(reading.parsed()).toBe(blobs.size);
  });
});
