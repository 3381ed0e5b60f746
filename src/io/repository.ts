import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * The way from the root of the git repository, else from the current folder, to a folder: `catalogs/bakery/`, or nothing
 * where they are the same or the way leads out. With `/` on every system; links are followed, as services do.
 */
export function pathInRepository(folder: string, cwd: string): string {
  const real = realpathSync(folder);
  const way = relative(repositoryOf(real) ?? realpathSync(cwd), real);
  return isAbsolute(way) ? '' : asPrefix(way, sep);
}

/** A relative way as a prefix of paths, whatever the system writes between folders. */
export function asPrefix(way: string, separator: string): string {
  const steps = way.split(separator);
  return way === '' || steps[0] === '..' ? '' : `${steps.join('/')}/`;
}

function repositoryOf(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
