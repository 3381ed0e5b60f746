import { type Interval, wilson95 } from '../../analysis/statistics/intervals.js';
import type { SurveyColumn } from './answers.js';
import type { SurveyMap } from './survey-map.js';
import type { Tally } from './tally.js';

export const KANO_CLASSES = ['A', 'O', 'M', 'I', 'R', 'Q'] as const;
export type KanoClass = (typeof KANO_CLASSES)[number];

/** Rows: the answer if the feature is there, columns: if it is not; like, must-be, neutral, live with, dislike. */
const TABLE = ['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'];

/** Where classes are as frequent, the one that hurts most if it is missing counts first. */
const TIE_ORDER: readonly KanoClass[] = ['M', 'O', 'A', 'I', 'R', 'Q'];

export interface KanoPair {
  readonly feature: string;
  readonly withIt: SurveyColumn;
  readonly withoutIt: SurveyColumn;
}

/** A feature after Kano et al. (1984), with the coefficients of Berger et al. (1993). */
export interface KanoResult {
  readonly n: number;
  readonly counts: Readonly<Record<KanoClass, number>>;
  /** Pairs with an answer missing or off the five codes. */
  readonly invalid: number;
  /** (A + O) / (A + O + M + I); R and Q are not in the denominator. */
  readonly better: number | null;
  /** −(O + M) / (A + O + M + I). */
  readonly worse: number | null;
  readonly better95: Interval | null;
  readonly worse95: Interval | null;
  readonly class: KanoClass | null;
  /** Classes that are as frequent as the one that counts. */
  readonly tied: readonly KanoClass[];
}

const WITH = /^(vorhanden|mit|functional|funktional|present|with|yes|ja)$/i;
const WITHOUT = /^(nicht vorhanden|ohne|dysfunctional|dysfunktional|absent|not present|without|no|nein)$/i;

/** Pairs of questions about one feature: with it and without it. */
export function kanoPairsIn(columns: readonly SurveyColumn[], map: SurveyMap): KanoPair[] {
  const sides = columns.flatMap((column) => {
    const spec = map.columns.get(column.code);
    if (spec === null) return [];
    const side =
      spec?.use ?? (WITH.test(column.part) ? 'kano-with' : WITHOUT.test(column.part) ? 'kano-without' : null);
    return side === 'kano-with' || side === 'kano-without'
      ? [{ side, feature: spec?.factor ?? column.label, column }]
      : [];
  });
  return sides.flatMap(({ side, feature, column }) => {
    const other = sides.find((one) => one.side === 'kano-without' && one.feature === feature);
    return side === 'kano-with' && other ? [{ feature, withIt: column, withoutIt: other.column }] : [];
  });
}

/**
 * Classes of the pairs.
 * @param codeOf 1 to 5 of an answer, from "would please me" to "would dislike it"; `null` for anything else
 */
export function kanoOf(tally: Tally, codeOf: (text: string) => number | null): KanoResult {
  const counts: Record<KanoClass, number> = { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 };
  let invalid = 0;
  for (const [text, { n }] of tally.values) {
    const [left = '', right = ''] = text.split('\t');
    const [row, column] = [codeOf(left), codeOf(right)];
    const found = row === null || column === null ? undefined : TABLE[row - 1]?.[column - 1];
    if (found === undefined) invalid += n;
    else counts[found as KanoClass] += n;
  }
  const { A, O, M, I } = counts;
  const told = A + O + M + I;
  const n = told + counts.R + counts.Q;
  const most = Math.max(...KANO_CLASSES.map((name) => counts[name]));
  const [first, ...tied] = n === 0 ? [] : TIE_ORDER.filter((name) => counts[name] === most);
  const share = (count: number) => (told === 0 ? null : count / told);
  const interval = (count: number) => (told === 0 ? null : wilson95(count / told, told));
  const worse = interval(O + M);
  return {
    n,
    counts,
    invalid,
    better: share(A + O),
    worse: told === 0 ? null : -(O + M) / told,
    better95: interval(A + O),
    worse95: worse && [-worse[1], -worse[0]],
    class: first ?? null,
    tied,
  };
}
