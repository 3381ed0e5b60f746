import type { Scale } from '../../core/model/settings.js';
import type { Missing } from './answers.js';

export interface Given {
  readonly value: number;
  readonly text: string;
  readonly n: number;
  readonly end?: string;
}

export interface ScaleGuess {
  readonly scale: Scale;
  /** Numbers that are codes and no answers. */
  readonly codes: ReadonlyMap<number, Missing>;
  readonly doubts: readonly ScaleDoubt[];
}

export type ScaleDoubt =
  /** `missing` is what it is taken for until the map says more; `null` for an answer. */
  | { readonly id: 'code-or-answer' | 'off-scale'; readonly value: number; readonly missing: Missing | null }
  | { readonly id: 'which-scale'; readonly top: number };

/** What similar questions of the file show of a scale that is not stated. */
export interface Peers {
  /** The highest answer of the questions whose answers are at most 5. */
  readonly high: number;
}

const HIGH_CODES = [66, 77, 88, 96, 97, 98, 99, 666, 777, 888, 997, 998, 999, 9999];
const NOT_SHOWN_CODES = [-77, -66];

/** What a code off the scale usually stands for. */
function meaningOf(code: number): Missing {
  if (NOT_SHOWN_CODES.includes(code)) return 'not-shown';
  return code > 0 ? 'not-applicable' : 'no-answer';
}

/** A number off a stated scale is a code where it is the next above it, 0, negative or a usual code; else in doubt. */
export function codesOff(scale: Scale, given: readonly Given[]): ScaleGuess {
  const off = given.filter(({ value }) => value < scale.min || value > scale.max);
  const codes = new Map(off.map(({ value }) => [value, meaningOf(value)]));
  const strange = off.filter(({ value }) => !isUsualCode(value) && value !== 0 && value !== scale.max + 1);
  const doubts = strange.map(({ value }) => ({ id: 'off-scale' as const, value, missing: meaningOf(value) }));
  return { scale, codes, doubts };
}

/** The scale of answers where nothing states it. */
export function guessScale(given: readonly Given[], peers: Peers | null): ScaleGuess {
  const core = coreOf(given);
  const codes = new Map(
    given.filter(({ value }) => !core.includes(value)).map(({ value }) => [value, meaningOf(value)]),
  );
  const [low, high] = [Math.min(...core), Math.ceil(Math.max(...core))];
  const odd = (value: number) => ({ id: 'code-or-answer' as const, value, missing: meaningOf(value) });
  const zero = low === 0 ? [odd(0)] : [];
  const top = { id: 'which-scale' as const, top: high };
  const guess = (min: number, max: number, ...doubts: ScaleDoubt[]): ScaleGuess => {
    const inDoubt = doubts.flatMap((one) => ('value' in one && one.missing ? [[one.value, one.missing] as const] : []));
    return { scale: { min, max, best: 'max' }, codes: new Map([...codes, ...inDoubt]), doubts };
  };
  if (low < 0) return guess(-Math.max(-low, high), Math.max(-low, high), { ...odd(low), missing: null });
  if (high > 10) return guess(0, high <= 100 ? 100 : high, ...(high === 100 ? [] : [top]));
  if (high > 7 && low === 0) return guess(0, 10, { ...odd(0), missing: null });
  if (high > 7) return guess(1, 10, ...(high === 10 ? [] : [top]));
  if (high === 7 && (core.includes(6) || peers?.high !== 5)) return guess(1, 7, ...zero);
  if (high > 5) return guess(1, 5, ...zero, odd(high));
  if (high === 5 || peers?.high === 5) return guess(1, 5, ...zero);
  return guess(1, Math.max(high, 2), ...zero, top);
}

/** Answers without codes that no scale of these answers can hold: negative ones, and 77, 88, 99 far above the rest. */
export function coreOf(given: readonly Given[]): number[] {
  const values = given.map(({ value }) => value).sort((left, right) => left - right);
  const positive = values.filter((value) => value >= 0);
  const negative = values.filter((value) => value < 0);
  const isBalanced =
    negative.length > 1 && negative.every((value) => value >= -5) && positive.every((value) => value <= 5);
  const kept = isBalanced ? values : positive;
  const rest = kept.filter((value) => !HIGH_CODES.includes(value));
  return rest.length > 0 && Math.max(...rest) <= 10 ? rest : kept;
}

const isUsualCode = (value: number) => value < 0 || HIGH_CODES.includes(value);
