import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/model/entry.js';
import { findCircleIn, findCircles, type Graph } from '../../src/rules/engine/circles.js';
import type { Defect } from '../../src/rules/engine/rule.js';
import { requiresCycle } from '../../src/rules/requires-cycle.js';
import { analysisOf, diagnosticsOf, underlinedTextOf } from '../helpers/catalog.js';

const named = (index: number) => `m${String(index).padStart(5, '0')}`;

/** A chain of measures; a closed one ends at its first measure. */
function chain(length: number, closed: boolean): Graph {
  const next = (index: number) => (index + 1 < length ? [named(index + 1)] : closed ? [named(0)] : []);
  return new Map(Array.from({ length }, (_, index) => [named(index), next(index)]));
}

/** Runs the rule over measures built in memory, because reading 20,000 of them from text is slow. */
function defectsOf(graph: Graph): Defect[] {
  const base = analysisOf('touchpoints: {}\n');
  const entries = [...graph].map(([id, requires], index) => {
    const fields = { name: id, improves: {}, status: 'idea', requires };
    return {
      kind: 'measure',
      collection: 'measures',
      id,
      fields,
      path: 'm.yaml',
      doc: 0,
      line: index,
    } as unknown as Entry;
  });
  const found: Defect[] = [];
  const analysis = { ...base, model: { ...base.model, entries } };
  requiresCycle.check?.({ analysis, options: undefined, report: (defect) => found.push(defect) });
  return found;
}

describe('circles', () => {
  test.each([2, 3, 1_000, 20_000])('finds a ring of %i nodes as one group', (length) => {
    const graph = chain(length, true);
    const [component, ...others] = findCircles(graph);
    expect(others).toEqual([]);
    expect(component).toEqual([...graph.keys()]);
    expect(findCircleIn(graph, component ?? [])).toEqual([...graph.keys()]);
  });

  test('finds no circle in a chain of 20,000, from either end', () => {
    const graph = chain(20_000, false);
    expect(findCircles(graph)).toEqual([]);
    expect(findCircles(new Map([...graph].reverse()))).toEqual([]);
  });

  test('separates groups that are connected in one direction only', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['a', 'c']],
      ['c', ['d']],
      ['d', ['c', 'e']],
      ['e', ['e']],
    ]);
    expect(findCircles(graph).sort()).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  test('names the shortest circle through the first node', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['d', 'e']],
      ['d', ['a']],
      ['e', ['c']],
    ]);
    expect(findCircleIn(graph, findCircles(graph)[0] ?? [])).toEqual(['a', 'b', 'c', 'd']);
  });

  test('visits each of 2,000 nodes with 50 edges at most once', () => {
    const size = 2_000;
    const steps = Array.from({ length: 50 }, (_, index) => index + 1);
    const ring = Array.from({ length: size }, (_, index) => index);
    const graph = new Map(ring.map((from) => [named(from), steps.map((step) => named((from + step) % size))]));
    const component = findCircles(graph)[0] ?? [];
    let visits = 0;
    const get = (node: string) => {
      visits++;
      return graph.get(node);
    };
    expect(findCircleIn({ get } as Graph, component)).toHaveLength(size / 50);
    expect(visits).toBeLessThanOrEqual(size);
  });
});

describe('requires-cycle', () => {
  test('reports a ring of 1,000 once, names five measures and relates the others', () => {
    const [defect, ...others] = defectsOf(chain(1_000, true));
    expect(others).toEqual([]);
    expect(defect && 'entry' in defect && defect.entry.id).toBe('m00000');
    expect(defect?.data).toEqual({ path: 'm00000 → m00001 → m00002 → m00003 → m00004 → … → m00000', length: 1_000 });
    expect(defect?.related).toHaveLength(999);
  });

  test('reports nothing in a chain of 20,000', () => {
    expect(defectsOf(chain(20_000, false))).toEqual([]);
  });

  test.each([
    ['two that require each other', 'a: [b], b: [a]', ['a → b → a']],
    ['one that requires itself', 'a: [a]', ['a → a']],
    ['itself and each other', 'a: [a, b], b: [a]', ['a → a', 'a → b → a']],
    ['two rings', 'a: [b], b: [a], c: [d], d: [c]', ['a → b → a', 'c → d → c']],
    ['a measure that does not exist', 'a: [z], b: [a]', []],
    ['the same twice', 'a: [b, b], b: []', []],
  ])('%s', (_, requires, paths) => {
    const measures = requires.replace(
      /(\w): (\[[^\]]*\])/g,
      '$1: { name: $1, status: idea, improves: {}, requires: $2 }',
    );
    const found = diagnosticsOf(`measures: { ${measures} }\n`, { only: ['requires-cycle'] });
    expect(found.filter(({ rule }) => rule === 'requires-cycle').map(({ data }) => data.path)).toEqual(paths);
  });

  test('underlines a reference of the circle', () => {
    const sample = `measures:
  leitfaden: { name: Leitfaden, status: idea, improves: {}, requires: [konzept, schulung] }
  konzept: { name: Konzept, status: done, improves: {} }
  schulung: { name: Schulung, status: idea, improves: {}, requires: [leitfaden] }
`;
    const found = diagnosticsOf(sample, { only: ['requires-cycle'] });
    expect(found.map((one) => underlinedTextOf(sample, one))).toEqual(['2: schulung']);
    expect(found[0]?.related.map(({ range }) => range.start.line)).toEqual([4]);
  });
});
