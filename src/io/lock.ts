import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasEnded, isOwner, thisProcess } from './owner.js';

/** A lock older than this was left behind, whoever made it: what it guards takes milliseconds. */
const STALE_MS = 10_000;
const [PAUSE_MS, TRIES] = [20, 600];

/**
 * Does something to a file while nobody else does; whoever else wants to waits.
 * @returns what the task returns, or why it failed
 */
export async function alone<T>(path: string, task: () => T): Promise<T | { readonly reason: string }> {
  const lock = lockOf(path);
  for (let tries = 1; !locked(lock); tries++) {
    sweepAround(path);
    if (tries > TRIES) return { reason: 'EBUSY' };
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  try {
    return task();
  } catch (error) {
    return { reason: codeOf(error) };
  } finally {
    release(lock);
  }
}

/** What the system calls a failure, such as `ENOSPC`. */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

function release(lock: string): void {
  try {
    rmSync(lock, { force: true });
  } catch {
    // Where no file can be, none is in the way.
  }
}

/** Removes what somebody left beside a file who was killed while writing it: a lock, and drafts of the text. */
export function sweepAround(path: string): void {
  try {
    const [folder, name, lock] = [dirname(path), basename(path), lockOf(path)];
    if (!isLeft(lock)) return;
    const drafts = readdirSync(folder).filter((one) => one.startsWith(name) && DRAFT.test(one.slice(name.length)));
    for (const left of [lock, ...drafts.map((one) => join(folder, one))]) rmSync(left, { force: true });
  } catch {
    // A folder that cannot be read or written is found out by the writing.
  }
}

/** How drafts are called, here and by write-file-atomic. */
const DRAFT = /^\.\d+(\.tmp)?$/;

const lockOf = (path: string): string => join(dirname(path), `.${basename(path)}.lock`);

/** Takes the lock, unless somebody has it. A folder that takes no file is found out by the writing. */
function locked(lock: string): boolean {
  try {
    writeFileSync(lock, JSON.stringify(thisProcess()), { flag: 'wx' });
    return true;
  } catch (error) {
    return codeOf(error) !== 'EEXIST';
  }
}

/** Is there a lock whose owner is gone? */
function isLeft(lock: string): boolean {
  try {
    return Date.now() - statSync(lock).mtimeMs > STALE_MS || isOfNobody(readFileSync(lock, 'utf8'));
  } catch {
    return false;
  }
}

function isOfNobody(text: string): boolean {
  try {
    const owner: unknown = JSON.parse(text);
    return isOwner(owner) && hasEnded(owner);
  } catch {
    return false;
  }
}
