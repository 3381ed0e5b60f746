import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { vendors } from '../../../src/exchange/surveys/vendors/index.js';
import type { SurveyData } from '../../../src/topics/survey/survey.view.js';
import { type Folder, makeFolder } from '../../helpers/folder.js';
import { run } from '../../helpers/host.js';

/** Figures of the samples, computed from the numbers that the files were made of. */
interface Expected {
  readonly answers?: number;
  readonly rows?: number;
  readonly counted?: number;
  readonly testOrSpam?: number;
  readonly unfinished?: number;
  readonly emptyAnswers?: number;
  readonly notApproved?: number;
  readonly items?: Readonly<Record<string, ExpectedItem>>;
  readonly itemsWithUnfinished?: Readonly<Record<string, ExpectedItem>>;
  readonly nps?: Readonly<Record<string, number>>;
  readonly multi?: Readonly<Record<string, number>>;
}

interface ExpectedItem {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
  readonly notApplicable?: number;
  readonly noAnswer?: number;
  readonly notShown?: number;
  readonly weightedMean?: number;
  readonly userMissing?: number;
  readonly systemMissing?: number;
}

const sample = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/import/${name}`));
const expected = JSON.parse(readFileSync('tests/fixtures/import/expected-surveys.json', 'utf8')) as Record<
  string,
  Expected
>;

const CATALOG = `touchpoints:
  hotline: { name: Hotline, phase: post-purchase }
  filiale: { name: Filiale, phase: purchase }
  webseite: { name: Webseite, phase: pre-purchase }
`;

/** A sample: its vendor, the columns of its items, its map where the labels name no touchpoint, rejected rows. */
interface Sample {
  readonly vendor: string;
  readonly items: Readonly<Record<string, string>>;
  readonly map?: string;
  readonly beside?: readonly string[];
  readonly leftOut: readonly (readonly [string, readonly number[]])[];
  readonly period?: readonly [string, string];
}

const UNIPARK = `survey: { codes: { -77: not-shown } }
v_11: { touchpoint: hotline, scale: 1-5, codes: { 0: no-answer, 99: not-applicable } }
v_12: { touchpoint: filiale, scale: 1-5, codes: { 0: no-answer, 99: not-applicable } }
v_13: { touchpoint: webseite, scale: 1-5, codes: { 0: no-answer, 99: not-applicable } }
v_20: { use: nps }
`;

const SAMPLES: Readonly<Record<string, Sample>> = {
  'qualtrics-de.csv': {
    vendor: 'qualtrics',
    items: { Hotline: 'Q1_1', Filiale: 'Q1_2', Webseite: 'Q1_3' },
    leftOut: [
      ['preview', [14]],
      ['test', [15]],
      ['spam', [16]],
      ['unfinished', [17]],
    ],
    period: ['2026-03-01', '2026-03-10'],
  },
  'surveymonkey.csv': {
    vendor: 'surveymonkey',
    items: {
      Hotline: 'Wie zufrieden waren Sie mit …? - Hotline',
      Filiale: 'Wie zufrieden waren Sie mit …? - Filiale',
      Webseite: 'Wie zufrieden waren Sie mit …? - Webseite',
    },
    leftOut: [],
  },
  'limesurvey-codes.csv': {
    vendor: 'limesurvey',
    items: { Hotline: 'zuf[SQ001]', Filiale: 'zuf[SQ002]', Webseite: 'zuf[SQ003]' },
    map: `"zuf[SQ001]": { touchpoint: hotline }\n"zuf[SQ002]": { touchpoint: filiale }\n"zuf[SQ003]": { touchpoint: webseite }\n`,
    leftOut: [['unfinished', [4, 9]]],
    period: ['2026-03-01', '2026-03-10'],
  },
  'limesurvey-labels.csv': {
    vendor: 'limesurvey',
    items: { Hotline: 'zuf[SQ001]', Filiale: 'zuf[SQ002]', Webseite: 'zuf[SQ003]' },
    leftOut: [],
  },
  'sosci-data.csv': {
    vendor: 'sosci',
    items: { Hotline: 'ZU01_01', Filiale: 'ZU01_02', Webseite: 'ZU01_03' },
    beside: ['sosci-values.csv', 'sosci-variables.csv'],
    leftOut: [
      ['unfinished', [10]],
      ['test', [11, 12, 13]],
    ],
    period: ['2026-03-01', '2026-03-08'],
  },
  'unipark.csv': {
    vendor: 'unipark',
    items: { Hotline: 'v_11', Filiale: 'v_12', Webseite: 'v_13' },
    map: UNIPARK,
    leftOut: [
      ['unfinished', [6, 9, 11]],
      ['test', [8]],
    ],
    period: ['2026-03-01', '2026-03-09'],
  },
  'google-forms.csv': {
    vendor: 'google-forms',
    items: {
      Hotline: 'Wie zufrieden sind Sie mit der Hotline?',
      Filiale: 'Wie zufrieden sind Sie mit der Filiale?',
      Webseite: 'Wie zufrieden sind Sie mit der Webseite?',
    },
    map: `"Welche Kanäle nutzen Sie? (Mehrfachauswahl)": { options: [Telefon, "Filiale (z. B. Innenstadt, Nord)", Online, "Brief, Fax"] }\n`,
    leftOut: [['empty', [8]]],
    period: ['2026-03-10', '2026-03-20'],
  },
  'ms-forms.xlsx': {
    vendor: 'ms-forms',
    items: {
      Hotline: 'Wie zufrieden sind Sie mit der Hotline? (bitte ankreuzen)',
      Filiale: 'Wie zufrieden sind Sie mit der Filiale?',
      Webseite: 'Wie bewerten Sie die Webseite?',
    },
    map: `"Wie bewerten Sie die Webseite?2": null\n`,
    leftOut: [],
    period: ['2026-03-01', '2026-03-08'],
  },
  'typeform.csv': {
    vendor: 'typeform',
    items: { Hotline: 'How satisfied are you with the hotline?', Filiale: 'How satisfied are you with the branch?' },
    map: `"How satisfied are you with the branch?": { touchpoint: filiale }\n`,
    leftOut: [],
    period: ['2026-03-01', '2026-03-09'],
  },
  'kobo.csv': {
    vendor: 'kobo',
    items: { Hotline: 'Zufriedenheit/hotline', Filiale: 'Zufriedenheit/filiale', Webseite: 'Zufriedenheit/webseite' },
    leftOut: [['not-approved', [9]]],
    period: ['2026-03-01', '2026-03-09'],
  },
  'surveyjs.json': {
    vendor: 'surveyjs',
    items: { Hotline: 'zufriedenheit.hotline', Filiale: 'zufriedenheit.filiale', Webseite: 'zufriedenheit.webseite' },
    leftOut: [],
  },
  'formbricks.csv': {
    vendor: 'formbricks',
    items: {
      Hotline: '1. How satisfied are you with … - Hotline',
      Filiale: '1. How satisfied are you with … - Branch',
    },
    map: `"1. How satisfied are you with … - Branch": { touchpoint: filiale }\n`,
    leftOut: [['unfinished', [8]]],
    period: ['2026-03-01', '2026-03-08'],
  },
  'umfrage.sav': {
    vendor: 'spss',
    items: { 'zuf1 (Hotline)': 'zuf1', 'zuf2 (Filiale)': 'zuf2', note: 'note' },
    leftOut: [],
  },
};

let folder: Folder;
afterEach(() => folder.remove());

async function read(name: string, ...more: string[]): Promise<SurveyData & { code: number }> {
  const { map, beside = [] } = SAMPLES[name] ?? {};
  folder = makeFolder({
    'catalog.yaml': CATALOG,
    [name]: sample(name),
    ...Object.fromEntries(beside.map((one) => [one, sample(one)])),
    ...(map === undefined ? {} : { '.tpm/maps/wave.yaml': map }),
  });
  const { stdout, code } = await run(['import', 'survey', name, '--dry-run', '--json', ...more], { cwd: folder.path });
  return { ...JSON.parse(stdout), code };
}

function checkItems(
  { items }: SurveyData,
  columns: Sample['items'],
  wanted: Readonly<Record<string, ExpectedItem>>,
): void {
  expect(Object.keys(columns).sort()).toEqual(Object.keys(wanted).sort());
  for (const [name, { weightedMean, userMissing, systemMissing, mean, sd, ...counts }] of Object.entries(wanted)) {
    const item = items.find(({ column }) => column === columns[name]);
    expect(item, name).toMatchObject(counts);
    expect(item?.mean, name).toBeCloseTo(mean, 6);
    expect(item?.sd, name).toBeCloseTo(sd, 6);
    if (weightedMean !== undefined) expect(item?.weighted?.mean, name).toBeCloseTo(weightedMean, 6);
    const missing = userMissing ?? systemMissing;
    if (missing !== undefined) expect((item?.notApplicable ?? 0) + (item?.noAnswer ?? 0), name).toBe(missing);
  }
}

describe.each(Object.entries(SAMPLES))('%s', (name, { vendor, items, leftOut, period }) => {
  const wanted = expected[name] ?? {};

  test('gives its figures', async () => {
    const data = await read(name);
    expect(data.vendor).toBe(vendor);
    expect([data.answers, data.counted]).toEqual([wanted.answers, wanted.counted]);
    checkItems(data, items, wanted.items ?? {});
    const [nps] = data.nps;
    expect(data.nps).toHaveLength(wanted.nps ? 1 : 0);
    const { nps: score, ...counts } = wanted.nps ?? {};
    if (wanted.nps) expect(nps).toMatchObject(counts);
    if (score !== undefined) expect(nps?.nps).toBeCloseTo(score, 6);
    if (wanted.multi)
      expect(Object.fromEntries(data.choices.map(({ option, n }) => [option, n]))).toEqual(wanted.multi);
    expect(data.undecided.filter(({ blocks }) => blocks)).toEqual([]);
    expect(data.code).toBe(0);
  });

  test('says which rows are no answers, and why', async () => {
    const data = await read(name);
    expect(data.leftOut.map(({ reason, rows }) => [reason, rows])).toEqual(leftOut);
    const count = (...reasons: string[]) =>
      data.leftOut.filter(({ reason }) => reasons.includes(reason)).reduce((sum, one) => sum + one.count, 0);
    expect(count('preview', 'test', 'spam')).toBe(wanted.testOrSpam ?? 0);
    expect(count('unfinished')).toBe(wanted.unfinished ?? 0);
    expect(count('empty')).toBe(wanted.emptyAnswers ?? 0);
    expect(count('not-approved')).toBe(wanted.notApproved ?? 0);
    expect(data.period).toEqual(period ? { from: period[0], to: period[1] } : null);
  });
});

const withUnfinished = Object.keys(SAMPLES).filter((name) => expected[name]?.itemsWithUnfinished);

test.each(withUnfinished)('%s: --partial counts unfinished answers', async (name) => {
  const { counted, unfinished, itemsWithUnfinished } = expected[name] ?? {};
  const data = await read(name, '--partial');
  checkItems(data, SAMPLES[name]?.items ?? {}, itemsWithUnfinished ?? {});
  expect(data.counted).toBe((counted ?? 0) + (unfinished ?? 0));
});

test('redcap.csv: waves are rounds, repeated visits stay apart', async () => {
  folder = makeFolder({ 'catalog.yaml': CATALOG, 'redcap.csv': sample('redcap.csv') });
  const { stdout } = await run(['import', 'survey', 'redcap.csv', '--dry-run', '--json'], { cwd: folder.path });
  const data = JSON.parse(stdout) as SurveyData;
  const { perWave, besuch_note, rows } = expected['redcap.csv'] as unknown as {
    perWave: Record<string, Record<string, ExpectedItem>>;
    besuch_note: ExpectedItem;
    rows: number;
  };
  expect([data.vendor, data.answers, data.counted]).toEqual(['redcap', rows, rows - 1]);
  expect(data.leftOut).toEqual([{ reason: 'unfinished', count: 1, rows: [13] }]);
  for (const [wave, items] of Object.entries(perWave)) {
    const own = { ...data, items: data.items.filter((item) => item.wave === wave) };
    for (const [column, wanted] of Object.entries(items)) checkItems(own, { [column]: column }, { [column]: wanted });
  }
  const visits = data.items.find(({ column, n }) => column === 'besuch_note' && n > 0);
  expect(visits?.n).toBe(besuch_note.n);
  expect(visits?.mean).toBeCloseTo(besuch_note.mean, 6);
  expect(visits?.sd).toBeCloseTo(besuch_note.sd, 6);
  expect(data.rounds.map(({ id, date }) => [id, date])).toEqual([
    ['redcap-welle-1-arm-1', '2026-03-06'],
    ['redcap-welle-2-arm-1', '2026-04-04'],
  ]);
});

test('kano.csv: classes, better and worse, and incomplete pairs', async () => {
  folder = makeFolder({ 'catalog.yaml': CATALOG, 'kano.csv': sample('kano.csv') });
  const { stdout } = await run(['import', 'survey', 'kano.csv', '--dry-run', '--json'], { cwd: folder.path });
  const { kano, items, columnsLeftOut } = JSON.parse(stdout) as SurveyData;
  const wanted = expected['kano.csv'] as unknown as {
    classes: Record<string, Record<string, number>>;
    incompletePairs: Record<string, number>;
    better: Record<string, number>;
    worse: Record<string, number>;
  };
  expect(items).toEqual([]);
  expect(columnsLeftOut).toEqual(['id']);
  expect(kano.map(({ feature }) => feature)).toEqual(Object.keys(wanted.classes));
  for (const one of kano) {
    expect(one).toMatchObject({ ...wanted.classes[one.feature], invalid: wanted.incompletePairs[one.feature] });
    expect(one.better).toBeCloseTo(wanted.better[one.feature] ?? Number.NaN, 6);
    expect(one.worse).toBeCloseTo(wanted.worse[one.feature] ?? Number.NaN, 6);
  }
  expect(kano.map((one) => one.class)).toEqual(['A', 'A', 'M']);
});

test('every vendor that a sample shows is told by its own structure alone', () => {
  const shown = new Set([...Object.values(SAMPLES).map(({ vendor }) => vendor), 'redcap', 'table']);
  expect(vendors.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual(['odk']);
});
