import { describe, expect, test } from 'vitest';
import { diagnosticsOf, findingsOf, underlinedTextOf } from '../helpers/catalog.js';

const HOTLINE = `touchpoints:
  hotline:
    name: Hotline
    phase: post-purchase
    factors:
      wartezeit: { kind: disappointment, text: Zehn Minuten Warteschleife, state: open }
      tonfall: { kind: disappointment, text: Barscher Ton }
      vorname: { kind: delight, text: Man kennt mich }
`;

function measure(fields: string, improves = 'hotline: { by: 1 }'): string {
  return `${HOTLINE}measures:\n  rueckruf: { name: Rückruf, improves: { ${improves} }, ${fields} }\n`;
}

const ids = (sample: string, rule: string) => findingsOf(sample, { only: [rule] }).map((finding) => finding.rule);

describe('measure-overdue on 2026-11-01', () => {
  test.each([
    ['due today', 'status: running, until: 2026-11-01', null],
    ['due yesterday', 'status: running, until: 2026-10-31', 1],
    ['due in the month that is over', 'status: planned, until: 2026-10', 1],
    ['due this month', 'status: planned, until: 2026-11', null],
    ['due this year, unquoted', 'status: planned, until: 2026', null],
    ['due last year, an idea', 'status: idea, until: 2025', 305],
    ['done', 'status: done, until: 2026-01-31', null],
    ['dropped', 'status: dropped, until: 2026-01-31', null],
    ['without an end', 'status: running', null],
  ])('%s', (_, fields, days) => {
    const found = findingsOf(measure(fields), { only: ['measure-overdue'] });
    expect(found.map(({ data }) => data.days)).toEqual(days === null ? [] : [days]);
  });

  test('underlines the date', () => {
    const sample = measure('status: running, until: 2026-10');
    expect(diagnosticsOf(sample, { only: ['measure-overdue'] }).map((one) => underlinedTextOf(sample, one))).toEqual([
      '10: 2026-10',
    ]);
  });
});

describe('required fields of a measure', () => {
  test.each([
    ['idea', false],
    ['planned', true],
    ['running', true],
    ['done', false],
    ['dropped', false],
  ])('%s: owner and end wanted is %s', (status, wanted) => {
    for (const rule of ['measure-owner-missing', 'measure-date-missing']) {
      expect(ids(measure(`status: ${status}`), rule)).toEqual(wanted ? [rule] : []);
      expect(ids(measure(`status: ${status}, owner: Leitung, until: 2027`), rule)).toEqual([]);
    }
  });

  test.each([
    ['a gain', 'hotline: { by: 0.1 }', 'idea', false],
    ['no touchpoint', '', 'idea', true],
    ['a gain of 0', 'hotline: { by: 0 }', 'running', true],
    ['a loss', 'hotline: { by: -1 }', 'done', true],
    ['a loss here and a gain there', 'hotline: { by: -1 }, laden: { by: 1 }', 'idea', false],
    ['nothing any more, as it was dropped', '', 'dropped', false],
  ])('%s', (_, improves, status, reported) => {
    const rule = 'measure-gain-missing';
    expect(ids(measure(`status: ${status}`, improves), rule).includes(rule)).toBe(reported);
  });
});

describe('delight-before-basics', () => {
  test.each([
    ['delight while a disappointment is open', 'factor: vorname', 'idea', ['wartezeit']],
    ['the disappointment itself', 'factor: wartezeit', 'idea', []],
    ['no factor', '', 'idea', []],
    ['a factor that does not exist', 'factor: vornamen', 'idea', []],
    ['delight that is already there', 'factor: vorname', 'done', []],
  ])('%s', (_, factor, status, open) => {
    const sample = measure(`status: ${status}`, `hotline: { by: 1${factor && `, ${factor}`} }`);
    const found = findingsOf(sample, { only: ['delight-before-basics'] });
    const own = found.filter(({ rule }) => rule === 'delight-before-basics');
    expect(own.flatMap(({ data }) => data.factors)).toEqual(open);
  });
});

describe('self-exclusion', () => {
  test.each([
    ['itself', 'a: { excludes: [a] }, b: {}', ['a itself a']],
    ['what it requires', 'a: { requires: [b], excludes: [c, b] }, b: {}, c: {}', ['a requires b']],
    [
      'what requires it, as exclusion works both ways',
      'a: { requires: [b] }, b: { excludes: [a] }',
      ['b required-by a'],
    ],
    ['another one', 'a: { requires: [b], excludes: [c] }, b: {}, c: {}', []],
    ['one that does not exist', 'a: { excludes: [z] }, b: {}', []],
  ])('%s', (_, given, expected) => {
    const measures = given.replace(/: \{/g, ': { name: Maßnahme, status: idea, improves: {},');
    const found = findingsOf(`measures: { ${measures} }\n`, { only: ['self-exclusion'] });
    const own = found.filter(({ rule }) => rule === 'self-exclusion');
    expect(own.map(({ data: { id, how, other } }) => `${id} ${how} ${other}`)).toEqual(expected);
  });
});
