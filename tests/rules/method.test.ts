import { describe, expect, test } from 'vitest';
import { diagnosticsOf, findingsOf, underlinedTextOf } from '../helpers/catalog.js';

const DEPARTED =
  'touchpoints:\n  hotline: { name: Hotline, phase: post-purchase }\n  portal: { name: Portal, phase: post-purchase }\n';

interface Ratings {
  readonly hotline?: string;
  readonly portal?: string;
}

function rated({ hotline = '', portal = '' }: Ratings): string {
  const ratings = `hotline: { ${hotline} }, portal: { ${portal} }`;
  return `assessments:\n  runde: { date: 2026-05-31, perspective: customer, method: survey, ratings: { ${ratings} } }\n`;
}

function moment(fields = ''): string {
  return `moments:\n  stoerung: { name: Die Störung am Sonntag, touchpoints: [hotline, portal]${fields} }\n`;
}

function measure(status: string, touchpoint: string): string {
  return `measures:\n  rueckruf: { name: Rückruf, status: ${status}, improves: { ${touchpoint}: { by: 1 } } }\n`;
}

const ids = (sample: string | Record<string, string>, rule: string) =>
  findingsOf(sample, { only: [rule] }).map((finding) => finding.rule);

describe('moment-without-measure', () => {
  const rule = 'moment-without-measure';
  const open = rated({ hotline: 'ist: 4, soll: 8' });

  test.each([
    ['a shortfall', open + moment(), true],
    ['a shortfall at the second touchpoint', rated({ portal: 'ist: 4, soll: 8' }) + moment(), true],
    ['an Ist that meets the Soll', rated({ hotline: 'ist: 8, soll: 8' }) + moment(), false],
    ['a difference behind the ninth decimal', rated({ hotline: 'ist: 7.99999999999, soll: 8' }) + moment(), false],
    ['a shortfall inside the corridor', rated({ hotline: 'ist: 7, soll: { score: 8, minimum: 7 }' }) + moment(), false],
    ['a shortfall below the corridor', rated({ hotline: 'ist: 6.9, soll: { score: 8, minimum: 7 }' }) + moment(), true],
    ['no ratings', moment(), false],
    ['no ratings and a disappointing outcome', moment(', outcome: disappointing'), true],
    [
      'a Soll that is met and a disappointing outcome',
      rated({ hotline: 'ist: 9, soll: 8' }) + moment(', outcome: disappointing'),
      true,
    ],
    ['an outcome that is okay', moment(', outcome: okay'), false],
    ['a measure for the other touchpoint', open + moment() + measure('idea', 'portal'), false],
    ['a running measure', open + moment() + measure('running', 'hotline'), false],
    ['a measure that is done', open + moment() + measure('done', 'hotline'), true],
    ['a measure that was dropped', open + moment() + measure('dropped', 'hotline'), true],
  ])('%s', (_, catalog, reported) => {
    expect(ids(DEPARTED + catalog, rule)).toEqual(reported ? [rule] : []);
  });

  test('uses the corridor of the Soll in tpm.yaml only', () => {
    const inCorridor = rated({ hotline: 'ist: 7, expectation: 8, soll: { score: 8, minimum: 7 }' });
    const against = (target: string) => ({
      'tpm.yaml': `gap: { against: ${target} }\n`,
      'k.yaml': DEPARTED + inCorridor + moment(),
    });
    expect(ids(against('soll'), rule)).toEqual([]);
    expect(ids(against('expectation'), rule)).toEqual([rule]);
  });

  test('skips retired touchpoints', () => {
    const retired = DEPARTED.replace('Hotline, phase', 'Hotline, status: retired, phase');
    expect(ids(retired + open + moment(), rule)).toEqual([]);
  });

  test('accepts references to missing touchpoints', () => {
    const dangling = moment(', outcome: disappointing').replace('[hotline, portal]', '[telefon]');
    expect(ids(DEPARTED + dangling, rule)).toEqual(['dangling-reference', rule]);
  });
});

describe('a Soll below', () => {
  const cases = [
    ['the Ist', 'ist: 8, soll: 7', 'soll-below-ist', true],
    ['the Ist, which it equals', 'ist: 7, soll: 7', 'soll-below-ist', false],
    ['the expectation', 'expectation: 8, soll: 7', 'soll-below-expectation', true],
    ['the expectation, which it equals', 'expectation: 7, soll: 7', 'soll-below-expectation', false],
    ['an Ist that is unknown', 'expectation: 8, soll: 7', 'soll-below-ist', false],
  ] as const;

  test.each(cases)('%s', (_, hotline, rule, reported) => {
    expect(ids(DEPARTED + rated({ hotline }), rule)).toEqual(reported ? [rule] : []);
  });

  test('reads school grades in their direction', () => {
    const graded = (hotline: string) => ({
      'tpm.yaml': 'scale: { min: 1, max: 6, best: min }\n',
      'k.yaml': DEPARTED + rated({ hotline }),
    });
    expect(ids(graded('ist: 2, soll: 3'), 'soll-below-ist')).toEqual(['soll-below-ist']);
    expect(ids(graded('ist: 3, soll: 2'), 'soll-below-ist')).toEqual([]);
    expect(ids(graded('expectation: 2, soll: 3'), 'soll-below-expectation')).toEqual(['soll-below-expectation']);
  });

  test('underlines the Soll, and relates the touchpoint', () => {
    const sample = DEPARTED + rated({ hotline: 'ist: 8, soll: 7' });
    const [found] = diagnosticsOf(sample, { only: ['soll-below-ist'] });
    expect(found && underlinedTextOf(sample, found)).toBe('5: 7');
    expect(found?.related.map(({ range }) => range.start.line)).toEqual([2]);
    expect(found?.fingerprint).toBe('soll-below-ist:assessment/runde/ratings/hotline/soll');
  });
});

describe('owner-missing and department-missing', () => {
  test.each([
    ['live', '', true],
    ['planned', ', status: planned', false],
    ['retired', ', status: retired', false],
    ['for employees', ', audience: employee', false],
    ['live with a persona that does not exist', ', personas: [niemand]', true],
  ])('a touchpoint that is %s', (_, fields, reported) => {
    const sample = `touchpoints: { hotline: { name: Hotline, phase: purchase${fields} } }\n`;
    for (const rule of ['owner-missing', 'department-missing']) expect(ids(sample, rule).includes(rule)).toBe(reported);
  });

  test('are silent in a workshop and errors in a strict catalog', () => {
    const sample = (preset: string) => ({ 'tpm.yaml': `extends: ${preset}\n`, 'k.yaml': DEPARTED });
    const severities = (preset: string) =>
      findingsOf(sample(preset), { only: ['owner-missing'] }).map(({ severity }) => severity);
    expect(severities('workshop')).toEqual([]);
    expect(severities('recommended')).toEqual(['warning', 'warning']);
    expect(severities('strict')).toEqual(['error', 'error']);
  });
});
