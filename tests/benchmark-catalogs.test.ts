import { describe, expect, test } from 'vitest';
import { generateCatalog } from '../scripts/bench/catalog.js';
import { SET_SIZE } from '../scripts/bench/entries.js';
import { checkCatalog, fromSources } from '../src/pipeline.js';

const LAYOUTS = [
  { entries: 400, perFile: 1 },
  { entries: 400, perFile: 100 },
  { entries: SET_SIZE, perFile: SET_SIZE },
];

/** Speed is not tested, because it depends on the load of the machine. `npm run bench` measures it. */
describe.each(LAYOUTS)('a generated catalog of $entries entries, $perFile per file', (shape) => {
  const files = [...generateCatalog(shape)];
  const catalog = fromSources(files.map(([path, text]) => ({ path, text })));

  test('is the same at every call', () => {
    expect([...generateCatalog(shape)]).toEqual(files);
  });

  test('has as many files and entries as it says', () => {
    expect(files).toHaveLength(1 + shape.entries / shape.perFile);
    expect(catalog.model.entries).toHaveLength(shape.entries);
  });

  test('is realistic: every touchpoint has an Ist and a Soll, every measure a gain', () => {
    const { touchpoints, assessments, measures } = catalog.model;
    const rated = [...assessments.values()].flatMap(({ fields }) => Object.keys(fields.ratings));
    expect(new Set(rated)).toEqual(new Set(touchpoints.keys()));
    expect(measures.size).toBeGreaterThan(0);
  });

  test('passes check without a finding', () => {
    expect(checkCatalog(catalog, '2026-11-01').map(({ rule, file }) => `${file} ${rule}`)).toEqual([]);
  });
});

test('a part of a set is refused, because its entries would name others that are missing', () => {
  expect(() => [...generateCatalog({ entries: 30, perFile: 1 })]).toThrow(RangeError);
});
