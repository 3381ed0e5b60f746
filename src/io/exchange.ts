import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeWholeSync } from './atomic.js';
import { kindOfPath } from './write.js';

/** A lock older than this was left by somebody who was killed: what it guards takes milliseconds. */
const STALE_MS = 10_000;
const TRIES = 200;

/**
 * Replaces the text of a file, whole or not at all, if it still is what it was when it was read. Of several that do so
 * at the same moment one succeeds, and the others get 'changed'.
 */
export async function exchangeText(
  path: string,
  before: string,
  after: string,
): Promise<'changed' | { readonly reason: string } | null> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  for (let tries = 1; !locked(lock); tries++) {
    if (tries > TRIES) return { reason: 'EBUSY' };
    await new Promise((done) => setTimeout(done, 20));
  }
  try {
    // Another path under the same name since it was read: a link would lead elsewhere.
    if (kindOfPath(path) !== 'file' || readFileSync(path, 'utf8') !== before) return 'changed';
    writeWholeSync(path, after);
    return null;
  } catch (error) {
    return { reason: (error as NodeJS.ErrnoException).code ?? String(error) };
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Takes the lock, unless somebody has it. A folder that takes no file is found out by the writing. */
function locked(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return true;
    if (ageOf(lock) > STALE_MS) rmSync(lock, { force: true });
    return false;
  }
}

function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}
