import { describe, expect, test } from 'vitest';
import { diagnosticsOf, findingsOf, underlinedTextOf } from '../helpers/catalog.js';

const touchpoint = (fields = '') => `touchpoints:\n  werkstatt: { name: Werkstatt, phase: post-purchase${fields} }\n`;

interface Round {
  readonly date: string;
  readonly perspective?: string;
  readonly persona?: string;
  readonly rating?: string;
}

function rounds(...given: readonly Round[]): string {
  const lines = given.map(({ date, perspective = 'customer', persona, rating = 'ist: 5' }, index) => {
    const by = persona === undefined ? '' : `persona: ${persona}, `;
    return `  runde-${index}: { date: ${date}, ${by}perspective: ${perspective}, method: survey, ratings: { werkstatt: { ${rating} } } }`;
  });
  return `assessments:\n${lines.join('\n')}\n`;
}

function foundBy(rule: string, sample: string | Record<string, string>): string[] {
  return findingsOf(sample, { only: [rule] }).map((finding) => finding.rule);
}

describe('stale-assessment', () => {
  test.each([
    ['exactly a year old', '2025-11-01', false],
    ['a year and a day old', '2025-10-31', true],
    ['of the month whose last day is just in time', '2025-11', false],
    ['of the month before', '2025-10', true],
    ['of an unquoted year', '2024', true],
    ['of a day that is still to come, which counts as unknown', '2026-12-31', false],
  ])('an Ist %s', (_, date, stale) => {
    expect(foundBy('stale-assessment', touchpoint() + rounds({ date }))).toEqual(stale ? ['stale-assessment'] : []);
  });

  test('counts the days across leap years and names the date', () => {
    const [finding] = findingsOf(touchpoint() + rounds({ date: '2024-02-28' }), { only: ['stale-assessment'] });
    expect(finding?.data).toEqual({ id: 'werkstatt', days: 977, date: '2024-02-28', limit: 365, rounds: ['runde-0'] });
  });

  test('checks the newest round only', () => {
    const series = rounds({ date: '2020-01-01' }, { date: '2026-10-01' });
    expect(foundBy('stale-assessment', touchpoint() + series)).toEqual([]);
  });

  test('dates a combined Ist by its oldest part', () => {
    const personas = 'personas: { pendler: { name: Pendler }, familien: { name: Familien } }\n';
    const series = rounds({ date: '2020-01-01', persona: 'pendler' }, { date: '2026-10-01', persona: 'familien' });
    expect(foundBy('stale-assessment', personas + touchpoint() + series)).toEqual(['stale-assessment']);
  });

  test('follows staleAfterDays and asOf of tpm.yaml', () => {
    const catalog = touchpoint() + rounds({ date: '2026-05-31' });
    const found = (config: string) => foundBy('stale-assessment', { 'tpm.yaml': config, 'k.yaml': catalog });
    expect(found('staleAfterDays: 30\nasOf: 2026-06-30\n')).toEqual([]);
    expect(found('staleAfterDays: 30\nasOf: 2026-07-01\n')).toEqual(['stale-assessment']);
  });

  test('skips retired and planned touchpoints', () => {
    expect(foundBy('stale-assessment', touchpoint(', status: retired') + rounds({ date: '2020' }))).toEqual([]);
    expect(foundBy('stale-assessment', touchpoint(', audience: employee') + rounds({ date: '2020' }))).toEqual([]);
  });
});

describe('ist-without-customers', () => {
  test.each([
    ['only the company rated', [{ date: '2026-01-01', perspective: 'company' }], true],
    ['customers rated earlier', [{ date: '2026-01-01', perspective: 'company' }, { date: '2020-01-01' }], false],
    [
      'customers gave another value',
      [
        { date: '2026-01-01', perspective: 'company' },
        { date: '2026-02-01', rating: 'expectation: 8' },
      ],
      true,
    ],
    ['nobody rated', [{ date: '2026-01-01', rating: 'soll: 8' }], false],
  ] as const)('%s', (_, given, opinion) => {
    const found = foundBy('ist-without-customers', touchpoint() + rounds(...given));
    expect(found).toEqual(opinion ? ['ist-without-customers'] : []);
  });
});

describe('persona-without-use', () => {
  const personas = 'personas: { pendler: { name: Pendler }, familien: { name: Familien } }\n';
  const byCommuters = rounds({ date: '2026-01-01', persona: 'pendler' });

  test.each([
    ['names others', ', personas: [familien]', true],
    ['names the persona', ', personas: [familien, pendler]', false],
    ['names nobody, which means everybody', '', false],
    ['names an empty list, which means everybody', ', personas: []', false],
  ])('a touchpoint that %s', (_, fields, reported) => {
    const found = foundBy('persona-without-use', personas + touchpoint(fields) + byCommuters);
    expect(found).toEqual(reported ? ['persona-without-use'] : []);
  });

  test('underlines the rating', () => {
    const sample = personas + touchpoint(', personas: [familien]') + byCommuters;
    expect(
      diagnosticsOf(sample, { only: ['persona-without-use'] }).map((one) => underlinedTextOf(sample, one)),
    ).toEqual(['5: werkstatt']);
  });

  test('has no finding about a missing persona or touchpoint', () => {
    const unknown = personas + touchpoint(', personas: [familien]') + rounds({ date: '2026-01-01', persona: 'radler' });
    expect(foundBy('persona-without-use', unknown)).toEqual(['dangling-reference']);
    expect(foundBy('persona-without-use', personas + byCommuters)).toEqual(['dangling-reference']);
  });

  test('ignores an invalid rating', () => {
    const broken = rounds({ date: '2026-01-01', persona: 'pendler', rating: 'ist: gut' });
    expect(foundBy('persona-without-use', personas + touchpoint(', personas: [familien]') + broken)).toEqual([
      'wrong-type',
    ]);
  });
});
