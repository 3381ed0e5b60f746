import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../bundle.js';

export interface Packed {
  readonly tarball: string;
  /** Paths inside the package, with `/`. */
  readonly files: readonly string[];
}

/** Runs a program and gives back what it printed; if it fails, the error says all it printed. */
export function run(program: string, call: readonly string[], folder: string): string {
  // What npm installs are .cmd files on Windows, which only a shell can start.
  const shell = process.platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(program, call, { cwd: folder, encoding: 'utf8', shell });
  if (status === 0) return stdout;
  throw new Error(`${program} ${call.join(' ')} failed (${status ?? error?.message}):\n${stdout}${stderr}`);
}

/** Hands over a fresh folder and removes it afterwards. */
export async function inTemporaryFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tpm-package-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Builds the package and packs it into the folder, as publishing would. */
export function pack(folder: string): Packed {
  run('npm', ['run', '--silent', 'build'], ROOT);
  const call = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [packed] = JSON.parse(run('npm', call, ROOT)) as { filename: string; files: { path: string }[] }[];
  if (packed === undefined) throw new Error('npm packed nothing.');
  return { tarball: join(folder, packed.filename), files: packed.files.map((file) => file.path) };
}
