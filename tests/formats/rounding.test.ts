import { describe, expect, test } from 'vitest';
import { writePlane } from '../../src/formats/terminal/plane.js';
import { differenceDigits, partsText } from '../../src/messages/format.js';
import type { Plane } from '../../src/report/blocks.js';
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
    // 47 + 16 + 15.9 + 12 + 6 + 3.1 = 100; rounded down 99, and the largest remainder, 0.9, takes the point that is left.
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
  ])('%d between %d and %d is written with the digits that keep it true', (difference, from, to, digits, wanted) => {
    expect(differenceDigits(difference, from, to, digits)).toBe(wanted);
  });

  test('is that of the values beside it, or shows one digit more', async () => {
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
    // A bar draws what stands beside it; a percentage of the highest bar would be a second, other figure.
    expect(report).toContain('class="fill"/></svg>');
    expect(report).not.toMatch(/class="fill"\/><\/svg> ?\d/);
    folder.remove();
  });
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

  test('of a scale that runs the other way', () => {
    const turned = plane({ x: { title: 'Ist', turned: true, least: 1, most: 10 } });
    expect(ends(writePlane(turned, { width: 80, unicode: true }, 'en')).across).toEqual(['10.0', '5.0', '1.0', 'Ist']);
  });

  test('also where the lines lie at its end: every label keeps a place, and no row is longer', () => {
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
