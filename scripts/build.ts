import { spawnSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { BUNDLES, bundle, ROOT, SOLVER_WASM } from './bundle.js';

/**
 * Fills dist/. `--bundles` skips the declarations: tests need JavaScript only, and the compiler takes most of the time.
 */
const bundlesOnly = process.argv.includes('--bundles');

function writeDeclarations(): number {
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const call = [compiler, '--project', 'tsconfig.build.json', '--pretty', 'false'];
  return spawnSync(process.execPath, call, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}

// Files of an earlier build would become part of the package.
const stale = bundlesOnly ? ['dist/cli', 'dist/packages'] : ['dist'];
for (const folder of stale) rmSync(join(ROOT, folder), { recursive: true, force: true });
await Promise.all(BUNDLES.map((each) => bundle(each, { write: true })));
copyFileSync(SOLVER_WASM, join(ROOT, 'dist', 'highs.wasm'));
if (!bundlesOnly) process.exitCode = writeDeclarations();
