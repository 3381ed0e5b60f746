import { describe, expect, test } from 'vitest';
import { incidents } from '../../src/topics/incidents/incidents.view.js';
import { analysisOf } from '../helpers/catalog.js';

const TOUCHPOINTS = `touchpoints:
  werkstatt: { name: Werkstatt, phase: post-purchase, contacts: 12000 }
  laden: { name: Laden, phase: purchase }
  fax: { name: Fax, phase: purchase, status: retired }
`;
const shop = (...events: string[]) =>
  `${TOUCHPOINTS}incidents:\n${events.map((event, at) => `  e${at}: { ${event} }`).join('\n')}\n`;
const bad = (more = '') => `date: 2026-05-31, touchpoint: werkstatt, polarity: negative${more}`;

test('events count by their number; money is that of the entry', () => {
  const data = incidents.compute(
    analysisOf(
      `${shop(
        bad(', outcome: lost, value: 900, count: 3, departments: [service, vertrieb]'),
        bad(', outcome: churned'),
        'date: 2026-06, touchpoint: laden, polarity: positive, outcome: won, value: 500, departments: [vertrieb]',
        bad().replace('werkstatt', 'fax'),
        bad().replace('2026-05-31', '2027-01-01'),
      )}departments: { service: { name: Service }, vertrieb: { name: Vertrieb } }\n`,
    ),
  );
  expect(data.summary).toMatchObject({
    entries: 3,
    events: 5,
    positive: 1,
    negative: 4,
    lostValue: 900,
    wonValue: 500,
    departmentsKnown: 4,
    severalDepartments: 3,
  });
  expect(data.summary.outcomes).toEqual({ won: 1, lost: 3, churned: 1, complaint: 0, recommended: 0, 'warned-off': 0 });
  expect(data.touchpoints.map(({ touchpoint, negative, lostValue }) => [touchpoint, negative, lostValue])).toEqual([
    ['werkstatt', 4, 900],
    ['laden', 0, null],
  ]);
  expect(data.incidents.map((event) => event.incident)).toEqual(['e0', 'e2', 'e1']);
});

describe('bad events per 1,000 contacts over the 365 days to 2026-11-01', () => {
  const rate = (sample: string, options = {}) => incidents.compute(analysisOf(sample, options)).touchpoints[0]?.rate;
  const on = (date: string, count: number) => bad(`, count: ${count}`).replace('2026-05-31', date);

  test('3 events in 12,000 contacts: 0.25, by Garwood’s table 0.619 and 8.767 events', () => {
    const found = rate(shop(on('2026-05-31', 3)));
    expect(found).toMatchObject({ events: 3, contacts: 12_000, per1000: 0.25 });
    expect(found?.ci95[0]).toBeCloseTo(0.619 / 12, 4);
    expect(found?.ci95[1]).toBeCloseTo(8.767 / 12, 4);
  });

  test.each([
    ['2026-11-01', 3],
    ['2025-11-02', 3],
    ['2025-11-01', 0],
  ])('an event of %s counts as %i', (date, events) => {
    expect(rate(shop(on(date, 3)))?.events).toBe(events);
  });

  test('no event in the window still allows up to 3.689', () => {
    const found = rate(shop(on('2024-05-31', 3)));
    expect(found?.ci95[0]).toBe(0);
    expect(found?.ci95[1]).toBeCloseTo(3.6889 / 12, 4);
  });

  test.each([
    ['contacts are unknown', shop(bad().replace('werkstatt', 'laden')), {}],
    [
      'a persona told them, and contacts are those of all',
      `${shop(bad(', persona: pendler'))}personas: { pendler: { name: Pendler } }\n`,
      { persona: 'pendler' },
    ],
  ])('is unknown where %s', (_, sample, options) => {
    expect(rate(sample, options)).toBeNull();
  });

  test('good events are no part of it', () => {
    expect(rate(shop(on('2026-05-31', 3).replace('negative', 'positive')))?.events).toBe(0);
  });
});

describe('claimed and found causes', () => {
  const data = incidents.compute(
    analysisOf(
      shop(
        bad(', claimed: price, cause: process, count: 24'),
        bad(', claimed: price, cause: price, count: 6'),
        bad(', claimed: price, cause: hand-over, count: 2'),
        bad(', claimed: price, count: 5'),
        bad(', claimed: other, cause: process, count: 4'),
        bad(', cause: people, count: 3'),
        bad(),
      ),
    ),
  );

  test('a cross table in events, unknown reasons included', () => {
    expect(data.causes.map(({ claimed, found, events }) => [claimed, found, events])).toEqual([
      ['price', 'price', 6],
      ['price', 'process', 24],
      ['price', 'hand-over', 2],
      ['price', null, 5],
      ['other', 'process', 4],
      [null, 'people', 3],
    ]);
  });

  test('the price was named 37 times, looked into 32 times, and 26 times it was something else', () => {
    expect(data.price).toEqual({ claimed: 37, examined: 32, notPrice: 26, share: 26 / 32 });
  });

  test('no statement without a found cause', () => {
    const { price } = incidents.compute(analysisOf(shop(bad(', claimed: price'))));
    expect(price).toEqual({ claimed: 1, examined: 0, notPrice: 0, share: null });
  });
});

test('a persona limits the events to its own', () => {
  const sample = `${shop(bad(', persona: pendler'), bad())}personas: { pendler: { name: Pendler } }\n`;
  expect(incidents.compute(analysisOf(sample, { persona: 'pendler' })).summary.events).toBe(1);
});
