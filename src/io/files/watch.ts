import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import type { WatchedFolder, Watcher } from '../host.js';
import { reasonOf } from './read-file.js';

/** Interval of the check for the folder itself: a folder that was moved away sends no events. */
const CHECK_INTERVAL_MS = 500;

/** Reports changes of the files in a folder, and of the folder itself, until the watcher is closed. */
export async function watchFolder(folder: WatchedFolder): Promise<Watcher> {
  let identity = identityOf(folder.root);
  // A folder that reappears before the next check can have the same identity; after the reset the check watches it.
  const endWatch = (): void => {
    identity = null;
    folder.tell({ kind: 'gone' });
  };
  let files = startWatching(folder, folder.since, endWatch);
  const check = async (): Promise<void> => {
    const now = identityOf(folder.root);
    if (now === identity) return;
    identity = now;
    const before = files;
    if (now !== null) files = startWatching(folder, Date.now(), endWatch);
    await (await before).close();
    folder.tell({ kind: now === null ? 'gone' : 'changed' });
  };
  await files;
  const timer = setInterval(() => void check(), CHECK_INTERVAL_MS);
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
    // The time of a file shows whether it was saved between the first read and the start of the watcher.
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

/** The device and inode of a folder: another folder may have the same name. */
function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path);
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
