import { type CST, Parser } from 'yaml';
import { parse } from '../core/read/parse.js';
import { isMap, type ParsedFile, type YamlMap } from '../core/read/parsed.js';
import { newlineOf, skipComments } from './text-lines.js';
import { triviaOf } from './trivia.js';

/** A new entry: its collection, its id and its lines, indented as in a top-level collection. */
export interface NewEntry {
  readonly collection: string;
  readonly id: string;
  readonly lines: readonly string[];
}

/**
 * Adds an entry after the last one of its collection. The existing bytes stay unchanged.
 * @returns the new text, or `null` if the file has no such collection in block style
 */
export function insertEntry(file: ParsedFile, entry: NewEntry): string | null {
  return insertEntries(file, entry.collection, [entry]);
}

/** Adds several entries of one collection in order, each as `insertEntry` does. */
export function insertEntries(file: ParsedFile, collection: string, entries: readonly NewEntry[]): string | null {
  const spot = spotFor(file.text, collection);
  return spot && checkInserted(file, collection, entries, insertLines(file.text, entries, spot));
}

/** Adds the collection with its first entry at the end of a file. */
export function appendCollection(file: ParsedFile, entry: NewEntry): string | null {
  const lines = [...(file.text.trim() === '' ? [] : ['']), `${entry.collection}:`, ...entry.lines];
  return checkInserted(file, entry.collection, [entry], joinLines(file.text, file.text.length, lines));
}

interface Spot {
  /** Offset of the line after the last entry. */
  readonly offset: number;
  readonly indent: number;
  /** Is there a blank line between the entries? */
  readonly apart: boolean;
}

function spotFor(text: string, collection: string): Spot | null {
  let spot: Spot | null = null;
  for (const document of new Parser().parse(text)) {
    if (document.type !== 'document' || document.value?.type !== 'block-map') continue;
    const found = document.value.items.find(({ key }) => key && 'source' in key && key.source === collection);
    const map = found?.value;
    if (map?.type !== 'block-map') continue;
    const entries = map.items.filter(({ key }) => key);
    const last = entries.at(-1);
    if (!last) continue;
    const apart = entries.length > 1 && triviaOf(last.start, true).lines.some((line) => line.text === '');
    spot = { offset: skipComments(text, endOf(last), map.indent), indent: map.indent, apart };
  }
  return spot;
}

/** Offset after the last visible character of an entry. */
function endOf({
  key,
  sep = [],
  value,
}: {
  key?: CST.Token | null;
  sep?: CST.SourceToken[];
  value?: CST.Token;
}): number {
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  const token = value ?? colon ?? key;
  if (!token) return 0;
  if (token.type === 'block-map' || token.type === 'block-seq') {
    const items = token.items.filter((item) => ('key' in item && item.key) || item.value);
    const last = items.at(-1);
    return last ? endOf(last) : token.offset;
  }
  if (token.type === 'flow-collection') return (token.end[0]?.offset ?? token.offset) + 1;
  if (token.type === 'block-scalar') return token.offset + token.source.replace(/\n$/, '').length;
  return token.offset + ('source' in token ? token.source.length : 0);
}

function insertLines(text: string, entries: readonly NewEntry[], { offset, indent, apart }: Spot): string {
  const shift = (line: string) => (line === '' ? '' : ' '.repeat(indent) + line.slice(2));
  const lines = entries.flatMap((entry) => [...(apart ? [''] : []), ...entry.lines.map(shift)]);
  return joinLines(text, offset, lines);
}

/** Inserts lines into a text, with the line ends of the text. */
function joinLines(text: string, offset: number, lines: readonly string[]): string {
  const newline = newlineOf(text);
  const before = text.slice(0, offset);
  const open = before !== '' && !before.endsWith('\n') ? newline : '';
  return `${before}${open}${lines.join(newline)}${newline}${text.slice(offset)}`;
}

/** Returns the text if it holds the same documents as before plus the entries; otherwise `null`. */
function checkInserted(
  before: ParsedFile,
  collection: string,
  added: readonly NewEntry[],
  text: string,
): string | null {
  const after = parse({ path: before.path, text });
  if (after.findings.some(({ severity }) => severity === 'error')) return null;
  const ids = new Set(added.map(({ id }) => id));
  let seen = 0;
  const documents = after.documents.map(({ value }) => {
    const entries = isMap(value) ? value[collection] : undefined;
    if (!isMap(value) || !isMap(entries)) return value;
    seen += Object.keys(entries).filter((id) => ids.has(id)).length;
    return { ...value, [collection]: dropEntries(entries, ids) };
  });
  const old = before.documents.map(({ value }) => value);
  const same = JSON.stringify(fillMissing(documents)) === JSON.stringify(fillMissing(old));
  return seen === added.length && same ? text : null;
}

function dropEntries(entries: YamlMap, ids: ReadonlySet<string>): YamlMap {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.has(id)));
}

/** Treats a missing collection as an empty one. */
function fillMissing(documents: readonly unknown[]): unknown[] {
  const fillOwn = (value: unknown) =>
    Object.entries((value ?? {}) as object).filter(([, entries]) => JSON.stringify(entries ?? {}) !== '{}');
  return documents.map(fillOwn).filter((entries) => entries.length > 0);
}
