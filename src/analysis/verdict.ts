import type { Entry } from '../core/entry.js';
import { compareNumbers } from '../core/order.js';
import type { Interval } from './statistics/intervals.js';

const MILLISECONDS_PER_DAY = 86_400_000;

/** What a done measure brought to a touchpoint; the last four say why that is unknown. */
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

/** Verdicts that say how it went. */
const JUDGED: readonly Verdict[] = ['reached', 'partly', 'no-effect', 'worse'];

export function isJudged(verdict: Verdict): boolean {
  return JUDGED.includes(verdict);
}

export interface Evidence {
  readonly measure: Entry<'measure'>;
  readonly end: string | null;
  /** Day of today's Ist by customers, where that is later than the end. */
  readonly after: string | null;
  readonly before: boolean;
  readonly broken: boolean;
  /** Positive means better. */
  readonly gain: number | null;
  readonly ci95: Interval | null;
  readonly expected: number;
}

/** The interval of the gain decides what is shown, the gain how much of the expected one came (method.md, Measures). */
export function judge({ measure, end, after, before, broken, gain, ci95, expected }: Evidence): Verdict {
  if (end === null) return 'no-end';
  if (after === null) return 'not-measured';
  if (broken) return 'not-comparable';
  if (!before || gain === null) return 'no-baseline';
  const shown = shownBy(gain, ci95);
  if (shown > 0 && compareNumbers(gain, expected) >= 0) return 'reached';
  const noticed = Date.parse(end) + (measure.fields.leadTimeDays ?? 0) * MILLISECONDS_PER_DAY;
  if (Date.parse(after) < noticed) return 'too-early';
  return shown > 0 ? 'partly' : shown < 0 ? 'worse' : 'no-effect';
}

/** +1 for the better, −1 for the worse, 0 where the interval holds 0; without an interval the values stand as they are. */
function shownBy(gain: number, ci95: Interval | null): number {
  if (ci95 === null) return Math.sign(compareNumbers(gain, 0));
  if (compareNumbers(ci95[0], 0) > 0) return 1;
  return compareNumbers(ci95[1], 0) < 0 ? -1 : 0;
}

/** One word for a measure: worse anywhere is worse; all alike, or something between; else the first reason why not. */
export function verdictOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('worse')) return 'worse';
  const [only, ...others] = new Set(verdicts.filter(isJudged));
  if (only === undefined) return verdicts[0] ?? 'not-measured';
  return others.length > 0 ? 'partly' : only;
}
