import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickRead } from '../../src/core/quick-yaml.js';
import { readYaml } from '../../src/core/yaml.js';

/** What the authority reads, or `null` where it has something to say. */
function authority(text: string) {
  const { documents, findings } = readYaml({ path: 'laden.yaml', text });
  return findings.length === 0 ? documents : null;
}

function agrees(text: string): boolean {
  const quick = quickRead(text);
  return quick === null || isDeepStrictEqual(quick, authority(text));
}

/** The values as plain JSON; `agrees` has compared prototypes and offsets. */
function values(text: string): unknown {
  const quick = quickRead(text);
  return quick && JSON.parse(JSON.stringify(quick.map(({ value }) => value)));
}

const READ: readonly (readonly [what: string, text: string, value: unknown])[] = [
  ['a block map', 'name: Werkstatt\nphase: use\n', { name: 'Werkstatt', phase: 'use' }],
  ['maps in maps', 'touchpoints:\n  kasse:\n    name: Kasse\n', { touchpoints: { kasse: { name: 'Kasse' } } }],
  ['a key without a value', 'owner:\nphase: use', { owner: null, phase: 'use' }],
  ['a value below its key', 'name:\n  Werkstatt\n', { name: 'Werkstatt' }],
  ['a sequence', 'tags:\n  - ease\n  - staff\n', { tags: ['ease', 'staff'] }],
  ['a sequence on the column of its key', 'tags:\n- ease\n-\nphase: use\n', { tags: ['ease', null], phase: 'use' }],
  [
    'a sequence of maps',
    'steps:\n  - id: a\n    kind: must\n  -   id: b\n',
    { steps: [{ id: 'a', kind: 'must' }, { id: 'b' }] },
  ],
  ['sequences in sequences', '- - 1\n  - 2\n-\n  - 3\n', [[1, 2], [3]]],
  [
    'flow collections',
    'ist: { votes: [4, 5.5], note: a b }\nempty: {}\n',
    { ist: { votes: [4, 5.5], note: 'a b' }, empty: {} },
  ],
  ['flow collections on several lines', 'tags: [\n  ease, # first\n  staff,\n]\n', { tags: ['ease', 'staff'] }],
  ['JSON', '{\n  "name": "Kasse",\n  "tags": [1, null]\n}\n', { name: 'Kasse', tags: [1, null] }],
  ['a comma in a flow map, as YAML has it', 'a: { says: fast, but kind }', { a: { says: 'fast', 'but kind': null } }],
  ['numbers', 'n: [1, -0, +1, 010, 0o10, 0x1F, 1e3, .5, 1., 1.10]', { n: [1, 0, 1, 10, 8, 31, 1000, 0.5, 1, 1.1] }],
  [
    'what is no number',
    'n: [1_000, 2024-02-30, 12:30, 1.2.3, 50 %]',
    { n: ['1_000', '2024-02-30', '12:30', '1.2.3', '50 %'] },
  ],
  [
    'words of the core schema',
    'w: [true, False, null, ~, yes, no, off]',
    { w: [true, false, null, null, 'yes', 'no', 'off'] },
  ],
  [
    'keys in their own spelling',
    '010: a\nnull: b\n1e3: c\nconstructor: d',
    { '010': 'a', null: 'b', '1e3': 'c', constructor: 'd' },
  ],
  [
    'punctuation inside plain text',
    "a: x#y\nb: http://rad.de:80/?q=[1]\nc: it's - {so}",
    { a: 'x#y', b: 'http://rad.de:80/?q=[1]', c: "it's - {so}" },
  ],
  ['comments and blank lines', '# top\n\na: 1 # one\n    # deep\n\nb: # none\n# end', { a: 1, b: null }],
  ['trailing spaces', 'a: 1  \nb:  \n  c: d   \n   \n', { a: 1, b: { c: 'd' } }],
  ['single quotes', "a: 'it''s: #1'\n'b c': ''", { a: "it's: #1", 'b c': '' }],
  ['double quotes', 'a: "say \\"hi\\"\\n\\x41\\u00e9\\\\" # c', { a: 'say "hi"\nAé\\' }],
  ['text beyond ASCII', 'name: Übergabe „neu“ 🎉\nmaß: 1', { name: 'Übergabe „neu“ 🎉', maß: 1 }],
  [
    'plain text on several lines',
    'says: one\n  two - three\n\n  four\nnext: 1',
    { says: 'one two - three\nfour', next: 1 },
  ],
  [
    'literal text',
    'a: |\n  one\n    two\n\n  three # no comment\n\nb: |-\n  x\nc: |+\n  y\n\n',
    { a: 'one\n  two\n\nthree # no comment\n', b: 'x', c: 'y\n\n' },
  ],
  [
    'folded text',
    'a: >\n  one\n  two\n\n  three\n    deep\n  four\nb: >-\n  x\n  y',
    { a: 'one two\nthree\n  deep\nfour\n', b: 'x y' },
  ],
  ['Windows lines', 'a: 1\r\nb: |\r\n  one\r\n  two\r\n', { a: 1, b: 'one\ntwo\n' }],
  ['a byte order mark', '\ufeffa: 1\nb: 2', { a: 1, b: 2 }],
];

const REFUSED: readonly (readonly [what: string, text: string])[] = [
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
  ['a line between two columns', 'a:\n    b: 1\n  c: 2'],
  ['a line that is no entry', 'a: 1\nb'],
  ['block text of its own indentation', 'a: |2\n  b'],
  ['block text without lines', 'a: |\nb: 1'],
  ['content behind ---', '--- a: 1'],
  ['an end of document', 'a: 1\n...\n'],
  ['a text that is no catalog', 'only words'],
  ...Array.from('],}?-&*!|>%@`', (sign) => [`a text that begins with ${sign}`, `a: ${sign} b`] as const),
];

describe('the quick reader', () => {
  it.each(READ)('reads %s', (_, text, value) => {
    expect(values(text)).toEqual([value]);
    expect(agrees(text)).toBe(true);
  });

  it.each(REFUSED)('leaves to the authority: %s', (_, text) => {
    expect(quickRead(text)).toBeNull();
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

  it.each(['\n', '\r\n'])('knows where the entries stand, lines ending with %j', (newline) => {
    const text = ['\ufefftouchpoints:', '  "kasse": {}', 'personas: { pendler: {} }', ''].join(newline);
    const offsets = quickRead(text)?.[0]?.entryOffsets;
    const places = [...(offsets ?? [])].map(([entry, at]) => [entry, text.slice(at, at + 7)]);
    expect(places).toEqual([
      ['touchpoints/kasse', '"kasse"'],
      ['personas/pendler', 'pendler'],
    ]);
    expect(agrees(text)).toBe(true);
  });

  it('takes the examples', () => {
    const root = join(import.meta.dirname, '../../examples');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
    const texts = files.map((file) => readFileSync(join(root, file), 'utf8'));
    expect(texts.filter((text) => !agrees(text))).toEqual([]);
    expect(texts.filter((text) => quickRead(text) !== null).length).toBeGreaterThanOrEqual(0.9 * texts.length);
  });
});

/** A value as it is written: what stands behind `key:` or `-`, and the lines below, relative to that column. */
interface Written {
  readonly head: string;
  readonly below: readonly string[];
}

const COMMON = [
  'Kasse',
  'use',
  '5',
  '0.25',
  'true',
  '2026-02-10',
  'warten, bis es geht',
  '"Rad: neu"',
  "'#1'",
  '[a, b]',
  '{ ist: 4 }',
];
const ODD = [
  ...['010', '0o10', '0x1F', '1e3', '1e400', '.5', '1.', '+1', '-0', '1_000', '9007199254740993', '.inf', '.NaN'],
  ...[
    'yes',
    'null',
    '~',
    'True',
    'Null',
    '<<',
    '__proto__',
    'constructor',
    'x#y',
    'x #y',
    '#',
    'a:b',
    'a: b: c',
    ':',
    'a:',
  ],
  ...[
    '- - x',
    '-',
    '-1',
    '?',
    '? x',
    '*a',
    '&a x',
    '!t x',
    '|x',
    '>',
    '%x',
    '@x',
    '`x`',
    '=',
    ']x',
    '}',
    ',',
    '[',
    '{',
    'x]',
  ],
  ...[
    '""',
    "''",
    '"',
    "'it''s'",
    '"\\n\\u00fc\\q"',
    '"a" b',
    '"a"#b',
    '[]',
    '{}',
    '[a, [b, {c: }], ]',
    '{"a":1, b, c : d}',
    '{a:1}',
  ],
  ...[
    '[a,,b]',
    '[a: b]',
    '[-]',
    '[ # c',
    '---',
    '...',
    '--- x',
    'u\u0308',
    'ü',
    'a\u200b',
    '🎉',
    '\u2028',
    'x\u00a0',
    'a  b  ',
    '\tx',
    'x\t#',
  ],
];
const KEYS = ['name', 'phase', 'tags', 'kasse', 'touchpoints', 'a b', '"rad: 1"', "'q'", '-x', '1', 'ü'];
const NOTES = ['', '', '', '  ', ' # warum', ' #'];
const BETWEEN = ['', '# warum', '#warum', '  # tief', '   '];

const indented = (lines: readonly string[], width: number) =>
  lines.map((line) => (line ? ' '.repeat(width) + line : line));
const scalar = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...COMMON) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const key = fc.oneof(
  { weight: 19, arbitrary: fc.constantFrom(...KEYS) },
  { weight: 1, arbitrary: fc.constantFrom(...ODD) },
);
const note = fc.constantFrom(...NOTES);
const between = fc.oneof(
  { weight: 9, arbitrary: fc.constant([]) },
  { weight: 1, arbitrary: fc.constantFrom(...BETWEEN).map((line) => [line]) },
);

const oneLine = fc.tuple(scalar, note).map(([text, after]): Written => ({ head: ` ${text}${after}`, below: [] }));
const proseLine = fc.constantFrom(
  'wir warten',
  'und warten',
  '',
  '  tiefer',
  ' ',
  '- x',
  'a: b',
  'x # y',
  '# z',
  'ende  ',
);
const prose = fc
  .tuple(
    fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '|2', 'plain', '', '"', '[a,'),
    fc.array(proseLine, { maxLength: 5 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([head, lines, width]): Written => ({ head: ` ${head}`, below: indented(lines, width) }));

const { written } = fc.letrec<{ written: Written; map: string[]; sequence: string[] }>((tie) => ({
  written: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: oneLine },
    { weight: 1, arbitrary: prose },
    { weight: 3, arbitrary: nested(tie('map'), 1) },
    { weight: 2, arbitrary: nested(tie('sequence'), 0) },
  ),
  map: fc
    .uniqueArray(
      fc.record({ before: between, key, colon: fc.constantFrom(':', ':', ':', ' :'), value: tie('written') }),
      {
        selector: (entry) => entry.key,
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((entries) =>
      entries.flatMap(({ before, key: name, colon, value }) => [...before, name + colon + value.head, ...value.below]),
    ),
  sequence: fc
    .array(fc.oneof(tie('written'), compact(tie('map')), compact(tie('sequence'))), { minLength: 1, maxLength: 4 })
    .map((items) => items.flatMap(({ head, below }) => [`-${head}`, ...below])),
}));

function nested(lines: fc.Arbitrary<string[]>, least: number): fc.Arbitrary<Written> {
  const width = fc.oneof(fc.constant(2), fc.integer({ min: least, max: 4 }));
  return fc.tuple(note, lines, width).map(([head, below, by]) => ({ head, below: indented(below, by) }));
}

/** `- key: value`: the first line behind the dash, the others below it. */
function compact(lines: fc.Arbitrary<string[]>): fc.Arbitrary<Written> {
  return fc.tuple(lines, fc.integer({ min: 1, max: 3 })).map(([[first = '', ...rest], space]) => {
    return { head: ' '.repeat(space) + first, below: indented(rest, space + 1) };
  });
}

const document = written.map(({ head, below }) =>
  (head.trim() ? [head.trim(), ...below] : [head, ...below]).join('\n'),
);
const catalog = fc
  .tuple(
    fc.array(document, { minLength: 1, maxLength: 2 }),
    fc.constantFrom('', '', '\ufeff', '---\n', '# Laden\n\n'),
    fc.constantFrom('\n', '', '\n...\n'),
    fc.boolean(),
  )
  .map(([documents, start, end, windows]) => {
    const text = start + documents.join('\n---\n') + end;
    return windows ? text.replaceAll('\n', '\r\n') : text;
  });

const PIECES = Array.from(' \n-:#,[]{}"\'|>&*!%@?\\~+.0aé\t\r\ufeff\u0001').concat(
  '',
  '',
  '',
  '  ',
  ': ',
  ' #',
  '- ',
  '\n ',
  '\n\n',
  '\n---\n',
  '<<',
);
const change = fc.record({ at: fc.nat(), remove: fc.nat({ max: 2 }), insert: fc.constantFrom(...PIECES) });
const mutant = fc.tuple(catalog, fc.array(change, { minLength: 1, maxLength: 3 })).map(([original, changes]) =>
  changes.reduce((text, { at, remove, insert }) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + insert + text.slice(place + remove);
  }, original),
);

describe('the quick reader never contradicts the authority', () => {
  it('on texts in many styles', () => {
    let read = 0;
    const holds = fc.property(catalog, (text) => {
      if (quickRead(text) !== null) read += 1;
      return agrees(text);
    });
    fc.assert(holds, { numRuns: 2000 });
    expect(read).toBeGreaterThan(300);
  });

  it('on mutations of them', () => {
    fc.assert(fc.property(mutant, agrees), { numRuns: 4000 });
  });
});

describe('hostile input', () => {
  const many = 200_000;
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
  ])('takes linear time: %s', (_, text) => {
    const start = performance.now();
    quickRead(text);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});
