import { describe, expect, test } from 'vitest';
import { evidence } from '../../src/topics/evidence/evidence.view.js';
import { analysisOf } from '../helpers/catalog.js';

/** The analysis is as of 2026-11-01; 2025-11-01 is 365 days earlier and still fresh. */
const shop = (round: string, value: string) => `touchpoints:
  werkstatt: { name: Werkstatt, phase: post-purchase, reach: 0.5 }
assessments:
  runde: { ${round}, ratings: { werkstatt: { ist: ${value} } } }
`;
const CUSTOMERS = 'date: 2026-05-31, perspective: customer, method: survey';

describe('the grade of an Ist', () => {
  test.each([
    ['30 customers', CUSTOMERS, '{ score: 7, n: 30 }', 'A', 30],
    ['29 customers', CUSTOMERS, '{ score: 7, n: 29 }', 'B', 29],
    ['30 votes of customers', CUSTOMERS, `{ votes: [${Array(30).fill(7)}] }`, 'A', 30],
    ['as many as the round asked', `${CUSTOMERS}, respondents: 30`, '7', 'A', 30],
    ['its own n goes before', `${CUSTOMERS}, respondents: 300`, '{ score: 7, n: 8 }', 'B', 8],
    ['nobody knows how many', CUSTOMERS, '7', 'B', null],
    ['365 days old', CUSTOMERS.replace('2026-05-31', '2025-11-01'), '{ score: 7, n: 30 }', 'A', 30],
    ['366 days old', CUSTOMERS.replace('2026-05-31', '2025-10-31'), '{ score: 7, n: 30 }', 'B', 30],
    ['only the company', CUSTOMERS.replace('customer', 'company'), '{ score: 7, n: 300 }', 'C', 300],
    ['not before next year', CUSTOMERS.replace('2026-05-31', '2027-05-31'), '7', 'D', null],
  ])('%s', (_, round, value, grade, answers) => {
    const [row] = evidence.compute(analysisOf(shop(round, value))).evidence;
    expect([row?.grade, row?.answers]).toEqual([grade, answers]);
  });
});

test('the share of customers’ values is taken over rated touchpoints; the least founded and weightiest come first', () => {
  const data = evidence.compute(
    analysisOf(`touchpoints:
  laden: { name: Laden, phase: purchase, reach: 0.9 }
  werkstatt: { name: Werkstatt, phase: post-purchase, reach: 0.5 }
  hotline: { name: Hotline, phase: post-purchase, reach: 0.2 }
  kasse: { name: Kasse, phase: purchase, reach: 0.3 }
  webseite: { name: Webseite, phase: pre-purchase }
assessments:
  kunden: { date: 2026-05-31, perspective: customer, method: survey, ratings: { laden: { ist: { score: 7, n: 40 } } } }
  alt: { date: 2025-03, perspective: customer, method: interview, ratings: { werkstatt: { ist: { score: 6, n: 40 } } } }
  team: { date: 2026-02-28, perspective: company, method: workshop, ratings: { hotline: { ist: 5 }, laden: { ist: 9 } } }
`),
  );
  expect(data.summary).toEqual({
    total: 5,
    rated: 3,
    byCustomers: 2,
    customerShare: 2 / 3,
    stale: 1,
    oldest: { touchpoint: 'werkstatt', date: '2025-03-31' },
    grades: { A: 1, B: 1, C: 1, D: 2 },
  });
  expect(data.evidence.map((row) => `${row.grade} ${row.touchpoint}`)).toEqual([
    'D kasse',
    'D webseite',
    'C hotline',
    'B werkstatt',
    'A laden',
  ]);
  expect(data.evidence.find((row) => row.touchpoint === 'werkstatt')).toMatchObject({
    ageDays: 580,
    stale: true,
    methods: ['interview'],
  });
});

test('personas who answered together are counted together', () => {
  const [row] = evidence.compute(
    analysisOf(`touchpoints: { laden: { name: Laden, phase: purchase } }
personas: { familien: { name: Familien }, pendler: { name: Pendler } }
assessments:
  f: { date: 2026-05-31, perspective: customer, method: interview, persona: familien, ratings: { laden: { ist: { score: 7, n: 12 } } } }
  p: { date: 2026-06-30, perspective: customer, method: interview, persona: pendler, respondents: 18, ratings: { laden: { ist: 5 } } }
`),
  ).evidence;
  expect(row).toMatchObject({ grade: 'A', answers: 30, date: '2026-05-31' });
});
