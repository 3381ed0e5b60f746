import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/exchange/catalog/catalog-values.js';
import { loadCatalog } from '../../src/pipeline.js';
import { run } from '../helpers/host.js';

const EXAMPLES = ['airport', 'hospital', 'stadtwerke', 'veterans'];
const FORMATS = {
  xlsx: ['-o', 'out/catalog.xlsx'],
  json: ['-o', 'out/catalog.json'],
  jsonl: ['-o', 'out/catalog.jsonl'],
  csv: ['-o', 'out/'],
  'excel-de': ['--csv-dialect', 'excel-de', '-o', 'out/'],
};

const work = mkdtempSync(join(tmpdir(), 'tpm-export-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

function textsIn(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((one) => /\.ya?ml$/.test(one));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

/** The loaded catalog as data, whatever files it lies in and whatever the order of its keys. */
function contentOf(path: string): { settings: unknown; entries: Record<string, unknown> } {
  const { model, files } = loadCatalog(path);
  const all = entriesOf({ model, files }).filter(({ owner }) => owner !== 'settings');
  return {
    settings: JSON.parse(JSON.stringify(model.settings)),
    entries: JSON.parse(
      JSON.stringify(Object.fromEntries(all.map(({ owner, id, value }) => [`${owner}/${id}`, value]))),
    ),
  };
}

/** Every example as a workbook, and the one with entries of every kind in every format. */
const CASES = Object.entries(FORMATS).flatMap(([format, args]) =>
  EXAMPLES.filter((name) => format === 'xlsx' || name === 'stadtwerke').map((name) => ({ name, format, args })),
);

describe('an exported catalog imported again', () => {
  test.each(CASES)(
    'changes no byte, and gives the same in an empty folder: $name as $format',
    async ({ name, format, args }) => {
      const source = join('examples', name);
      const cwd = join(work, `${name}-${format}`);
      cpSync(source, cwd, { recursive: true });
      const out = await run(['export', format === 'excel-de' ? 'csv' : format, ...args], { cwd });
      expect(out.code, out.stderr).toBe(0);
      const files = readdirSync(join(cwd, 'out')).map((file) => join(cwd, 'out', file));

      const before = textsIn(cwd);
      const again = JSON.parse((await run(['import', ...files, '--json'], { cwd })).stdout);
      expect(again.rejected).toEqual([]);
      expect(again.conflicts).toEqual([]);
      expect(again.files).toEqual([]);
      expect(textsIn(cwd)).toEqual(before);

      const empty = mkdtempSync(join(work, 'empty-'));
      const fresh = JSON.parse((await run(['import', ...files, '--json'], { cwd: empty })).stdout);
      expect(fresh.rejected).toEqual([]);
      expect(contentOf(empty)).toEqual(contentOf(source));
    },
  );
});
