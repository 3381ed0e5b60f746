import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, type Parts, type Spot, valueAt, type YamlValue } from '../../src/core/read/parsed.js';
import { makeLocate } from '../../src/core/read/places.js';
import { findSpots, readQuickly } from '../../src/core/read/quick-yaml.js';
import type { Pointer } from '../../src/core/read/source.js';
import { readYaml } from '../../src/core/read/yaml.js';
import { makeLocate as makeFullLocate } from '../../src/core/read/yaml-places.js';
import { runs, timeLimit } from '../helpers/arranged-catalog.js';

/** The documents that the full parser reads, or `null` if it has findings. */
function readFully(text: string) {
  const { documents, findings } = readYaml({ path: 'laden.yaml', text });
  return findings.length === 0 ? documents : null;
}

/** Compares values, prototypes, the offsets of entries, and the places of all keys and values. */
function agrees(text: string): boolean {
  const quick = readQuickly(text);
  if (quick === null) return findSpots(text) === null;
  return isDeepStrictEqual(quick, readFully(text)) && placesAgree(text);
}

function placesAgree(text: string): boolean {
  const locate = makeLocate(text);
  const locateFully = makeFullLocate(text);
  const documents = readQuickly(text) ?? [];
  return [...documents, { value: undefined }].every(({ value }, doc) =>
    [...pointersOf(value, [])].every((pointer) =>
      (['key', 'value'] as const).every((part) =>
        isDeepStrictEqual(locate(doc, pointer, part), locateFully(doc, pointer, part)),
      ),
    ),
  );
}

/** The pointers of a value, and in each value one to a child that does not exist. */
function* pointersOf(value: YamlValue | undefined, pointer: Pointer): Generator<Pointer> {
  yield pointer;
  yield [...pointer, 'missing'];
  if (isMap(value)) for (const [key, one] of Object.entries(value)) yield* pointersOf(one, [...pointer, key]);
  else if (Array.isArray(value)) for (const [at, one] of value.entries()) yield* pointersOf(one, [...pointer, at]);
}

/** Numbers of places that the quick reader knows, and of all. */
function countKnown(spots: readonly (Spot | null)[]): { known: number; all: number } {
  const counts = { known: 0, all: 0 };
  for (const spot of spots) {
    counts.all += 1;
    if (spot?.at?.end !== -1) counts.known += 1;
    const below = countKnown([...(spot?.children?.values() ?? [])]);
    counts.known += below.known;
    counts.all += below.all;
  }
  return counts;
}

/** The values of all documents as plain JSON. */
function values(text: string): unknown {
  const quick = readQuickly(text);
  return quick && JSON.parse(JSON.stringify(quick.map(({ value }) => value)));
}

type Case = readonly [what: string, text: string, json: string];
const READ_CASES: readonly Case[] = [
  ['a block map', 'name: Werkstatt\nphase: use\n', '{"name":"Werkstatt","phase":"use"}'],
  ['maps in maps', 'personas:\n  petra:\n    share: 0.6\n', '{"personas":{"petra":{"share":0.6}}}'],
  ['a key without a value', 'owner:\nphase: use', '{"owner":null,"phase":"use"}'],
  ['a value below its key', 'name:\n  Werkstatt\n', '{"name":"Werkstatt"}'],
  ['a sequence', 'tags:\n  - ease\n  - staff\n', '{"tags":["ease","staff"]}'],
  ['a sequence on the column of its key', 'tags:\n- ease\n-\nreach: 1\n', '{"tags":["ease",null],"reach":1}'],
  ['a sequence of maps', '- id: a\n  kind: must\n-   id: b\n', '[{"id":"a","kind":"must"},{"id":"b"}]'],
  ['sequences in sequences', '- - 1\n  - 2\n-\n  - 3\n', '[[1,2],[3]]'],
  [
    'flow collections',
    'ist: { votes: [4, 5.5], note: a b }\ntags: []\n',
    '{"ist":{"votes":[4,5.5],"note":"a b"},"tags":[]}',
  ],
  ['flow collections on several lines', 'tags: [\n  ease, # first\n  staff,\n]\n', '{"tags":["ease","staff"]}'],
  ['JSON', '{\n  "name": "Kasse",\n  "tags": [1, null]\n}\n', '{"name":"Kasse","tags":[1,null]}'],
  ['a comma in a flow map, as YAML has it', 'a: { says: fast, but kind }', '{"a":{"says":"fast","but kind":null}}'],
  ['numbers', '[-0, +1, 010, 0o10, 0x1F, 1e3, .5, 1., 1.10]', '[0,1,10,8,31,1000,0.5,1,1.1]'],
  ['what is no number', '[1_000, 2024-02-30, 12:30, 1.2.3]', '["1_000","2024-02-30","12:30","1.2.3"]'],
  ['words of the core schema', '[true, False, null, ~, yes, off]', '[true,false,null,null,"yes","off"]'],
  ['keys in their own spelling', '010: a\nnull: b\nconstructor: c', '{"010":"a","null":"b","constructor":"c"}'],
  [
    'punctuation inside plain text',
    "a: x#y\nb: http://rad.de/?q=[1]\nc: it's {so}",
    '{"a":"x#y","b":"http://rad.de/?q=[1]","c":"it\'s {so}"}',
  ],
  ['comments and blank lines', '# top\n\na: 1 # one\n    # deep\n\nb: # none\n# end', '{"a":1,"b":null}'],
  ['trailing spaces', 'a: 1  \nb:  \n  c: d   \n   \n', '{"a":1,"b":{"c":"d"}}'],
  ['single quotes', "a: 'it''s: #1'\n'b c': ''", '{"a":"it\'s: #1","b c":""}'],
  ['double quotes', 'a: "say \\"hi\\"\\n\\x41\\u00e9\\\\" # c', '{"a":"say \\"hi\\"\\nAé\\\\"}'],
  ['text beyond ASCII', 'name: Übergabe „neu“ 🎉\nmaß: 1', '{"name":"Übergabe „neu“ 🎉","maß":1}'],
  ['plain text on several lines', 'a: one\n  two - three\n\n  four\nb: 1', '{"a":"one two - three\\nfour","b":1}'],
  ['literal text', 'a: |\n  one\n    two\n\n  # three\n\nb: |-\n  x\n', '{"a":"one\\n  two\\n\\n# three\\n","b":"x"}'],
  ['kept line breaks', 'a: |+\n  x\n\nb: >+\n  y\n\n\n', '{"a":"x\\n\\n","b":"y\\n\\n\\n"}'],
  ['folded text', 'a: >\n  b\n  c\n\n  d\n    e\n  f\ng: >-\n  h\n  i', '{"a":"b c\\nd\\n  e\\nf\\n","g":"h i"}'],
  ['Windows lines', 'a: 1\r\nb: |\r\n  one\r\n  two\r\n', '{"a":1,"b":"one\\ntwo\\n"}'],
  ['a byte order mark', '\ufeffa: 1\nb: 2', '{"a":1,"b":2}'],
];

const REFUSED_CASES: readonly (readonly [what: string, text: string])[] = [
  ['a key twice', 'a: 1\na: 2'],
  ['a key twice in a flow map', 'x: {a: 1, a: 2}'],
  ['keys that may look the same', 'u\u0308: 1'],
  ['keys with invisible characters', 'ka\u200bsse: 1'],
  ['an anchor', 'a: &x 1'],
  ['an alias', 'a: *x'],
  ['a tag', 'a: !!str 1'],
  ['a merge key', '<<: {a: 1}'],
  ['__proto__', 'touchpoints: {__proto__: {name: x}}'],
  ['a directive', '%YAML 1.1\n---\na: no'],
  ['an explicit key', '? a\n: b'],
  ['a number that loses digits', 'a: 9007199254740993'],
  ['a fraction that loses digits', 'a: 0.123456789012345678'],
  ['a number that is not finite', 'a: [.inf]'],
  ['a number too large', 'a: 1e400'],
  ['65 levels', `a: ${'['.repeat(65)}${']'.repeat(65)}`],
  ['65 levels of sequences', `${'- '.repeat(65)}x`],
  ['a text over 1 MiB', `a: ${'x'.repeat(1024 * 1024 + 1)}`],
  ['a key over 1024 characters', `${'k'.repeat(1025)}: 1`],
  ['a tab', 'a:\t1'],
  ['a lone CR', 'a: 1\rb: 2'],
  ['a sequence behind a byte order mark', '\ufeff- a'],
  ['a map behind a key', 'a: b: c'],
  ['a sequence behind a key', 'a: - b'],
  ['a key on several lines', 'a\n b: c'],
  ['an unfinished quote', 'a: "b'],
  ['quotes on several lines', 'a: "b\n  c"'],
  ['text behind quotes', 'a: "b" c'],
  ['a comment without a space', 'a: "b"#c'],
  ['an escape that YAML does not know', 'a: "\\q"'],
  ['an unfinished flow map', 'a: {b: c'],
  ['two commas', 'a: [b,, c]'],
  ['a pair in a flow sequence', 'a: [b: c]'],
  ['a flow map as a key', '{a: b}: c'],
  ['a comment line in a flow map', 'a: {\n  b: c\n# d\n}'],
  ['a comment line before a text', 'a:\n#b\n  c\nd: e'],
  ['a line between two columns', 'a:\n    b: 1\n  c: 2'],
  ['a line that is no entry', 'a: 1\nb'],
  ['block text of its own indentation', 'a: |2\n  b'],
  ['block text without lines', 'a: |\nb: 1'],
  ['content behind ---', '--- a: 1'],
  ['an end of document', 'a: 1\n...\n'],
  ['a text that is no catalog', 'only words'],
  ...Array.from('],}?-&*!|>%@`', (sign) => [`a text that begins with ${sign}`, `a: ${sign} b`] as const),
];

describe('the quick reader', { timeout: 60_000 }, () => {
  it.each(READ_CASES)('reads %s', (_, text, json) => {
    expect(values(text)).toEqual([JSON.parse(json)]);
    expect(agrees(text)).toBe(true);
  });

  it.each(REFUSED_CASES)('leaves to the full parser: %s', (_, text) => {
    expect(readQuickly(text)).toBeNull();
  });

  it.each([
    ['', []],
    ['# only a comment\n', []],
    ['\ufeff', []],
    ['---', [null]],
    ['# c\n---\na: 1\n---\n---\nb: 2\n--- # end', [{ a: 1 }, null, { b: 2 }, null]],
  ])('splits %j into documents', (text, documents) => {
    expect(values(text)).toEqual(documents);
    expect(agrees(text)).toBe(true);
  });

  it.each(['\n', '\r\n'])('knows the offsets of the entries, with lines ending in %j', (newline) => {
    const text = ['\ufefftouchpoints:', '  "kasse": {}', 'personas: { pendler: {} }', ''].join(newline);
    const offsets = readQuickly(text)?.[0]?.entryOffsets;
    const places = [...(offsets ?? [])].map(([entry, at]) => [entry, text.slice(at, at + 7)]);
    expect(places).toEqual([
      ['touchpoints/kasse', '"kasse"'],
      ['personas/pendler', 'pendler'],
    ]);
    expect(agrees(text)).toBe(true);
  });

  it('reads the examples', () => {
    const root = join(import.meta.dirname, '../../examples');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));
    expect(texts.filter((text) => !agrees(text))).toEqual([]);
    expect(texts.filter((text) => readQuickly(text) !== null).length).toBeGreaterThanOrEqual(0.9 * texts.length);
    const counts = texts.map((text) => countKnown(findSpots(text) ?? []));
    const sum = (part: 'known' | 'all') => counts.reduce((total, one) => total + one[part], 0);
    expect(sum('known') / sum('all')).toBeGreaterThan(0.98);
  });

  it.each([
    ['a key', 'a: 1\n"b c" : 2\n', ['b c'], 'key', '"b c"'],
    ['a plain text over two lines', 'a: one\n  two  # note\nb: 1\n', ['a'], 'value', 'one\n  two'],
    ['a text in quotes', "a: 'it''s' # note\n", ['a'], 'value', "'it''s'"],
    ['block text', 'a: |\n  one\n\n# note\nb: 1\n', ['a'], 'value', '|\n  one\n'],
    ['an item of a sequence', 'a:\n  - b: 1\n  - c: 2\n', ['a', 1], 'value', 'c: 2\n'],
    ['an item in brackets', 'a: [ b , { c: d } ]\n', ['a', 1, 'c'], 'value', 'd'],
    ['an empty value', 'a:  \nb: 1\n', ['a'], 'value', ''],
    ['a field that is missing', 'a:\n  b: 1\n', ['a', 'c'], 'value', 'a'],
  ] as const)('knows the place of %s', (_, text, pointer, part, expected) => {
    const { start, end } = makeLocate(text)(0, pointer, part);
    expect(text.slice(start, end)).toBe(expected);
    expect(countKnown(findSpots(text) ?? [])).toMatchObject({ known: countKnown(findSpots(text) ?? []).all });
    expect(agrees(text)).toBe(true);
  });
});

/** The text of a value: the rest of the line after `key:` or `-`, and the following lines relative to that column. */
interface WrittenValue {
  readonly head: string;
  readonly below: readonly string[];
}
type Texts = fc.Arbitrary<string>;

const TEXTS = fc.constantFrom(...['Kasse', '5', '0.25', 'true', '2026-02-10', 'erst warten, dann zahlen', '', '~']);
const QUOTED_TEXTS = fc.constantFrom(
  ...['"Rad: neu"', "'#1'", '"\\"\\u00fc"', '[a, b]', '{ ist: { n: 4, note: "x" } }', '[]'],
);
const KEYS = fc.constantFrom(...['name', 'phase', 'kasse', 'touchpoints', 'a b', '"rad: 1"', "'q'", '-x', '1', 'ü']);
const NOTES = fc.constantFrom('', '', '', '  ', ' # warum', ' #');
const ODD_TEXTS = fc.constantFrom(
  ...'010 0o10 0x1F 1e3 1e400 .5 1. +1 -0 1_000 9007199254740993 .inf .NaN yes null True << __proto__'.split(' '),
  ...'x#y # a:b : a: - -1 ? *a > %x @x ` = ]x } , [ { x] "" " \'it\'\'s\' "a"#b {a:1} [a,,b] [-] ---'.split(' '),
  ...[
    'x #y',
    'a: b: c',
    '- - x',
    '? x',
    '&a x',
    '!t x',
    '|x',
    '"\\n\\xfc\\q"',
    '"a" b',
    '[a, [b, {c: }], ]',
    '... ',
    '--- x',
  ],
  ...[
    '{"a":1, b, c : d}',
    '[a: b]',
    '[ # c',
    'u\u0308',
    'a\u200b',
    '🎉',
    '\u2028',
    'x\u00a0',
    'a  b  ',
    '\tx',
    '[a\n  # b\n  ]',
    '[a,\n b]',
  ],
);

function indented(lines: readonly string[], width: number): string[] {
  return lines.map((line) => (line ? ' '.repeat(width) + line : line));
}

function mostly(usual: Texts, other: Texts): Texts {
  return fc.oneof({ weight: 29, arbitrary: usual }, { weight: 1, arbitrary: other });
}

/** A text over several lines, after `|`, `>` or no sign. */
function prose(first: Texts, further: Texts): fc.Arbitrary<WrittenValue> {
  const sign = fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', 'plain');
  return fc
    .tuple(sign, first, fc.array(further, { maxLength: 4 }), fc.integer({ min: 1, max: 3 }))
    .map(([head, line, lines, width]) => ({ head: ` ${head}`, below: indented([line, ...lines], width) }));
}

function nested(lines: fc.Arbitrary<string[]>, least: number): fc.Arbitrary<WrittenValue> {
  const width = fc.oneof(fc.constant(2), fc.integer({ min: least, max: 4 }));
  return fc.tuple(NOTES, lines, width).map(([head, below, by]) => ({ head, below: indented(below, by) }));
}

/** `- key: value`: the first line follows the dash, the others are below it. */
function compact(lines: fc.Arbitrary<string[]>): fc.Arbitrary<WrittenValue> {
  return fc.tuple(lines, fc.integer({ min: 1, max: 3 })).map(([[first = '', ...rest], space]) => {
    return { head: ' '.repeat(space) + first, below: indented(rest, space + 1) };
  });
}

function mapLines(keys: Texts, between: Texts, written: fc.Arbitrary<WrittenValue>): fc.Arbitrary<string[]> {
  const entry = fc.record({ before: fc.option(between, { freq: 9 }), key: keys, value: written });
  return fc
    .uniqueArray(entry, { selector: ({ key }) => key, minLength: 1, maxLength: 3 })
    .map((entries) =>
      entries.flatMap(({ before, key, value }) => [
        ...(before === null ? [] : [before]),
        `${key}:${value.head}`,
        ...value.below,
      ]),
    );
}

/** Catalogs with these texts; the root is a map, as in every catalog. */
function catalogs(texts: Texts, keys: Texts, between: Texts, more: fc.Arbitrary<WrittenValue>): Texts {
  const oneLine = fc.tuple(texts, NOTES).map(([text, note]): WrittenValue => ({ head: ` ${text}${note}`, below: [] }));
  const { map } = fc.letrec<{ written: WrittenValue; map: string[]; list: string[] }>((tie) => ({
    written: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      { weight: 4, arbitrary: oneLine },
      { weight: 1, arbitrary: more },
      { weight: 3, arbitrary: nested(tie('map'), 1) },
      { weight: 2, arbitrary: nested(tie('list'), 0) },
    ),
    map: mapLines(keys, between, tie('written')),
    list: fc
      .array(fc.oneof(tie('written'), compact(tie('map')), compact(tie('list'))), { minLength: 1, maxLength: 3 })
      .map((items) => items.flatMap(({ head, below }) => [`-${head}`, ...below])),
  }));
  const start = fc.constantFrom('', '', '---\n', '# Laden\n\n', '\ufeff# Laden\n');
  return fc
    .tuple(start, fc.array(map, { minLength: 1, maxLength: 2 }), fc.boolean())
    .map(([first, roots, isWindows]) => {
      const text = `${first}${roots.map((lines) => lines.join('\n')).join('\n---\n')}\n`;
      return isWindows ? text.replaceAll('\n', '\r\n') : text;
    });
}

const comments = fc.constantFrom('', '# warum', '#warum', '  # tief');
const sentence = fc.constantFrom('wir warten', 'und zahlen – „bar“', '- bar');
const TIDY_CATALOGS = catalogs(
  fc.oneof(TEXTS, QUOTED_TEXTS),
  KEYS,
  comments,
  prose(sentence, fc.oneof(sentence, fc.constant(''))),
);
const line = fc.constantFrom('', ' ', '   tief', 'a: b', 'x # y', '# z', 'ende  ', '"', '- [', '    ');
const ODD_CATALOGS = catalogs(
  mostly(fc.oneof(TEXTS, QUOTED_TEXTS), ODD_TEXTS),
  mostly(KEYS, ODD_TEXTS),
  mostly(comments, line),
  prose(mostly(sentence, line), mostly(sentence, line)),
);

const pieces = fc.oneof(
  fc.constantFrom(...' \n-:#,[]{}"\'|>&*!%@?\\~+.0aé\t\r\ufeff\u0001'),
  fc.constantFrom('', '  ', ': ', ' #', '\n '),
  ODD_TEXTS,
);
const changes = fc.array(fc.record({ at: fc.nat(), remove: fc.nat({ max: 2 }), insert: pieces }), {
  minLength: 1,
  maxLength: 3,
});
type Change = { readonly at: number; readonly remove: number; readonly insert: string };
const mutated = (original: string, list: readonly Change[]) =>
  list.reduce((text, { at, remove, insert }) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + insert + text.slice(place + remove);
  }, original);
const MUTANT = fc
  .tuple(fc.oneof(TIDY_CATALOGS, ODD_CATALOGS), changes)
  .map(([original, list]) => mutated(original, list));

describe('the quick reader and the full parser', { timeout: timeLimit(60_000) }, () => {
  it('agree on all texts in the common style, and the quick reader reads them', () => {
    const isTaken = fc.property(TIDY_CATALOGS, (text) => readQuickly(text) !== null && agrees(text));
    fc.assert(isTaken, { numRuns: runs(800) });
  });

  it('agree on odd texts', () => {
    fc.assert(fc.property(ODD_CATALOGS, agrees), { numRuns: runs(1600) });
  });

  it('agree on mutations of both', () => {
    fc.assert(fc.property(MUTANT, agrees), { numRuns: runs(5000) });
  });
});

/** Reads texts in sequence, each with the cache of the previous one, and compares with reading each without a cache. */
function agreesWithCache(texts: readonly string[]): boolean {
  let known: Parts = new Map();
  return texts.every((text) => {
    const read = new Map<string, YamlValue>();
    const documents = readQuickly(text, { known, read });
    if (documents) known = read;
    return isDeepStrictEqual(documents, readQuickly(text));
  });
}

/** Similar entries, so that the lines of one occur in the next text among other lines. */
const ENTRY = fc.constantFrom(
  ...[
    ' 1',
    '',
    ' # x',
    ' x\n    y',
    ' "x"',
    ' { n: 1 }',
    ' [\n    x\n  ]',
    ' {\n    n: 1 }',
    '\n    n: 1',
    '\n   n: 1',
  ],
  ...['\n  - x\n  - n: 1', '\n    - x', ' |\n    x', ' |+\n    x\n', ' >-\n    x\n\n    y', ' |\n    # x', ' ]'],
);
const LINE_ENDINGS = fc.constantFrom('', '', '', '\n# c', '\n  # c', '\n    # c', '\n', '\n    ', '\n- x', '\n  x');
const ENTRIES = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', '-c', '"d"'), ENTRY, LINE_ENDINGS), { selector: ([key]) => key })
  .map((entries) => entries.map(([key, value, behind]) => `  ${key}:${value}${behind}\n`).join(''));
const HEADS = fc.constantFrom('touchpoints:\n', 'moments:\n', '---\ntouchpoints:\n', '- x:\n', '-\n', '...\n', '');
const SIMILAR_TEXTS = fc
  .tuple(fc.array(fc.tuple(HEADS, ENTRIES), { minLength: 1, maxLength: 2 }), fc.boolean(), fc.constantFrom('', '  '))
  .map(([parts, isWindows, end]) => {
    const text = parts.map((part) => part.join('')).join('') + end;
    return isWindows ? text.replaceAll('\n', '\r\n') : text;
  })
  .chain((text) => fc.constantFrom(text, text, text.trimEnd()));

describe('the cache of an earlier text', { timeout: 60_000 }, () => {
  it('never changes the result', () => {
    const versions = fc
      .tuple(fc.oneof(TIDY_CATALOGS, ODD_CATALOGS), fc.array(changes, { minLength: 1, maxLength: 4 }))
      .map(([text, all]) => [text, ...all.map((list) => mutated(text, list)), text]);
    fc.assert(fc.property(versions, agreesWithCache), { numRuns: runs(1500) });
    fc.assert(fc.property(fc.array(SIMILAR_TEXTS, { minLength: 2, maxLength: 8 }), agreesWithCache), {
      numRuns: runs(4000),
    });
  });

  it('provides unchanged entries as the same value', () => {
    const before = 'touchpoints:\n  a: { n: 1 }\n  # b\n  b:\n    n: 2\nmoments:\n  c: |\n    x\n';
    const read = new Map<string, YamlValue>();
    const [one] = readQuickly(before, { known: new Map(), read }) ?? [];
    const [other] = readQuickly(before.replace('n: 2', 'n: 3'), { known: read, read: new Map() }) ?? [];
    const at = (document: typeof one, id: string) => valueAt(document?.value, ['touchpoints', id]);
    expect(at(other, 'a')).toBe(at(one, 'a'));
    expect(at(other, 'b')).toEqual({ n: 3 });
  });
});

describe('hostile input takes linear time', { timeout: 60_000 }, () => {
  const many = 100_000;
  const processorMs = 3000;
  it.each([
    ['lines without a colon', '- x\n'.repeat(many)],
    ['quotes that do not end', 'a: "'.repeat(many)],
    ['escaped quotes', `a: "${'\\"'.repeat(many)}`],
    ['backslashes', `a: "${'\\'.repeat(many)}`],
    ['colons', `- ${'a:'.repeat(many)}`],
    ['hashes', `- ${'a#'.repeat(many)}`],
    ['brackets', `a: ${'['.repeat(many)}`],
    ['commas', `a: [${'b,'.repeat(many)}`],
    ['spaces', `a: b${' '.repeat(many)}c${' '.repeat(many)}`],
    ['blank lines', `a: b${'\n'.repeat(many)} c`],
    ['comments', `a:\n${'# b\n'.repeat(many)}`],
    ['continued lines', `a: b${'\n c'.repeat(many)}`],
    ['block lines', `a: >\n${' b\n  c\n\n'.repeat(many)}`],
    ['digits', `- ${'1'.repeat(many)}e${'1'.repeat(many)}x`],
    ['documents', '---\n'.repeat(many)],
    ['keys', Array.from({ length: many }, (_, index) => `k${index}: 1\n`).join('')],
    ['entries', `a:\n${Array.from({ length: many }, (_, index) => `  k${index}: 1\n`).join('')}`],
    [
      'entries that begin with a dash',
      `a:\n${Array.from({ length: many }, (_, index) => `  -k${index}: 1\n`).join('')}`,
    ],
    ['entries of lists', '- a: 1\n'.repeat(many)],
    ['entries with lists on their column', Array.from({ length: many }, (_, index) => `k${index}:\n- 1\n`).join('')],
  ])('%s', (_, text) => {
    const start = process.cpuUsage();
    readQuickly(text, { known: new Map(), read: new Map() });
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(processorMs);
  });
});
