import { isMap, sameValue, type YamlMap, type YamlValue } from '../../core/read/parsed.js';
import { roundAt15 } from '../tables/round-at-15.js';
import { simplifyRating } from './rating-draft.js';

/** The result of merging a value of the file into a field of the catalog. */
export type MergedValue = { readonly same: true } | { readonly value: YamlValue; readonly conflict: boolean };

/** Merges a field: an empty field gets the value; a different value is a conflict. */
export function mergeField(before: YamlValue | undefined, after: YamlValue): MergedValue {
  if (before === undefined || before === null) return { value: after, conflict: false };
  return sameAt15(before, after) ? { same: true } : { value: after, conflict: true };
}

/**
 * Merges Ist, Soll and similar values: a plain number means the score, and parts that are missing in the file stay
 * unchanged.
 */
export function mergeScored(before: YamlValue | undefined, after: YamlValue): MergedValue {
  if (before === undefined || before === null) return { value: after, conflict: false };
  const [old, fresh] = [partsOf(before), partsOf(after)];
  const differing = Object.keys(fresh).filter((key) => !sameAt15(old[key], fresh[key]));
  if (differing.length === 0) return { same: true };
  const conflict = differing.some((key) => Object.hasOwn(old, key)) || 'votes' in old !== 'votes' in fresh;
  const { votes: _, ...scored } = old;
  const { score: __, n: ___, sd: ____, ...voted } = old;
  const kept = 'votes' in fresh ? voted : 'score' in fresh ? scored : old;
  return { value: simplifyRating({ ...kept, ...fresh }), conflict };
}

function partsOf(value: YamlValue): YamlMap {
  return isMap(value) ? value : { score: value };
}

export function sameAt15(left: YamlValue | undefined, right: YamlValue | undefined): boolean {
  return sameValue(roundValue(left), roundValue(right));
}

/** Rounds numbers to 15 significant digits before comparing, the precision of spreadsheets. */
export function roundValue(value: YamlValue | undefined): unknown {
  if (typeof value === 'number') return roundAt15(value);
  if (Array.isArray(value)) return value.map(roundValue);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, roundValue(one)]));
}
