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
import { entryOf, makeRound, type Round, roundIdOf, roundOf } from '../state/workshop-round.js';

/** A round with the text of its file as last read or written; `null` if the file does not exist yet. */
export interface RoundFile {
  readonly round: Round;
  readonly ratings: Ratings;
  readonly text: string | null;
}

interface RoundRequest {
  readonly round?: string | undefined;
  readonly perspective?: Perspective | undefined;
  /** Continue today's round of the same perspective, instead of starting a new one? */
  readonly join: boolean;
}

/** Opens the given round, or else today's round, or a new one with a free id. */
export function openRound(opened: OpenedCatalog, { round, perspective, join: joins }: RoundRequest): RoundFile {
  if (round !== undefined) return openGivenRound(opened, round, perspective);
  const wanted = perspective ?? 'company';
  for (let number = 1; ; number++) {
    const id = roundIdOf(opened.asOf, number);
    if (isFree(opened, id)) return makeRoundFile(opened, id, wanted);
    const existing = opened.catalog.model.assessments.get(id);
    if (joins && existing?.fields.method === 'workshop' && existing.fields.perspective === wanted)
      return roundFileOf(opened, existing);
  }
}

/** Is neither the id nor the file name of a round in use? */
export function isFree(opened: OpenedCatalog, id: string): boolean {
  const { asOf, catalog } = opened;
  const { path } = makeRound(id, asOf, 'company', newFolderOf(catalog, 'assessments'));
  return !catalog.model.index.get('assessment')?.has(id) && catalog.text(path) === undefined;
}

/** A new round without a file. */
export function makeRoundFile(opened: OpenedCatalog, id: string, perspective: Perspective = 'company'): RoundFile {
  return {
    round: makeRound(id, opened.asOf, perspective, newFolderOf(opened.catalog, 'assessments')),
    ratings: {},
    text: null,
  };
}

function openGivenRound(opened: OpenedCatalog, id: string, perspective: Perspective | undefined): RoundFile {
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
  const { perspective: has } = entry.fields;
  if (perspective !== undefined && perspective !== has) throw refuseOtherPerspective(id, has);
  return roundFileOf(opened, entry);
}

function roundFileOf({ catalog }: OpenedCatalog, entry: Entry<'assessment'>): RoundFile {
  return { ...roundOf(entry), text: catalog.text(entry.path) ?? null };
}

export type SaveResult =
  | { readonly file: RoundFile }
  | { readonly problem: 'changed' | 'form' | { readonly reason: string } };

/** The text of the round's file with these ratings; `null` if the file cannot be edited in place. */
export function roundFileText(root: string, { round, ratings, text }: RoundFile, after: Ratings): string | null {
  const fields = entryOf(round, after).fields;
  if (text === null) return roundText(round.id, fields, modelineFor(round.path, root));
  const before = entryOf(round, ratings).fields;
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

function refuseOtherPerspective(id: string, has: Perspective): Refusal {
  return new Refusal(
    { en: `round "${id}" has the perspective ${has}`, de: `die Runde »${id}« hat die Perspektive ${has}` },
    {
      en: 'omit --perspective, or start another round',
      de: '--perspective weglassen oder eine andere Runde beginnen',
    },
  );
}
