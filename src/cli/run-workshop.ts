import type { Analysis } from '../analysis/analysis.js';
import { endJournal, isRunning, type JournalEntry, readJournal, writeJournal } from '../io/journal.js';
import type { Field } from '../workshop/desk.js';
import type { Key } from '../workshop/keys.js';
import { roundId } from '../workshop/round.js';
import { Refusal } from './refusal.js';
import { openRound, type Perspective, type RoundFile, saveRound } from './round-file.js';
import { type Opened, openCatalog, type Session } from './session.js';
import { setFields } from './set-fields.js';
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
export function roundFor(opened: Opened, { round, perspective }: Pick<Wanted, 'round' | 'perspective'>): RoundFile {
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

function staged(room: Room, first: Opened, from: RoundFile, wanted: Wanted): Workshop {
  let [opened, file] = [first, from];
  let queue = Promise.resolve();
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const note = () => writeJournal(opened.root, journalOf(room, file));
  const then = (task: () => Promise<void>) => {
    queue = queue.then(task).then(changed);
  };
  const save = async () => {
    const { ratings } = room.history().now;
    if (ratings === file.ratings || (file.text === null && Object.keys(ratings).length === 0)) return;
    const saved = await saveRound(opened.root, file, ratings);
    if ('file' in saved) file = saved.file;
    else if (saved.problem === 'changed') room.tell({ message: { type: 'changed-on-disk', file: file.round.path } });
    else {
      const reason = saved.problem === 'form' ? 'form' : saved.problem.reason;
      room.tell({ message: { type: 'not-written', file: file.round.path, reason } });
    }
  };
  const reload = async () => {
    opened = openCatalog(wanted.session, wanted.folder);
    const there = opened.catalog.model.assessments.has(file.round.id);
    file = there ? openRound(opened, { round: file.round.id, join: false }) : { ...file, text: null };
    room.replace(opened, file);
    room.tell({ message: { type: 'reloaded', file: file.round.path } });
  };
  const writeMeasure = async (measure: string) => {
    try {
      const pairs = ['status=done', `finished=${opened.asOf}`];
      const { file: path } = await setFields(opened, `measure/${measure}`, pairs, false);
      await reload();
      room.tell({ message: { type: 'written', file: path } });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      room.tell({ message: { type: 'not-written', file: `measure/${measure}`, reason: error.words[opened.lang] } });
    }
  };
  note();
  return {
    frame: room.frame,
    press: (key, rows) => {
      const order = room.press(key, rows);
      const { measure } = room.desk();
      if (order === 'reload') then(reload);
      else if (order === 'write-measure' && measure !== null) then(() => writeMeasure(measure));
      else then(save);
      note();
      return order === 'quit';
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: async () => {
      await queue;
      // A line that was being typed when the terminal was closed is offered again.
      const { input } = room.desk();
      if (!input || input.field === 'filter' || input.text === '') endJournal(opened.root, file.round.id);
    },
  };
}

function journalOf(room: Room, { round }: RoundFile): JournalEntry {
  const { input, touchpoint } = room.desk();
  return { round: round.id, process: process.pid, touchpoint, field: input?.field ?? null, text: input?.text ?? '' };
}
