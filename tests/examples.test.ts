import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildExamples } from '../scripts/examples/build.js';

const built = [...buildExamples()];

describe('the examples from real figures', () => {
  it('are built from the figures in examples/sources', () => {
    expect(built.length).toBeGreaterThan(30);
  });

  it.each(built)('%s is as its builder writes it: run "npx tsx scripts/examples/build.ts"', (path, text) => {
    expect(readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')).toBe(text);
  });
});
