import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasEnded, isOwner, type Owner, thisProcess } from './owner.js';

/** What of a workshop is on no other file: that it runs, and the line that is being typed. */
export interface JournalEntry {
  readonly round: string;
  readonly touchpoint: string | null;
  readonly field: string | null;
  readonly text: string;
  /** What could not be written to the round's file; whoever reads it looks whether it is what it should be. */
  readonly unsaved?: unknown;
}

const FOLDER = '.tpm/workshop';

/** A workshop notes down this often that it runs … */
export const BEAT_MS = 1_000;
/** … and is over when it has not for so long, whatever has the number of its process now. */
const SILENT_MS = 5_000;

/** An entry as it was noted down. */
interface Noted extends JournalEntry, Owner {
  /** Milliseconds since 1970. */
  readonly seen: number;
}

/**
 * Notes down where a workshop stands, as a whole: who is killed while writing leaves the entry before. Git never sees it,
 * and failing to is no reason to stop a workshop.
 * @returns whether it is written
 */
export function writeJournal(root: string, entry: JournalEntry): boolean {
  try {
    // A catalog that was removed stays removed.
    if (!existsSync(root)) return false;
    const folder = join(root, FOLDER);
    mkdirSync(folder, { recursive: true });
    const ignore = join(folder, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
    const [path, draft] = pathsOf(root, entry.round);
    const noted: Noted = { ...entry, ...thisProcess(), seen: Date.now() };
    writeFileSync(draft, `${JSON.stringify(noted)}\n`);
    renameSync(draft, path);
    return true;
  } catch {
    // Every rating is in its round file all the same.
    return false;
  }
}

/** A workshop that ended in order, with no line half typed, leaves nothing behind. */
export function endJournal(root: string, round: string): void {
  const folder = join(root, FOLDER);
  for (const path of pathsOf(root, round)) rmSync(path, { force: true });
  try {
    if (readdirSync(folder).join() === '.gitignore') rmSync(folder, { recursive: true });
    if (readdirSync(join(root, '.tpm')).length === 0) rmSync(join(root, '.tpm'), { recursive: true });
  } catch {
    // Not there, or somebody else's.
  }
}

/** The journal of a round, and what it is written to before it takes its place. */
function pathsOf(root: string, round: string): readonly [path: string, draft: string] {
  const path = join(root, FOLDER, `${round}.json`);
  return [path, `${path}.tmp`];
}

export function readJournal(root: string, round: string): Noted | null {
  try {
    const entry: unknown = JSON.parse(readFileSync(pathsOf(root, round)[0], 'utf8'));
    return isEntry(entry) && entry.round === round ? entry : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Noted {
  if (!isOwner(value)) return false;
  const { round, seen, touchpoint, field, text } = value as Owner & Record<string, unknown>;
  const named = (one: unknown) => one === null || typeof one === 'string';
  return (
    typeof round === 'string' &&
    typeof seen === 'number' &&
    named(touchpoint) &&
    named(field) &&
    typeof text === 'string'
  );
}

/** Does the workshop that wrote the journal still run, here or on another machine that shares the folder? */
export function isRunning(noted: Noted): boolean {
  const { host, process: id } = thisProcess();
  if (noted.host === host && noted.process === id) return false;
  return !hasEnded(noted) && Date.now() - noted.seen < SILENT_MS;
}
