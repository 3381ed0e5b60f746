import type { EntryName, Finding, MessageData, Place, Severity } from './finding.js';
import { byCodeUnit } from './order.js';
import { lineStarts, pointerText, type Range, rangeAt } from './source.js';
import { makeLocate } from './yaml.js';

/** A finding with its place looked up: what formats print and fingerprints name. */
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
  /** Rule, entry and field by ids: no line, no text, no file name for what belongs to an entry. */
  readonly fingerprint: string;
}

interface Sources {
  /** The text of a file, where it was read. */
  readonly text: (path: string) => string | undefined;
  /** The entry that a pointer's first two steps name. */
  readonly entryAt: (collection: string, id: string) => EntryName | undefined;
}

/** Looks places up by file; each file's syntax tree is read once, and only if it has a finding. */
export function makePositions(text: Sources['text']): (place: Place) => Range {
  const files = new Map<string, { starts: readonly number[]; locate: ReturnType<typeof makeLocate> }>();
  return (place) => {
    let file = files.get(place.path);
    if (!file) {
      const content = text(place.path) ?? '';
      file = { starts: lineStarts(content), locate: makeLocate(content) };
      files.set(place.path, file);
    }
    return rangeAt(file.starts, place.at ?? file.locate(place.doc, place.pointer, place.part));
  };
}

/** Finding[] → Diagnostic[], in the order of files and lines. */
export function resolve(findings: readonly Finding[], sources: Sources): Diagnostic[] {
  const rangeOf = makePositions(sources.text);
  const resolved = findings.map((finding): Diagnostic => {
    const [collection, id, ...field] = finding.place.pointer;
    const known = id === undefined ? undefined : sources.entryAt(String(collection), String(id));
    const entry = finding.entry ?? known ?? null;
    const range = rangeOf(finding.place);
    return {
      rule: finding.rule,
      severity: finding.severity,
      data: finding.data,
      file: finding.place.path,
      range,
      pointer: pointerText(finding.place.pointer),
      entry,
      related: (finding.related ?? []).map(({ place, data }) => ({ file: place.path, range: rangeOf(place), data })),
      suggestions: (finding.suggestions ?? []).map(({ text, replacement }) => ({
        text,
        ...(replacement === undefined ? {} : { replacement: { range, text: replacement } }),
      })),
      fingerprint: entry
        ? `${finding.rule}:${entry.kind}/${entry.id}${pointerText(field)}`
        : `${finding.rule}:${finding.place.path}${pointerText(finding.place.pointer)}`,
    };
  });
  return numbered(resolved.sort(byPlace));
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  return (
    byCodeUnit(left.file, right.file) ||
    left.range.start.line - right.range.start.line ||
    left.range.start.column - right.range.start.column ||
    byCodeUnit(left.rule, right.rule) ||
    byCodeUnit(JSON.stringify(left.data), JSON.stringify(right.data))
  );
}

/** Equal fingerprints get an ordinal in file order. */
function numbered(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const count = (seen.get(diagnostic.fingerprint) ?? 0) + 1;
    seen.set(diagnostic.fingerprint, count);
    return count === 1 ? diagnostic : { ...diagnostic, fingerprint: `${diagnostic.fingerprint}#${count}` };
  });
}
