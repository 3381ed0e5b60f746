import {
  type Document,
  isAlias,
  isMap as isMapNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { type Finding, type RelatedPlace, textPlace } from '../finding.js';
import { LIMITS, MAX_FINDINGS_PER_SORT } from '../limits.js';
import { CONFIG_FILE } from '../model/settings.js';
import type { ParsedDocument, YamlMap, YamlValue } from './parsed.js';
import type { Offsets, Pointer, SourceFile } from './source.js';

/**
 * Only this file, `yaml-places.ts` and `yaml-comments.ts` use the `yaml` package. Checks run on its syntax tree before
 * any conversion: a document with
 * errors is never converted, because converting one can take minutes and can lose entries.
 */
interface TreeWalk {
  readonly path: string;
  readonly doc: number;
  readonly findings: Finding[];
  readonly entryOffsets: Map<string, number>;
}

/** All documents of a text as syntax trees. */
export function documentsOf(text: string): Document.Parsed[] {
  const documents = parseAllDocuments(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    // The check in this file runs in linear time; the package's is quadratic in the number of keys.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return Array.isArray(documents) ? documents : [];
}

export function offsetsOf(node: Node | null | undefined): Offsets {
  const range = node?.range;
  return range ? { start: range[0], end: Math.max(range[0], range[1]) } : { start: 0, end: 0 };
}

interface Spot {
  readonly at: Offsets;
  readonly pointer: Pointer;
  readonly part?: 'key' | 'value';
}

function report(walk: TreeWalk, rule: string, spot: Spot, data: Finding['data'] = {}, first?: Offsets): void {
  const place = { path: walk.path, doc: walk.doc, part: spot.part ?? 'value', pointer: spot.pointer, at: spot.at };
  const related: RelatedPlace[] = first ? [{ place: textPlace(walk.path, first), data: {} }] : [];
  walk.findings.push({ rule, severity: 'error', data, place, related });
}

/** Normalizes a key: keys that look the same are equal after NFC and without invisible characters. */
function normalizeKey(key: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is that of ASCII
  return /^[\x00-\x7f]*$/.test(key) ? key : key.normalize('NFC').replace(/\p{Cf}/gu, '');
}

function scalarValue(walk: TreeWalk, node: Scalar, pointer: Pointer): YamlValue {
  const { value, source } = node;
  const spot = { at: offsetsOf(node), pointer };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) report(walk, 'number-not-finite', spot, { source: source ?? '' });
    else if (losesValue(value, source ?? '')) {
      report(walk, 'number-precision', spot, { source: source ?? '', read: String(value) });
    }
    return Object.is(value, -0) ? 0 : value;
  }
  if (typeof value === 'string') {
    if (value.length > LIMITS.scalarChars) {
      report(walk, 'too-large', spot, { what: 'scalar', size: value.length, limit: LIMITS.scalarChars });
    }
    return value;
  }
  return typeof value === 'boolean' ? value : null;
}

/** Does reading lose the value: more digits than a double holds, an integer beyond 2^53, or underflow to 0? */
function losesValue(value: number, source: string): boolean {
  const mantissa = source.replace(/e.*$/i, '');
  if (value === 0) return /[1-9]/.test(mantissa);
  if (Number.isInteger(value)) return !Number.isSafeInteger(value);
  const digits = mantissa.replace(/[^0-9]/g, '').replace(/^0+/, '');
  return digits.length > 17;
}

function mapValue(walk: TreeWalk, node: YAMLMap, pointer: Pointer): YamlMap {
  const result = Object.create(null) as Record<string, YamlValue>;
  const seen = new Map<string, Offsets>();
  for (const pair of node.items as Pair<Node, Node | null>[]) {
    const key = isScalar(pair.key) ? String(pair.key.value ?? '') : '';
    const spot: Spot = { at: offsetsOf(pair.key), pointer: [...pointer, key], part: 'key' };
    checkNode(walk, pair.key, spot.pointer);
    const rule = forbiddenKeyOf(pair.key, key);
    const first = seen.get(normalizeKey(key));
    if (rule) report(walk, rule, spot, { key });
    else if (first)
      report(walk, isEntry(walk, pointer) ? 'duplicate-id' : 'duplicate-key', spot, { key, id: key }, first);
    else {
      seen.set(normalizeKey(key), spot.at);
      if (pointer.length === 1) walk.entryOffsets.set(`${pointer[0]}/${key}`, spot.at.start);
      result[key] = nodeValue(walk, pair.value, spot.pointer);
    }
  }
  return result;
}

/** Are the keys of a map ids of entries? Everything in `tpm.yaml` is a setting. */
function isEntry(walk: TreeWalk, pointer: Pointer): boolean {
  return pointer.length === 1 && walk.path !== CONFIG_FILE;
}

/** A merge key would be read as a field of that name, and `__proto__` would vanish in a plain object. */
function forbiddenKeyOf(node: Node, key: string): string | undefined {
  if (key === '<<' && isScalar(node) && node.type === 'PLAIN') return 'yaml-merge-key';
  return key === '__proto__' ? 'forbidden-key' : undefined;
}

function checkNode(walk: TreeWalk, node: Node | null, pointer: Pointer): void {
  if (!node) return;
  const spot = { at: offsetsOf(node), pointer };
  if (isAlias(node)) report(walk, 'yaml-alias', spot, { name: node.source });
  else if (node.anchor) report(walk, 'yaml-alias', spot, { name: node.anchor });
  const tag = isAlias(node) ? undefined : node.tag;
  if (tag) report(walk, 'yaml-tag', spot, { tag });
}

function nodeValue(walk: TreeWalk, node: Node | null, pointer: Pointer): YamlValue {
  checkNode(walk, node, pointer);
  if (isMapNode(node) || isSeq(node)) {
    if (pointer.length >= LIMITS.nesting) {
      report(walk, 'too-deep', { at: offsetsOf(node), pointer }, { limit: LIMITS.nesting });
      return null;
    }
    if (isMapNode(node)) return mapValue(walk, node, pointer);
    return node.items.map((item, index) => nodeValue(walk, item as Node | null, [...pointer, index]));
  }
  return isScalar(node) ? scalarValue(walk, node, pointer) : null;
}

/** At most one syntax error per line and `FLOOD` per file: most errors after the first are its consequences. */
function syntaxFindings(path: string, text: string, document: Document.Parsed): Finding[] {
  const found: Finding[] = [];
  let line: Offsets = { start: 0, end: -1 };
  const lines = new Set<number>();
  // An unknown tag is only a warning, and the walk over a document without errors finds every tag.
  const warnings =
    document.errors.length > 0
      ? document.warnings
      : document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  for (const error of [...document.errors, ...warnings]) {
    if (error.pos[0] >= line.start && error.pos[0] <= line.end) continue;
    line = lineAround(text, error.pos[0]);
    if (lines.has(line.start)) continue;
    if (lines.add(line.start).size > MAX_FINDINGS_PER_SORT) break;
    const rule =
      error.code === 'TAG_RESOLVE_FAILED'
        ? 'yaml-tag'
        : error.code === 'RESOURCE_EXHAUSTION'
          ? 'too-deep'
          : 'yaml-syntax';
    const data = { code: error.code, limit: LIMITS.nesting, tag: text.slice(...error.pos).split(/\s/)[0] ?? '' };
    const end = Math.min(text.length, Math.max(error.pos[0] + 1, error.pos[1]));
    found.push({
      rule,
      severity: 'error',
      data,
      place: textPlace(path, { start: Math.min(error.pos[0], text.length), end }),
    });
  }
  return found;
}

/** The line that contains an offset, with its line feed. */
function lineAround(text: string, offset: number): Offsets {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1, end: end < 0 ? text.length : end };
}

/** Reads all documents of a file with the full YAML parser: slower than the quick reader, but complete. */
export function readYaml({ path, text }: SourceFile): { documents: ParsedDocument[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const documents = documentsOf(text).map((document, doc): ParsedDocument => {
    const entryOffsets = new Map<string, number>();
    const version = document.directives.yaml;
    if (version.explicit && version.version !== '1.2') {
      const start = Math.max(0, text.indexOf('%YAML'));
      const place = textPlace(path, { start, end: start + 9 });
      findings.push({ rule: 'yaml-directive', severity: 'error', data: { version: version.version }, place });
      return { value: undefined, entryOffsets };
    }
    const syntax = syntaxFindings(path, text, document);
    findings.push(...syntax);
    if (document.errors.length > 0) return { value: undefined, entryOffsets };
    return { value: nodeValue({ path, doc, findings, entryOffsets }, document.contents, []), entryOffsets };
  });
  return { documents, findings };
}
