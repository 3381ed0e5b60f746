import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { analyseCatalog, fromSources, loadCatalog } from '../../src/pipeline.js';
import { viewTopics } from '../../src/topics/index.js';
import { overview } from '../../src/topics/overview/overview.view.js';

const EXAMPLES = ['airport', 'hospital', 'veterans', 'stadtwerke'];
const catalogs = new Map([
  ...EXAMPLES.map(
    (name) => [name, loadCatalog(fileURLToPath(new URL(`../../examples/${name}`, import.meta.url)))] as const,
  ),
  ['an empty folder', fromSources([])] as const,
]);
const all = [...viewTopics.map(({ view }) => view), overview];
const cases = all.flatMap((view) => [...catalogs.keys()].map((name) => [view.id, name] as const));

function published(document: string): { properties: Record<string, unknown>; required: string[] } {
  return JSON.parse(readFileSync(new URL(`../../schemas/output/${document}.schema.json`, import.meta.url), 'utf8'));
}

describe('the rack of views', () => {
  it('names each view and each document once', () => {
    expect(new Set(all.map((view) => view.id)).size).toBe(all.length);
    expect(new Set(all.map((view) => view.document)).size).toBe(all.length);
  });

  it.each(cases)('%s of %s follows its published schema', (id, name) => {
    const view = all.find((one) => one.id === id);
    const catalog = catalogs.get(name);
    if (!view || !catalog) throw new Error('no such case');
    const data = view.compute(analyseCatalog(catalog, { asOf: catalog.settings.asOf ?? '2026-11-21' }));
    expect(view.schema().safeParse(data).error).toBeUndefined();
    const { properties, required } = published(view.document);
    const validate = new Ajv2020({ strict: false }).compile({
      type: 'object',
      properties,
      required: required.filter((key) => Object.hasOwn(data, key)),
    });
    expect(validate(JSON.parse(JSON.stringify(data))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  it.each(cases)('%s of %s holds no NaN, no Infinity, nothing undefined', (id, name) => {
    const catalog = catalogs.get(name);
    const data =
      catalog &&
      all
        .find((one) => one.id === id)
        ?.compute(analyseCatalog(catalog, { asOf: catalog.settings.asOf ?? '2026-11-21' }));
    const visit = (value: unknown, path: string): void => {
      if (typeof value === 'number') expect(Number.isFinite(value), path).toBe(true);
      else expect(value, path).toBeDefined();
      if (typeof value === 'object' && value !== null)
        for (const [key, child] of Object.entries(value)) visit(child, `${path}/${key}`);
    };
    visit(data, id);
  });
});
