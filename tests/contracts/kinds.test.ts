import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settingsOf } from '../../src/core/model/settings.js';
import { configSchema, fileSchema, kindSchema } from '../../src/kinds/catalog-schema.js';
import { kinds } from '../../src/kinds/index.js';
import { inputSchema, type JsonSchema, referencesOf } from '../../src/kinds/json-schema.js';
import { references } from '../../src/kinds/references.generated.js';
import { findingsOf } from '../helpers/catalog.js';

const named = kinds.map((kind) => [kind.name, kind] as const);
const ajv = () => new Ajv2020({ strict: false, allErrors: true });

/** Every field of a schema with its path; references and branches of unions included. */
function fieldsOf(schema: JsonSchema, path: string): [string, JsonSchema][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, child]) => [
    [`${path}.${key}`, child] as [string, JsonSchema],
    ...fieldsOf(child, `${path}.${key}`),
  ]);
  const inner = [
    schema.items,
    typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined,
    ...(schema.anyOf ?? []),
  ];
  return [...own, ...inner.flatMap((child) => (child ? fieldsOf(child, `${path}.*`) : []))];
}

describe('the rack of kinds', () => {
  it.each(named)('%s: its example is valid, and passes the published schema', (_, kind) => {
    expect(findingsOf(kind.example).filter((finding) => finding.severity === 'error')).toEqual([]);
    const validate = ajv().compile(fileSchema(kinds));
    expect(validate(parse(kind.example, { schema: 'core', version: '1.2' })), JSON.stringify(validate.errors)).toBe(
      true,
    );
  });

  it.each(named)('%s: every field is described', (_, kind) => {
    const silent = fieldsOf(inputSchema(kind.schema), kind.name).filter(([, schema]) => !schema.description);
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it.each(named)('%s: every reference leads to a kind, or into an entry or the settings', (_, kind) => {
    const names: readonly string[] = kinds.map((one) => one.name);
    for (const { target, within } of referencesOf(kind)) {
      if (target) expect(target.split('|').filter((one) => !names.includes(one))).toEqual([]);
      else expect(['config.phases', 'touchpoint.factors']).toContain(within);
    }
  });

  it('has fresh references: run "npm run generate"', () => {
    expect(references).toEqual(Object.fromEntries(kinds.map((kind) => [kind.name, referencesOf(kind)])));
  });

  it.each(named)('%s: an unknown key is refused, a key of the user’s own is kept', (_, kind) => {
    const validate = ajv().compile(kindSchema(kind));
    validate({ 'x-own': 1, surely: 2 });
    const unknown = (validate.errors ?? []).filter((error) => error.keyword === 'additionalProperties');
    expect(unknown.map((error) => error.params.additionalProperty)).toEqual(['surely']);
  });

  it('describes every setting of tpm.yaml, and every setting has a default', () => {
    expect(fieldsOf(configSchema(), 'config').filter(([, schema]) => !schema.description)).toEqual([]);
    expect(settingsOf()).toMatchObject({
      scale: { min: 1, max: 10, best: 'max' },
      reactions: { disappointingBelow: 5, delightingFrom: 8 },
      phases: [
        { id: 'influence-before' },
        { id: 'pre-purchase' },
        { id: 'purchase' },
        { id: 'post-purchase' },
        { id: 'influence-after' },
      ],
      gap: { against: 'soll' },
      priority: { method: 'weighted-gap', weights: { purchase: 1, moment: 1 }, topK: 5, draws: 10000, seed: 1 },
      quickWins: { maxEffortDays: 10, maxLeadTimeDays: 90, minBenefit: 1 },
      staleAfterDays: 365,
    });
  });

  it('reverses the default cut points for German school grades: from about 4 disappointing, up to about 2 delighting', () => {
    const { reactions } = settingsOf({ scale: { min: 1, max: 6, best: 'min' } });
    expect(reactions.disappointingBelow).toBeCloseTo(6 - (5 * 4) / 9, 12);
    expect(reactions.delightingFrom).toBeCloseTo(6 - (5 * 7) / 9, 12);
  });
});
