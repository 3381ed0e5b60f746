import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { generatedDecisions } from './generate/decisions.js';
import { generatedPages } from './generate/pages.js';
import { generatedReferences } from './generate/references.js';
import { generatedSchemas } from './generate/schemas.js';

/**
 * Writes every generated file. With `--check` it writes nothing and fails if a file is not up to date.
 * Each generator is a file in `generate/`.
 */
const generated = new Map<string, string>([
  ...generatedReferences(),
  ...generatedPages(),
  ...generatedDecisions(),
  ...(await generatedSchemas()),
]);

const root = resolve(import.meta.dirname, '..');
const stale = [...generated].filter(([path, text]) => {
  try {
    return readFileSync(resolve(root, path), 'utf8') !== text;
  } catch {
    return true;
  }
});

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`${path} is not fresh: run "npm run generate"`);
  console.log(`${generated.size} generated files, ${stale.length === 0 ? 'up to date' : `${stale.length} stale`}`);
  process.exitCode = stale.length > 0 || generated.size === 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(resolve(root, path)), { recursive: true });
    writeFileSync(resolve(root, path), text);
    console.log(`wrote ${path}`);
  }
}
