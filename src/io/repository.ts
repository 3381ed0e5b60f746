import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * The way from the root of the git repository, else from the current folder, to a folder: `catalogs/bakery/`, or nothing
 * where they are the same or the way leads out. With `/` on every system; links are followed, as services do.
 */
export function pathInRepository(folder: string, cwd: string): string {
  const real = realpathSync(folder);
  const way = relative(repositoryOf(real) ?? realpathSync(cwd), real);
  const outside = isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`);
  return way === '' || outside ? '' : `${way.split(sep).join('/')}/`;
}

function repositoryOf(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
}
