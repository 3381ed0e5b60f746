import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/core/limits.js';
import { LANGS } from '../../src/messages/format.js';
import type { Sample } from '../../src/rules/engine/rule.js';
import { wordsOf } from '../../src/rules/engine/wording.js';
import { rules } from '../../src/rules/index.js';
import { catalogOf, diagnosticsOf, underlinedTextOf } from '../helpers/catalog.js';

/** Findings of the stages in a sample: rule, line and underlined text. */
function stages(sample: Sample): string[] {
  return diagnosticsOf(sample, { only: [] }).map((one) => `${one.rule} ${underlinedTextOf(sample, one)}`);
}

function english(sample: Sample): string[] {
  return diagnosticsOf(sample, { only: [] }).map((one) => wordsOf(one, rules, 'en').message);
}

const round = (rating: string) =>
  `assessments:\n  r: { date: 2026, perspective: customer, method: survey, ratings: { laden: ${rating} } }\ntouchpoints:\n  laden: { name: Laden, phase: purchase }\n`;
const journey = (steps: string) => `journeys:\n  kauf: { name: Kauf, steps: ${steps} }\n`;

describe('places', () => {
  test.each<[string, Sample, string[]]>([
    ['an entry without content', 'touchpoints:\n  laden:\n', ['wrong-type 2: ']],
    [
      'a field of a word instead of a list',
      'touchpoints:\n  laden: { name: Laden, phase: purchase, tags: neu }\n',
      ['wrong-type 2: neu'],
    ],
    ['a missing field', 'touchpoints:\n  laden: { name: Laden }\n', ['missing-field 2: laden']],
    ['a misspelt required field', 'touchpoints:\n  laden: { nmae: Laden, phase: purchase }\n', ['unknown-key 2: nmae']],
    ['a key that dangles', round('{}').replace('{ laden:', '{ ladn:'), ['dangling-reference 2: ladn']],
    ['a vote off the scale', round('{ ist: { votes: [5, 12] } }'), ['value-off-scale 2: 12']],
    [
      'a date as key',
      'metrics:\n  n: { name: NPS, kind: nps, better: higher, values: { 2026-13: 1 } }\n',
      ['invalid-date 2: 2026-13'],
    ],
    ['an alias has no form either', 'touchpoints:\n  laden: *shop\n', ['yaml-alias 2: *shop']],
    [
      'an infinite number is said once',
      'touchpoints:\n  laden: { name: Laden, phase: purchase, reach: .inf }\n',
      ['number-not-finite 2: .inf'],
    ],
    [
      'an unknown tag is said once',
      'touchpoints:\n  laden: { name: !env SHOP, phase: purchase }\n',
      ['yaml-tag 2: SHOP'],
    ],
    [
      'a setting given twice is no entry',
      { 'tpm.yaml': 'scale: { min: 1, min: 0, max: 5 }\n' },
      ['duplicate-key 1: min'],
    ],
  ])('%s', (_, sample, expected) => {
    expect(stages(sample)).toEqual(expected);
  });
});

describe('what was expected', () => {
  test.each<[string, Sample, string]>([
    ['a step that is a number', journey('[5]'), 'found a number "5", expected a text or a block of fields'],
    ['a rating that is a word', round('{ ist: gut }'), 'found a text "gut", expected a number or a block of fields'],
    [
      'a phase that is a number',
      { 'tpm.yaml': 'phases: [1]\n' },
      'found a number "1", expected a text or a block of fields',
    ],
    ['half a person', round('{ ist: { score: 5, n: 1.5 } }'), 'found a number "1.5", expected a whole number'],
    [
      'a rule with a severity in brackets',
      { 'tpm.yaml': 'rules: { owner-missing: [error] }\n' },
      'list with fewer than 2 items',
    ],
    [
      'a point with three coordinates',
      { 'tpm.yaml': 'ipa: { crosshair: [1, 2, 3] }\n' },
      'list with more than 2 items',
    ],
  ])('%s', (_, sample, message) => {
    expect(english(sample)).toEqual([message]);
  });
});

describe('yaml-syntax', () => {
  test.each([
    ['BLOCK_AS_IMPLICIT_KEY', 'a: Hotline: Störung\n'],
    ['BAD_INDENT', 'a:\n    b: 1\n  c: 2\n'],
    ['MISSING_CHAR', 'a: "offen\n'],
    ['UNEXPECTED_TOKEN', 'a: "Laden" am Markt\n'],
    ['MULTILINE_IMPLICIT_KEY', 'a:\n  b\n  c: 1\n'],
    ['TAB_AS_INDENT', 'a:\n\tb: 1\n'],
    ['BAD_SCALAR_START', 'a: @laden\n'],
    ['BAD_DQ_ESCAPE', 'a: "C:\\Daten"\n'],
    ['BLOCK_IN_FLOW', 'a: { b: c: d }\n'],
    ['NON_STRING_KEY', '[a]: 1\n'],
    ['KEY_OVER_1024_CHARS', `${'a'.repeat(1100)}: 1\n`],
    ['BAD_DIRECTIVE', '%FOO\n---\na: 1\n'],
    ['BAD_ALIAS', 'a: &x: b\n'],
    ['ALIAS_PROPS', 'a: &x *y\n'],
    ['MULTIPLE_ANCHORS', 'a: &x &y b\n'],
    ['MULTIPLE_TAGS', 'a: !!str !!int b\n'],
  ])('%s has words of its own', (code, text) => {
    const found = diagnosticsOf(text, { only: [] }).find(({ rule }) => rule === 'yaml-syntax');
    expect(found?.data.code).toBe(code);
    for (const lang of LANGS) {
      const unknown = wordsOf({ rule: 'yaml-syntax', data: { code: 'IMPOSSIBLE' } }, rules, lang);
      const words = found && wordsOf(found, rules, lang);
      expect(words?.message).not.toContain(unknown.message);
      expect(words?.remedy).not.toBe(unknown.remedy);
    }
  });
});

describe('too-large', () => {
  test('a text beyond the limit', () => {
    const text = 'a'.repeat(LIMITS.scalarChars + 1);
    const { findings, complete } = catalogOf(`touchpoints:\n  laden: { name: ${text}, phase: purchase }\n`);
    expect(findings.map(({ rule }) => rule)).toEqual(['too-large']);
    expect(complete).toBe(false);
  });

  test.each([
    ['scalar', 1048577, 1048576, 'text of 1,048,577 characters, the limit is 1,048,576'],
    ['file', 4194305, 4194304, 'the file has 4.1 MiB, the limit is 4 MiB'],
    ['files', 200001, 200000, 'the catalog has 200,001 files, the limit is 200,000'],
    ['total', 536870913, 536870912, 'the files together have 512.1 MiB, the limit is 512 MiB'],
  ])('%s', (what, size, limit, message) => {
    expect(wordsOf({ rule: 'too-large', data: { what, size, limit } }, rules, 'en').message).toBe(message);
  });
});

test('known error codes of the system are put into words', () => {
  const say = (reason: string | null) => wordsOf({ rule: 'unreadable-file', data: { reason } }, rules, 'en').message;
  expect(say('EACCES')).toBe('the file cannot be read: no permission');
  expect(say('EWEIRD')).toBe('the file cannot be read: EWEIRD');
  expect(say(null)).toBe('the file cannot be read');
});

test('a round with one broken rating keeps its valid ratings for the rules', () => {
  const sample = round('{ ist: gut }')
    .replace('{ laden:', '{ portal: { ist: 5 }, laden:')
    .replace('touchpoints:', 'touchpoints:\n  portal: { name: Portal, phase: purchase }');
  const [entry] = catalogOf(sample).model.entries.filter(({ kind }) => kind === 'assessment');
  expect(entry?.kind === 'assessment' && Object.keys(entry.fields.ratings)).toEqual(['portal']);
});
