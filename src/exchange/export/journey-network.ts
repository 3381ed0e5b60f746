import type { Analysis } from '../../analysis/analysis.js';
import { type Reaction, reactionOf } from '../../analysis/gap.js';
import { stepsOf } from '../../analysis/journey-steps.js';
import { compareByCodeUnit } from '../../core/order.js';

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly phase: string;
  /** Values are `null` where they are unknown, and for touchpoints that are not analysed. */
  readonly ist: number | null;
  readonly soll: number | null;
  readonly gap: number | null;
  readonly reaction: Reaction | null;
}

/** From one step to the next, over all journeys. */
export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  /** Ids of the journeys, sorted. */
  readonly journeys: readonly string[];
  /** How often the journeys take this way; more often than their number where one takes it twice. */
  readonly count: number;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
}

/** The touchpoints of all journeys, and the ways between them. */
export function journeyNetwork(analysis: Analysis): Network {
  const ways = new Map<string, { from: string; to: string; journeys: Set<string>; count: number }>();
  const passed = new Set<string>();
  for (const journey of analysis.model.journeys.values()) {
    const steps = stepsOf(journey).map(({ touchpoint }) => touchpoint);
    steps.forEach((to, at) => {
      passed.add(to);
      const from = steps[at - 1];
      if (from === undefined) return;
      const way = ways.get(`${from} ${to}`) ?? { from, to, journeys: new Set(), count: 0 };
      way.journeys.add(journey.id);
      ways.set(`${from} ${to}`, { ...way, count: way.count + 1 });
    });
  }
  const edges = [...ways.entries()]
    .sort(([left], [right]) => compareByCodeUnit(left, right))
    .map(([, way]) => ({ ...way, journeys: [...way.journeys].sort(compareByCodeUnit) }));
  return { nodes: [...passed].sort(compareByCodeUnit).map((id) => nodeOf(id, analysis)), edges };
}

function nodeOf(id: string, analysis: Analysis): NetworkNode {
  const fields = analysis.model.touchpoints.get(id)?.fields;
  const score = (kind: 'ist' | 'soll') =>
    analysis.isAnalysed(id) ? (analysis.current(id, kind)?.score ?? null) : null;
  const ist = score('ist');
  const { reactions, scale } = analysis.settings;
  return {
    id,
    name: fields?.name ?? id,
    phase: fields?.phase ?? '',
    ist,
    soll: score('soll'),
    gap: analysis.isAnalysed(id) ? (analysis.gapTo(id, 'soll')?.gap ?? null) : null,
    reaction: ist === null ? null : reactionOf(ist, reactions, scale),
  };
}

/** A figure with 15 digits, the precision of spreadsheets; further digits are rounding noise. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(15)));
}
