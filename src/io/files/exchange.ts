import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeAtomicallySync } from './atomic.js';
import { codeOf, withLock } from './lock.js';
import { kindOfPath, makeParent } from './write.js';

/** The reason why a file was not written: it changed since it was read, or an error of the system. */
type Obstacle = 'changed' | { readonly reason: string };

/**
 * Replaces the text of a file atomically if it is still the text that was read. Of several processes that do so at the
 * same moment one succeeds, and the others get 'changed'.
 */
export function exchangeText(path: string, before: string, after: string): Promise<Obstacle | null> {
  return withLock(path, () => {
    // The path may have become a link since it was read; writing would then change another file.
    if (kindOfPath(path) !== 'file' || readFileSync(path, 'utf8') !== before) return 'changed';
    writeAtomicallySync(path, after);
    return null;
  });
}

/**
 * Creates a file atomically. Of two processes that create the same file at the same moment, one gets 'changed'.
 */
export async function claimText(path: string, text: string): Promise<Obstacle | null> {
  try {
    makeParent(path);
  } catch (error) {
    return { reason: codeOf(error) };
  }
  return withLock(path, () => createByLink(path, text));
}

function createByLink(path: string, text: string): 'changed' | null {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    // A link, unlike a rename, fails if the name exists.
    linkSync(draft, path);
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return 'changed';
    if (['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) return createWithoutLink(path, text);
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Creates a file on file systems without hard links. */
function createWithoutLink(path: string, text: string): 'changed' | null {
  if (kindOfPath(path) !== 'none') return 'changed';
  writeAtomicallySync(path, text);
  return null;
}
