import { afterEach, describe, expect, test } from 'vitest';
import { findingsOf } from '../helpers/catalog.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

let folder: Folder | undefined;
afterEach(() => folder?.remove());

/** Valid with the settings below, invalid with the default scale and phases. */
const ENTRIES = `touchpoints:
  laden: { name: Laden, phase: visit, importance: { purchase: 80 } }
assessments:
  runde: { date: 2026-05-31, perspective: customer, method: survey, ratings: { laden: { ist: 85 } } }
`;
const RIGHT = [
  'scale: { min: 0, max: 100 }',
  'phases: [before, visit]',
  'reactions: { disappointingBelow: 40, delightingFrom: 80 }',
];

const rulesOf = (settings: string, entries = ENTRIES) =>
  findingsOf({ 'tpm.yaml': settings, 'a.yaml': entries })
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, place }) => `${rule} ${place.path}`);

describe('one wrong word in tpm.yaml is one error', () => {
  test.each([
    ['a severity', 'rules: { owner-missing: of }', 'not-one-of'],
    ['a setting', 'ruels: {}', 'unknown-key'],
    ['a number', 'staleAfterDays: bald', 'wrong-type'],
    ['a weight', 'priority: { weights: { purchase: -1 } }', 'out-of-range'],
    ['an alias', 'report: { title: &a Titel }', 'yaml-alias'],
    ['a language', 'language: fr', 'not-one-of'],
    ['a rule', 'rules: { owner-mising: error }', 'unknown-rule'],
  ])('%s', (_what, wrong, rule) => {
    expect(rulesOf([...RIGHT, wrong, ''].join('\n'))).toEqual([`${rule} tpm.yaml`]);
  });

  test.each([
    ['the scale', 'scale: { min: 0, max: hundert }', 'wrong-type'],
    ['an end of the scale', 'scale: { min: 100, max: 0 }', 'scale-order'],
    ['the name of the scale', 'scal: { min: 0, max: 100 }', 'unknown-key'],
    ['the phases', 'phases: [before, Visit 1]', 'invalid-id'],
    ['the name of the phases', 'phase: [before, visit]', 'unknown-key'],
    ['the globs', 'ignore: archive/**', 'wrong-type'],
    ['a bracket', 'report: { title: T', 'yaml-syntax'],
  ])('%s, and what depends on it is not reported', (_what, wrong, rule) => {
    const key = wrong.slice(0, 4);
    const settings = [...RIGHT.filter((line) => !line.startsWith(key)), wrong, ''].join('\n');
    expect(rulesOf(settings)).toEqual([`${rule} tpm.yaml`]);
  });

  test('two wrong words are two errors, and errors that depend on neither stay', () => {
    const entries = `${ENTRIES}personas:\n  p: { name: P, share: 40 }\n`;
    expect(rulesOf([...RIGHT, 'rules: { owner-missing: of }', 'language: fr', ''].join('\n'), entries)).toEqual([
      'not-one-of tpm.yaml',
      'not-one-of tpm.yaml',
      'out-of-range a.yaml',
    ]);
  });

  test('a value outside the scale that is right is still found', () => {
    const settings = [...RIGHT, 'language: fr', ''].join('\n');
    expect(rulesOf(settings, ENTRIES.replace('ist: 85', 'ist: 850'))).toContain('value-off-scale a.yaml');
  });

  test.each(['rules: { owner-missing: of }', 'report: { title: T'])('the language counts beside %s', async (wrong) => {
    folder = makeFolder({ 'tpm.yaml': `language: de\n${wrong}\n`, 'a.yaml': 'departments:\n  d: { name: D }\n' });
    const { code, stdout } = await run(['check'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(stdout).toContain('1 Fehler');
    expect(stdout).toContain('tpm.yaml:');
  });

  test('a wrong scale of a round is one error, not one more for each of its ratings', () => {
    const round =
      'assessments:\n  r: { date: 2026, perspective: customer, method: survey, scale: { min: 0, max: x }, ratings: { laden: { ist: 85 } } }\n';
    expect(rulesOf('phases: [visit]\n', `touchpoints:\n  laden: { name: L, phase: visit }\n${round}`)).toEqual([
      'wrong-type a.yaml',
    ]);
  });
});

describe('off that a tool of YAML 1.1 wrote back as false', () => {
  const settings = `rules: { owner-missing: false, name-too-long: [false, { max: 3 }] }
gates: { no-regression: false }
overrides:
  - { files: ['a.yaml'], rules: { ist-missing: false } }
`;

  test('is off, with a hint at each place', () => {
    const found = findingsOf({
      'tpm.yaml': settings,
      'a.yaml': 'touchpoints:\n  t: { name: Name, phase: purchase }\n',
    });
    expect(
      found
        .filter(({ place }) => place.path === 'tpm.yaml')
        .map(({ rule, severity, place }) => [rule, severity, place.pointer]),
    ).toEqual([
      ['off-as-false', 'info', ['rules', 'owner-missing']],
      ['off-as-false', 'info', ['rules', 'name-too-long']],
      ['off-as-false', 'info', ['gates', 'no-regression']],
      ['off-as-false', 'info', ['overrides', 0, 'rules', 'ist-missing']],
    ]);
    expect(found.map(({ rule }) => rule)).not.toContain('owner-missing');
    expect(found.map(({ rule }) => rule)).not.toContain('name-too-long');
    expect(found.map(({ rule }) => rule)).not.toContain('ist-missing');
  });

  test('true is no severity', () => {
    expect(rulesOf('rules: { owner-missing: true }\n', 'departments: {}\n')).toEqual(['not-one-of tpm.yaml']);
  });
});
