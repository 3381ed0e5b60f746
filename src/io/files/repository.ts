import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * The path of a folder relative to the root of its git repository, or else to the current folder: `catalogs/bakery/`.
 * Empty if both are the same or the folder is outside. With `/` on every system; links are resolved, as CI services do.
 */
export function pathInRepository(folder: string, cwd: string): string {
  const real = realpathSync(folder);
  const path = relative(repositoryOf(real) ?? realpathSync(cwd), real);
  return isAbsolute(path) ? '' : toPrefix(path, sep);
}

/** A relative path as a prefix with `/`; empty if it leads outside. */
export function toPrefix(path: string, separator: string): string {
  const steps = path.split(separator);
  return path === '' || steps[0] === '..' ? '' : `${steps.join('/')}/`;
}

function repositoryOf(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
