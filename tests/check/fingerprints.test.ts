import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/kinds/index.js';
import { rules } from '../../src/rules/index.js';
import { diagnosticsOf } from '../helpers/catalog.js';

const hidden = '\u200b';
const entries = (first: string, second: string) =>
  `touchpoints:\n  till:\n    name: Till${first}\n    phase: purchase\n    description: Pay${second}\n`;

const named = (text: string, rule: string) =>
  diagnosticsOf(text, { only: [rule] }).flatMap((one) => (one.rule === rule ? [one.fingerprint] : []));

describe('a finding with a place in the text only', () => {
  test('has a fingerprint of entry and field, so that no other finding takes its place', () => {
    expect(named(entries(hidden, ''), 'hidden-character')).toEqual(['hidden-character:touchpoint/till/name']);
    expect(named(entries('', hidden), 'hidden-character')).toEqual(['hidden-character:touchpoint/till/description']);
    expect(named(`${entries('', '')}    owner: [a\n`, 'yaml-syntax')[0]).toMatch(
      /^yaml-syntax:touchpoint\/till\/owner/,
    );
  });
});

/** The same text with other ids. */
function elsewhere(text: string): string {
  const collections = new Set(kinds.map(({ collection }) => collection));
  let inside = false;
  const ids = text.split('\n').flatMap((line) => {
    const top = /^(\w+):/.exec(line)?.[1];
    if (top !== undefined) inside = collections.has(top as never);
    const id = inside ? /^ {2}["']?([^\s"':{#]+)["']?:/.exec(line)?.[1] : undefined;
    return id === undefined ? [] : [id];
  });
  return [...new Set(ids)].reduce((now, id) => now.replaceAll(`  ${id}:`, `  ${id}-zwei:`), text);
}

/** Rules about characters outside every field, or about a part that all entries share. */
const FILE_RULES = ['yaml-directive'];

const ENTRY_RULES = rules
  .filter(
    ({ id, loader, bad }) => !loader && typeof bad === 'string' && elsewhere(bad) !== bad && !FILE_RULES.includes(id),
  )
  .map((rule) => [rule.id, rule] as const);
test.each(ENTRY_RULES)('%s: the bad sample at two places gives two fingerprints', (id, { bad }) => {
  const [here, there] = [named(bad as string, id), named(elsewhere(bad as string), id)];
  expect(ENTRY_RULES.length).toBeGreaterThan(60);
  expect(here.filter((one) => there.includes(one))).toEqual([]);
});
