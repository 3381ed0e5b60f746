import type { JournalEntry } from '../../io/files/journal.js';
import { assessment } from '../../kinds/assessment.js';
import { FIELDS, type Field, type UiState } from '../state/ui-state.js';
import type { Ratings } from '../state/workshop-data.js';
import { isUnsaved, type RunningWorkshop } from './workshop-files.js';

/** Ratings that could not be written, and the ratings in the file when they were typed. */
export interface UnsavedRatings {
  readonly base: Ratings;
  readonly ratings: Ratings;
}

/** The state of a workshop that the next start restores if the terminal is lost. */
export function journalOf(running: RunningWorkshop): JournalEntry {
  const { workshop, file } = running;
  const { input, touchpoint, draft } = workshop.ui();
  const isReplaced = input === null || input.field === 'new-id' || input.field === 'new-phase';
  const line = isReplaced && draft ? { field: 'new-name', text: draft.name } : input;
  const { ratings } = workshop.history().now;
  return {
    round: file.round.id,
    touchpoint,
    field: line?.field ?? null,
    text: line?.text ?? '',
    ...(isUnsaved(running) ? { unsaved: differencesOf({ base: file.ratings, ratings }) } : {}),
  };
}

/** Only the touchpoints whose ratings differ. */
function differencesOf({ base, ratings }: UnsavedRatings): UnsavedRatings {
  const ids = [...new Set([...Object.keys(base), ...Object.keys(ratings)])];
  const different = ids.filter((id) => JSON.stringify(base[id]) !== JSON.stringify(ratings[id]));
  const keepScope = (all: Ratings) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => different.includes(id))) as Ratings;
  return { base: keepScope(base), ratings: keepScope(ratings) };
}

/** The input line that was open when the terminal was lost. */
export function openInputOf(journal: JournalEntry | null): Partial<UiState> {
  const field = FIELDS.find((one) => one === journal?.field);
  if (!journal || !field || journal.text === '') return {};
  return { touchpoint: journal.touchpoint, input: { field: field as Field, text: journal.text } };
}

/** The unsaved ratings of a journal if they are valid. */
export function unsavedOf(journal: JournalEntry | null): UnsavedRatings | null {
  const { base, ratings } = (journal?.unsaved ?? {}) as Partial<UnsavedRatings>;
  return isRatings(base) && isRatings(ratings) ? { base, ratings } : null;
}

function isRatings(value: unknown): value is Ratings {
  return assessment.schema.shape.ratings.safeParse(value).success;
}
