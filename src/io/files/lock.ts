import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasEnded, isOwner, ownerOfThisProcess } from './owner.js';

/** A lock older than this is stale: the writes that it guards take milliseconds. */
const STALE_MS = 10_000;
const [PAUSE_MS, MAX_TRIES] = [20, 600];

/**
 * Runs a task while holding the lock of a file; waits while another process holds it.
 * @returns the result of the task, or the reason why it failed
 */
export async function withLock<T>(path: string, task: () => T): Promise<T | { readonly reason: string }> {
  const lock = lockOf(path);
  for (let tries = 1; !takeLock(lock); tries++) {
    removeLeftovers(path);
    if (tries > MAX_TRIES) return { reason: 'EBUSY' };
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  try {
    return task();
  } catch (error) {
    return { reason: codeOf(error) };
  } finally {
    releaseLock(lock);
  }
}

/** The error code of the system, such as `ENOSPC`. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

function releaseLock(lock: string): void {
  try {
    rmSync(lock, { force: true });
  } catch {
    // The folder is not writable, so there is no lock in it.
  }
}

/** Removes the lock and the drafts that a killed process left beside a file. */
export function removeLeftovers(path: string): void {
  try {
    const [folder, name, lock] = [dirname(path), basename(path), lockOf(path)];
    if (!isStale(lock)) return;
    const drafts = readdirSync(folder).filter(
      (one) => one.startsWith(name) && DRAFT_SUFFIX.test(one.slice(name.length)),
    );
    for (const left of [lock, ...drafts.map((one) => join(folder, one))]) rmSync(left, { force: true });
  } catch {
    // An unreadable or unwritable folder is reported by the write that follows.
  }
}

/** The end of the names of drafts, here and in write-file-atomic. */
const DRAFT_SUFFIX = /^\.\d+(\.tmp)?$/;

const lockOf = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

/** Takes the lock; returns false if it is held. Other errors are left to the write that follows. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, JSON.stringify(ownerOfThisProcess()), { flag: 'wx' });
    return true;
  } catch (error) {
    return codeOf(error) !== 'EEXIST';
  }
}

/** Is the lock stale, or has its owner ended? */
function isStale(lock: string): boolean {
  try {
    return Date.now() - statSync(lock).mtimeMs > STALE_MS || hasEndedOwner(readFileSync(lock, 'utf8'));
  } catch {
    return false;
  }
}

function hasEndedOwner(text: string): boolean {
  try {
    const owner: unknown = JSON.parse(text);
    return isOwner(owner) && hasEnded(owner);
  } catch {
    return false;
  }
}
