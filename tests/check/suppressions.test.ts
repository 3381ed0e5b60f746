import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressionsOf } from '../../src/core/read/suppressions.js';
import { commentsOf } from '../../src/core/read/yaml-comments.js';
import { diagnosticsOf } from '../helpers/catalog.js';

const COMMENT = '# tpm-disable-next-line owner-missing, department-missing -- wird abgeschaltet';
const hotline = (before: string) => `touchpoints:\n${before}  hotline: { name: Hotline, phase: post-purchase }\n`;

/** The rules of counted findings, and those of accepted findings. */
function look(text: string) {
  const found = diagnosticsOf(text);
  const rules = (accepted: boolean) =>
    found.filter(({ suppressed }) => (suppressed !== null) === accepted).map(({ rule }) => rule);
  return { open: rules(false), accepted: rules(true) };
}

describe('a comment accepts findings of the next line', () => {
  test('with its reason, and only those of the named rules', () => {
    const [finding] = diagnosticsOf(hotline(`  ${COMMENT}\n`)).filter(({ suppressed }) => suppressed);
    expect(finding?.suppressed).toEqual({ by: 'inline', reason: 'wird abgeschaltet' });
    expect(look(hotline(''))).toEqual({ open: ['department-missing', 'owner-missing'], accepted: [] });
    expect(look(hotline(`  ${COMMENT}\n`))).toEqual({ open: [], accepted: ['department-missing', 'owner-missing'] });
    expect(look(hotline('  # tpm-disable-next-line owner-missing -- so\n')).open).toEqual(['department-missing']);
  });

  test('over blank lines and other comments, with CRLF, and several of them', () => {
    const two = '# tpm-disable-next-line owner-missing -- a\n\n# x\n# tpm-disable-next-line department-missing -- b\n';
    expect(look(hotline(two)).open).toEqual([]);
    expect(look(hotline(`  ${COMMENT}\n`).replaceAll('\n', '\r\n')).open).toEqual([]);
  });

  test('also errors of the schema, but not unreadable files', () => {
    const key = 'touchpoints:\n  hotline:\n    # tpm-disable-next-line unknown-key -- altes Feld\n    alt: 1\n';
    expect(look(key).accepted).toEqual(['unknown-key']);
    expect(look('# tpm-disable-next-line yaml-syntax -- egal\na: [\n').open).toContain('yaml-syntax');
  });

  test.each([
    ['in a block scalar', `departments:\n  a:\n    name: |\n      ${COMMENT}\n      b\n`],
    ['in a quoted text', `departments:\n  a: { name: "${COMMENT}" }\n`],
    ['in a plain text', `departments:\n  a: { name: x${COMMENT} }\n`],
  ])('text that only looks like one is text: %s', (_, text) => {
    expect(suppressionsOf(text)).toEqual([]);
  });
});

describe('a comment that accepts nothing is found', () => {
  test.each([
    ['without a reason', '# tpm-disable-next-line owner-missing', 'invalid-suppression'],
    ['with an empty reason', '# tpm-disable-next-line owner-missing --   ', 'invalid-suppression'],
    ['without a rule', '# tpm-disable-next-line -- warum', 'invalid-suppression'],
    ['of another form', '# tpm-disable owner-missing -- warum', 'invalid-suppression'],
    ['for a rule that does not exist', '# tpm-disable-next-line owner-mising -- warum', 'unknown-rule'],
    ['for a rule that finds nothing', '# tpm-disable-next-line name-too-long -- warum', 'unused-suppression'],
  ])('%s', (_, comment, rule) => {
    const found = diagnosticsOf(hotline(`  ${comment}\n`)).filter((one) => one.rule === rule);
    expect(found).toHaveLength(1);
    expect(found[0]?.fingerprint).toBe(`${rule}:touchpoint/hotline`);
    expect(found[0]?.range.start.line).toBe(2);
    expect(look(hotline(`  ${comment}\n`)).open).toContain('owner-missing');
  });

  test('an unknown rule is reported with the nearest rule', () => {
    const [found] = diagnosticsOf(hotline('  # tpm-disable-next-line owner-mising -- x\n')).filter(
      ({ rule }) => rule === 'unknown-rule',
    );
    expect(found?.suggestions[0]?.replacement).toEqual({
      range: { start: { line: 2, column: 27 }, end: { line: 2, column: 39 } },
      text: 'owner-missing',
    });
  });

  test('a rule that did not run is not reported as unused', () => {
    const text = hotline(`  ${COMMENT}\n`);
    expect(diagnosticsOf(text, { skip: ['owner-missing'] }).map(({ rule }) => rule)).not.toContain(
      'unused-suppression',
    );
  });
});

test.each([
  ['many dashes', `# tpm-disable-next-line a${'-'.repeat(200_000)} x`],
  ['many blanks', `# tpm-disable-next-line a -- b${' '.repeat(200_000)}c`],
  ['many marks', `# tpm-disable-next-line a -- b\n${'#'.repeat(200_000)}\nx`],
  ['many of them', '# tpm-disable-next-line owner-missing -- b\n'.repeat(2000)],
])('%s cost next to nothing', (_, comment) => {
  const start = performance.now();
  diagnosticsOf(`${hotline('')}${comment}\n`);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('the comments of any text are at their places, and finding them never throws', () => {
  const piece = fc.constantFrom(
    '#',
    ' ',
    '\n',
    '\r\n',
    'a: ',
    '"',
    "'",
    '|',
    '- ',
    '{',
    '}',
    '# b',
    '\ufeff',
    '---\n',
    'ü',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { text: comment, at } of commentsOf(text)) expect(text.slice(at.start, at.end)).toBe(comment);
    }),
    { seed: 1, numRuns: 300 },
  );
});
