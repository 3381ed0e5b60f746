import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../bundle.js';

export interface PackedPackage {
  readonly tarball: string;
  /** Paths inside the package, with `/`. */
  readonly files: readonly string[];
}

/** Runs a program and returns its output. If it fails, the error contains the whole output. */
export function run(program: string, call: readonly string[], folder: string): string {
  // On Windows npm installs .cmd files, which need a shell.
  const shell = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(program, call, { cwd: folder, encoding: 'utf8', shell });
  if (status === 0) return stdout;
  throw new Error(`${program} ${call.join(' ')} failed (${status ?? error?.message}):\n${stdout}${stderr}`);
}

/** Calls the function with a new temporary folder and removes the folder afterwards. */
export async function inTemporaryFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tpm-package-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Builds the package and packs it into the folder, as publishing does. */
export function pack(folder: string): PackedPackage {
  run('npm', ['run', '--silent', 'build'], ROOT);
  const call = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(run('npm', call, ROOT)) as { filename: string; files: { path: string }[] }[];
  if (packed === undefined) throw new Error('npm packed nothing.');
  return { tarball: join(folder, packed.filename), files: packed.files.map((file) => file.path) };
}
