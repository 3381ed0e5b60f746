import { join } from 'node:path';
import { newFolderOf } from '../../cli/new-folder.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal, suggestionOf } from '../../cli/refusal.js';
import { modelineFor } from '../../commands/new/place-entry.js';
import type { Entry } from '../../core/model/entry.js';
import { findNearest } from '../../core/nearest.js';
import { editRound } from '../../edit/round-edit.js';
import { roundText } from '../../edit/round-text.js';
import { claimText, exchangeText } from '../../io/files/exchange.js';
import type { Perspective } from '../../kinds/assessment.js';
import type { Ratings } from '../state/workshop-data.js';
import {
  entryOf,
  makeRound,
  numberOfRound,
  type Raters,
  type Round,
  roundIdOf,
  roundOf,
} from '../state/workshop-round.js';

/** A round with the text of its file as last read or written; `null` if the file does not exist yet. */
export interface RoundFile {
  readonly round: Round;
  readonly ratings: Ratings;
  readonly text: string | null;
  /** The head in the file if the next save changes it. */
  readonly earlierHead?: Round['head'];
}

/** Who rates in a round; what is not given may be anything. */
export interface RoundRequest extends Raters {
  readonly round?: string | undefined;
  readonly perspective?: Perspective | undefined;
}

/** Opens the given round, or else the latest round of the day for the same raters, or a new one with a free id. */
export function openRound(opened: OpenedCatalog, request: RoundRequest): RoundFile {
  if (request.round !== undefined) return openGivenRound(opened, request.round, request);
  const latest = roundsOfDay(opened, request).at(-1);
  if (latest) return roundFileOf(opened, latest, request);
  for (let number = 1; ; number++) {
    const id = roundIdOf(opened.asOf, number);
    if (isFree(opened, id)) return makeRoundFile(opened, id, request);
  }
}

/** The workshop rounds of the day that a workshop of these raters continues, in the order of their numbers. */
export function roundsOfDay({ asOf, catalog }: OpenedCatalog, request: RoundRequest): Entry<'assessment'>[] {
  const { perspective = 'company', persona, department } = request;
  return [...catalog.model.assessments.values()]
    .filter(({ id, fields }) => numberOfRound(id, asOf) !== null && fields.method === 'workshop')
    .filter(({ fields }) => fields.perspective === perspective)
    .filter(({ fields }) => persona === undefined || fields.persona === persona)
    .filter(({ fields }) => department === undefined || fields.department === department)
    .sort((left, right) => (numberOfRound(left.id, asOf) ?? 0) - (numberOfRound(right.id, asOf) ?? 0));
}

/** Is neither the id nor the file name of a round in use? */
export function isFree(opened: OpenedCatalog, id: string): boolean {
  const { asOf, catalog } = opened;
  const { path } = makeRound(id, asOf, 'company', newFolderOf(catalog, 'assessments'));
  return !catalog.model.index.get('assessment')?.has(id) && catalog.text(path) === undefined;
}

/** A new round without a file. */
export function makeRoundFile(opened: OpenedCatalog, id: string, request: RoundRequest = {}): RoundFile {
  const folder = newFolderOf(opened.catalog, 'assessments');
  return {
    round: makeRound(id, opened.asOf, request.perspective ?? 'company', folder, request),
    ratings: {},
    text: null,
  };
}

function openGivenRound(opened: OpenedCatalog, id: string, request: RoundRequest): RoundFile {
  const { index, assessments } = opened.catalog.model;
  const entry = index.get('assessment')?.get(id) as Entry<'assessment'> | undefined;
  if (!entry) {
    const ids = [...(index.get('assessment')?.keys() ?? [])];
    const near = findNearest(id, ids);
    const remedy = {
      en: `omit --round to start "${roundIdOf(opened.asOf, 1)}"`,
      de: `--round weglassen, um »${roundIdOf(opened.asOf, 1)}« zu beginnen`,
    };
    throw new Refusal(
      { en: `no round "${id}"`, de: `die Runde »${id}« gibt es nicht` },
      near ? suggestionOf(near, []) : remedy,
    );
  }
  if (!assessments.has(id)) throw refuseInvalidRound(id);
  for (const field of ['perspective', 'persona', 'department'] as const) {
    if (request[field] !== undefined && request[field] !== entry.fields[field])
      throw refuseOtherRaters(id, field, entry.fields[field] ?? null);
  }
  return roundFileOf(opened, entry, request);
}

/** The round of an entry; those present are replaced by those of the request. */
function roundFileOf({ catalog }: OpenedCatalog, entry: Entry<'assessment'>, { present }: RoundRequest): RoundFile {
  const { round, ratings } = roundOf(entry);
  const file = { round, ratings, text: catalog.text(entry.path) ?? null };
  if (present === undefined || JSON.stringify(present) === JSON.stringify(round.head.present)) return file;
  return { ...file, round: { ...round, head: { ...round.head, present } }, earlierHead: round.head };
}

export type SaveResult =
  | { readonly file: RoundFile }
  | { readonly problem: 'changed' | 'form' | { readonly reason: string } };

/** The text of the round's file with these ratings; `null` if the file cannot be edited in place. */
export function roundFileText(root: string, file: RoundFile, after: Ratings): string | null {
  const { round, ratings, text, earlierHead = round.head } = file;
  const fields = entryOf(round, after).fields;
  if (text === null) return roundText(round.id, fields, modelineFor(round.path, root));
  const before = entryOf({ ...round, head: earlierHead }, ratings).fields;
  return editRound({ path: round.path, text }, { id: round.id, before, after: fields });
}

/** Writes a round atomically; reports `changed` if its file was created or changed since it was read. */
export async function saveRound(root: string, file: RoundFile, ratings: Ratings): Promise<SaveResult> {
  const after = roundFileText(root, file, ratings);
  if (after === null) return { problem: 'form' };
  const path = join(root, file.round.path);
  const problem = await (file.text === null ? claimText(path, after) : exchangeText(path, file.text, after));
  return problem === null ? { file: { round: file.round, ratings, text: after } } : { problem };
}

function refuseInvalidRound(id: string): Refusal {
  return new Refusal(
    {
      en: `round "${id}" has an error and cannot be continued`,
      de: `die Runde »${id}« hat einen Fehler und lässt sich nicht fortsetzen`,
    },
    { en: 'tpm check shows it', de: 'tpm check zeigt ihn' },
  );
}

const RATER_WORDS = {
  en: { perspective: 'perspective', persona: 'persona', department: 'department' },
  de: { perspective: 'Perspektive', persona: 'Persona', department: 'Abteilung' },
};

function refuseOtherRaters(id: string, field: keyof typeof RATER_WORDS.en, has: string | null): Refusal {
  const [en, de] = [RATER_WORDS.en[field], RATER_WORDS.de[field]];
  return new Refusal(
    {
      en: has === null ? `round "${id}" has no ${en}` : `round "${id}" has the ${en} ${has}`,
      de: has === null ? `die Runde »${id}« hat keine ${de}` : `die Runde »${id}« hat die ${de} ${has}`,
    },
    {
      en: `omit --${field}, or start another round`,
      de: `--${field} weglassen oder eine andere Runde beginnen`,
    },
  );
}
