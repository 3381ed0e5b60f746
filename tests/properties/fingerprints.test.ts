import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCatalog } from '../../src/pipeline.js';
import { plannedCatalog } from '../helpers/arbitrary-catalog.js';
import { filesOf, runs } from '../helpers/arranged-catalog.js';
import { catalogOf } from '../helpers/catalog.js';

const DAY = '2031-01-01';

/** Fingerprints of findings with an entry, at a late date, when every round is stale and every measure overdue. */
function fingerprintsOf(files: Readonly<Record<string, string>>): string[] {
  const found = checkCatalog(catalogOf(files), DAY);
  return found
    .filter(({ entry }) => entry)
    .map(({ fingerprint }) => fingerprint)
    .sort();
}

/** Adds a mistake to an entry that every catalog contains. */
const withMistakes = (files: Readonly<Record<string, string>>): Record<string, string> => ({
  ...files,
  'zz-fehler.yaml': 'moments:\n  irrtum: { name: Irrtum, touchpoints: [gibt-es-nicht], wieght: 1 }\n',
});

/** Changes names of entries and other texts; ids, fields and references stay unchanged. */
const reworded = (text: string) => text.replaceAll(/("?name"?: ?"?)(\p{Lu})/gu, '$1Neu $2');

test('no line, no file name and no wording is part of the fingerprint of an entry’s finding', () => {
  const lines = fc.integer({ min: 0, max: 5 });
  const order = fc.integer({ min: 0, max: 1000 });
  fc.assert(
    fc.property(plannedCatalog(), order, fc.integer({ min: 1, max: 4 }), lines, (plan, seed, files, blank) => {
      const before = withMistakes(filesOf(plan, { order: 0, files: 1, spelling: 'json' }));
      const after = withMistakes(filesOf(plan, { order: seed, files, spelling: 'yaml' }));
      const moved = Object.entries(after).map(([path, text]) => [
        path === 'tpm.yaml' ? path : `ordner/neu-${path}`,
        path === 'tpm.yaml' ? text : `${'# Zeile\n'.repeat(blank)}${reworded(text)}`,
      ]);
      const expected = fingerprintsOf(before);
      expect(expected).toContain('unknown-key:moment/irrtum/wieght');
      expect(fingerprintsOf(Object.fromEntries(moved))).toEqual(expected);
    }),
    { seed: 1, numRuns: runs(60) },
  );
});
