import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { WatchedFolder, Watcher } from './host.js';
import { reasonOf } from './read-file.js';

/** How often the folder itself is looked for: what lies in a folder that was moved away no longer says anything. */
const LOOK_MS = 500;

/** Tells of files that are saved, added, moved or removed in a folder, and of the folder itself, until it is closed. */
export async function watchFolder(folder: WatchedFolder): Promise<Watcher> {
  let shown = identityOf(folder.root);
  // Back before anybody looked, it would have the same identity, and nobody would watch it any more.
  const lost = (): void => {
    shown = null;
    folder.tell({ kind: 'gone' });
  };
  let files = startWatching(folder, folder.since, lost);
  const look = async (): Promise<void> => {
    const now = identityOf(folder.root);
    if (now === shown) return;
    shown = now;
    const before = files;
    if (now !== null) files = startWatching(folder, Date.now(), lost);
    await (await before).close();
    folder.tell({ kind: now === null ? 'gone' : 'changed' });
  };
  await files;
  const timer = setInterval(() => void look(), LOOK_MS);
  return {
    close: async () => {
      clearInterval(timer);
      await (await files).close();
    },
  };
}

function startWatching({ root, wanted, tell }: WatchedFolder, since: number, lost: () => void): Promise<Watcher> {
  const watcher = watch(root, {
    followSymlinks: false,
    ignorePermissionErrors: true,
    // What was saved between the first reading and now would be lost: at the start files are compared with that moment.
    alwaysStat: true,
    ignored: (path, stats) => {
      const inside = relative(root, path).split(sep).join('/');
      return inside !== '' && !wanted(inside, stats === undefined ? null : !stats.isDirectory());
    },
  });
  let ready = false;
  watcher.on('all', (event, path, stats) => {
    if (event === 'unlinkDir' && path === root) return lost();
    if (event === 'addDir' || event === 'unlinkDir') return;
    if (ready || (stats !== undefined && stats.mtimeMs >= since)) tell({ kind: 'changed' });
  });
  watcher.on('error', (error) => tell({ kind: 'failed', reason: reasonOf(error) }));
  return new Promise((done) => {
    watcher.on('ready', () => {
      ready = true;
      done({ close: () => watcher.close() });
    });
  });
}

/** A folder under the same name may be another one. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
