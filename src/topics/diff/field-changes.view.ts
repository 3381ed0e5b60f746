import { compareByCodeUnit } from '../../core/order.js';
import { isMap, type YamlValue } from '../../core/read/parsed.js';
import { pointerText } from '../../core/read/source.js';

/** A changed field; `null` for a missing value. */
export interface FieldChange {
  /** JSON pointer in the entry. */
  readonly path: string;
  readonly before: YamlValue;
  readonly after: YamlValue;
}

/** The differences between two values, recursive for maps; lists are compared as a whole. */
export function fieldChangesOf(
  before: YamlValue | undefined,
  after: YamlValue | undefined,
  pointer: readonly string[] = [],
): FieldChange[] {
  if (!isMap(before) || !isMap(after)) {
    const [left, right] = [before ?? null, after ?? null];
    return textOf(left) === textOf(right) ? [] : [{ path: pointerText(pointer), before: left, after: right }];
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareByCodeUnit);
  const ownValueOf = (value: typeof before, key: string) => (Object.hasOwn(value, key) ? value[key] : undefined);
  return keys.flatMap((key) => fieldChangesOf(ownValueOf(before, key), ownValueOf(after, key), [...pointer, key]));
}

/** Sorts keys, because user-defined fields have no canonical order. */
function textOf(value: YamlValue): string {
  return JSON.stringify(value, (_, part: YamlValue) =>
    isMap(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => compareByCodeUnit(left, right)))
      : part,
  );
}
