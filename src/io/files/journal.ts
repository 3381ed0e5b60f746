import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasEnded, isOwner, type Owner, ownerOfThisProcess } from './owner.js';

/** The state of a workshop that is in no other file: the open input line and unsaved ratings. */
export interface JournalEntry {
  readonly round: string;
  readonly touchpoint: string | null;
  readonly field: string | null;
  readonly text: string;
  /** Ratings that could not be written to the file of the round; the reader validates them. */
  readonly unsaved?: unknown;
}

const JOURNAL_FOLDER = '.tpm/workshop';

/** A running workshop updates its journal at this interval. */
export const JOURNAL_INTERVAL_MS = 1_000;
/** A workshop has ended if its journal is older than this, even if another process has its process id now. */
const SILENT_MS = 5_000;

/** A journal entry as stored in its file. */
interface StoredEntry extends JournalEntry, Owner {
  /** Milliseconds since 1970. */
  readonly seen: number;
}

/**
 * Writes the journal of a workshop atomically. The folder is ignored by git. A failure does not stop the workshop.
 * @returns true if it was written
 */
export function writeJournal(root: string, entry: JournalEntry): boolean {
  try {
    // The folder of a deleted catalog is not created again.
    if (!existsSync(root)) return false;
    const folder = join(root, JOURNAL_FOLDER);
    mkdirSync(folder, { recursive: true });
    const ignore = join(folder, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
    const [path, draft] = pathsOf(root, entry.round);
    const stored: StoredEntry = { ...entry, ...ownerOfThisProcess(), seen: Date.now() };
    writeFileSync(draft, `${JSON.stringify(stored)}\n`);
    renameSync(draft, path);
    return true;
  } catch {
    // The ratings are in the file of the round.
    return false;
  }
}

/** Removes the journal of a round, and its folder if that is empty. */
export function removeJournal(root: string, round: string): void {
  const folder = join(root, JOURNAL_FOLDER);
  for (const path of pathsOf(root, round)) rmSync(path, { force: true });
  try {
    if (readdirSync(folder).join() === '.gitignore') rmSync(folder, { recursive: true });
    if (readdirSync(join(root, '.tpm')).length === 0) rmSync(join(root, '.tpm'), { recursive: true });
  } catch {
    // The folder does not exist or cannot be removed.
  }
}

/** The paths of the journal of a round and of its draft. */
function pathsOf(root: string, round: string): readonly [path: string, draft: string] {
  const path = join(root, JOURNAL_FOLDER, `${round}.json`);
  return [path, `${path}.tmp`];
}

export function readJournal(root: string, round: string): StoredEntry | null {
  try {
    const entry: unknown = JSON.parse(readFileSync(pathsOf(root, round)[0], 'utf8'));
    return isEntry(entry) && entry.round === round ? entry : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is StoredEntry {
  if (!isOwner(value)) return false;
  const { round, seen, touchpoint, field, text } = value as Owner & Record<string, unknown>;
  const isTextOrNull = (one: unknown) => one === null || typeof one === 'string';
  return (
    typeof round === 'string' &&
    typeof seen === 'number' &&
    isTextOrNull(touchpoint) &&
    isTextOrNull(field) &&
    typeof text === 'string'
  );
}

/** Is the workshop that wrote this journal still running, here or on another machine that shares the folder? */
export function isRunning(stored: StoredEntry): boolean {
  const { host, process: id } = ownerOfThisProcess();
  if (stored.host === host && stored.process === id) return false;
  return !hasEnded(stored) && Date.now() - stored.seen < SILENT_MS;
}
