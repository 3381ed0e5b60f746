import type { OpenedCatalog } from '../../cli/opened.js';
import { isRunning, readJournal } from '../../io/files/journal.js';
import { roundIdOf } from '../state/workshop-round.js';
import { isFree, makeRoundFile, openRound, type RoundFile, type RoundRequest, roundsOfDay } from './round-file.js';

export interface WorkshopRound extends RoundRequest {
  /** Begin a new round even if the day has one? */
  readonly isNew: boolean;
}

/**
 * The round that a workshop writes: the given one, or else the latest round of the day, because a workshop that ended
 * for a break continues, or a new one. A round that another workshop writes at the moment is not continued; an
 * interrupted one comes first.
 */
export function chooseRound(opened: OpenedCatalog, request: WorkshopRound): RoundFile {
  if (request.round !== undefined) return openRound(opened, request);
  const journalOf = (id: string) => readJournal(opened.root, id);
  const isTaken = (id: string) => {
    const journal = journalOf(id);
    return journal !== null && isRunning(journal);
  };
  const rounds = request.isNew ? [] : roundsOfDay(opened, request).filter(({ id }) => !isTaken(id));
  const continued = rounds.find(({ id }) => journalOf(id) !== null) ?? rounds.at(-1);
  if (continued) return openRound(opened, { ...request, round: continued.id });
  for (let number = 1; ; number++) {
    const id = roundIdOf(opened.asOf, number);
    // The workshop of a second moderator may have a journal but no file yet.
    if (!isTaken(id) && isFree(opened, id)) return makeRoundFile(opened, id, request);
  }
}
