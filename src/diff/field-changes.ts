import { byCodeUnit } from '../core/order.js';
import { isMap, type YamlValue } from '../core/parsed.js';
import { pointerText } from '../core/source.js';

/** A field that is not what it was; `null` where it is not there. */
export interface FieldChange {
  /** JSON pointer in the entry. */
  readonly path: string;
  readonly before: YamlValue;
  readonly after: YamlValue;
}

/** What differs between two values, as deep as both are maps; lists are compared as a whole. */
export function fieldChanges(
  before: YamlValue | undefined,
  after: YamlValue | undefined,
  pointer: readonly string[] = [],
): FieldChange[] {
  if (!isMap(before) || !isMap(after)) {
    const [left, right] = [before ?? null, after ?? null];
    return textOf(left) === textOf(right) ? [] : [{ path: pointerText(pointer), before: left, after: right }];
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byCodeUnit);
  const own = (value: typeof before, key: string) => (Object.hasOwn(value, key) ? value[key] : undefined);
  return keys.flatMap((key) => fieldChanges(own(before, key), own(after, key), [...pointer, key]));
}

/** Keys of the user's own fields come in any order. */
function textOf(value: YamlValue): string {
  return JSON.stringify(value, (_, part: YamlValue) =>
    isMap(part) ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => byCodeUnit(left, right))) : part,
  );
}
