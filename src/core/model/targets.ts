import type { Reference } from '../../kinds/json-schema.js';
import { isMap, valueAt, type YamlValue } from '../read/parsed.js';
import type { Pointer } from '../read/source.js';
import type { Entry, Index } from './entry.js';
import type { Phase } from './settings.js';
import type { NamedEntry } from './spellings.js';

/** An id that an entry names, and where. */
export interface Use {
  readonly pointer: Pointer;
  readonly id: string;
}

/** Everything that one reference can name. */
export interface Targets {
  readonly has: (id: string) => boolean;
  readonly all: () => Iterable<NamedEntry>;
  /** Whether a text has the form that the reference asks for. */
  readonly isForm: (written: string) => boolean;
  /** The definition of an id, so that the message can point to it. */
  readonly entry: (id: string) => Entry | undefined;
  readonly what: string;
}

interface KnownTargets {
  readonly index: Index;
  readonly phases: readonly NamedEntry[];
}

const isId = (written: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(written);

/** Finds what the reference of an entry can name; `undefined` where that is not known. */
export function targetsOf(reference: Reference, use: Use, { index, phases }: KnownTargets): Targets | undefined {
  if (reference.within === 'config.phases') {
    // With invalid phases in tpm.yaml the list of phases is unknown.
    if (phases.length === 0) return undefined;
    const has = (id: string) => phases.some((phase) => phase.id === id);
    return { has, all: () => phases, isForm: isId, entry: () => undefined, what: 'phase' };
  }
  if (reference.within === 'touchpoint.factors') return factorsOf(index.get('touchpoint')?.get(String(use.pointer[1])));
  const kinds = (reference.target ?? '').split('|');
  return kinds.length === 1 ? entriesOf(kinds[0] ?? '', index) : entriesOfKinds(kinds, index);
}

/** The factors of a touchpoint; they have no names. */
function factorsOf(owner: Entry | undefined): Targets | undefined {
  const factors = owner && valueAt(owner.fields as unknown as YamlValue, ['factors']);
  if (!owner || (factors !== undefined && !isMap(factors))) return undefined;
  const ids = Object.keys(factors ?? {});
  const all = () => ids.map((id) => ({ id, names: [] }));
  return { has: (id) => ids.includes(id), all, isForm: isId, entry: () => owner, what: 'factor' };
}

function entriesOf(kind: string, index: Index): Targets {
  const known: ReadonlyMap<string, Entry> = index.get(kind) ?? new Map();
  const all = () =>
    [...known.values()].map((entry) => ({ id: entry.id, names: [`${kind}/${entry.id}`, nameOf(entry)] }));
  return { has: (id) => known.has(id), all, isForm: isId, entry: (id) => known.get(id), what: kind };
}

/** Entries of several kinds, which are named `kind/id`. */
function entriesOfKinds(kinds: readonly string[], index: Index): Targets {
  const lookUp = (id: string) => index.get(id.split('/')[0] ?? '')?.get(id.split('/')[1] ?? '');
  const all = () =>
    kinds.flatMap((kind) =>
      [...(index.get(kind)?.values() ?? [])].map((entry) => ({
        id: `${kind}/${entry.id}`,
        names: [entry.id, nameOf(entry)],
      })),
    );
  const isForm = (written: string) => kinds.some((kind) => written.startsWith(`${kind}/`));
  return { has: (id) => lookUp(id) !== undefined, all, isForm, entry: lookUp, what: kinds.join('|') };
}

function nameOf({ fields }: Entry): string {
  const { name } = (isMap(fields as never) ? fields : {}) as { name?: unknown };
  return typeof name === 'string' ? name : '';
}

/** @param namesOf names of a phase that tpm.yaml gives none */
export function namePhases(
  phases: readonly Phase[],
  namesOf: (id: string) => readonly string[] = () => [],
): NamedEntry[] {
  return phases.map(({ id, name }) => ({ id, names: [`phase/${id}`, ...(name === null ? namesOf(id) : [name])] }));
}
