import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildExamples } from '../scripts/examples/build.js';
import { formatFile } from '../src/edit/format-yaml.js';

const built = [...buildExamples()];

describe('the examples from real figures', () => {
  it('are built from the figures in examples/sources', () => {
    expect(built.length).toBeGreaterThan(30);
  });

  it.each(built)('%s equals the output of its builder: run "npx tsx scripts/examples/build.ts"', (path, text) => {
    expect(readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')).toBe(text);
  });
});

describe('every example is in canonical form', () => {
  const root = join(import.meta.dirname, '../examples');
  const catalogs = readdirSync(root).filter((name) => existsSync(join(root, name, 'tpm.yaml')));

  it.each(catalogs)('%s: run "tpm fmt" in it', (catalog) => {
    const paths = readdirSync(join(root, catalog), { recursive: true, encoding: 'utf8' }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    // Folders that begin with a dot belong to tools.
    const files = paths.filter((path) => /\.ya?ml$/.test(path) && !path.startsWith('.'));
    expect(files.length).toBeGreaterThan(3);
    for (const path of files) {
      const text = readFileSync(join(root, catalog, path), 'utf8');
      expect(formatFile({ path, text }), path).toEqual({ text });
    }
  });
});
