import type { Entry } from '../core/entry.js';
import { FORMERLY } from '../core/former-names.js';
import { VALUE_KINDS } from '../core/on-scale.js';
import { byCodeUnit } from '../core/order.js';
import { isMap, type YamlMap, type YamlValue } from '../core/parsed.js';

/** Fields by which an entry says what it was called before; the second one is older and the user's own. */
export const FORMER_NAME_FIELDS: readonly string[] = [FORMERLY, 'x-renamed-from'];

/** What a field means where nobody wrote it. */
const DEFAULTS: Readonly<Record<string, YamlMap>> = {
  touchpoint: { status: 'live', audience: 'customer' },
  moment: { weight: 1 },
  assessment: { seriesBreak: false },
};

/** Dates may be written as a bare year. */
const DATES: readonly string[] = ['date', 'from', 'to', 'until', 'finished'];

/**
 * The fields of an entry as they are meant, so that two spellings of one meaning are equal: short forms written out,
 * defaults and empty lists left out, keys in order, and lists too where their order says nothing.
 */
export function canonical({ kind, fields }: Pick<Entry, 'kind' | 'fields'>): YamlValue {
  const value = fields as unknown as YamlValue;
  if (!isMap(value)) return value;
  const kept = Object.entries(value).filter(
    ([key, field]) => !FORMER_NAME_FIELDS.includes(key) && (DEFAULTS[kind]?.[key] ?? undefined) !== field,
  );
  return ordered(Object.fromEntries(kept.map(([key, field]) => [key, writtenOut(kind, key, field)])), kind) ?? {};
}

/** Short forms of the schema: a rating, a metric's value, a step. */
function writtenOut(kind: string, key: string, value: YamlValue): YamlValue {
  if (kind === 'assessment' && key === 'ratings' && isMap(value)) return mapped(value, rating);
  if (kind === 'metric' && key === 'values' && isMap(value))
    return mapped(value, (one) => (typeof one === 'number' ? { value: one } : one));
  if (kind === 'journey' && key === 'steps' && Array.isArray(value))
    return value.map((step: YamlValue) => (typeof step === 'string' ? { touchpoint: step } : step));
  return value;
}

function rating(value: YamlValue): YamlValue {
  if (!isMap(value)) return value;
  const isValue = (key: string) => VALUE_KINDS.some((one) => one === key);
  return mapped(value, (one, key) => (isValue(key) && typeof one === 'number' ? { score: one } : one));
}

function mapped(value: YamlMap, change: (field: YamlValue, key: string) => YamlValue): YamlMap {
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field, key)]));
}

/** In the order of keys; `undefined` for what is empty. What begins with `x-` is the user's own and stays as it is. */
function ordered(value: YamlValue, kind: string, key = ''): YamlValue | undefined {
  if (typeof value === 'number' && DATES.includes(key)) return String(value);
  if (Array.isArray(value)) {
    const items = value.map((item: YamlValue) => ordered(item, kind) ?? item);
    if (items.length === 0) return undefined;
    const isOrder = kind === 'journey' && key === 'steps';
    return isOrder ? items : items.sort((left, right) => byCodeUnit(JSON.stringify(left), JSON.stringify(right)));
  }
  if (!isMap(value)) return value;
  const entries = Object.entries(value).flatMap(([name, field]) => {
    const own = name.startsWith('x-') ? field : ordered(field, kind, name);
    return own === undefined ? [] : [[name, own] as const];
  });
  if (entries.length === 0) return undefined;
  return Object.fromEntries(entries.sort(([left], [right]) => byCodeUnit(left, right)));
}
