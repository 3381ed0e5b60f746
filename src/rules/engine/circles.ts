/** Successors by node; every node is a key. */
export type Graph = ReadonlyMap<string, readonly string[]>;

interface Visit {
  readonly node: string;
  readonly edges: Iterator<string>;
}

/**
 * Groups of two or more nodes that reach each other: the strongly connected components of Tarjan (1972). The search keeps
 * its own stack, because a chain of 20,000 measures overflows the call stack.
 */
export function findCircles(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];
  const lowerTo = (node: string, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  const enter = (node: string): Visit => {
    lowerTo(node, order.size);
    order.set(node, order.size);
    open.push(node);
    isOpen.add(node);
    return { node, edges: (graph.get(node) ?? [])[Symbol.iterator]() };
  };
  const leave = (node: string): void => {
    if (lowest.get(node) !== order.get(node)) return;
    const component = open.splice(open.lastIndexOf(node));
    for (const member of component) isOpen.delete(member);
    if (component.length > 1) found.push(component.sort());
  };
  for (const root of graph.keys()) {
    const path = order.has(root) ? [] : [enter(root)];
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const { value: next, done } = visit.edges.next();
      if (done) {
        leave(visit.node);
        path.pop();
        const above = path.at(-1);
        if (above) lowerTo(above.node, lowest.get(visit.node) ?? 0);
      } else if (!order.has(next)) path.push(enter(next));
      else if (isOpen.has(next)) lowerTo(visit.node, order.get(next) ?? 0);
    }
  }
  return found;
}

/** A circle inside a component: the shortest one through its first node, where it begins. */
export function findCircleIn(graph: Graph, component: readonly string[]): string[] {
  const [start = ''] = component;
  const inside = new Set(component);
  const before = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const next of graph.get(node) ?? []) {
      if (next === start && node !== start) return pathTo(node, before);
      if (next === start || !inside.has(next) || before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  return [];
}

function pathTo(node: string, before: ReadonlyMap<string, string>): string[] {
  const path: string[] = [];
  for (let step: string | undefined = node; step !== undefined; step = before.get(step)) path.push(step);
  return path.reverse();
}
