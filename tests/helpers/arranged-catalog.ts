import { stringify } from 'yaml';
import { analyseCatalog } from '../../src/pipeline.js';
import { type OverviewData, overview } from '../../src/topics/overview/overview.view.js';
import type { PlannedCatalog } from './arbitrary-catalog.js';
import { catalogOf } from './catalog.js';

/** The notation of a planned catalog; no choice here may change a result. */
export interface Arrangement {
  /** Decides the order of keys and entries; 0 keeps the planned one. */
  readonly order: number;
  /** Number of files that the entries are distributed over. */
  readonly files: number;
  /** Block YAML as people write it, or JSON, where everything is on one line. */
  readonly spelling: 'yaml' | 'json';
}

export const PLANNED_ARRANGEMENT: Arrangement = { order: 0, files: 1, spelling: 'json' };

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A planned catalog as files by path. The file of an entry depends on its id alone, never on the order. */
export function filesOf({ settings, ...collections }: PlannedCatalog, how: Arrangement): Record<string, string> {
  const random = generator(how.order);
  const contents = new Map<string, Record<string, Record<string, Json>>>();
  for (const [collection, entries] of shuffled(Object.entries(collections), random, how)) {
    for (const [id, entry] of shuffled(Object.entries(entries as Record<string, Json>), random, how)) {
      const path = `${'abcdefgh'.charAt(hash(`${collection}/${id}`) % how.files)}.yaml`;
      const content = contents.get(path) ?? {};
      contents.set(path, content);
      content[collection] = { ...content[collection], [id]: reorder(entry, random, how) };
    }
  }
  const write = (value: unknown) => (how.spelling === 'json' ? `${JSON.stringify(value)}\n` : stringify(value));
  return {
    'tpm.yaml': write(reorder(settings as unknown as Json, random, how)),
    ...Object.fromEntries([...contents].map(([path, content]) => [path, write(content)])),
  };
}

/** The data of the overview; the line of each input is that of its entry's key. */
export function overviewOf(plan: PlannedCatalog): OverviewData {
  const catalog = catalogOf(filesOf(plan, PLANNED_ARRANGEMENT));
  if (!catalog.complete) throw new Error(`not a valid catalog: ${JSON.stringify(catalog.findings, null, 2)}`);
  return overview.compute(analyseCatalog(catalog, { asOf: catalog.settings.asOf ?? '2026-11-21' }));
}

function reorder(value: Json, random: () => number, how: Arrangement): Json {
  if (Array.isArray(value)) return value.map((item: Json) => reorder(item, random, how));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, reorder(child, random, how)] as const);
  return Object.fromEntries(shuffled(entries, random, how));
}

/** A copy in an order determined by the seed (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: () => number, { order }: Pick<Arrangement, 'order'>): T[] {
  const copy = [...items];
  if (order === 0) return copy;
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
  }
  return copy;
}

/** Mulberry32: a seed gives the same numbers on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function hash(text: string): number {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0, 7);
}

/**
 * The share of cases to try: few in `npm test`, all in `.ci/run`. Before a release run with RUNS=100 and another SEED.
 */
const SHARE = Number(process.env.RUNS ?? 0.4);

/** The number of cases of a property. */
export function runs(usual: number): number {
  return Math.ceil(usual * SHARE);
}

/** The time limit of properties that run `runs(…)` cases, from the limit for up to all cases. */
export function timeLimit(usual: number): number {
  return usual * Math.max(1, SHARE);
}
