import type { Reference } from '../../kinds/json-schema.js';
import type { Kind } from '../../kinds/kind.js';
import type { Finding, Related } from '../finding.js';
import { findNearest } from '../nearest.js';
import { isMap, valueAt, type YamlValue } from '../read/parsed.js';
import type { Pointer } from '../read/source.js';
import { type Entry, pointerOf } from './entry.js';

/** Every entry by kind and id: the first definition wins, sound or not. */
export type Index = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

/** Indexes entries in file order; a second definition of an id is a finding that names the first. */
export function indexEntries(kinds: readonly Kind[], entries: readonly Entry[]): { index: Index; findings: Finding[] } {
  const index = new Map(kinds.map((kind) => [kind.name, new Map<string, Entry>()]));
  const findings: Finding[] = [];
  for (const entry of entries) {
    const known = index.get(entry.kind);
    const first = known?.get(entry.id);
    if (!first) known?.set(entry.id, entry);
    else {
      const place = { path: entry.path, doc: entry.doc, pointer: pointerOf(entry), part: 'key' as const };
      findings.push({
        rule: 'duplicate-id',
        severity: 'error',
        data: { id: entry.id },
        place,
        related: [placeOf(first)],
      });
    }
  }
  return { index, findings };
}

function placeOf(entry: Entry): Related {
  return { place: { path: entry.path, doc: entry.doc, pointer: pointerOf(entry), part: 'key' }, data: {} };
}

interface Use {
  readonly pointer: Pointer;
  readonly id: string;
}

/** All ids that an entry names by one reference. */
export function usesOf(fields: YamlValue, reference: Reference): Use[] {
  const found: Use[] = [];
  const visit = (value: YamlValue | undefined, depth: number, pointer: Pointer): void => {
    const step = reference.path[depth];
    if (step === undefined) {
      if (reference.on === 'value' && typeof value === 'string') found.push({ pointer, id: value });
    } else if (step !== '*') {
      if (isMap(value) && Object.hasOwn(value, step)) visit(value[step], depth + 1, [...pointer, step]);
    } else if (Array.isArray(value)) {
      value.forEach((item, at) => {
        visit(item, depth + 1, [...pointer, at]);
      });
    } else if (isMap(value)) {
      for (const key of Object.keys(value)) {
        if (reference.on === 'key' && depth === reference.path.length - 1)
          found.push({ pointer: [...pointer, key], id: key });
        else visit(value[key], depth + 1, [...pointer, key]);
      }
    }
  };
  visit(fields, 0, []);
  return found;
}

interface Targets {
  readonly ids: Iterable<string>;
  readonly has: (id: string) => boolean;
  /** The definition of a suggested id, so that the message can point to it. */
  readonly entry: (id: string) => Entry | undefined;
  readonly what: string;
}

type Suggest = (id: string, ids: Iterable<string>) => string | undefined;

/** Comparing every wrong id with every right one would take minutes in a large catalog. */
const MAX_COMPARISONS = 200_000;

export function makeSuggest(): Suggest {
  let left = MAX_COMPARISONS;
  return (id, ids) => {
    if (left <= 0) return undefined;
    const known = [...ids];
    left -= known.length;
    return findNearest(id, known);
  };
}

interface Links {
  readonly index: Index;
  readonly phases: readonly string[];
  readonly suggest: Suggest;
}

/** References that lead nowhere. A reference to a broken entry is not dangling. */
export function checkReferences(entry: Entry, references: readonly Reference[], links: Links): Finding[] {
  return references.flatMap((reference) =>
    usesOf(entry.fields as unknown as YamlValue, reference).flatMap((use) => {
      const targets = targetsOf(reference, use, links.index, links.phases);
      if (!targets || targets.has(use.id)) return [];
      const near = resolveMeant(use.id, reference, links.index) ?? guessFor(use.id, targets, links);
      return [makeDangling(entry, use, reference.on, { ...targets, near })];
    }),
  );
}

/** Suggests an id of the written kind; an id of another kind would be no correction. */
function guessFor(written: string, { ids }: Targets, { suggest, index }: Links): string | undefined {
  const kind = written.includes('/') ? written.split('/')[0] : undefined;
  if (kind === undefined || !index.has(kind)) return suggest(written, ids);
  const alike = [...ids].filter((id) => id.startsWith(`${kind}/`));
  return alike.length === 0 ? undefined : suggest(written, alike);
}

function makeDangling(
  entry: Entry,
  use: Use,
  part: 'key' | 'value',
  targets: Targets & { near: string | undefined },
): Finding {
  const { near } = targets;
  const definition = near === undefined ? undefined : targets.entry(near);
  return {
    rule: 'dangling-reference',
    severity: 'error',
    data: { kind: targets.what, id: use.id, near: near ?? null },
    place: { path: entry.path, doc: entry.doc, pointer: pointerOf(entry, use.pointer), part },
    related: definition ? [placeOf(definition)] : [],
    suggestions: near === undefined ? [] : [{ text: near, replacement: near }],
  };
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Resolves a reference written as `kind/id` or as a name; `undefined` if two entries have the name. */
function resolveMeant(written: string, { target = '' }: Reference, index: Index): string | undefined {
  const kinds = target.split('|');
  const idIn = (kind: string, id: string) => (kinds.length === 1 ? id : `${kind}/${id}`);
  const [prefix, id] = written.split('/');
  if (kinds.length === 1 && prefix === target && id !== undefined && index.get(target)?.has(id)) return id;
  const named = kinds.flatMap((kind) =>
    [...(index.get(kind)?.values() ?? [])]
      .filter((entry) => written === entry.id || hasName(written, entry))
      .map((entry) => idIn(kind, entry.id)),
  );
  return named.length === 1 ? named[0] : undefined;
}

function hasName(written: string, { fields }: Entry): boolean {
  const { name } = (isMap(fields as never) ? fields : {}) as { name?: unknown };
  return typeof name === 'string' && name.trim().toLowerCase() === written.trim().toLowerCase();
}

function targetsOf(reference: Reference, use: Use, index: Index, phases: readonly string[]): Targets | undefined {
  const { target } = reference;
  // The wrong form is reported separately, unless the right id follows from it.
  if (!ID.test(use.id) && (target === undefined || !target.includes('|')) && !resolveMeant(use.id, reference, index))
    return undefined;
  if (reference.within === 'config.phases') {
    // No phase is known where tpm.yaml has them wrong.
    if (phases.length === 0) return undefined;
    return { ids: phases, has: (id) => phases.includes(id), entry: () => undefined, what: 'phase' };
  }
  if (reference.within === 'touchpoint.factors') {
    const owner = index.get('touchpoint')?.get(String(use.pointer[1]));
    const factors = owner && valueAt(owner.fields as unknown as YamlValue, ['factors']);
    if (!owner || (factors !== undefined && !isMap(factors))) return undefined;
    const ids = Object.keys(factors ?? {});
    return { ids, has: (id) => ids.includes(id), entry: () => owner, what: 'factor' };
  }
  const kinds = (reference.target ?? '').split('|');
  if (kinds.length === 1) {
    const known = index.get(kinds[0] ?? '') ?? new Map<string, Entry>();
    return { ids: known.keys(), has: (id) => known.has(id), entry: (id) => known.get(id), what: kinds[0] ?? '' };
  }
  if (!kinds.some((kind) => use.id.startsWith(`${kind}/`)) && !resolveMeant(use.id, reference, index)) return undefined;
  const lookUp = (id: string) => index.get(id.split('/')[0] ?? '')?.get(id.split('/')[1] ?? '');
  const ids = kinds.flatMap((kind) => [...(index.get(kind)?.keys() ?? [])].map((id) => `${kind}/${id}`));
  return { ids, has: (id) => lookUp(id) !== undefined, entry: lookUp, what: kinds.join('|') };
}
