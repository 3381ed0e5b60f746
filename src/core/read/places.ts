import type { Locate, Spot } from './parsed.js';
import { findSpots } from './quick-yaml.js';
import type { Offsets, Pointer } from './source.js';
import { makeLocate as makeFullLocate } from './yaml-places.js';

/**
 * Makes the look-up of places in one file. The quick reader finds them by reading its text again, which is many times
 * faster than a syntax tree; what it refuses or does not know is looked up in the tree of `yaml`.
 */
export function makeLocate(text: string): Locate {
  let documents: readonly (Spot | null)[] | null | undefined;
  let fromTree: Locate | undefined;
  return (doc, pointer, part) => {
    documents ??= findSpots(text) ?? [];
    const root = documents[doc];
    const found = root && offsetsIn(root, pointer, part);
    if (found && found.end !== -1) return found;
    fromTree ??= makeFullLocate(text);
    return fromTree(doc, pointer, part);
  };
}

/** The place of the node at a pointer, or of its nearest ancestor that exists: the key, if it has one. */
function offsetsIn(root: Spot, pointer: Pointer, part: 'key' | 'value'): Offsets | null {
  let spot = root;
  for (const step of pointer) {
    const { children } = spot;
    const child = Array.isArray(children) ? children[Number(step)] : children?.get(String(step));
    if (!child) return spot.key ?? spot.at;
    spot = child;
  }
  return part === 'key' ? (spot.key ?? spot.at) : (spot.at ?? spot.key);
}
