import type { Entry } from '../core/model/entry.js';
import { compareNumbers } from '../core/order.js';
import type { Interval } from './statistics/intervals.js';

const MILLISECONDS_PER_DAY = 86_400_000;

/** The verdict on a done measure at a touchpoint; the last four are reasons for an unknown verdict. */
export const VERDICTS = [
  'reached',
  'partly',
  'no-effect',
  'worse',
  'too-early',
  'not-measured',
  'no-baseline',
  'not-comparable',
  'no-end',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Verdicts with a known outcome. */
const KNOWN_VERDICTS: readonly Verdict[] = ['reached', 'partly', 'no-effect', 'worse'];

export function isJudged(verdict: Verdict): boolean {
  return KNOWN_VERDICTS.includes(verdict);
}

export interface Evidence {
  readonly measure: Entry<'measure'>;
  readonly end: string | null;
  /** Day of the current Ist by customers, if later than the end. */
  readonly after: string | null;
  readonly before: boolean;
  readonly broken: boolean;
  /** Positive means better. */
  readonly gain: number | null;
  readonly ci95: Interval | null;
  readonly expected: number;
}

/** The interval shows gain, no effect or loss; the gain shows reached or partly (method.md, Measures). */
export function decideVerdict({ measure, end, after, before, broken, gain, ci95, expected }: Evidence): Verdict {
  if (end === null) return 'no-end';
  if (after === null) return 'not-measured';
  if (broken) return 'not-comparable';
  if (!before || gain === null) return 'no-baseline';
  const shown = signOf(gain, ci95);
  if (shown > 0 && compareNumbers(gain, expected) >= 0) return 'reached';
  const noticed = Date.parse(end) + (measure.fields.leadTimeDays ?? 0) * MILLISECONDS_PER_DAY;
  if (Date.parse(after) < noticed) return 'too-early';
  return shown > 0 ? 'partly' : shown < 0 ? 'worse' : 'no-effect';
}

/** +1 for better, −1 for worse, 0 if the interval contains 0; without an interval the sign of the gain. */
function signOf(gain: number, ci95: Interval | null): number {
  if (ci95 === null) return Math.sign(compareNumbers(gain, 0));
  if (compareNumbers(ci95[0], 0) > 0) return 1;
  return compareNumbers(ci95[1], 0) < 0 ? -1 : 0;
}

/** The verdict on a measure: worse if any is; the common one; `partly` for mixed ones; else the first reason. */
export function verdictOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('worse')) return 'worse';
  const [only, ...others] = new Set(verdicts.filter(isJudged));
  if (only === undefined) return verdicts[0] ?? 'not-measured';
  return others.length > 0 ? 'partly' : only;
}
