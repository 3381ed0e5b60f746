import type { Reference } from '../../kinds/json-schema.js';
import type { Kind } from '../../kinds/kind.js';
import type { Finding, RelatedPlace } from '../finding.js';
import { findNearest } from '../nearest.js';
import { isMap, type YamlValue } from '../read/parsed.js';
import type { Pointer } from '../read/source.js';
import { type Entry, type Index, pointerOf } from './entry.js';
import { idOfSpelling, idsBySpelling, type NamedEntry } from './spellings.js';
import { type Targets, targetsOf, type Use } from './targets.js';

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

function placeOf(entry: Entry): RelatedPlace {
  return { place: { path: entry.path, doc: entry.doc, pointer: pointerOf(entry), part: 'key' }, data: {} };
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

/** Finds what was probably meant by a text that names nothing. */
interface Suggest {
  /** The id of the entry of which the text is another spelling. */
  readonly meant: (written: string, targets: Targets) => string | undefined;
  /** The id that differs in few letters. */
  readonly near: (id: string, ids: readonly string[]) => string | undefined;
}

/** Comparing every wrong id with every right one would take minutes in a large catalog. */
const MAX_COMPARISONS = 200_000;

export function makeSuggest(): Suggest {
  let left = MAX_COMPARISONS;
  const spellings = new Map<string, ReturnType<typeof idsBySpelling>>();
  const spellingsOf = (targets: Targets) => {
    // Each touchpoint has its own factors.
    const known = targets.what === 'factor' ? undefined : spellings.get(targets.what);
    const found = known ?? idsBySpelling(targets.all());
    spellings.set(targets.what, found);
    return found;
  };
  return {
    meant: (written, targets) => idOfSpelling(written, spellingsOf(targets)),
    near: (id, ids) => {
      if (left <= 0) return undefined;
      left -= ids.length;
      return findNearest(id, ids);
    },
  };
}

interface Links {
  readonly index: Index;
  readonly phases: readonly NamedEntry[];
  readonly suggest: Suggest;
}

/** References that lead nowhere. A reference to a broken entry is not dangling. */
export function checkReferences(entry: Entry, references: readonly Reference[], links: Links): Finding[] {
  return references.flatMap((reference) =>
    usesOf(entry.fields as unknown as YamlValue, reference).flatMap((use) => {
      const targets = targetsOf(reference, use, links);
      if (!targets || targets.has(use.id)) return [];
      const meant = links.suggest.meant(use.id, targets);
      // A malformed id has its own finding, so it is skipped here unless a valid id follows from it.
      if (meant === undefined && !targets.isForm(use.id)) return [];
      return [makeDangling(entry, use, reference.on, { ...targets, near: meant ?? guessFor(use.id, targets, links) })];
    }),
  );
}

/** Suggests an id of the written kind; an id of another kind would be no correction. */
function guessFor(written: string, { all }: Targets, { suggest, index }: Links): string | undefined {
  const ids = [...all()].map(({ id }) => id);
  const kind = written.includes('/') ? written.split('/')[0] : undefined;
  if (kind === undefined || !index.has(kind)) return suggest.near(written, ids);
  const alike = ids.filter((id) => id.startsWith(`${kind}/`));
  return alike.length === 0 ? undefined : suggest.near(written, alike);
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
