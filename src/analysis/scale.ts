import type { Scale } from '../core/model/settings.js';

/** The range of a scale; the denominator of every share. */
export function rangeOf(scale: Scale): number {
  return scale.max - scale.min;
}

/** Number of whole steps of a scale: 10 on 1–10; `null` if its ends are not whole steps apart. */
export function optionsOf(scale: Scale): number | null {
  const range = rangeOf(scale);
  return Number.isInteger(range) ? range + 1 : null;
}

/** +1 where high is good, −1 on scales like German school grades. */
export function direction(scale: Scale): 1 | -1 {
  return scale.best === 'max' ? 1 : -1;
}

/** Share of the way from the worst to the best end, 0 to 1. */
export function satisfaction(value: number, scale: Scale): number {
  return (scale.best === 'max' ? value - scale.min : scale.max - value) / rangeOf(scale);
}

/**
 * Maps a value linearly onto another scale, direction included: grade 2.8 of 1–6 (1 best) is 6.76 on 1–10.
 * A value on the same scale is unchanged to the last bit.
 */
export function mapValue(value: number, from: Scale, to: Scale): number {
  if (from.min === to.min && from.max === to.max && from.best === to.best) return value;
  const share = satisfaction(value, from);
  return to.best === 'max' ? to.min + share * rangeOf(to) : to.max - share * rangeOf(to);
}

/** Importance is high = important on every scale: mapped by range, never by direction. */
export function mapImportance(value: number, from: Scale, to: Scale): number {
  if (from.min === to.min && from.max === to.max) return value;
  return to.min + ((value - from.min) / rangeOf(from)) * rangeOf(to);
}

/** Importance as a share of the scale's range, 0 to 1. */
export function importanceShare(value: number, scale: Scale): number {
  return (value - scale.min) / rangeOf(scale);
}

/** A standard deviation follows the slope's absolute value. */
export function mapSpread(sd: number, from: Scale, to: Scale): number {
  return rangeOf(from) === rangeOf(to) ? sd : (sd * rangeOf(to)) / rangeOf(from);
}
