import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeWholeSync } from './atomic.js';
import { alone, codeOf } from './lock.js';
import { kindOfPath, makeParent } from './write.js';

/** What is in the way of writing: somebody else wrote meanwhile, or the system's reason. */
type Obstacle = 'changed' | { readonly reason: string };

/**
 * Replaces the text of a file, whole or not at all, if it still is what it was when it was read. Of several that do so
 * at the same moment one succeeds, and the others get 'changed'.
 */
export function exchangeText(path: string, before: string, after: string): Promise<Obstacle | null> {
  return alone(path, () => {
    // Another path under the same name since it was read: a link would lead elsewhere.
    if (kindOfPath(path) !== 'file' || readFileSync(path, 'utf8') !== before) return 'changed';
    writeWholeSync(path, after);
    return null;
  });
}

/**
 * Makes a file, whole or not at all, and only if nobody makes one of that name at the same moment: of two, one gets
 * 'changed'.
 */
export async function claimText(path: string, text: string): Promise<Obstacle | null> {
  try {
    makeParent(path);
  } catch (error) {
    return { reason: codeOf(error) };
  }
  return alone(path, () => claimed(path, text));
}

function claimed(path: string, text: string): 'changed' | null {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text);
    // A link, unlike a rename, fails where the name is taken.
    linkSync(draft, path);
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return 'changed';
    if (['EPERM', 'ENOTSUP', 'ENOSYS'].includes(code)) return claimedPlainly(path, text);
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Where the file system knows no links. */
function claimedPlainly(path: string, text: string): 'changed' | null {
  if (kindOfPath(path) !== 'none') return 'changed';
  writeWholeSync(path, text);
  return null;
}
