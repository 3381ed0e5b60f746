import * as z from 'zod';
import { percentOf } from '../../kinds/fields.js';
import type { KindName } from '../../kinds/index.js';
import type { Kind } from '../../kinds/kind.js';
import type { Finding, Place } from '../finding.js';
import { findNearest } from '../nearest.js';
import { isMap, type ParsedFile, type YamlMap, type YamlValue } from '../read/parsed.js';
import { lineStarts, pointerText, positionAt } from '../read/source.js';
import type { Entry } from './entry.js';
import { findingsOf } from './issues.js';

/** The entries that one file declares, including those with an error; `findings` lists the errors. */
export interface ValidatedFile {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

type Check = (value: YamlValue) => readonly z.core.$ZodIssue[];

/** Compiled schemas validate twice as fast; compiling takes place once per process. */
const compiled = new WeakMap<z.ZodType, Check>();

function checkOf({ schema }: Kind): Check {
  let check = compiled.get(schema);
  if (!check) {
    const fast = z.compile(schema);
    // Values are never changed, so a value without issues has none in the next version of its file either.
    const sound = new WeakSet<YamlMap>();
    check = (value) => {
      if (isMap(value) && sound.has(value)) return [];
      const issues = fast.safeParse(value).error?.issues ?? [];
      if (isMap(value) && issues.length === 0) sound.add(value);
      return issues;
    };
    compiled.set(schema, check);
  }
  return check;
}

/** Prepares the validation of files whose collections hold entries of these kinds. */
export function makeValidate(kinds: readonly Kind[]): (file: ParsedFile) => ValidatedFile {
  const byCollection = new Map(kinds.map((kind) => [kind.collection, kind]));
  return (file) => validateFile(file, byCollection);
}

function validateFile(file: ParsedFile, kinds: ReadonlyMap<string, Kind>): ValidatedFile {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  let starts: readonly number[] | undefined;
  file.documents.forEach((document, doc) => {
    if (document.value === undefined || document.value === null) return;
    const place: Place = { path: file.path, doc, pointer: [], part: 'value' };
    if (!isMap(document.value)) {
      findings.push({ rule: 'wrong-type', severity: 'error', data: wrongTypeData(document.value), place });
      return;
    }
    for (const { kind, id, value } of declareEntries(document.value, kinds, place, findings)) {
      const at: Place = { ...place, pointer: [kind.collection, id] };
      const issues = checkOf(kind)(value);
      // Spread into the arguments of one call, the findings of a hostile file would overflow the stack.
      for (const finding of findingsOf(issues, { schema: kind.schema, value, place: at })) findings.push(finding);
      starts ??= lineStarts(file.text);
      const offset = document.entryOffsets.get(`${kind.collection}/${id}`) ?? 0;
      const { line } = positionAt(starts, offset);
      entries.push({
        kind: kind.name as KindName,
        collection: kind.collection,
        id,
        fields: withShares(kind, value) as never,
        path: file.path,
        doc,
        line,
      });
    }
  });
  return { entries, findings: dropEchoes(findings, file.findings) };
}

/** Replaces shares written as percentages by numbers; a map without any is returned unchanged. */
function withShares({ shares = [] }: Kind, value: YamlValue): YamlValue {
  if (!isMap(value) || !shares.some((field) => hasText(value[field]))) return value;
  const read = Object.assign(Object.create(null), value);
  for (const field of shares) if (value[field] !== undefined) read[field] = numberIn(value[field]);
  return read;
}

const hasText = (value: YamlValue | undefined): boolean =>
  typeof value === 'string' ||
  (isMap(value) && Object.values(value).some((one) => typeof one === 'string' || (isMap(one) && hasText(one.value))));

function numberIn(value: YamlValue): YamlValue {
  if (typeof value === 'string') return percentOf(value) ?? value;
  if (!isMap(value)) return value;
  const read = Object.entries(value).map(([key, one]): [string, YamlValue] => {
    return [
      key,
      isMap(one) && one.value !== undefined ? { ...one, value: numberIn(one.value) } : isMap(one) ? one : numberIn(one),
    ];
  });
  return Object.assign(Object.create(null), Object.fromEntries(read));
}

/** Drops findings about values with a syntax finding: an alias or an infinite number never has a valid form. */
function dropEchoes(findings: readonly Finding[], syntax: readonly Finding[]): readonly Finding[] {
  const nameOf = ({ place: { doc, pointer, part } }: Finding) => `${part}:${doc}${pointerText(pointer)}`;
  const told = new Set(syntax.filter(({ place }) => place.pointer.length > 0).map(nameOf));
  return told.size === 0 ? findings : findings.filter((finding) => !told.has(nameOf(finding)));
}

interface DeclaredEntry {
  readonly kind: Kind;
  readonly id: string;
  readonly value: YamlValue;
}

/** The entries of a document, with findings for unknown collections and invalid ids. */
function declareEntries(
  root: YamlMap,
  kinds: ReadonlyMap<string, Kind>,
  place: Place,
  findings: Finding[],
): DeclaredEntry[] {
  const found: DeclaredEntry[] = [];
  const error = (rule: string, data: Finding['data'], at: Partial<Place>, near?: string) =>
    findings.push({
      rule,
      severity: 'error',
      data,
      place: { ...place, ...at },
      suggestions: near ? [{ text: near, replacement: near }] : [],
    });
  for (const [key, entries] of Object.entries(root)) {
    if (key.startsWith('x-') || (entries === null && kinds.has(key))) continue;
    const kind = kinds.get(key);
    if (!kind) {
      const near = findNearest(key, kinds.keys());
      error(
        'unknown-collection',
        { key, near: near ?? null, known: [...kinds.keys()] },
        { pointer: [key], part: 'key' },
        near,
      );
    } else if (!isMap(entries)) {
      error('wrong-type', wrongTypeData(entries), { pointer: [key] });
    } else {
      for (const [id, value] of Object.entries(entries)) {
        if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 64) found.push({ kind, id, value });
        else error('invalid-id', { value: id }, { pointer: [key, id], part: 'key' });
      }
    }
  }
  return found;
}

function wrongTypeData(value: YamlValue): Finding['data'] {
  return {
    expected: ['object'],
    found: value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value,
    value: typeof value === 'object' ? '' : String(value),
  };
}
