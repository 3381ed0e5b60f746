import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { countOf, eventsIn, incidentsOf, rateOf } from '../../analysis/known-incidents.js';
import { lastDayOf } from '../../core/dates.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { POLARITIES } from '../../kinds/incident.js';
import { id, interval, isoDate, money, nullable, pair, place } from '../shared/fields.js';
import { defineView } from '../view.js';
import { causesOf, causesSchema, priceOf, priceSchema } from './causes.view.js';

const OUTCOMES = ['won', 'lost', 'churned', 'complaint', 'recommended', 'warned-off'] as const;

const tallyFields = () => ({
  positive: z.int(),
  negative: z.int(),
  outcomes: z.record(z.enum(OUTCOMES), z.int()),
  /** Known money at stake in bad and in good events; `null` if unknown in all of them. */
  lostValue: money(),
  wonValue: money(),
});

const event = () =>
  z.strictObject({
    incident: id(),
    date: isoDate(),
    touchpoint: id(),
    polarity: z.enum(POLARITIES),
    outcome: nullable(z.enum(OUTCOMES)),
    count: z.int(),
    value: money(),
    story: nullable(z.string()),
    departments: z.array(id()),
    ...place(),
  });

const schema = () =>
  z.strictObject({
    summary: z.strictObject({
      entries: z.int(),
      events: z.int(),
      ...tallyFields(),
      /** Events with known departments, and those with several. */
      departmentsKnown: z.int(),
      severalDepartments: z.int(),
    }),
    touchpoints: z.array(
      z.strictObject({
        touchpoint: id(),
        name: z.string(),
        ...tallyFields(),
        /** Bad events per 1,000 contacts over the 365 days to as-of. */
        rate: nullable(
          z.strictObject({ events: z.int(), contacts: z.number(), per1000: z.number(), ci95: interval() }),
        ),
      }),
    ),
    causes: causesSchema(),
    price: priceSchema(),
    /** The most money at stake first, then the most events. */
    incidents: z.array(event()),
  });

export type IncidentsData = z.infer<ReturnType<typeof schema>>;
export type IncidentRow = IncidentsData['touchpoints'][number];
type Tally = Pick<IncidentRow, 'positive' | 'negative' | 'outcomes' | 'lostValue' | 'wonValue'>;

/** Critical events: won and lost orders, claimed and found causes, money at stake [000, 001] (method.md, 5). */
export const incidents = defineView({
  id: 'incidents',
  document: 'incidents',
  schema,
  compute: (analysis): IncidentsData => {
    const all = incidentsOf(analysis);
    const withDepartments = all.filter(({ fields }) => fields.departments?.length);
    return {
      summary: {
        entries: all.length,
        events: eventsIn(all),
        ...tallyOf(all),
        departmentsKnown: eventsIn(withDepartments),
        severalDepartments: eventsIn(withDepartments.filter(({ fields }) => new Set(fields.departments).size > 1)),
      },
      touchpoints: touchpointsOf(analysis, all),
      causes: causesOf(all),
      price: priceOf(all),
      incidents: all.map(eventOf).sort(byStake),
    };
  },
});

function tallyOf(all: readonly Entry<'incident'>[]): Tally {
  const of = (polarity: 'positive' | 'negative') => all.filter(({ fields }) => fields.polarity === polarity);
  const money = (some: readonly Entry<'incident'>[]) => {
    const known = some.flatMap(({ fields }) => fields.value ?? []);
    return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null;
  };
  return {
    positive: eventsIn(of('positive')),
    negative: eventsIn(of('negative')),
    outcomes: Object.fromEntries(
      OUTCOMES.map((outcome) => [outcome, eventsIn(all.filter(({ fields }) => fields.outcome === outcome))]),
    ) as Tally['outcomes'],
    lostValue: money(of('negative')),
    wonValue: money(of('positive')),
  };
}

/** The most money lost first, unknown last; then the most bad events. */
function touchpointsOf(analysis: Analysis, all: readonly Entry<'incident'>[]): IncidentRow[] {
  const named = new Set(all.map(({ fields }) => fields.touchpoint));
  const rows = analysis.touchpoints
    .filter((touchpoint) => named.has(touchpoint.id))
    .map(({ id: touchpoint, fields }): IncidentRow => {
      const here = all.filter((one) => one.fields.touchpoint === touchpoint);
      const rate = rateOf(analysis, touchpoint, here);
      return {
        touchpoint,
        name: fields.name,
        ...tallyOf(here),
        rate: rate && { ...rate, ci95: pair(rate.ci95) ?? [0, 0] },
      };
    });
  return rows.sort(
    (left, right) =>
      compareNumbers(right.lostValue ?? -1, left.lostValue ?? -1) ||
      right.negative - left.negative ||
      compareByCodeUnit(left.touchpoint, right.touchpoint),
  );
}

function eventOf(entry: Entry<'incident'>): IncidentsData['incidents'][number] {
  const { fields } = entry;
  return {
    incident: entry.id,
    date: lastDayOf(fields.date),
    touchpoint: fields.touchpoint,
    polarity: fields.polarity,
    outcome: fields.outcome ?? null,
    count: countOf(entry),
    value: fields.value ?? null,
    story: fields.story?.trim() ?? null,
    departments: [...(fields.departments ?? [])],
    file: entry.path,
    line: entry.line,
  };
}

function byStake(left: IncidentsData['incidents'][number], right: IncidentsData['incidents'][number]): number {
  return (
    compareNumbers(right.value ?? -1, left.value ?? -1) ||
    right.count - left.count ||
    compareByCodeUnit(left.incident, right.incident)
  );
}
