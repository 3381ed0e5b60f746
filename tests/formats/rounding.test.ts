import { describe, expect, test } from 'vitest';
import type { Plane } from '../../src/document/blocks.js';
import type { Bubbles, Shares } from '../../src/document/chart-blocks.js';
import { drawShares } from '../../src/formats/html/charts/shares.js';
import { makePageContext } from '../../src/formats/html/page-context.js';
import { writePlane } from '../../src/formats/terminal/plane.js';
import { makeChartSheet } from '../../src/formats/xlsx/native-charts.js';
import { differenceDigits, partsText } from '../../src/messages/format.js';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const CATALOG = `touchpoints:
  till: { name: Till, phase: purchase, reach: 0.5, importance: { purchase: 9, retention: 7, recommendation: 5 } }
  door: { name: Door, phase: purchase, reach: 0.5, importance: { purchase: 5, retention: 5, recommendation: 5 } }
moments: { m: { name: M, touchpoints: [till], weight: 0.5 } }
assessments:
  before:
    date: 2025-05-01
    perspective: customer
    method: survey
    ratings: { till: { ist: 3.26 } }
  guests:
    date: 2026-05-01
    perspective: customer
    method: survey
    ratings: { till: { ist: 5.04, soll: 8.36, importance: 9 }, door: { ist: 10, soll: 9, importance: 5 } }
  team: { date: 2026-05-02, perspective: company, method: workshop, ratings: { till: { ist: 7.36 } } }
`;

describe('parts of a whole add up to 100 (largest remainder)', () => {
  test.each([
    ['six equal weights', [1, 1, 1, 1, 1, 1], ['17%', '17%', '17%', '17%', '16%', '16%']],
    ['three thirds', [1, 1, 1], ['34%', '33%', '33%']],
    ['almost all and almost nothing', [996, 4], ['>99%', '<1%']],
    // 47 + 16 + 15.9 + 12 + 6 + 3.1 = 100; rounded down 99, so the largest remainder, 0.9, gets the missing point.
    [
      'the largest remainder alone is rounded up',
      [47000, 16000, 15900, 12000, 6000, 3100],
      ['47%', '16%', '16%', '12%', '6%', '3%'],
    ],
    ['the whole', [3], ['100%']],
    ['nothing', [0, 0], ['0%', '0%']],
  ])('%s', (_, parts, shown) => {
    expect(partsText(parts, 'en')).toEqual(shown);
  });
});

describe('a printed difference', () => {
  test.each([
    // 8.4 − 5.0 = 3.4, but the difference is 3.32.
    [3.32, 8.36, 5.04, 1, 2],
    [3, 8, 5, 1, 1],
    [-3.32, 5.04, 8.36, 1, 2],
    // 0.30 − 0.10 in doubles is 0.19999999999999998.
    [0.3 - 0.1, 0.3, 0.1, 1, 1],
  ])('%d between %d and %d has enough digits to match both values', (difference, from, to, digits, wanted) => {
    expect(differenceDigits(difference, from, to, digits)).toBe(wanted);
  });

  test('matches the printed values, or has one digit more', async () => {
    const folder = makeFolder({ 'tpm.yaml': 'version: 1\n', 'k.yaml': CATALOG });
    const shown = async (...argv: string[]) => (await run([...argv, folder.path, '--lang', 'en'])).stdout;
    expect(await shown('gaps')).toMatch(/Till .*5\.0 +8\.4 +3\.32/);
    expect(await shown('explain', 'till')).toContain('Gap: Soll 8.4 − Ist 5.0 = 3.32');
    expect(await shown('analyze', 'perception')).toMatch(/Till +5\.0 +7\.4 +\+2\.32/);
    expect(await shown('analyze', 'moments')).toMatch(/5\.0 +8\.4 +3\.32/);
    expect(await shown('analyze', 'monitoring')).toMatch(/3\.3 → 5\.0 +\+1\.78/);
    const report = await shown('report', '--format', 'html');
    expect(report).toContain('17% · Retention relevance 17% · Recommendation relevance 17%');
    expect(report).toMatch(/16% · Moment of truth 16%/);
    // A bar shows the number beside it and no percentage of its own.
    expect(report).toContain('class="fill"/></svg>');
    expect(report).not.toMatch(/class="fill"\/><\/svg> ?\d/);
    folder.remove();
  });
});

/** Two states of a shop. `after` is the date of the later round, so that the earlier state needs a separate folder. */
const shop = (after: string, by = 2) => `touchpoints:
  till: { name: Till, phase: purchase, reach: 0.5 }
measures:
  desk: { name: Desk, improves: { till: { by: ${by} } }, status: done, finished: 2025-12-31 }
assessments:
  old: { date: 2025-05-01, perspective: customer, method: survey, ratings: { till: { ist: 3.26, soll: 8.36 } } }
${after}`;
const asked = (ist: number) =>
  `  new: { date: 2026-05-01, perspective: customer, method: survey, ratings: { till: { ist: ${ist} } } }\n`;

async function printed(files: Readonly<Record<string, string>>, ...argv: string[]): Promise<string> {
  const folder = makeFolder({ 'tpm.yaml': 'version: 1\n', ...files });
  const { stdout } = await run([...argv, '--lang', 'en', '--as-of', '2026-06-01'], { cwd: folder.path });
  folder.remove();
  return stdout;
}

describe('the gain of a done measure', () => {
  test.each([
    // 5.04 − 3.26 = 1.78, but the rounded values give 5.0 − 3.3 = 1.7.
    ['fits the scores beside it', 5.04, 2, '+2.00 +\\+1.78', '3.3 .* → 5.0'],
    // 4.26 − 3.26 = 1, like the rounded values 4.3 − 3.3.
    ['has no digit that it does not need', 4.26, 2, '+2.0 +\\+1.0 ', '3.3 .* → 4.3'],
    // 4.22 − 3.26 = 0.96, less than the expected 1, and 4.2 − 3.3 = 0.9.
    ['is told apart from what was expected', 4.22, 1, '+1.00 +\\+0.96', '3.3 .* → 4.2'],
  ])('%s', async (_, ist, by, gain, moved) => {
    const lines = await printed({ 'k.yaml': shop(asked(ist), by) }, 'analyze', 'measures');
    expect(lines).toMatch(new RegExp(`Desk +\\${gain}`));
    expect(lines).toMatch(new RegExp(`Ist ${moved}`));
  });
});

test('a gap of two states is the difference of Ist and target of each, or shows one digit more', async () => {
  const states = (ist: number) => ({
    'a/tpm.yaml': 'version: 1\n',
    'a/k.yaml': shop(''),
    'b/tpm.yaml': 'version: 1\n',
    'b/k.yaml': shop(asked(ist)),
  });
  // 8.36 − 5.04 = 3.32, not 8.4 − 5.0; the gap before, 5.10, has as many digits.
  expect(await printed(states(5.04), 'diff', './a', './b')).toMatch(/Till +3\.3 → 5\.0 +8\.4 +5\.10 → 3\.32/);
  // Two digits distinguish 3.26 from 3.29, so the target and the gap have two digits as well.
  expect(await printed(states(3.29), 'diff', './a', './b')).toMatch(/Till +3\.26 → 3\.29 +8\.36 +5\.10 → 5\.07/);
});

test.each([
  // Rounded separately: 48 + 48 + 5 = 101 and 33 + 33 + 33 = 99.
  [
    [0.475, 0.475, 0.05],
    ['48%', '47%', '5%'],
  ],
  [
    [1 / 3, 1 / 3, 1 / 3],
    ['34%', '33%', '33%'],
  ],
  // The share of the further ranks, 30.4, has the smallest remainder.
  [
    [0.348, 0.348],
    ['35%', '35%'],
  ],
  [[0.996, 0.004], ['>99%']],
])('the labels of the shares %j of a bar add up to 100 with what is left', (shares, labels) => {
  const parts = ['rank 1', 'rank 2', 'rank 3'];
  const chart: Shares = {
    kind: 'shares',
    title: '',
    description: '',
    parts,
    rows: [{ label: 'Till', touchpoint: 'till', shares }],
  };
  const drawn = drawShares(chart, 'c', makePageContext('en', new Set()), 'wide').text;
  expect([...drawn.matchAll(/>((?:&#62;|&gt;|>)?\d+%)</g)].map(([, text]) => text?.replace(/&#62;|&gt;/, '>'))).toEqual(
    labels,
  );
});

describe('a chart ends at the scale', () => {
  const plane = (more: Partial<Plane> = {}): Plane => ({
    type: 'plane',
    x: { title: 'Ist', turned: false, least: 1, most: 10 },
    y: { title: 'Importance', turned: false, least: 1, most: 10 },
    crosshair: { x: 5, y: 5 },
    corners: ['a', 'b', 'c', 'd'],
    points: [
      { x: 1, y: 10, label: '1' },
      { x: 10, y: 1.5, label: '2' },
    ],
    ...more,
  });
  const ends = (lines: readonly string[]) => ({
    up: lines[1]?.trim().split(' ')[0],
    down: lines.at(-3)?.trim().split(' ')[0],
    across: lines.at(-1)?.trim().split(/ +/),
  });

  test('of 1 to 10, not at 10.8', () => {
    const lines = writePlane(plane(), { width: 80, unicode: true }, 'en');
    expect(ends(lines)).toEqual({ up: '10.0', down: '1.0', across: ['1.0', '5.0', '10.0', 'Ist'] });
  });

  test('of a reversed scale', () => {
    const turned = plane({ x: { title: 'Ist', turned: true, least: 1, most: 10 } });
    expect(ends(writePlane(turned, { width: 80, unicode: true }, 'en')).across).toEqual(['10.0', '5.0', '1.0', 'Ist']);
  });

  test('for bubbles of a workbook, with a scale that ends at a fraction', () => {
    const axis = (title: string, max: number) => ({ title, min: 1, max, turned: false });
    const point = { x: 2, y: 2, size: null, label: 'Till', touchpoint: null, tone: 'plain' as const };
    const bubbles: Bubbles = {
      kind: 'bubbles',
      title: 'Leverage and Ist',
      description: '',
      x: axis('Ist', 4.5),
      y: axis('Importance', 4.5),
      crosshair: null,
      corners: null,
      tones: { bad: '', good: '', plain: '' },
      points: [point],
    };
    const [drawn] = makeChartSheet([bubbles], 'en')?.charts ?? [];
    expect(drawn?.axes).toMatchObject({ x: { scale: { min: 1, max: 4.5 } }, y: { scale: { min: 1, max: 4.5 } } });
  });

  test('with the crosshair at its end: all labels are drawn, and no row is too long', () => {
    for (const at of [1, 10]) {
      const points = [1, 2].map((label) => ({ x: at, y: at, label: String(label) }));
      const lines = writePlane(plane({ crosshair: { x: at, y: at }, points }), { width: 40, unicode: true }, 'en');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
      const drawn = lines
        .slice(1, -2)
        .map((line) => line.slice(line.indexOf('│') + 1))
        .join('');
      for (const { label } of points) expect(drawn).toContain(label);
    }
  });
});
