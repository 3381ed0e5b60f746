import { afterEach, describe, expect, test } from 'vitest';
import type { CheckPayload } from '../../src/document/check-document.js';
import { gates } from '../../src/gates/index.js';
import { analysisOf } from '../helpers/catalog.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const round = (id: string, date: string, perspective: string, ratings: string) =>
  `  ${id}: { date: ${date}, perspective: ${perspective}, method: survey, ratings: { ${ratings} } }\n`;

/** A hotel with three touchpoints with Ist and Soll, one touchpoint without values, one moment and two measures. */
const HOTEL = `touchpoints:
  empfang: { name: Empfang, phase: purchase, owner: Leitung }
  zimmer: { name: Zimmer, phase: post-purchase }
  buchung: { name: Buchung, phase: pre-purchase, owner: Vertrieb }
  parkplatz: { name: Parkplatz, phase: purchase }
moments:
  ankunft: { name: Ankunft, touchpoints: [empfang], weight: 0.8 }
  erste-nacht: { name: Erste Nacht, touchpoints: [zimmer] }
  abreise: { name: Abreise, touchpoints: [parkplatz] }
assessments:
${round('alt', '2024-05-01', 'customer', 'zimmer: { ist: 4, soll: 7 }')}${round('neu', '2026-05-01', 'customer', 'empfang: { ist: 8, soll: 8 }')}${round('innen', '2026-06-01', 'company', 'buchung: { ist: 6, soll: 7 }')}measures:
  matratzen: { name: Matratzen, improves: { zimmer: { by: 2 } }, status: running, until: 2026-08-31 }
  wlan: { name: WLAN, improves: { zimmer: { by: 1 } }, status: done, until: 2026-01-31 }
`;

function measure(id: string, options: object, text = HOTEL, before?: string) {
  const gate = gates.find((one) => one.id === id);
  if (!gate) throw new Error(id);
  const { value, state, because } = gate.measure(
    analysisOf(text),
    gate.options.parse(options),
    before === undefined ? undefined : analysisOf(before),
  );
  return { value, state, because: because.map((one) => [one.entry.id, one.value]) };
}

describe('what gates measure', () => {
  test.each([
    ['moments-of-truth-open', { max: 0 }, { value: 1, state: 'failed', because: [['erste-nacht', 1]] }],
    ['moments-of-truth-open', { max: 1 }, { value: 1, state: 'passed', because: [['erste-nacht', 1]] }],
    [
      'mean-gap',
      { max: 1.3 },
      {
        value: 4 / 3,
        state: 'failed',
        because: [
          ['zimmer', 3],
          ['buchung', 1],
        ],
      },
    ],
    [
      'mean-gap',
      { max: 1.3333333333 },
      {
        value: 4 / 3,
        state: 'passed',
        because: [
          ['zimmer', 3],
          ['buchung', 1],
        ],
      },
    ],
    ['disappointing', {}, { value: 1, state: 'failed', because: [['zimmer', 4]] }],
    ['customer-evidence-share', { min: 0.7 }, { value: 2 / 3, state: 'failed', because: [['buchung', 6]] }],
    ['customer-evidence-share', { min: 0.6 }, { value: 2 / 3, state: 'passed', because: [['buchung', 6]] }],
    ['stale', {}, { value: 1, state: 'failed', because: [['zimmer', 914]] }],
    ['overdue', {}, { value: 1, state: 'failed', because: [['matratzen', 62]] }],
    [
      'unowned',
      { max: 2 },
      {
        value: 2,
        state: 'passed',
        because: [
          ['parkplatz', null],
          ['zimmer', null],
        ],
      },
    ],
  ])('%s %j', (id, options, expected) => {
    expect(measure(id, options)).toEqual(expected);
  });

  const done = (before: string, after: string) =>
    `touchpoints:\n  zimmer: { name: Zimmer, phase: purchase }\nmeasures:\n  wlan: { name: WLAN, improves: { zimmer: { by: 1 } }, status: done, finished: 2026-01-31 }\nassessments:\n${round('a', '2025-11-30', 'customer', `zimmer: { ist: ${before} }`)}${round('b', '2026-05-31', 'customer', `zimmer: { ist: ${after} }`)}`;
  const asked = (score: number) => `{ score: ${score}, n: 80, sd: 1.5 }`;
  test.each([
    ['7.0 to 4.0, interval below 0', asked(7), asked(4), { value: 1, state: 'failed', because: [['wlan', -3]] }],
    ['7.0 to 6.8, interval holds 0', asked(7), asked(6.8), { value: 0, state: 'passed', because: [] }],
    ['7 to 6, nothing else known', '7', '6', { value: 1, state: 'failed', because: [['wlan', -1]] }],
  ])('made-worse: %s', (_, before, after, expected) => {
    expect(measure('made-worse', {}, done(before, after))).toEqual(expected);
  });

  test('made-worse: a done measure without a later round has nothing to compare', () => {
    expect(measure('made-worse', {})).toEqual({ value: null, state: 'nothing', because: [] });
  });

  const rated = (ist: string, scale = '') =>
    `${scale}touchpoints:\n  zimmer: { name: Zimmer, phase: purchase }\nassessments:\n${round('r', '2026-05-01', 'customer', `zimmer: { ist: ${ist} }`)}`;
  test.each([
    ['any worsening where the interval is unknown', '6', '5.9', 'failed'],
    ['an improvement', '6', '6.1', 'passed'],
    ['the same', '6', '6', 'passed'],
    ['a worsening within its interval', '{ score: 6, n: 20, sd: 2 }', '{ score: 5.5, n: 20, sd: 2 }', 'passed'],
    ['a worsening beyond its interval', '{ score: 6, n: 900, sd: 2 }', '{ score: 5.5, n: 900, sd: 2 }', 'failed'],
  ])('no-regression: %s', (_, before, now, state) => {
    expect(measure('no-regression', {}, rated(now), rated(before)).state).toBe(state);
  });

  test('no-regression does not compare rounds of different series', () => {
    const later = (line: string) =>
      `${rated('7')}  later:\n    date: 2026-06-01\n    perspective: customer\n    method: survey\n${line}    ratings: { zimmer: { ist: 3 } }\n`;
    expect(measure('no-regression', {}, later(''), rated('7'))).toMatchObject({ state: 'failed', value: 1 });
    expect(measure('no-regression', {}, later('    seriesBreak: true\n'), rated('7'))).toMatchObject({
      state: 'passed',
      value: 0,
    });
  });

  test('no-regression respects the direction of the scale, and does not compare scales', () => {
    const school = (ist: string) => ({ 'tpm.yaml': 'scale: { min: 1, max: 6, best: min }\n', 'a.yaml': rated(ist) });
    const gate = gates.find(({ id }) => id === 'no-regression');
    const state = (now: string, then: string) =>
      gate?.measure(analysisOf(school(now)), { max: 0 }, analysisOf(school(then))).state;
    expect([state('2', '3'), state('3', '2')]).toEqual(['passed', 'failed']);
    expect(gate?.measure(analysisOf(school('2')), { max: 0 }, analysisOf(rated('2'))).state).toBe('nothing');
    expect(measure('no-regression', {}, rated('2')).state).toBe('nothing');
  });
});

describe('tpm check --gate', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  async function check(settings: string, ...argv: string[]) {
    folder = makeFolder({ 'tpm.yaml': settings, 'hotel.yaml': HOTEL });
    return run(['check', ...argv], { cwd: folder.path });
  }

  test.each([
    ['gates: { stale: error }', 1],
    ['gates: { stale: warning }', 0],
    ['gates: { stale: [error, { max: 1 }] }', 0],
    ['gates: { stale: off, unowned: [error, { max: 2 }] }', 0],
    ['gates: { no-regression: error }', 2],
    ['gates: { no-regression: info, stale: error }', 2],
    ['gates: {}', 2],
    ['gates: { mean-gap: error }', 2],
    ['gates: { stael: error }', 2],
  ])('%s ends with %i', async (settings, code) => {
    expect((await check(`${settings}\n`, '--gate', '--skip', 'measure-overdue')).code).toBe(code);
  });

  test('without --gate no gate is checked; a named gate is, also with severity off', async () => {
    expect((await check('gates: { stale: error }\n')).code).toBe(0);
    expect((await check('gates: { stale: off }\n', '--gate', 'stale')).code).toBe(1);
    expect((await check('gates: { stale: warning }\n', '--gate', '--max-warnings', '0')).code).toBe(1);
  });

  test('are in the document, in the text and in the plain lines', async () => {
    const { stdout } = await check('gates: { stale: error }\n', '--gate', '--json');
    expect((JSON.parse(stdout) as CheckPayload).gates).toEqual([
      {
        catalog: '.',
        gate: 'stale',
        severity: 'error',
        state: 'failed',
        value: 1,
        limit: 0,
        bound: 'max',
        message: 'touchpoints with a stale Ist: 1, allowed: 0',
        because: [
          { entry: { kind: 'touchpoint', id: 'zimmer', name: 'Zimmer' }, value: 934, file: 'hotel.yaml', line: 3 },
        ],
      },
    ]);
    const text = await run(['check', '--gate', '--lang', 'de'], { cwd: folder.path });
    expect(text.stdout).toContain('Kontaktpunkte mit veraltetem Ist: 1, erlaubt: 0');
    expect(text.stdout).toContain('stale: zimmer (hotel.yaml:3)');
    const plain = await run(['check', '--gate', '--plain'], { cwd: folder.path });
    expect(plain.stdout).toContain('\t\t\terror\tgate:stale\ttouchpoints with a stale Ist: 1, allowed: 0\n');
  });

  test('a folder after --gate is not taken for a gate', async () => {
    const { code, stderr } = await check('gates: { stale: error }\n', '--gate', '.');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('tpm check . --gate') });
  });

  test('a typo and a gate without its limit are refused with a remedy', async () => {
    expect(await check('', '--gate', 'stael')).toMatchObject({ code: 2, stderr: expect.stringContaining('"stale"') });
    expect((await check('', '--gate', 'mean-gap')).stderr).toContain('gates: { mean-gap: [error, { max: … }] }');
  });
});
