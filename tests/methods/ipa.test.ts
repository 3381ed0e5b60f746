import { describe, expect, it } from 'vitest';
import { quadrantOf } from '../../src/methods/ipa.js';
import { priorities } from '../../src/topics/priorities/priorities.view.js';
import { analysisOf } from '../helpers/catalog.js';

/*
 * Martilla & James 1977 name each quadrant by its action. The means of their car dealer were not available, so the
 * points are invented: one in each quadrant, one on both lines, and one that only the company rated. The means of all
 * six are Ist (3 + 8 + 3 + 8 + 5.5 + 5.5)/6 = 5.5 and importance (9 + 9 + 3 + 3 + 6 + 6)/6 = 6.
 */
const DEALER = (scale: string, ist: (value: number) => number) => ({
  'tpm.yaml': `version: 1\nscale: ${scale}\n`,
  'haus.yaml': `touchpoints:
  a-right-first-time: { name: Job done right the first time, phase: purchase }
  b-courteous: { name: Courteous service, phase: purchase }
  c-buses: { name: Courtesy buses, phase: purchase }
  d-notices: { name: Maintenance notices, phase: purchase }
  e-middle: { name: In the middle, phase: purchase }
  f-inside: { name: Only seen from inside, phase: purchase }
  g-unasked: { name: Nobody asked, phase: purchase }
assessments:
  buyers:
    date: 2026-05-01
    perspective: customer
    method: survey
    ratings:
      a-right-first-time: { ist: { score: ${ist(3)}, n: 30, sd: 1 }, importance: 9 }
      b-courteous: { ist: { score: ${ist(8)}, n: 5, sd: 3 }, importance: 9 }
      c-buses: { ist: ${ist(3)}, importance: 3 }
      d-notices: { ist: ${ist(8)}, importance: 3 }
      e-middle: { ist: ${ist(5.5)}, importance: 6 }
      g-unasked: { ist: ${ist(5)} }
  team:
    date: 2026-05-02
    perspective: company
    method: workshop
    ratings:
      f-inside: { ist: ${ist(5.5)}, importance: 6 }
`,
});
const UP = DEALER('{ min: 1, max: 10 }', (value) => value);
const ranked = (sample: ReturnType<typeof DEALER>, crosshair?: Parameters<typeof analysisOf>[1]) =>
  priorities.compute(analysisOf(sample, { method: 'ipa', ...crosshair }));

describe('ipa', () => {
  const data = ranked(UP);
  const quadrant = (touchpoint: string) =>
    data.priorities.find((row) => row.touchpoint === touchpoint)?.quadrant?.quadrant;

  it('finds the four quadrants; on the line counts as high', () => {
    expect(quadrant('a-right-first-time')).toBe('concentrate');
    expect(quadrant('b-courteous')).toBe('keep-up');
    expect(quadrant('c-buses')).toBe('low-priority');
    expect(quadrant('d-notices')).toBe('overkill');
    expect(quadrant('e-middle')).toBe('keep-up');
    expect(quadrantOf(0.5, 0.5, { crosshair: { satisfaction: 0.5, importance: 0.5 } })).toBe('keep-up');
  });

  it('ranks by quadrant, within it by importance minus Ist, and names its crosshair', () => {
    expect(data.crosshair).toEqual({ by: 'means', ist: 5.5, importance: 6 });
    expect(data.priorities.map(({ rank, touchpoint }) => `${rank} ${touchpoint}`)).toEqual([
      '1 a-right-first-time',
      '2 b-courteous',
      '3 e-middle',
      '3 f-inside',
      '5 c-buses',
      '6 d-notices',
    ]);
  });

  it('marks a touchpoint whose interval crosses the line, and is null without an interval', () => {
    const border = (touchpoint: string) =>
      data.priorities.find((row) => row.touchpoint === touchpoint)?.quadrant?.border;
    // 3 ± 2.045 × 1/√30 = 2.63 … 3.37, and 8 ± 2.776 × 3/√5 = 4.28 … 11.72.
    expect(border('a-right-first-time')).toBe(false);
    expect(border('b-courteous')).toBe(true);
    expect(border('c-buses')).toBeNull();
  });

  it('takes the company’s importance where customers gave none, marked; without any it names the missing value', () => {
    expect(data.priorities.find((row) => row.touchpoint === 'f-inside')?.quadrant?.importanceBy).toBe('company');
    expect(data.priorities.find((row) => row.touchpoint === 'e-middle')?.quadrant?.importanceBy).toBe('customer');
    expect(data.notRankable).toEqual([{ touchpoint: 'g-unasked', lacks: ['importance'] }]);
  });

  it('takes the mean of the points that the touchpoint itself holds where no round gave any', () => {
    const data = ranked({
      ...UP,
      'haus.yaml': UP['haus.yaml'].replace(
        'Nobody asked, phase: purchase }',
        'Nobody asked, phase: purchase, importance: { purchase: 9, retention: 6 } }',
      ),
    });
    const row = data.priorities.find(({ touchpoint }) => touchpoint === 'g-unasked');
    // (9 + 6)/2; the points of touchpoints with importance from rounds do not count.
    expect(row?.quadrant).toMatchObject({ importance: 7.5, importanceBy: 'company', quadrant: 'concentrate' });
    expect(data.notRankable).toEqual([]);
  });

  it.each([
    ['medians', { by: 'medians', ist: 5.5, importance: 6 }],
    ['midpoint', { by: 'midpoint', ist: 5.5, importance: 5.5 }],
    [[4, 8] as [number, number], { by: 'given', ist: 4, importance: 8 }],
  ] as const)('the crosshair may be %j', (crosshair, wanted) => {
    expect(ranked(UP, { crosshair } as never).crosshair).toEqual(wanted);
  });

  it('reads a scale on which 1 is best the other way round: the same quadrants, the line at the same place', () => {
    const down = ranked(DEALER('{ min: 1, max: 10, best: min }', (value) => 11 - value));
    expect(down.crosshair).toEqual({ by: 'means', ist: 5.5, importance: 6 });
    expect(down.priorities.map((row) => [row.touchpoint, row.quadrant?.quadrant])).toEqual(
      data.priorities.map((row) => [row.touchpoint, row.quadrant?.quadrant]),
    );
  });
});
