import { join } from 'node:path';
import type { Analysis } from '../../analysis/analysis.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import type { Session } from '../../cli/session.js';
import { JOURNAL_INTERVAL_MS, readJournal, removeJournal, writeJournal } from '../../io/files/journal.js';
import { removeLeftovers } from '../../io/files/lock.js';
import type { MinutesData } from '../../topics/minutes/minutes.view.js';
import type { Key } from '../state/key.js';
import type { Order } from '../state/pressed.js';
import { chooseRound, type WorkshopRound } from './choose-round.js';
import { computeAhead } from './compute-ahead.js';
import {
  addTouchpoint,
  isUnsaved,
  type RunningWorkshop,
  reloadFiles,
  roundTextOf,
  saveRatings,
  writeMeasure,
} from './workshop-files.js';
import { journalOf, openInputOf, unsavedOf } from './workshop-journal.js';
import { minutesOf } from './workshop-minutes.js';
import { scopeOf } from './workshop-scope.js';
import { makeWorkshopSession } from './workshop-session.js';

interface WorkshopOptions {
  readonly session: Session;
  /** Reads and analyses the catalog with the options of the command; called again at each reload. */
  readonly read: () => { readonly opened: OpenedCatalog; readonly analysis: Analysis };
  readonly request: WorkshopRound;
  readonly presentation: boolean;
  /** Is the output for a screen reader? */
  readonly spoken: boolean;
}

/** A workshop as an application for a terminal; every change is saved at once. */
export interface Workshop {
  readonly frame: (columns: number, rows: number) => readonly string[];
  readonly press: (key: Key, rows: number) => boolean;
  readonly onChange: (listener: () => void) => () => void;
  /** Waits for pending writes and cleans up. */
  readonly end: () => Promise<Outcome>;
  readonly minutes: () => MinutesData;
  readonly opened: () => OpenedCatalog;
}

/** The ratings are in the file (`written`), in the journal (`kept`), or unsaved (`lost`: the text of the round). */
type Outcome = 'written' | 'kept' | { readonly lost: string };

/** Starts a workshop, or continues an interrupted one with its unsaved ratings and its open input line. */
export function openWorkshop({ read, session, presentation, spoken, request }: WorkshopOptions): Workshop {
  const scope = scopeOf(read);
  const { opened, options } = scope.open();
  const file = chooseRound(opened, request);
  const journal = readJournal(opened.root, file.round.id);
  if (journal) removeLeftovers(join(opened.root, file.round.path));
  const workshop = makeWorkshopSession({ opened, file, session, presentation, spoken, options });
  const rated = Object.keys(file.ratings).length;
  const type = file.text === null ? 'begun' : 'continued';
  const unsaved = unsavedOf(journal);
  if (unsaved) workshop.offer(unsaved);
  workshop.tell({ message: { type, round: file.round.id, rated }, ...openInputOf(journal) });
  return makeWorkshop({ workshop, open: scope.open, opened, file, changedFiles: new Set() }, scope.admit);
}

function makeWorkshop(running: RunningWorkshop, admit: (touchpoint: string) => void): Workshop {
  const { workshop } = running;
  const listeners = new Set<() => void>();
  const note = () => writeJournal(running.opened.root, journalOf(running));
  const tasks = makeQueue(() => {
    note();
    for (const listener of listeners) listener();
  });
  note();
  const beat = setInterval(note, JOURNAL_INTERVAL_MS).unref();
  if (isUnsaved(running) || running.file.earlierHead) tasks.add(() => saveRatings(running));
  const ahead = computeAhead(workshop.lookAt, () => workshop.history().now);
  return {
    frame: (columns, rows) => {
      ahead.wait();
      return workshop.frame(columns, rows);
    },
    press: (key, rows) => {
      const { now } = workshop.history();
      const effect = workshop.press(key, rows);
      // A change is in the journal before it is on the screen, and in its file after that.
      note();
      const task =
        chooseTask(effect, running, admit) ?? (workshop.history().now === now ? null : () => saveRatings(running));
      if (task) tasks.add(task);
      return effect === 'quit';
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => {
      ahead.stop();
      clearInterval(beat);
      return saveAtEnd(running, tasks, note);
    },
    minutes: () => minutesOf(running),
    opened: () => running.opened,
  };
}

async function saveAtEnd(running: RunningWorkshop, tasks: Queue, note: () => boolean): Promise<Outcome> {
  try {
    await tasks.done();
  } finally {
    // Save even if an earlier task failed.
    await saveRatings(running);
  }
  return outcomeOf(running, note());
}

/** Removes the journal unless it holds an open input line or unsaved ratings for the next start. */
function outcomeOf(running: RunningWorkshop, kept: boolean): Outcome {
  const { workshop, opened, file } = running;
  const { input } = workshop.ui();
  const hasOpenInput = input !== null && input.field !== 'filter' && input.text !== '';
  if (isUnsaved(running)) return kept ? 'kept' : { lost: roundTextOf(file, workshop.history().now.ratings) };
  if (!hasOpenInput) removeJournal(opened.root, file.round.id);
  return 'written';
}

type Task = () => Promise<void>;
type Queue = ReturnType<typeof makeQueue>;

function chooseTask(effect: Order | null, running: RunningWorkshop, admit: (touchpoint: string) => void): Task | null {
  const { measure, draft } = running.workshop.ui();
  if (effect === 'reload') return () => reloadFiles(running);
  if (effect === 'write-measure' && measure !== null) return () => writeMeasure(running, measure);
  if (effect === 'add-touchpoint' && draft) return () => addTouchpoint(running, draft, admit);
  return null;
}

/** Makes a queue that runs tasks one after the other, because each write depends on the one before. */
function makeQueue(afterEach: () => void) {
  let queue = Promise.resolve();
  return {
    add: (task: Task) => {
      queue = queue.then(async () => {
        // The screen is drawn before the next timer fires.
        await new Promise((done) => setTimeout(done));
        await task();
        afterEach();
      });
    },
    done: () => queue,
  };
}
