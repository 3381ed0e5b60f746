/** Node → the nodes that it leads to; every node is a key. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Edges that the search for a shorter circle may visit; after that the shortest circle found so far is used. */
const MAX_EDGES = 300_000;

interface Visit {
  readonly node: string;
  readonly edges: Iterator<string>;
}

/**
 * Groups of nodes that reach each other, without single nodes: the strongly connected components of Tarjan (1972), with
 * an explicit stack, because a chain of 20,000 measures would overflow the call stack.
 */
export function circles(graph: Graph): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const found: string[][] = [];
  const lower = (node: string, to: number) => lowest.set(node, Math.min(lowest.get(node) ?? to, to));
  const enter = (node: string): Visit => {
    lower(node, order.size);
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
        if (above) lower(above.node, lowest.get(visit.node) ?? 0);
      } else if (!order.has(next)) path.push(enter(next));
      else if (isOpen.has(next)) lower(visit.node, order.get(next) ?? 0);
    }
  }
  return found;
}

/** The shortest circle of a component, each node once, beginning with its first node by code unit. */
export function shortestCircle(graph: Graph, component: readonly string[]): string[] {
  const inside = new Set(component);
  let best: string[] = [];
  let edges = 0;
  for (const start of component) {
    if (best.length === 2 || edges > MAX_EDGES) break;
    const shorter = findCircleThrough(start, best.length || Number.POSITIVE_INFINITY, (node) => {
      const next = (graph.get(node) ?? []).filter((other) => inside.has(other) && other !== node);
      edges += next.length;
      return next;
    });
    if (shorter) best = shorter;
  }
  return best;
}

/** The shortest path from a node back to itself over fewer than `limit` nodes, breadth first. */
function findCircleThrough(
  start: string,
  limit: number,
  next: (node: string) => readonly string[],
): string[] | undefined {
  const from = new Map<string, string | null>([[start, null]]);
  let front = [start];
  for (let length = 1; length < limit && front.length > 0; length++) {
    const ahead: string[] = [];
    for (const node of front) {
      for (const other of next(node)) {
        if (other === start) return pathTo(node, from);
        if (from.has(other)) continue;
        from.set(other, node);
        ahead.push(other);
      }
    }
    front = ahead;
  }
  return undefined;
}

function pathTo(node: string, from: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let step: string | null = node; step !== null; step = from.get(step) ?? null) way.push(step);
  return way.reverse();
}
