import type { EntryName, Finding, MessageData, Place, Severity, SuppressionReason } from './finding.js';
import { CONFIG_FILE } from './model/settings.js';
import { compareByCodeUnit } from './order.js';
import type { ParsedFile } from './read/parsed.js';
import { makeLocate } from './read/places.js';
import { makePlaceNamer } from './read/pointer-at.js';
import { lineStarts, type Offsets, pointerText, type Range, rangeAt } from './read/source.js';

/** A finding with its position in the text: what formats print and fingerprints identify. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly data: MessageData;
  readonly file: string;
  readonly range: Range;
  readonly pointer: string;
  readonly entry: EntryName | null;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly data: MessageData }[];
  readonly suggestions: readonly {
    readonly text: string;
    readonly replacement?: { readonly range: Range; readonly text: string };
  }[];
  /** Rule, entry and field by ids; for findings of an entry it holds no line, text or file name. */
  readonly fingerprint: string;
  /** The acceptance and its reason; `null` for a finding that counts. */
  readonly suppressed: SuppressionReason | null;
}

interface Sources {
  readonly file: FindFile;
  /** The entry that a pointer's first two steps name. */
  readonly entryAt: (collection: string, id: string) => EntryName | undefined;
}

/** A file that was read, or only the text of an unreadable one. */
export type FindFile = (path: string) => Pick<ParsedFile, 'text' | 'documents'> | undefined;

interface Places {
  readonly rangeOf: (place: Place) => Range;
  readonly textAt: (place: Place) => string;
}

/** Looks places up by file; each file's syntax tree is read once, and only if a place in it needs it. */
function makePlaces(find: FindFile): Places {
  const files = new Map<string, { text: string; starts: readonly number[]; offsets: (place: Place) => Offsets }>();
  const fileOf = (path: string) => {
    let file = files.get(path);
    if (!file) {
      const known = find(path) ?? { text: '', documents: [] };
      const locate = makeLocate(known.text);
      const offsets = (at: Place) => at.at ?? entryKey(known, at) ?? locate(at.doc, at.pointer, at.part);
      file = { text: known.text, starts: lineStarts(known.text), offsets };
      files.set(path, file);
    }
    return file;
  };
  return {
    rangeOf: (place) => {
      const { starts, offsets } = fileOf(place.path);
      return rangeAt(starts, offsets(place));
    },
    textAt: (place) => {
      const { text, offsets } = fileOf(place.path);
      const { start, end } = offsets(place);
      return text.slice(start, end);
    },
  };
}

export function makePositions(find: FindFile): (place: Place) => Range {
  return makePlaces(find).rangeOf;
}

/** Most findings are at an entry's key, whose position is known from reading the file. */
function entryKey(
  { text, documents }: ReturnType<FindFile> & object,
  { doc, pointer, part }: Place,
): Offsets | undefined {
  const [collection, id, ...deeper] = pointer;
  if (part !== 'key' || id === undefined || deeper.length > 0) return undefined;
  const start = documents[doc]?.entryOffsets.get(`${collection}/${id}`);
  const end = (start ?? 0) + String(id).length;
  return start !== undefined && text.slice(start, end) === String(id) ? { start, end } : undefined;
}

/** Finding[] → Diagnostic[], in the order of files and lines. */
export function locateFindings(findings: readonly Finding[], sources: Sources): Diagnostic[] {
  const places = makePlaces(sources.file);
  const { rangeOf } = places;
  const named = makePlaceNamer(sources.file);
  const resolved = findings.map((finding): Diagnostic => {
    const { pointer } = named(finding.place);
    const [collection, id, ...field] = pointer;
    const known =
      id === undefined || finding.place.path === CONFIG_FILE
        ? undefined
        : sources.entryAt(String(collection), String(id));
    const entry = finding.entry ?? known ?? null;
    const range = rangeOf(finding.place);
    return {
      rule: finding.rule,
      severity: finding.severity,
      data: quoteValue(finding, places),
      file: finding.place.path,
      range,
      pointer: pointerText(pointer),
      entry,
      related: (finding.related ?? []).map(({ place, data }) => ({ file: place.path, range: rangeOf(place), data })),
      suggestions: (finding.suggestions ?? []).map(({ text, replacement }) => ({
        text,
        ...(replacement === undefined ? {} : { replacement: { range, text: replacement } }),
      })),
      fingerprint: entry
        ? `${finding.rule}:${entry.kind}/${entry.id}${pointerText(field)}`
        : `${finding.rule}:${finding.place.path}${pointerText(pointer)}`,
      suppressed: finding.suppressed ?? null,
    };
  });
  return numberEqual(resolved.sort(comparePlaces));
}

/** `0815` and `False` are shown as they were written, not as they were read: 815 and false. */
function quoteValue({ data, place }: Finding, { textAt }: Places): MessageData {
  const { value } = data;
  if (typeof value !== 'string' || place.part !== 'value' || !/^(true|false|-?\d[\d.e+-]*)$/.test(value)) return data;
  const written = textAt(place);
  return written.toLowerCase() === value || String(Number(written)) === value ? { ...data, value: written } : data;
}

function comparePlaces(left: Diagnostic, right: Diagnostic): number {
  return (
    compareByCodeUnit(left.file, right.file) ||
    left.range.start.line - right.range.start.line ||
    left.range.start.column - right.range.start.column ||
    compareByCodeUnit(left.rule, right.rule) ||
    compareByCodeUnit(JSON.stringify(left.data), JSON.stringify(right.data))
  );
}

/** Equal fingerprints are numbered in file order. */
function numberEqual(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const count = (seen.get(diagnostic.fingerprint) ?? 0) + 1;
    seen.set(diagnostic.fingerprint, count);
    return count === 1 ? diagnostic : { ...diagnostic, fingerprint: `${diagnostic.fingerprint}#${count}` };
  });
}
