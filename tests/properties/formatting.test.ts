import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { formatFile } from '../../src/edit/format-yaml.js';
import { fromSources } from '../../src/index.js';
import { runs } from '../helpers/arranged-catalog.js';
import { expectStrictYaml } from '../helpers/strict-yaml.js';

vi.setConfig({ testTimeout: runs(60_000) });

const EXAMPLE = join(import.meta.dirname, '../../examples/stadtwerke');
const VALID_TEXTS = readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && path !== 'tpm.yaml')
  .map((path) => readFileSync(join(EXAMPLE, path), 'utf8').split('\n').slice(0, 50).join('\n'));

const settings = { path: 'tpm.yaml', text: readFileSync(join(EXAMPLE, 'tpm.yaml'), 'utf8') };

/** All that tpm reads from a text: entries with their fields, and findings. The order of fields is ignored. */
function modelOf(text: string): string {
  const { model, findings, complete } = fromSources([settings, { path: 'a.yaml', text }]);
  const entries = [...model.index].map(([kind, known]) => [
    kind,
    [...known.values()].map(({ id, fields }) => [id, fields]),
  ]);
  const rules = findings.map(({ rule }) => rule).sort();
  return JSON.stringify({ entries, rules, complete }, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
}

const marksOf = (text: string) => (text.match(/#mark\d+#/g) ?? []).sort();

/** Formats a text and checks that everything that must not change is unchanged. */
function expectKept(text: string): 'kept' | 'faulty' | 'unknown form' {
  const result = formatFile({ path: 'a.yaml', text });
  if (!('text' in result)) return 'findings' in result ? 'faulty' : 'unknown form';
  expect(modelOf(result.text)).toBe(modelOf(text));
  expect(marksOf(result.text)).toEqual(marksOf(text));
  expectStrictYaml(result.text);
  expect(formatFile({ path: 'a.yaml', text: result.text })).toEqual({ text: result.text });
  return 'kept';
}

interface Change {
  readonly at: number;
  readonly how: 'line' | 'end' | 'blank' | 'deeper' | 'swap' | 'tight';
  readonly indent: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(49),
  how: fc.constantFrom('line', 'line', 'end', 'blank', 'deeper', 'swap', 'tight'),
  indent: fc.nat(9),
});

/** Edits that keep the content of a file. Some break the file; nothing is asserted about those. */
function rearrange(text: string, changes: readonly Change[]): string {
  const lines = text.split('\n');
  changes.forEach(({ at, how, indent }, number) => {
    const line = lines[at] ?? '';
    const next = lines[at + 1] ?? '';
    if (how === 'line') lines.splice(at, 0, `${' '.repeat(indent)}#mark${number}#`);
    else if (how === 'blank') lines.splice(at, 0, ' '.repeat(indent % 2));
    else if (how === 'end') lines[at] = `${line}${' '.repeat(1 + indent)}#mark${number}#`;
    else if (how === 'tight') lines[at] = line.replaceAll('{ ', '{').replaceAll(', ', ',  ');
    else if (how === 'swap') [lines[at], lines[at + 1]] = [next, line];
    else lines[at] = line.replace(/^( +)/, '$1 ');
  });
  return lines.join('\n');
}

describe('formatting changes no value, loses no comment, and is idempotent', () => {
  test('files with comments, blank lines and swapped lines anywhere', () => {
    const seen = { kept: 0, faulty: 0, 'unknown form': 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...VALID_TEXTS),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        (text, changes) => {
          seen[expectKept(rearrange(text, changes))] += 1;
        },
      ),
      { numRuns: runs(200) },
    );
    expect(seen.kept).toBeGreaterThan(runs(50));
    expect(seen['unknown form']).toBe(0);
  });

  test('comments and blank lines alone never make a file unsupported', () => {
    const harmless = change.filter(({ how }) => how === 'line' || how === 'blank');
    fc.assert(
      fc.property(
        fc.constantFrom(...VALID_TEXTS),
        fc.array(harmless, { minLength: 1, maxLength: 12 }),
        (text, changes) => {
          // Inside a block scalar the edits would change the text or end it early.
          expect(expectKept(rearrange(text, changes))).not.toBe('unknown form');
        },
      ),
      { numRuns: runs(150) },
    );
  });

  test('pieces of YAML in any order: formatted, or left with a reason', () => {
    const piece = fc.constantFrom(
      ...['touchpoints:', 'measures:', 'name:', 'phase:', 'x-a:', '- ', '? ', ': ', '{', '}', '[', ']', ',', '"', "'"],
      ...['\n', '\n  ', '\n    ', '\n      ', '#mark1#', ' #mark2#\n', '|\n', '|+\n', '>-\n', '|2\n', '---\n', '...\n'],
      ...['%YAML 1.2\n', '~', 'kasse', '3', '2026-05-31', '\t', '\r\n', '\ufeff', '&a ', '*a', '!x '],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expectKept(pieces.join(''));
      }),
      { numRuns: runs(400) },
    );
  });
});
