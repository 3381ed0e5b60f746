import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { analyze, checkCatalog, fromSources } from '../../src/index.js';
import { runs } from '../helpers/arranged-catalog.js';
import { makeFolder } from '../helpers/folder.js';
import { civilRun, warmUp } from '../helpers/hostile-input.js';

vi.setConfig({ testTimeout: runs(60_000) });

const EXAMPLE = join(import.meta.dirname, '../../examples/stadtwerke');
/** Valid files of the example, short enough that a change affects the result. */
const VALID_TEXTS = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => readFileSync(join(EXAMPLE, path), 'utf8'))
  .map((text) => text.split('\n').slice(0, 60).join('\n'));

/** Reads, checks and analyses a text as a catalog; fails if anything is thrown. */
function read(text: string): void {
  const catalog = fromSources([{ path: 'a.yaml', text }]);
  const found = checkCatalog(catalog, '2026-11-21');
  for (const { file, range } of found) {
    expect(file).toBe('a.yaml');
    const lines = text.split('\n').length;
    expect(range.start.line).toBeGreaterThanOrEqual(1);
    expect(range.end.line).toBeLessThanOrEqual(lines + 1);
    const order = range.end.line - range.start.line || range.end.column - range.start.column;
    expect(order).toBeGreaterThanOrEqual(0);
  }
  expect(catalog.complete).toBe(!catalog.findings.some(({ severity }) => severity === 'error'));
  if (catalog.settingsValid) expect(analyze(catalog, { asOf: '2026-11-21' }).gaps).toBeInstanceOf(Array);
}

/** Fragments of YAML and keys of catalogs, which random letters would rarely produce. */
const PIECES = [
  ...['touchpoints:', 'assessments:', 'measures:', 'moments:', '\n', '\n  ', '\n    ', '\n      ', ': ', ' - ', '- '],
  ...[
    '{ ',
    ' }',
    '[',
    ']',
    ', ',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '!x ',
    '<<',
    '| ',
    '> ',
    '? ',
    '---\n',
    '...\n',
    '%YAML 1.2\n',
  ],
  ...[
    'kasse',
    'name',
    'phase',
    'purchase',
    'ist',
    'soll',
    'ratings',
    'date',
    '2026-05-31',
    'votes',
    'score',
    'improves',
  ],
  ...[
    '3',
    '0',
    '-1',
    '1e400',
    '.nan',
    'null',
    'true',
    '~',
    '\t',
    '\r\n',
    '\r',
    '\ufeff',
    '\u0000',
    '\u202e',
    '__proto__',
  ],
];

interface Mutation {
  readonly at: number;
  readonly length: number;
  readonly insert: string;
}

const piece = fc.constantFrom(...PIECES);
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(12),
  insert: fc.oneof(
    fc.constant(''),
    piece,
    fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  ),
});

function mutate(text: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((now, { at, length, insert }) => {
    const start = Math.floor(at * now.length);
    return now.slice(0, start) + insert + now.slice(start + length);
  }, text);
}

describe('reading never throws on any text', () => {
  test('letters of every script, halves of letters and control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => read(text)),
      { numRuns: runs(150) },
    );
  });

  test('pieces of YAML in any order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => read(pieces.join(''))),
      { numRuns: runs(300) },
    );
  });

  test('valid files with a random edit', () => {
    const mutations = fc.array(mutation, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...VALID_TEXTS), mutations, (text, changes) => read(mutate(text, changes))),
      { numRuns: runs(150) },
    );
  });

  test('settings with a random edit', () => {
    const sound = readFileSync(join(EXAMPLE, 'tpm.yaml'), 'utf8');
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (changes) => {
        const catalog = fromSources([{ path: 'tpm.yaml', text: mutate(sound, changes) }]);
        expect(checkCatalog(catalog, '2026-11-21').every(({ file }) => file === 'tpm.yaml')).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });

  test('files of random bytes: one document, no control character, exit code 0, 1 or 2', async () => {
    await warmUp();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (bytes, broken) => {
        const text = Buffer.from(VALID_TEXTS[0] ?? '');
        const content = broken ? bytes : Buffer.concat([text.subarray(0, bytes[0]), bytes, text.subarray(bytes[0])]);
        const folder = makeFolder({ 'a.yaml': content });
        try {
          for (const command of ['check', 'analyze']) {
            const { stdout } = await civilRun([command, '--json'], folder.path);
            expect(JSON.parse(stdout)).toHaveProperty('complete');
          }
        } finally {
          folder.remove();
        }
      }),
      { numRuns: runs(25) },
    );
  });
});
