import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/pipeline.js';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';
import '../helpers/property-seed.js';

const name = fc.oneof(
  fc.constantFrom(
    'null',
    'yes',
    '1.0',
    '- a',
    '# b',
    'a: b',
    '2026-01-01',
    'Größe',
    'Groesse',
    '=1+1',
    "it's",
    '…',
    'id: 1',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 }),
);

const rows = fc.array(
  fc.record({
    Kontaktpunkt: name,
    Phase: fc.constantFrom('vor', 'Während', 'nach'),
    Abteilung: fc.option(name, { nil: null }),
    Ist: fc.double({ min: 1, max: 10, noNaN: true }),
    Bemerkung: fc.option(name, { nil: null }),
  }),
  { minLength: 1, maxLength: 6 },
);

function textsIn(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.yaml'));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

test('whatever a list holds, the catalog has no error, is in canonical form, and the same list again changes no byte', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (list) => {
      const folder = makeFolder({ 'liste.json': JSON.stringify(list) });
      const type = (...argv: string[]) => run(argv, { cwd: folder.path });
      try {
        const first = JSON.parse((await type('import', 'liste.json', '--json')).stdout);
        const { taken, repeated, rejected, filled } = first.sources[0].rows;
        expect(taken + repeated + rejected).toBe(filled);
        const before = textsIn(folder.path);
        const { findings, model } = loadCatalog(folder.path);
        expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(model.touchpoints.size).toBe(taken);
        const second = JSON.parse((await type('import', 'liste.json', '--json')).stdout);
        expect(second.files).toEqual([]);
        expect(second.conflicts).toEqual([]);
        expect(textsIn(folder.path)).toEqual(before);
        expect((await type('fmt', '--check')).code).toBe(0);
      } finally {
        folder.remove();
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);
