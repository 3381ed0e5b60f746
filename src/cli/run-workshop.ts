import { join } from 'node:path';
import type { Analysis } from '../analysis/analysis.js';
import { BEAT_MS, endJournal, isRunning, readJournal, writeJournal } from '../io/journal.js';
import { sweepAround } from '../io/lock.js';
import type { Perspective } from '../kinds/assessment.js';
import type { Key } from '../workshop/key.js';
import type { Order } from '../workshop/keys.js';
import { roundId } from '../workshop/round.js';
import { isFree, newRound, openRound, type RoundFile } from './round-file.js';
import type { Opened, Session } from './session.js';
import { lookAhead } from './workshop-ahead.js';
import { addTouchpoint, isUnsaved, type Running, reload, save, textOf, writeMeasure } from './workshop-files.js';
import { journalOf, unfinished, unsavedOf } from './workshop-journal.js';
import { makeRoom } from './workshop-room.js';
import { scopeOf } from './workshop-scope.js';

interface Wanted {
  readonly session: Session;
  /** Reads the catalog as the flags say; again, when the room asks for it. */
  readonly read: () => { readonly opened: Opened; readonly analysis: Analysis };
  readonly round: string | undefined;
  readonly perspective: Perspective | undefined;
  readonly presentation: boolean;
  /** For a screen reader. */
  readonly spoken: boolean;
}

/** A workshop as a stage for a terminal: keys in, frames out, every change on disk at once. */
export interface Workshop {
  readonly frame: (columns: number, rows: number) => readonly string[];
  readonly press: (key: Key, rows: number) => boolean;
  readonly onChange: (listener: () => void) => () => void;
  /** Waits for what is still being written, and cleans up. */
  readonly end: () => Promise<Outcome>;
}

/** Everything is in its file; or in the journal, for another start; or nowhere but here, as the text of a round. */
type Outcome = 'written' | 'kept' | { readonly lost: string };

/** The round to write: the one named, today's that was cut off, or a new one. */
function roundFor(opened: Opened, { round, perspective }: Pick<Wanted, 'round' | 'perspective'>): RoundFile {
  if (round !== undefined) return openRound(opened, { round, perspective, join: false });
  for (let number = 1; ; number++) {
    const id = roundId(opened.asOf, number);
    const journal = readJournal(opened.root, id);
    const there = opened.catalog.model.assessments.get(id);
    // A second moderator who has not written yet holds no file, only the journal.
    if (journal && isRunning(journal)) continue;
    if (journal && there && (perspective ?? 'company') === there.fields.perspective)
      return openRound(opened, { round: id, perspective, join: false });
    if (isFree(opened, id)) return newRound(opened, id, perspective);
  }
}

/** Opens the room, tells what it goes on with, and writes what happens in it. */
export function openWorkshop({ read, session, presentation, spoken, ...wanted }: Wanted): Workshop {
  const scope = scopeOf(read);
  const { opened, options } = scope.open();
  const file = roundFor(opened, wanted);
  const journal = readJournal(opened.root, file.round.id);
  if (journal) sweepAround(join(opened.root, file.round.path));
  const room = makeRoom({ opened, file, session, presentation, spoken, options });
  const rated = Object.keys(file.ratings).length;
  const type = file.text === null ? 'begun' : 'continued';
  const unsaved = unsavedOf(journal);
  if (unsaved) room.offer(unsaved);
  room.tell({ message: { type, round: file.round.id, rated }, ...unfinished(journal) });
  return staged({ room, open: scope.open, opened, file }, scope.admit);
}

function staged(running: Running, admit: (touchpoint: string) => void): Workshop {
  const { room } = running;
  const listeners = new Set<() => void>();
  const note = () => writeJournal(running.opened.root, journalOf(running));
  const tasks = makeQueue(() => {
    note();
    for (const listener of listeners) listener();
  });
  note();
  const beat = setInterval(note, BEAT_MS).unref();
  if (isUnsaved(running)) tasks.add(() => save(running));
  const ahead = lookAhead(room.lookAt, () => room.history().now);
  return {
    frame: (columns, rows) => {
      ahead.wait();
      return room.frame(columns, rows);
    },
    press: (key, rows) => {
      const { now } = room.history();
      const order = room.press(key, rows);
      // What a key did is in the journal before anybody sees it, and only then in its file.
      note();
      const task = taskFor(order, running, admit) ?? (room.history().now === now ? null : () => save(running));
      if (task) tasks.add(task);
      return order === 'quit';
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => {
      ahead.stop();
      clearInterval(beat);
      return lastlySaved(running, tasks, note);
    },
  };
}

async function lastlySaved(running: Running, tasks: Queue, note: () => boolean): Promise<Outcome> {
  try {
    await tasks.done();
  } finally {
    // Also where a task before it failed.
    await save(running);
  }
  return outcomeOf(running, note());
}

/** Cleans up; a line that was being typed, or could not be written, is offered again. */
function outcomeOf(running: Running, kept: boolean): Outcome {
  const { room, opened, file } = running;
  const { input } = room.desk();
  const half = input !== null && input.field !== 'filter' && input.text !== '';
  if (isUnsaved(running)) return kept ? 'kept' : { lost: textOf(file, room.history().now.ratings) };
  if (!half) endJournal(opened.root, file.round.id);
  return 'written';
}

type Task = () => Promise<void>;
type Queue = ReturnType<typeof makeQueue>;

function taskFor(order: Order | null, running: Running, admit: (touchpoint: string) => void): Task | null {
  const { measure, draft } = running.room.desk();
  if (order === 'reload') return () => reload(running);
  if (order === 'write-measure' && measure !== null) return () => writeMeasure(running, measure);
  if (order === 'add-touchpoint' && draft) return () => addTouchpoint(running, draft, admit);
  return null;
}

/** One task after the other: what is written next stands on what was written before. */
function makeQueue(afterEach: () => void) {
  let queue = Promise.resolve();
  return {
    add: (task: Task) => {
      queue = queue.then(async () => {
        // The screen answers first: it draws before the next timer is due.
        await new Promise((done) => setTimeout(done));
        await task();
        afterEach();
      });
    },
    done: () => queue,
  };
}
