import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit } from '../../core/order.js';
import { isMoney } from './amounts.js';

/**
 * A metric in money as an index: its first value other than 0 becomes 100. The index shows trend, target and signals without
 * amounts.
 *
 * @param unit the unit of the index
 */
export function convertToIndex(entry: Entry<'metric'>, currency: string, unit: string): Entry<'metric'> {
  const { fields } = entry;
  if (fields.kind !== 'money' && !isMoney(fields.unit, currency)) return entry;
  const dates = Object.keys(fields.values).sort(compareByCodeUnit);
  const valueOn = (date: string) => {
    const given = fields.values[date] ?? 0;
    return typeof given === 'number' ? given : (given.value ?? 0);
  };
  const base = [...dates.map(valueOn), fields.target ?? 0].find((value) => value !== 0) ?? 100;
  const toShareOfBase = (value: number) => Math.round((value / Math.abs(base)) * 10_000) / 100;
  const values = Object.entries(fields.values).map(([date, given]) => {
    if (typeof given === 'number') return [date, toShareOfBase(given)] as const;
    return [date, given.value === undefined ? given : { ...given, value: toShareOfBase(given.value) }] as const;
  });
  const { target, ...rest } = fields;
  return {
    ...entry,
    fields: {
      ...rest,
      kind: 'index',
      unit,
      values: Object.fromEntries(values),
      ...(target === undefined ? {} : { target: toShareOfBase(target) }),
    },
  };
}
