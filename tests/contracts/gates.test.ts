import { describe, expect, test } from 'vitest';
import { gates } from '../../src/gates/index.js';
import { LANGS } from '../../src/messages/format.js';
import { analysisOf } from '../helpers/catalog.js';

const files = Object.keys(import.meta.glob('../../src/gates/*.ts')).map((path) => path.replace(/.*\/(.+)\.ts$/, '$1'));
/** Limits for gates that have no default limit. */
const LIMITS: Readonly<Record<string, object>> = { 'mean-gap': { max: 1 }, 'customer-evidence-share': { min: 0.5 } };

test('the rack holds every file, in the order of ids', () => {
  expect(gates.map(({ id }) => id)).toEqual(files.filter((file) => file !== 'index').sort());
});

describe.each(gates.map((gate) => [gate.id, gate] as const))('%s', (id, gate) => {
  test('is worded in every language', () => {
    for (const lang of LANGS) {
      const { title, what, why, message, nothing } = gate.words[lang];
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      for (const sentence of [what, why]) expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u);
      expect(message('7', '3')).toMatch(/7.*3/);
      for (const clause of [message('7', '3'), nothing]) expect(clause).toMatch(/[^.]$/);
    }
  });

  test('accepts its limits and no other option', () => {
    expect(gate.options.safeParse(LIMITS[id] ?? {}).success).toBe(true);
    expect(gate.options.safeParse({ maximum: 3 }).success).toBe(false);
    expect(gate.options.safeParse({ max: -1, min: -1 }).success).toBe(false);
  });

  test('does not pass without data', () => {
    const nothing = analysisOf({ 'tpm.yaml': 'name: Leer\n' });
    expect(gate.measure(nothing, gate.options.parse(LIMITS[id] ?? {}), nothing)).toMatchObject({
      value: null,
      state: 'nothing',
      because: [],
    });
  });
});
