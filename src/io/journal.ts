import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What of a workshop is on no other file: that it runs, and the line that is being typed. */
export interface JournalEntry {
  readonly round: string;
  readonly process: number;
  readonly touchpoint: string | null;
  readonly field: string | null;
  readonly text: string;
  /** What could not be written to the round's file; whoever reads it looks whether it is what it should be. */
  readonly unsaved?: unknown;
}

const FOLDER = '.tpm/workshop';

/** Notes down where a workshop stands; git never sees it. Failing to is no reason to stop a workshop. */
export function writeJournal(root: string, entry: JournalEntry): void {
  try {
    const folder = join(root, FOLDER);
    mkdirSync(folder, { recursive: true });
    const ignore = join(folder, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
    writeFileSync(join(folder, `${entry.round}.json`), `${JSON.stringify(entry)}\n`);
  } catch {
    // Every rating is in its round file all the same.
  }
}

/** A workshop that ended in order, with no line half typed, leaves nothing behind. */
export function endJournal(root: string, round: string): void {
  const folder = join(root, FOLDER);
  rmSync(join(folder, `${round}.json`), { force: true });
  try {
    if (readdirSync(folder).join() === '.gitignore') rmSync(folder, { recursive: true });
    if (readdirSync(join(root, '.tpm')).length === 0) rmSync(join(root, '.tpm'), { recursive: true });
  } catch {
    // Not there, or somebody else's.
  }
}

export function readJournal(root: string, round: string): JournalEntry | null {
  try {
    const entry: unknown = JSON.parse(readFileSync(join(root, FOLDER, `${round}.json`), 'utf8'));
    return isEntry(entry) && entry.round === round ? entry : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is JournalEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { round, process: id, touchpoint, field, text } = value as Record<string, unknown>;
  const named = (one: unknown) => one === null || typeof one === 'string';
  return (
    typeof round === 'string' && Number.isInteger(id) && named(touchpoint) && named(field) && typeof text === 'string'
  );
}

/** Does the workshop that wrote the journal still run on this machine? */
export function isRunning({ process: id }: JournalEntry): boolean {
  if (id === process.pid || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
