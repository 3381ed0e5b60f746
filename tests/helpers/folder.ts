import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a folder by path, as text or as bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface Folder {
  readonly path: string;
  readonly remove: () => void;
}

/** A temporary folder with these files; the caller removes it. */
export function makeFolder(files: Files = {}): Folder {
  // A catalog above the folder would be read instead of the folder.
  const above = join(tmpdir(), 'tpm.yaml');
  if (existsSync(above)) throw new Error(`${above} is in the way of these tests: move it elsewhere`);
  const path = mkdtempSync(join(tmpdir(), 'tpm-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
