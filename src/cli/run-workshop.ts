import type { Analysis } from '../analysis/analysis.js';
import { endJournal, isRunning, type JournalEntry, readJournal, writeJournal } from '../io/journal.js';
import type { Field } from '../workshop/desk.js';
import type { Key } from '../workshop/key.js';
import { roundId } from '../workshop/round.js';
import { Refusal } from './refusal.js';
import { openRound, type Perspective, type RoundFile, saveRound } from './round-file.js';
import { type Opened, openCatalog, type Session } from './session.js';
import { setFields } from './set-fields.js';
import { lookAhead } from './workshop-ahead.js';
import { makeRoom, type Room } from './workshop-room.js';

interface Wanted {
  readonly session: Session;
  readonly folder: string | undefined;
  readonly round: string | undefined;
  readonly perspective: Perspective | undefined;
  readonly presentation: boolean;
  readonly analysis: Analysis;
}

/** A workshop as a stage for a terminal: keys in, frames out, every change on disk at once. */
export interface Workshop {
  readonly frame: (columns: number, rows: number) => readonly string[];
  readonly press: (key: Key, rows: number) => boolean;
  readonly onChange: (listener: () => void) => () => void;
  /** Waits for what is still being written, and cleans up. */
  readonly end: () => Promise<void>;
}

/** The round to write: the one named, today's that was cut off, or a new one. */
function roundFor(opened: Opened, { round, perspective }: Pick<Wanted, 'round' | 'perspective'>): RoundFile {
  if (round !== undefined) return openRound(opened, { round, perspective, join: false });
  for (let number = 1; ; number++) {
    const id = roundId(opened.asOf, number);
    const journal = readJournal(opened.root, id);
    const there = opened.catalog.model.assessments.get(id);
    const taken = opened.catalog.model.index.get('assessment')?.has(id) ?? false;
    if (journal && isRunning(journal)) continue;
    if (journal && there && (perspective ?? 'company') === there.fields.perspective)
      return openRound(opened, { round: id, perspective, join: false });
    if (!taken) return { ...openRound(opened, { perspective, join: false }), ...freshAs(opened, id, perspective) };
  }
}

/** A second moderator who has not written yet holds no file, only the journal. */
function freshAs({ asOf }: Opened, id: string, perspective: Perspective | undefined): RoundFile {
  const head = { date: asOf, perspective: perspective ?? 'company', method: 'workshop' as const };
  return { round: { id, path: `assessments/${id}.yaml`, head }, ratings: {}, text: null };
}

/** Opens the room, tells what it goes on with, and writes what happens in it. */
export function openWorkshop(opened: Opened, wanted: Wanted): Workshop {
  const file = roundFor(opened, wanted);
  const journal = readJournal(opened.root, file.round.id);
  const ids = new Set(wanted.analysis.touchpoints.map(({ id }) => id));
  const options = { ...wanted.analysis.options, robustness: null, selected: ({ id }: { id: string }) => ids.has(id) };
  const { session, presentation } = wanted;
  const room = makeRoom({ opened, file, session, presentation, options });
  const rated = Object.keys(file.ratings).length;
  const type = file.text === null ? 'begun' : 'continued';
  room.tell({ message: { type, round: file.round.id, rated }, ...unfinished(journal) });
  return staged(room, opened, file, wanted);
}

/** The line that was being typed when the terminal went away. */
function unfinished(journal: JournalEntry | null) {
  if (!journal?.field || journal.text === '') return {};
  return { touchpoint: journal.touchpoint, input: { field: journal.field as Field, text: journal.text } };
}

/** What happens to a room from outside: the catalog and the round's file as they are on disk. */
interface Running {
  readonly room: Room;
  readonly wanted: Wanted;
  opened: Opened;
  file: RoundFile;
}

async function save({ room, opened, file }: Running): Promise<Partial<Running>> {
  const { ratings } = room.history().now;
  if (ratings === file.ratings || (file.text === null && Object.keys(ratings).length === 0)) return {};
  const saved = await saveRound(opened.root, file, ratings);
  if ('file' in saved) return { file: saved.file };
  const { path } = file.round;
  if (saved.problem === 'changed') room.tell({ message: { type: 'changed-on-disk', file: path } });
  else {
    const reason = saved.problem === 'form' ? 'form' : saved.problem.reason;
    room.tell({ message: { type: 'not-written', file: path, reason } });
  }
  return {};
}

async function reload({ room, wanted, file: before }: Running): Promise<Partial<Running>> {
  const opened = openCatalog(wanted.session, wanted.folder);
  const there = opened.catalog.model.assessments.has(before.round.id);
  const file = there ? openRound(opened, { round: before.round.id, join: false }) : { ...before, text: null };
  room.replace(opened, file);
  room.tell({ message: { type: 'reloaded', file: file.round.path } });
  return { opened, file };
}

/** Writes into the catalog what the room only supposed: the measure is done. */
async function writeMeasure(running: Running, measure: string): Promise<Partial<Running>> {
  const { room, opened } = running;
  try {
    const pairs = ['status=done', `finished=${opened.asOf}`];
    const { file } = await setFields(opened, `measure/${measure}`, pairs, false);
    const fresh = await reload(running);
    room.tell({ message: { type: 'written', file } });
    return fresh;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    room.tell({ message: { type: 'not-written', file: `measure/${measure}`, reason: error.words[opened.lang] } });
    return {};
  }
}

function staged(room: Room, opened: Opened, file: RoundFile, wanted: Wanted): Workshop {
  const running: Running = { room, wanted, opened, file };
  const listeners = new Set<() => void>();
  let queue = Promise.resolve();
  // One after the other: what is written next stands on what was written before.
  const then = (task: (running: Running) => Promise<Partial<Running>>) => {
    queue = queue.then(async () => {
      // The screen answers first: it draws before the next timer is due.
      await new Promise((done) => setTimeout(done));
      Object.assign(running, await task(running));
      note();
      for (const listener of listeners) listener();
    });
  };
  const note = () => writeJournal(running.opened.root, journalOf(room, running.file));
  note();
  let size: readonly [columns: number, rows: number] = [80, 24];
  const ahead = lookAhead((view) => room.lookAt(view, ...size));
  return {
    frame: (columns, rows) => {
      size = [columns, rows];
      ahead.wait();
      return room.frame(columns, rows);
    },
    press: (key, rows) => {
      const { now } = room.history();
      const order = room.press(key, rows);
      const { measure } = room.desk();
      if (order === 'reload') then(reload);
      else if (order === 'write-measure' && measure !== null) then((running) => writeMeasure(running, measure));
      // The journal keeps a line that was typed until it is saved.
      else if (room.history().now !== now) then(save);
      else note();
      return order === 'quit';
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: async () => {
      ahead.stop();
      await queue;
      // A line that was being typed when the terminal was closed is offered again.
      const { input } = room.desk();
      const half = input !== null && input.field !== 'filter' && input.text !== '';
      if (!half) endJournal(running.opened.root, running.file.round.id);
    },
  };
}

function journalOf(room: Room, { round }: RoundFile): JournalEntry {
  const { input, touchpoint } = room.desk();
  return { round: round.id, process: process.pid, touchpoint, field: input?.field ?? null, text: input?.text ?? '' };
}
