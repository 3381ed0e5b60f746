import { type Document, isMap as isMapNode, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Locate } from './parsed.js';
import type { Pointer } from './source.js';
import { documentsOf, offsetsOf } from './yaml.js';

/** Makes the position look-up of one file; it reads the syntax tree on the first call. */
export function makeLocate(text: string): Locate {
  let documents: Document.Parsed[] | undefined;
  const pairOf = makePairOf();
  return (doc, pointer, part) => {
    documents ??= documentsOf(text);
    let node: Node | null | undefined = documents[doc]?.contents;
    let key: Node | null | undefined;
    for (const step of pointer) {
      const pair = isMapNode(node) ? pairOf(node, String(step)) : undefined;
      const child = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
      if (child === undefined) return offsetsOf(key ?? node);
      key = pair ? (pair.key as Node) : undefined;
      node = (child as Node | null) ?? key;
    }
    return offsetsOf(part === 'key' ? (key ?? node) : (node ?? key));
  };
}

export interface FoundNode {
  readonly doc: number;
  readonly pointer: Pointer;
}

/** Makes the field look-up by offset: it finds the last field that begins before the offset, even in a text with errors. */
export function makePointerAt(text: string): (offset: number) => FoundNode {
  let documents: Document.Parsed[] | undefined;
  return (offset) => {
    documents ??= documentsOf(text);
    const doc = Math.max(
      0,
      documents.findLastIndex(({ contents }) => offsetsOf(contents).start <= offset),
    );
    const pointer: (string | number)[] = [];
    let node: Node | null | undefined = documents[doc]?.contents;
    while (isMapNode(node) || isSeq(node)) {
      const items = node.items as (Node | Pair<Node, Node | null> | null)[];
      const at = items.findLastIndex((item) => offsetsOf(startOf(item)).start <= offset);
      const item = items[at];
      if (!item) break;
      pointer.push('key' in item && isScalar(item.key) ? String(item.key.value ?? '') : at);
      node = 'key' in item ? item.value : item;
      if (node && offsetsOf(node).start > offset) break;
    }
    return { doc, pointer };
  };
}

const startOf = (item: Node | Pair<Node, Node | null> | null): Node | null => (item && 'key' in item ? item.key : item);

/** Finds the first pair of a key. Each map is indexed once, because a file can have many findings. */
function makePairOf(): (map: YAMLMap, key: string) => Pair | undefined {
  const known = new Map<YAMLMap, Map<string, Pair>>();
  return (map, key) => {
    let pairs = known.get(map);
    if (!pairs) {
      pairs = new Map();
      for (const pair of map.items) {
        const name = isScalar(pair.key) ? String(pair.key.value ?? '') : undefined;
        if (name !== undefined && !pairs.has(name)) pairs.set(name, pair);
      }
      known.set(map, pairs);
    }
    return pairs.get(key);
  };
}
