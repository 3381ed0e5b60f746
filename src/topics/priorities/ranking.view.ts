import type { Analysis } from '../../analysis/analysis.js';
import { crosshairOf } from '../../analysis/crosshair.js';
import { importanceOf } from '../../analysis/importance.js';
import { importanceShare, satisfaction } from '../../analysis/scale.js';
import { compareByCodeUnit, compareNumbers, competitionRanks } from '../../core/order.js';
import { methods } from '../../methods/index.js';
import type { Candidate, Frame, KnownValues, Method, Need } from '../../methods/method.js';

/** The name of a missing value in a document. */
export type MissingInput =
  | 'ist'
  | 'soll'
  | 'expectation'
  | 'best'
  | 'leverage'
  | 'importance'
  | 'customerImportance'
  | 'sameSeries';

export interface RankedTouchpoint {
  readonly candidate: Candidate;
  readonly score: number;
  readonly rank: number;
  /** Whether another row has the same rank. */
  readonly tie: boolean;
}

export interface Ranking {
  readonly method: Method;
  readonly frame: Frame;
  readonly ranked: readonly RankedTouchpoint[];
  readonly notRankable: readonly { readonly touchpoint: string; readonly lacks: MissingInput[] }[];
}

/** Titles of the methods, by id. */
export const METHOD_TITLES: Readonly<Record<string, Method['title']>> = Object.fromEntries(
  methods.map(({ id, title }) => [id, title]),
);

export const METHOD_FORMULAS: Readonly<Record<string, Method['formula']>> = Object.fromEntries(
  methods.map(({ id, formula }) => [id, formula]),
);

/** The method of the options. */
export function chosenMethodOf(analysis: Analysis): Method {
  return methods.find((method) => method.id === analysis.options.method) ?? methods[0];
}

/** The touchpoints as candidates of a method. */
function candidatesOf(analysis: Analysis, { customersOnly }: Method): Candidate[] {
  const { scale } = analysis.settings;
  return analysis.touchpoints.map(({ id }) => {
    const ist = analysis.current(id, 'ist');
    const importance = importanceOf(analysis, id);
    const heard = customersOnly && importance?.by === 'company' ? null : importance;
    return {
      id,
      gapShare: analysis.gap(id)?.gapShare ?? null,
      leverage: analysis.leverage(id).value,
      importance: heard ? importanceShare(heard.score, scale) : null,
      satisfaction: ist ? satisfaction(ist.score, scale) : null,
    };
  });
}

/** Score descending, then id; equal scores share a rank. Unknown values that the method needs are listed. */
export function rankWith(method: Method, analysis: Analysis): Ranking {
  const candidates = candidatesOf(analysis, method);
  const able = candidates.filter((candidate) => missingNeedsOf(candidate, method).length === 0);
  const frame = frameOf(able, analysis);
  const scored = able
    .map((candidate) => ({ candidate, score: method.score(knownOf(candidate), frame) }))
    .sort(
      (left, right) =>
        compareNumbers(right.score, left.score) || compareByCodeUnit(left.candidate.id, right.candidate.id),
    );
  const ranks = competitionRanks(scored, (left, right) => compareNumbers(left.score, right.score) === 0);
  const tied = new Set(ranks.filter((rank, index) => rank === ranks[index - 1]));
  return {
    method,
    frame,
    ranked: scored.map((one, index) => ({ ...one, rank: ranks[index] ?? 0, tie: tied.has(ranks[index] ?? 0) })),
    notRankable: candidates.flatMap((candidate) => {
      const lacks = missingNeedsOf(candidate, method).flatMap((need) => inputsOf(need, candidate.id, method, analysis));
      return lacks.length > 0 ? [{ touchpoint: candidate.id, lacks: [...new Set(lacks)] }] : [];
    }),
  };
}

function missingNeedsOf(candidate: Candidate, method: Method): Need[] {
  return method.needs.filter((need) => candidate[need] === null);
}

/** Values that the method does not need are never read and may be missing. */
export function knownOf(candidate: Candidate): KnownValues {
  const { gapShare, leverage, importance, satisfaction: ist } = candidate;
  return {
    gapShare: gapShare ?? Number.NaN,
    leverage: leverage ?? Number.NaN,
    importance: importance ?? Number.NaN,
    satisfaction: ist ?? Number.NaN,
  };
}

function frameOf(candidates: readonly Candidate[], { options, settings }: Analysis): Frame {
  const points = candidates.flatMap(({ satisfaction: ist, importance }) =>
    ist === null || importance === null ? [] : [{ satisfaction: ist, importance }],
  );
  return { crosshair: crosshairOf(options.crosshair, points, settings.scale) };
}

/** The inputs that would satisfy a need. */
function inputsOf(need: Need, touchpoint: string, method: Method, analysis: Analysis): MissingInput[] {
  if (need === 'satisfaction') return ['ist'];
  if (need === 'importance' && method.customersOnly) return ['customerImportance'];
  if (need !== 'gapShare') return [need];
  return gapLacks(analysis, touchpoint);
}

/** The missing inputs of a gap: the Ist, the target, or both on the same side of a break of the series. */
export function gapLacks(analysis: Analysis, touchpoint: string): MissingInput[] {
  const unknown = (['ist', analysis.options.against] as const).filter((kind) => !analysis.current(touchpoint, kind));
  return unknown.length === 0 && analysis.gap(touchpoint) === null ? ['sameSeries'] : unknown;
}
