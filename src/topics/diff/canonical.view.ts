import type { Entry } from '../../core/model/entry.js';
import { FORMER_IDS_FIELD } from '../../core/model/former-names.js';
import { VALUE_KINDS } from '../../core/model/on-scale.js';
import { compareByCodeUnit } from '../../core/order.js';
import { isMap, type YamlMap, type YamlValue } from '../../core/read/parsed.js';

/** Fields with former ids of an entry; the second one is the older, user-defined one. */
export const FORMER_NAME_FIELDS: readonly string[] = [FORMER_IDS_FIELD, 'x-renamed-from'];

/** Default values of fields. */
const DEFAULTS: Readonly<Record<string, YamlMap>> = {
  touchpoint: { status: 'live', audience: 'customer' },
  moment: { weight: 1 },
  assessment: { seriesBreak: false },
};

/** Dates may be written as a bare year. */
const DATES: readonly string[] = ['date', 'from', 'to', 'until', 'finished'];

/**
 * The fields of an entry in canonical form, so that equal meanings are equal values: short forms expanded,
 * defaults and empty lists removed, keys sorted, and lists sorted if their order has no meaning.
 */
export function canonicalFieldsOf({ kind, fields }: Pick<Entry, 'kind' | 'fields'>): YamlValue {
  const value = fields as unknown as YamlValue;
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, field]) => !FORMER_NAME_FIELDS.includes(key) && (DEFAULTS[kind]?.[key] ?? undefined) !== field,
  );
  return sortValue(Object.fromEntries(kept.map(([key, field]) => [key, expandField(kind, key, field)])), kind) ?? {};
}

/** Short forms of the schema: a rating, a metric's value, a step. */
function expandField(kind: string, key: string, value: YamlValue): YamlValue {
  if (kind === 'assessment' && key === 'ratings' && isMap(value)) return mapFields(value, expandRating);
  if (kind === 'metric' && key === 'values' && isMap(value))
    return mapFields(value, (one) => (typeof one === 'number' ? { value: one } : one));
  if (kind === 'journey' && key === 'steps' && Array.isArray(value))
    return value.map((step: YamlValue) => (typeof step === 'string' ? { touchpoint: step } : step));
  return value;
}

function expandRating(value: YamlValue): YamlValue {
  if (!isMap(value)) return value;
  const isValue = (key: string) => VALUE_KINDS.some((one) => one === key);
  return mapFields(value, (one, key) => (isValue(key) && typeof one === 'number' ? { score: one } : one));
}

function mapFields(value: YamlMap, change: (field: YamlValue, key: string) => YamlValue): YamlMap {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field, key)]));
}

/** Sorts keys; `undefined` for empty values. Fields that begin with `x-` are user-defined and stay unchanged. */
function sortValue(value: YamlValue, kind: string, key = ''): YamlValue | undefined {
  if (typeof value === 'number' && DATES.includes(key)) return String(value);
  if (Array.isArray(value)) {
    const items = value.map((item: YamlValue) => sortValue(item, kind) ?? item);
    if (items.length === 0) return undefined;
    const isOrder = kind === 'journey' && key === 'steps';
    return isOrder
      ? items
      : items.sort((left, right) => compareByCodeUnit(JSON.stringify(left), JSON.stringify(right)));
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value).flatMap(([name, field]) => {
    const own = name.startsWith('x-') ? field : sortValue(field, kind, name);
    return own === undefined ? [] : [[name, own] as const];
  });
  if (entries.length === 0) return undefined;
  return Object.fromEntries(entries.sort(([left], [right]) => compareByCodeUnit(left, right)));
}
