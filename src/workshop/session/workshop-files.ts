import { join } from 'node:path';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal, WrongSettings } from '../../cli/refusal.js';
import { failureTextOf } from '../../cli/write-failure.js';
import { checkNewEntry } from '../../commands/new/add-entry.js';
import { placeEntry } from '../../commands/new/place-entry.js';
import { setFields } from '../../commands/set/set-fields.js';
import { fieldsOf, makeEntryText, spellValue } from '../../edit/entry-text.js';
import { roundText } from '../../edit/round-text.js';
import { claimText, exchangeText } from '../../io/files/exchange.js';
import { touchpoint as touchpointKind } from '../../kinds/touchpoint.js';
import type { Draft, Message } from '../state/ui-state.js';
import type { Ratings } from '../state/workshop-data.js';
import { entryOf } from '../state/workshop-round.js';
import { openRound, type RoundFile, saveRound } from './round-file.js';
import type { AnalysisInput } from './workshop-scope.js';
import type { WorkshopSession } from './workshop-session.js';

/** A running workshop and its files as last read or written. */
export interface RunningWorkshop {
  readonly workshop: WorkshopSession;
  /** Reads the catalog again. */
  readonly open: () => AnalysisInput;
  opened: OpenedCatalog;
  file: RoundFile;
  /** Files other than that of the round that the workshop changed, relative to the folder of the catalog. */
  readonly changedFiles: Set<string>;
}

/** Writes the ratings to the file of the round unless they are already in it. */
export async function saveRatings(running: RunningWorkshop): Promise<void> {
  const { workshop, opened, file } = running;
  const { ratings } = workshop.history().now;
  const isSaved = ratings === file.ratings && file.earlierHead === undefined;
  if (isSaved || (file.text === null && Object.keys(ratings).length === 0)) return;
  const saved = await saveRound(opened.root, file, ratings);
  if ('file' in saved) running.file = saved.file;
  else workshop.tell({ message: saveMessageOf(file.round.path, saved.problem, opened) });
}

/** The text of a round file with these ratings, for output when no file can be written. */
export function roundTextOf({ round }: RoundFile, ratings: Ratings): string {
  return roundText(round.id, entryOf(round, ratings).fields);
}

/** Are there ratings that are not in the file? */
export function isUnsaved({ workshop, file }: RunningWorkshop): boolean {
  const { ratings } = workshop.history().now;
  return ratings !== file.ratings && JSON.stringify(ratings) !== JSON.stringify(file.ratings);
}

function saveMessageOf(file: string, problem: Problem, { lang }: OpenedCatalog): Message {
  if (problem === 'changed') return { type: 'changed-on-disk', file };
  return {
    type: 'not-written',
    file,
    reason: problem === 'form' ? FORM_REASON[lang] : failureTextOf(problem.reason)[lang],
  };
}

type Problem = 'changed' | 'form' | { readonly reason: string };

const FORM_REASON = { en: 'its form does not allow it: tpm fmt', de: 'seine Form erlaubt es nicht: tpm fmt' };

/** Reads the catalog again, merges unsaved ratings into those of the file, and saves the result. */
export async function reloadFiles(running: RunningWorkshop): Promise<void> {
  const { workshop, file: before } = running;
  await runOrReport(running, 'not-loaded', async () => {
    const { opened, options } = running.open();
    const there = opened.catalog.model.index.get('assessment')?.has(before.round.id) ?? false;
    // A deleted round file is written again with all its ratings.
    const file = there ? openRound(opened, { round: before.round.id }) : { ...before, text: null };
    const again = workshop.replace({ opened, options, file }, before.ratings);
    Object.assign(running, { opened, file: there ? file : { ...file, ratings: {} } });
    workshop.tell({ message: { type: 'reloaded', file: file.round.path, again } });
    await saveRatings(running);
  });
}

/** Sets the status of a measure to `done` in its file. */
export async function writeMeasure(running: RunningWorkshop, measure: string): Promise<void> {
  const { workshop, opened } = running;
  await runOrReport(running, `measure/${measure}`, async () => {
    const pairs = ['status=done', `finished=${opened.asOf}`];
    const { file } = await setFields(opened, `measure/${measure}`, pairs, false);
    running.changedFiles.add(file);
    await reloadFiles(running);
    workshop.tell({ message: { type: 'written', file } });
  });
}

/** Writes a new touchpoint after the last one of its phase, as `tpm new` does, and moves the cursor to it. */
export async function addTouchpoint(
  running: RunningWorkshop,
  draft: Draft,
  admit: (id: string) => void,
): Promise<void> {
  const { workshop, opened } = running;
  await runOrReport(running, `touchpoint/${draft.id}`, async () => {
    const infos = fieldsOf(touchpointKind);
    const values = (['name', 'phase'] as const).map((field) => {
      return [
        field,
        spellValue(
          draft[field],
          infos.find(({ name }) => name === field),
        ),
      ] as const;
    });
    const entry = makeEntryText(touchpointKind, draft.id, new Map(values));
    const placed = placeEntry(opened, touchpointKind, entry, draft.phase);
    checkNewEntry(opened, touchpointKind, draft.id, placed);
    const path = join(opened.root, placed.path);
    const { before, after } = placed;
    const problem = await (before === null ? claimText(path, after) : exchangeText(path, before, after));
    if (problem !== null) return workshop.tell({ message: saveMessageOf(placed.path, problem, opened) });
    running.changedFiles.add(placed.path);
    admit(draft.id);
    await reloadFiles(running);
    workshop.tell({ draft: null, touchpoint: draft.id, message: { type: 'added', file: placed.path } });
  });
}

/** Runs a task; a refusal becomes a message on the screen and does not end the workshop. */
async function runOrReport(running: RunningWorkshop, what: string, task: () => Promise<void>): Promise<void> {
  try {
    await task();
  } catch (error) {
    const { workshop, opened } = running;
    const reason = error instanceof Refusal ? error.words[opened.lang] : 'tpm.yaml';
    if (!(error instanceof Refusal || error instanceof WrongSettings)) throw error;
    workshop.tell({
      message: what === 'not-loaded' ? { type: what, reason } : { type: 'not-written', file: what, reason },
    });
  }
}
