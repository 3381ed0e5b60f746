import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const BUILT_FILES = ['dist/cli/index.cjs', 'dist/lib/index.js', 'dist/highs.cjs', 'dist/highs.wasm'];
const BUILT_FROM = ['src', 'scripts/build.ts', 'scripts/bundle.ts', 'package.json', 'package-lock.json'];

/** Time of the last change of the file, or of the newest file in the folder; 0 if there is none. */
function changedAt(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/** Before the tests: builds the bundles if a source is newer, so that the tests never run an old build. */
export function setup(): void {
  const built = Math.min(...BUILT_FILES.map((path) => changedAt(join(root, path))));
  const sources = Math.max(...BUILT_FROM.map((path) => changedAt(join(root, path))));
  if (built > sources) return;
  const build = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts', '--bundles'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (build.status !== 0) throw new Error('The build failed, so there is nothing to test.');
}
