import { describe, expect, test } from 'vitest';
import { loopDataOf } from '../../src/topics/measures/loop.view.js';
import { measures } from '../../src/topics/measures/measures.view.js';
import { analysisOf } from '../helpers/catalog.js';

const TOUCHPOINTS = `touchpoints:
  werkstatt: { name: Werkstatt, phase: post-purchase, reach: 0.5 }
  hotline: { name: Hotline, phase: post-purchase }
  fax: { name: Fax, phase: purchase, status: retired }
`;

describe('the action plan on 2026-11-01', () => {
  const data = measures.compute(
    analysisOf(`${TOUCHPOINTS}measures:
  a: { name: A, improves: { werkstatt: { by: 1 } }, status: done, cost: 100, spent: 130, finished: 2026-03 }
  b: { name: B, improves: { werkstatt: { by: 1 } }, status: running, owner: Meister, until: 2026-10-02, cost: 2000, effortDays: 4 }
  c: { name: C, improves: { werkstatt: { by: 2 }, hotline: { by: 3 } }, status: planned }
  d: { name: D, improves: {}, status: idea, until: 2026 }
  e: { name: E, improves: { hotline: { by: 1 } }, status: dropped }
  f: { name: F, improves: { fax: { by: 1 } }, status: idea }
`),
  );
  const row = (id: string) => data.measures.find((one) => one.measure === id);

  test('is sorted by running, planned, idea, done, dropped; measures without an analysed touchpoint are counted', () => {
    expect(data.measures.map((one) => one.measure)).toEqual(['b', 'c', 'd', 'a', 'e']);
    expect(data.notAnalysed).toBe(1);
  });

  test('names overdue, over-budget and incomplete measures', () => {
    expect(
      data.measures.map(({ measure, overdueDays, overBudget, lacks }) => [measure, overdueDays, overBudget, lacks]),
    ).toEqual([
      ['b', 30, null, []],
      ['c', null, null, ['owner', 'until', 'budget']],
      ['d', null, null, ['gain']],
      ['a', null, 30, []],
      ['e', null, null, []],
    ]);
    expect(row('c')?.improves).toEqual([
      { touchpoint: 'hotline', by: 3, factor: null },
      { touchpoint: 'werkstatt', by: 2, factor: null },
    ]);
    expect(row('a')?.finished).toBe('2026-03-31');
  });

  test('sums the decided measures, and counts those without a budget', () => {
    expect(data.summary).toEqual({
      running: 1,
      planned: 1,
      idea: 1,
      done: 1,
      dropped: 1,
      overdue: 1,
      overBudget: 1,
      madeWorse: 0,
      committed: { cost: 2000, withoutCost: 1, days: 4, withoutDays: 1 },
    });
  });
});

/** One done measure for the workshop, and the customers' ratings before and after it. */
const loop = (measure: string, ratings: string, more = '') =>
  `${TOUCHPOINTS}measures:
  schulung: { name: Schulung, improves: { werkstatt: { by: 2 } }, status: done, ${measure} }
${more}assessments:
${ratings}`;
const round = (date: string, ist: string, fields = 'perspective: customer') =>
  `  r${date.replaceAll('-', '')}: { date: ${date}, ${fields}, method: survey, ratings: { werkstatt: { ist: ${ist}, soll: 8 } } }\n`;
const BEFORE = round('2025-11-30', '4');
const END = 'finished: 2026-01-31';

describe('expected against reached gain', () => {
  test.each([
    ['all of it', END, BEFORE + round('2026-05-31', '6'), 'reached', 2],
    ['more than that', END, BEFORE + round('2026-05-31', '7'), 'reached', 3],
    ['some of it', END, BEFORE + round('2026-05-31', '5.5'), 'partly', 1.5],
    ['nothing', END, BEFORE + round('2026-05-31', '4'), 'no-effect', 0],
    ['worse than before, n and spread unknown', END, BEFORE + round('2026-05-31', '3.5'), 'worse', -0.5],
    ['asked on the last day, which is not after it', END, BEFORE + round('2026-01-31', '6'), 'not-measured', null],
    ['never asked again', END, BEFORE, 'not-measured', null],
    [
      'only the company asked again',
      END,
      BEFORE + round('2026-05-31', '6', 'perspective: company'),
      'not-measured',
      null,
    ],
    ['never asked before', END, round('2026-05-31', '6'), 'no-baseline', null],
    [
      'another questionnaire',
      END,
      BEFORE + round('2026-05-31', '6', 'perspective: customer, seriesBreak: true'),
      'not-comparable',
      null,
    ],
    [
      'customers cannot have noticed yet',
      `${END}, leadTimeDays: 150`,
      BEFORE + round('2026-05-31', '4.5'),
      'too-early',
      0.5,
    ],
    ['noticed in time', `${END}, leadTimeDays: 120`, BEFORE + round('2026-05-31', '4.5'), 'partly', 0.5],
    [
      'asked after 120 days: 120.2 days of lead time count as 121',
      `${END}, leadTimeDays: 120.2`,
      BEFORE + round('2026-05-31', '4.5'),
      'too-early',
      0.5,
    ],
    ['early, and all there', `${END}, leadTimeDays: 150`, BEFORE + round('2026-05-31', '6'), 'reached', 2],
    ['until stands for finished', 'until: 2026-01', BEFORE + round('2026-05-31', '6'), 'reached', 2],
    ['without an end', 'owner: Meister', BEFORE + round('2026-05-31', '6'), 'no-end', null],
  ])('%s', (_, measure, ratings, verdict, gain) => {
    const [row] = loopDataOf(analysisOf(loop(measure, ratings)));
    expect([row?.verdict, row?.gains[0]?.gain]).toEqual([verdict, gain]);
  });

  test('the interval of the gain: √(2²/100 + 2²/100) = 0.2828, t with 198 degrees of freedom 1.97202', () => {
    const asked = (score: number) => `{ score: ${score}, n: 100, sd: 2 }`;
    const [row] = loopDataOf(analysisOf(loop(END, round('2025-11-30', asked(4)) + round('2026-05-31', asked(6)))));
    expect(row?.gains[0]?.ci95?.[0]).toBeCloseTo(2 - 1.97202 * Math.sqrt(0.08), 5);
    expect(row?.gains[0]?.ci95?.[1]).toBeCloseTo(2 + 1.97202 * Math.sqrt(0.08), 5);
  });

  /** SE = √(1.5²/80 + 1.5²/80) = 0.2372; t with 158 degrees of freedom 1.975, so the interval is gain ± 0.468. */
  const asked = (score: number) => `{ score: ${score}, n: 80, sd: 1.5 }`;
  test.each([
    ['from 7.0 to 4.0: the interval lies below 0', 7, 4, 'worse'],
    ['from 7.0 to 6.6: −0.4 ± 0.468 holds 0', 7, 6.6, 'no-effect'],
    ['from 7.0 to 7.4: 0.4 ± 0.468 holds 0', 7, 7.4, 'no-effect'],
    ['from 7.0 to 7.5: 0.5 ± 0.468 is above 0, and less than the 2 expected', 7, 7.5, 'partly'],
    ['from 6.0 to 8.0: all 2', 6, 8, 'reached'],
  ])('n = 80, sd = 1.5, %s', (_, before, after, verdict) => {
    const ratings = round('2025-11-30', asked(before)) + round('2026-05-31', asked(after));
    expect(loopDataOf(analysisOf(loop(END, ratings)))[0]?.verdict).toBe(verdict);
  });

  test('worse at one touchpoint is worse regardless of gains at another; the plan counts it', () => {
    const both = loop(END, BEFORE + round('2026-05-31', '6')).replace('{ by: 2 } }', '{ by: 2 }, hotline: { by: 1 } }');
    const ratings = both
      .replace('werkstatt: { ist: 4,', 'hotline: { ist: 7 }, werkstatt: { ist: 4,')
      .replace('werkstatt: { ist: 6,', 'hotline: { ist: 5 }, werkstatt: { ist: 6,');
    const data = measures.compute(analysisOf(ratings));
    expect(data.loop[0]?.verdict).toBe('worse');
    expect(data.summary.madeWorse).toBe(1);
  });

  test('on school grades a lower grade is a gain', () => {
    const grades = loop(
      END,
      round('2025-11-30', '4').replace('soll: 8', 'soll: 2') + round('2026-05-31', '2.5').replace('soll: 8', 'soll: 2'),
    );
    const files = { 'tpm.yaml': 'scale: { min: 1, max: 6, best: min }\n', 'k.yaml': grades };
    expect(loopDataOf(analysisOf(files))[0]?.gains[0]?.gain).toBe(1.5);
  });

  test('names the measures that ended between the same rounds', () => {
    const more = `  werkzeug: { name: Werkzeug, improves: { werkstatt: { by: 1 } }, status: done, finished: 2026-02-15 }\n`;
    const rows = loopDataOf(analysisOf(loop(END, BEFORE + round('2026-05-31', '6'), more)));
    expect(rows.map(({ measure, gains }) => [measure, gains[0]?.together])).toEqual([
      ['werkzeug', ['schulung']],
      ['schulung', ['werkzeug']],
    ]);
  });

  test('shows the metric of checkedBy before the end and since', () => {
    const more = `metrics:
  wartezeit: { name: Wartezeit, kind: duration, better: lower, values: { 2025-12: 9, 2026-01-31: 8, 2026-03: 7, 2026-06: 5 } }
`;
    const [row] = loopDataOf(analysisOf(loop(`${END}, checkedBy: wartezeit`, BEFORE, more)));
    expect(row?.checked).toEqual({
      metric: 'wartezeit',
      kind: 'duration',
      from: { value: 8, date: '2026-01-31' },
      to: { value: 5, date: '2026-06-30' },
      better: true,
    });
  });
});

describe('a corrective measure is due', () => {
  const corrective = (status: string) =>
    `  nachschulung: { name: Nachschulung, improves: { werkstatt: { by: 1 } }, status: ${status}, correctiveOf: measure/schulung }\n`;
  test.each([
    ['where the gain was missed and the Soll too', '5', '', true],
    ['not where the gain came', '6', '', false],
    ['not where somebody corrects it', '5', corrective('idea'), false],
    ['where the correction was dropped', '5', corrective('dropped'), true],
  ])('%s', (_, after, more, due) => {
    const rows = loopDataOf(analysisOf(loop(END, BEFORE + round('2026-05-31', after), more)));
    expect(rows.find((one) => one.measure === 'schulung')?.correctiveDue).toBe(due);
  });

  test('not if the Soll is met', () => {
    const met = loop(END, round('2025-11-30', '7.5') + round('2026-05-31', '8'));
    expect(loopDataOf(analysisOf(met))[0]).toMatchObject({ verdict: 'partly', correctiveDue: false });
  });
});
