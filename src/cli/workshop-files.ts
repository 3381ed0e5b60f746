import { join } from 'node:path';
import { fieldsOf, newEntry, spelt } from '../edit/entry-text.js';
import { roundText } from '../edit/round-text.js';
import { claimText, exchangeText } from '../io/exchange.js';
import { touchpoint as touchpointKind } from '../kinds/touchpoint.js';
import type { Draft, Message } from '../workshop/desk.js';
import { entryOf } from '../workshop/round.js';
import type { Ratings } from '../workshop/work.js';
import { entryProblems } from './new-entry.js';
import { placeEntry } from './place-entry.js';
import { Refusal, WrongSettings } from './refusal.js';
import { openRound, type RoundFile, saveRound } from './round-file.js';
import type { Opened } from './session.js';
import { setFields } from './set-fields.js';
import type { Room } from './workshop-room.js';
import type { Analysed } from './workshop-scope.js';
import { whyNot } from './write-failure.js';

/** A workshop and the files it stands on, as they were last read or written. */
export interface Running {
  readonly room: Room;
  /** Reads the catalog anew. */
  readonly open: () => Analysed;
  opened: Opened;
  file: RoundFile;
}

/** Writes what the room has rated, unless it is written already. */
export async function save(running: Running): Promise<void> {
  const { room, opened, file } = running;
  const { ratings } = room.history().now;
  if (ratings === file.ratings || (file.text === null && Object.keys(ratings).length === 0)) return;
  const saved = await saveRound(opened.root, file, ratings);
  if ('file' in saved) running.file = saved.file;
  else room.tell({ message: notWritten(file.round.path, saved.problem, opened) });
}

/** All ratings as a round of its own, for where no file takes them. */
export function textOf({ round }: RoundFile, ratings: Ratings): string {
  return roundText(round.id, entryOf(round, ratings).fields);
}

/** Is there something that only the room knows? */
export function isUnsaved({ room, file }: Running): boolean {
  const { ratings } = room.history().now;
  return ratings !== file.ratings && JSON.stringify(ratings) !== JSON.stringify(file.ratings);
}

function notWritten(file: string, problem: Problem, { lang }: Opened): Message {
  if (problem === 'changed') return { type: 'changed-on-disk', file };
  return { type: 'not-written', file, reason: problem === 'form' ? FORM[lang] : whyNot(problem.reason)[lang] };
}

type Problem = 'changed' | 'form' | { readonly reason: string };

const FORM = { en: 'its form does not allow it: tpm fmt', de: 'seine Form erlaubt es nicht: tpm fmt' };

/** Reads everything anew. What was typed and could not be written is put on what is there now, and written. */
export async function reload(running: Running): Promise<void> {
  const { room, file: before } = running;
  await orTold(running, 'not-loaded', async () => {
    const { opened, options } = running.open();
    const there = opened.catalog.model.index.get('assessment')?.has(before.round.id) ?? false;
    // A file that is gone is written again, with all that was in it.
    const file = there ? openRound(opened, { round: before.round.id, join: false }) : { ...before, text: null };
    const again = room.replace({ opened, options, file }, before.ratings);
    Object.assign(running, { opened, file: there ? file : { ...file, ratings: {} } });
    room.tell({ message: { type: 'reloaded', file: file.round.path, again } });
    await save(running);
  });
}

/** Writes into the catalog what the room only supposed: the measure is done. */
export async function writeMeasure(running: Running, measure: string): Promise<void> {
  const { room, opened } = running;
  await orTold(running, `measure/${measure}`, async () => {
    const pairs = ['status=done', `finished=${opened.asOf}`];
    const { file } = await setFields(opened, `measure/${measure}`, pairs, false);
    await reload(running);
    room.tell({ message: { type: 'written', file } });
  });
}

/** Writes a new touchpoint behind the last one of its phase, as `tpm new` does, and puts the cursor on it. */
export async function addTouchpoint(running: Running, draft: Draft, admit: (id: string) => void): Promise<void> {
  const { room, opened } = running;
  await orTold(running, `touchpoint/${draft.id}`, async () => {
    const infos = fieldsOf(touchpointKind);
    const values = (['name', 'phase'] as const).map((field) => {
      return [
        field,
        spelt(
          draft[field],
          infos.find(({ name }) => name === field),
        ),
      ] as const;
    });
    const entry = newEntry(touchpointKind, draft.id, new Map(values));
    const placed = placeEntry(opened, touchpointKind, entry, draft.phase);
    entryProblems(opened, touchpointKind, draft.id, placed);
    const path = join(opened.root, placed.path);
    const { before, after } = placed;
    const problem = await (before === null ? claimText(path, after) : exchangeText(path, before, after));
    if (problem !== null) return room.tell({ message: notWritten(placed.path, problem, opened) });
    admit(draft.id);
    await reload(running);
    room.tell({ draft: null, touchpoint: draft.id, message: { type: 'added', file: placed.path } });
  });
}

/** What stands in the way is told to the room, and nothing of it ends the workshop. */
async function orTold(running: Running, what: string, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    const { room, opened } = running;
    const reason = error instanceof Refusal ? error.words[opened.lang] : 'tpm.yaml';
    if (!(error instanceof Refusal || error instanceof WrongSettings)) throw error;
    room.tell({
      message: what === 'not-loaded' ? { type: what, reason } : { type: 'not-written', file: what, reason },
    });
  }
}
