import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import type { CurrentValue } from '../../analysis/current-value.js';
import { TARGETS } from '../../kinds/config.js';
import { type PrioritiesData, type Priority, priorities } from '../priorities/priorities.view.js';
import { id, isoDate, nullable, place, targetSchema } from '../shared/fields.js';

const input = () =>
  z.strictObject({
    what: z.enum(['ist', ...TARGETS]),
    value: z.number(),
    n: nullable(z.int()),
    ci95: nullable(z.tuple([z.number(), z.number()])),
    opinion: z.boolean(),
    unweighted: z.boolean(),
    date: isoDate(),
    sources: z.array(z.strictObject({ round: id(), ...place() })),
  });

const explanation = () =>
  z.strictObject({
    touchpoint: id(),
    name: z.string(),
    method: z.string(),
    against: targetSchema(),
    rank: nullable(z.int()),
    of: z.int(),
    score: nullable(z.number()),
    leverage: nullable(z.number()),
    gapShare: nullable(z.number()),
    because: z.array(
      z.strictObject({
        criterion: z.string(),
        value: z.number(),
        weight: z.number(),
        contribution: z.number(),
        ...place(),
      }),
    ),
    unknown: z.array(z.string()),
    lacks: z.array(z.string()),
    inputs: z.array(input()),
    /** The Ist at which the touchpoint would share the rank above or below; `null` if no Ist on the scale does. */
    moves: z.strictObject({ up: nullable(move()), down: nullable(move()) }),
  });

const move = () => z.strictObject({ rank: z.int(), ist: z.number(), by: z.number() });

export const touchpointExplanation = explanation;
export type Explanation = z.infer<ReturnType<typeof explanation>>;

/** The parts of a touchpoint's rank with their sources, and the Ist that would move it by one rank. */
export function explainTouchpoint(
  analysis: Analysis,
  touchpoint: string,
  ranking: PrioritiesData = priorities.compute(analysis),
): Explanation {
  const row = ranking.priorities.find((priority) => priority.touchpoint === touchpoint);
  const lacking = ranking.notRankable.find((missing) => missing.touchpoint === touchpoint);
  const target = analysis.options.against;
  return {
    touchpoint,
    name: analysis.model.touchpoints.get(touchpoint)?.fields.name ?? touchpoint,
    method: ranking.method,
    against: target,
    rank: row?.rank ?? null,
    of: ranking.priorities.length,
    score: row?.score ?? null,
    leverage: row?.leverage ?? analysis.leverage(touchpoint).value,
    gapShare: row?.gapShare ?? null,
    because:
      row?.because ??
      analysis.leverage(touchpoint).because.map(({ source, ...part }) => ({ ...part, ...analysis.place(source) })),
    unknown: row?.unknown ?? [...analysis.leverage(touchpoint).unknown],
    lacks: lacking?.lacks ?? [],
    inputs: [target, 'ist' as const].flatMap((what) => inputOf(analysis, touchpoint, what)),
    moves: row ? movesOf(analysis, row, ranking.priorities) : { up: null, down: null },
  };
}

function inputOf(
  analysis: Analysis,
  touchpoint: string,
  what: Explanation['inputs'][number]['what'],
): Explanation['inputs'] {
  const value: CurrentValue | null = analysis.current(touchpoint, what);
  if (!value) return [];
  const { score, n, ci95, opinion, unweighted, date } = value;
  const sources = value.sources.map((source) => ({ round: source.entry.id, ...analysis.place(source) }));
  return [{ what, value: score, n, ci95: ci95 ? [...ci95] : null, opinion, unweighted, date, sources }];
}

/** score = 100 × leverage × shortfall / range, so the Ist for a wanted score follows by one division. */
function movesOf(analysis: Analysis, row: Priority, rows: readonly Priority[]): Explanation['moves'] {
  const above = [...rows].reverse().find((other) => other.rank < row.rank);
  const below = rows.find((other) => other.rank > row.rank);
  return { up: moveTo(analysis, row, above), down: moveTo(analysis, row, below) };
}

function moveTo(
  analysis: Analysis,
  row: Priority,
  other: Priority | undefined,
): z.infer<ReturnType<typeof move>> | null {
  const { scale } = analysis.settings;
  const ist = analysis.current(row.touchpoint, 'ist')?.score;
  const target = analysis.current(row.touchpoint, analysis.options.against)?.score;
  const slope = row.gapShare === 0 ? null : row.score / (row.gapShare ?? 0);
  if (!other || slope === null || ist === undefined || target === undefined || !Number.isFinite(slope)) return null;
  const shortfall = (other.score / slope) * (scale.max - scale.min);
  const wanted = scale.best === 'max' ? target - shortfall : target + shortfall;
  if (wanted < scale.min || wanted > scale.max) return null;
  return { rank: other.rank, ist: wanted, by: wanted - ist };
}
