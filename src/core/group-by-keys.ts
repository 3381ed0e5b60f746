/** Groups things by their keys; keys and things keep their order. A thing may be in several groups. */
export function groupByKeys<T, Key>(things: Iterable<T>, keysOf: (thing: T) => readonly Key[]): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  }
  return groups;
}
