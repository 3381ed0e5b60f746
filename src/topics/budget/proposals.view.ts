import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { reactionOf } from '../../analysis/gap.js';
import { isGivenUp } from '../../analysis/given-up.js';
import { stepsOf } from '../../analysis/journey-steps.js';
import { median } from '../../analysis/statistics/describe.js';
import { groupByKeys } from '../../core/group-by-keys.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { id, nullable } from '../shared/fields.js';

const KINDS = ['improve', 'keep', 'neglect', 'drop', 'combine', 'create'] as const;

export const proposalsSchema = () =>
  z.array(
    z.strictObject({
      proposal: z.enum(KINDS),
      /** One touchpoint, two for `combine`, none for `create`. */
      touchpoints: z.array(id()),
      /** The phase or channel of a new touchpoint. */
      missing: nullable(z.strictObject({ by: z.enum(['phase', 'channel']), key: z.string() })),
      /** Systems, or `department`, that two touchpoints share. */
      shared: z.array(z.string()),
      reach: z.array(z.number()).describe('For `combine`: the reach of the two touchpoints.'),
    }),
  );

/** The medians that decide; `null` without any known value. */
export const cutsSchema = () =>
  z.strictObject({ leverage: nullable(z.number()), shortfall: nullable(z.number()), reach: nullable(z.number()) });

export type Proposals = z.infer<ReturnType<typeof proposalsSchema>>;
export type Cuts = z.infer<ReturnType<typeof cutsSchema>>;

/** Known cost, leverage and shortfall of a touchpoint. */
export interface WeighedTouchpoint {
  readonly touchpoint: string;
  readonly leverage: number | null;
  readonly shortfall: number | null;
  readonly costShare: number | null;
  readonly leverageShare: number | null;
}

export function cutsOf(analysis: Analysis, rows: readonly WeighedTouchpoint[]): Cuts {
  const medianOrNull = (values: readonly number[]) => (values.length > 0 ? median(values) : null);
  return {
    leverage: medianOrNull(rows.flatMap((row) => row.leverage ?? [])),
    shortfall: medianOrNull(rows.flatMap((row) => row.shortfall ?? [])),
    reach: medianOrNull(analysis.touchpoints.flatMap(({ fields }) => fields.reach ?? [])),
  };
}

/** The sort key of each proposal: the largest gain, loss, irrelevance or saving. */
const URGENCY = {
  improve: ({ leverage, shortfall }: WeighedTouchpoint) => (leverage ?? 0) * (shortfall ?? 0),
  keep: ({ leverage }: WeighedTouchpoint) => leverage ?? 0,
  neglect: ({ leverage }: WeighedTouchpoint) => -(leverage ?? 0),
  drop: ({ costShare, leverageShare }: WeighedTouchpoint) => (costShare ?? 0) - (leverageShare ?? 0),
};

/** The six proposals by their cuts (method.md, 5). A touchpoint may have more than one proposal. */
export function proposalsOf(analysis: Analysis, rows: readonly WeighedTouchpoint[], cuts: Cuts): Proposals {
  const proposeSingles = (proposal: keyof typeof URGENCY, holds: (row: WeighedTouchpoint) => boolean): Proposals => {
    const first = (left: WeighedTouchpoint, right: WeighedTouchpoint) =>
      compareNumbers(URGENCY[proposal](right), URGENCY[proposal](left)) ||
      compareByCodeUnit(left.touchpoint, right.touchpoint);
    const found = rows.filter(holds).sort(first);
    return found.map(({ touchpoint }) => ({
      ...{ proposal, touchpoints: [touchpoint] },
      ...{ missing: null, shared: [], reach: [] },
    }));
  };
  const isOver = (value: number | null, cut: number | null) => sideOf(value, cut) > 0;
  const isShort = ({ shortfall }: WeighedTouchpoint) => isOver(shortfall, 0);
  const isLow = lowestQuarter(rows);
  const spared = new Set(analysis.touchpoints.filter((one) => mustStay(analysis, one)).map(({ id: one }) => one));
  return [
    ...proposeSingles('improve', (row) => isOver(row.leverage, cuts.leverage) && isOver(row.shortfall, cuts.shortfall)),
    ...proposeSingles('keep', (row) => isOver(row.leverage, cuts.leverage) && row.shortfall !== null && !isShort(row)),
    ...proposeSingles(
      'neglect',
      (row) => !spared.has(row.touchpoint) && sideOf(row.leverage, cuts.leverage) < 0 && isShort(row),
    ),
    ...proposeSingles(
      'drop',
      (row) => !spared.has(row.touchpoint) && isLow(row) && isOver(row.costShare, row.leverageShare),
    ),
    ...combinationsOf(analysis, cuts),
    ...creationsOf(analysis),
  ];
}

/** Touchpoints that are never neglected or dropped: mandatory, entry or exit, moment of truth, or disappointing. */
function mustStay(analysis: Analysis, { id: touchpoint, fields }: Entry<'touchpoint'>): boolean {
  const ist = analysis.current(touchpoint, 'ist');
  const { reactions, scale } = analysis.settings;
  return (
    fields.necessity === 'mandatory' ||
    (fields.roles ?? []).length > 0 ||
    analysis.momentsOf(touchpoint).length > 0 ||
    (ist !== null && reactionOf(ist.score, reactions, scale) === 'disappointing')
  );
}

/** +1 above the cut, −1 below it, 0 on it or unknown. */
function sideOf(value: number | null, cut: number | null): number {
  return value === null || cut === null ? 0 : Math.sign(compareNumbers(value, cut));
}

/** The lowest quarter: at most a quarter of all touchpoints have this leverage or less. */
function lowestQuarter(rows: readonly WeighedTouchpoint[]): (row: WeighedTouchpoint) => boolean {
  const known = rows.flatMap((row) => row.leverage ?? []).sort(compareNumbers);
  // A touchpoint above the value at that index has more than a quarter of all at or below it.
  const beyond = known[Math.floor(known.length / 4)];
  return ({ leverage }) => leverage !== null && beyond !== undefined && compareNumbers(leverage, beyond) < 0;
}

/** Maximum number of proposed pairs. */
const MAX_PAIRS = 3;

/**
 * Pairs of touchpoints of one phase with a shared system or department, both with low reach. Pairs that share most are
 * first, then those with the lowest reach; neglected and dropped touchpoints are left out.
 */
function combinationsOf({ touchpoints }: Analysis, cuts: Cuts): Proposals {
  const few = touchpoints.filter((one) => !isGivenUp(one) && sideOf(one.fields.reach ?? null, cuts.reach) < 0);
  const placed = few.map((touchpoint, index) => ({ touchpoint, index }));
  const together = groupByKeys(placed, ({ touchpoint }) => bondsOf(touchpoint));
  const pairs: Proposals = placed.flatMap(({ touchpoint: left, index }) => {
    const near = new Set(bondsOf(left).flatMap((bond) => together.get(bond) ?? []));
    const later = [...near].filter((other) => other.index > index).sort((one, other) => one.index - other.index);
    return later.map(({ touchpoint: right }) => {
      const reach = [left, right].map(({ fields }) => fields.reach ?? 0);
      const shared = sharedTraitsOf(left, right);
      return { proposal: 'combine', touchpoints: [left.id, right.id], missing: null, shared, reach };
    });
  });
  const contactsOf = ({ reach }: Proposals[number]) => reach.reduce((sum, one) => sum + one, 0);
  return pairs
    .sort(
      (left, right) => right.shared.length - left.shared.length || compareNumbers(contactsOf(left), contactsOf(right)),
    )
    .slice(0, MAX_PAIRS);
}

/** The systems and the department of a touchpoint as keys, each with the phase. */
function bondsOf({ fields: { phase, systems = [], department } }: Entry<'touchpoint'>): string[] {
  const bonds = [...new Set(systems).values()].map((system) => ['system', system]);
  const all = department === undefined ? bonds : [...bonds, ['department', department]];
  return all.map((bond) => JSON.stringify([phase, ...bond]));
}

function sharedTraitsOf(left: Entry<'touchpoint'>, right: Entry<'touchpoint'>): string[] {
  const systems = [...new Set(left.fields.systems)].filter((system) => right.fields.systems?.includes(system));
  const department = left.fields.department !== undefined && left.fields.department === right.fields.department;
  return [...systems.sort(compareByCodeUnit), ...(department ? ['department'] : [])];
}

/** Phases, and channels of journeys, without a live touchpoint in the whole catalog, regardless of the selection. */
function creationsOf({ model, settings, options }: Analysis): Proposals {
  const live = [...model.touchpoints.values()].filter(
    ({ fields }) => (fields.status ?? 'live') === 'live' && options.audiences.includes(fields.audience ?? 'customer'),
  );
  const onJourneys = [...model.journeys.values()].flatMap(stepsOf).flatMap(({ touchpoint }) => {
    const channel = model.touchpoints.get(touchpoint)?.fields.channel;
    return channel === undefined ? [] : [channel];
  });
  const missing = [
    ...settings.phases
      .filter((phase) => !live.some(({ fields }) => fields.phase === phase.id))
      .map(({ id: key }) => ({ by: 'phase' as const, key })),
    ...[...new Set(onJourneys)]
      .sort(compareByCodeUnit)
      .filter((channel) => !live.some(({ fields }) => fields.channel === channel))
      .map((key) => ({ by: 'channel' as const, key })),
  ];
  return missing.map((one) => ({ proposal: 'create' as const, touchpoints: [], missing: one, shared: [], reach: [] }));
}
