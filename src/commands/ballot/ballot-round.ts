import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import { scaleOf } from '../../core/model/on-scale.js';
import type { Scale } from '../../core/model/settings.js';
import { editRound } from '../../edit/round-edit.js';
import { roundText } from '../../edit/round-text.js';
import { touchpointsInFileOrder } from '../../exchange/ballots/file-order.js';
import { type CountPlan, mergeVotes, votesIn } from '../../exchange/ballots/plan-count.js';
import { sameScale } from '../../exchange/ballots/record.js';
import { id as idSchema } from '../../kinds/fields.js';
import type { Fields } from '../../kinds/index.js';
import { makeRoundFile, openRound, type RoundFile } from '../../workshop/session/round-file.js';
import { applyChange, type Ratings, type Work } from '../../workshop/state/workshop-data.js';
import { entryOf } from '../../workshop/state/workshop-round.js';
import { modelineFor } from '../new/place-entry.js';
import type { BallotOptions } from './ballot-options.js';

type Head = Omit<Fields<'assessment'>, 'ratings'>;

/** The round that the votes go to; it may be new. */
export function openBallotRound(opened: OpenedCatalog, { round, date, perspective }: BallotOptions): RoundFile {
  if (round === undefined) {
    throw new Refusal(
      { en: 'into which round?', de: 'in welche Runde?' },
      { en: 'name it: --round 2026-workshop', de: 'sie nennen: --round 2026-workshop' },
    );
  }
  if (opened.catalog.model.index.get('assessment')?.has(round)) {
    return openRound(opened, { round, perspective });
  }
  if (!idSchema().safeParse(round).success) {
    throw new Refusal(
      { en: `"${round}" is no id`, de: `»${round}« ist keine Kennung` },
      { en: 'lower-case letters, digits and -', de: 'Kleinbuchstaben, Ziffern und -' },
    );
  }
  const file = makeRoundFile(opened, round, { perspective });
  return { ...file, round: { ...file.round, head: { ...file.round.head, date: date ?? opened.asOf } } };
}

/** The round with the votes of the plan in it. */
export function fillRound(
  file: RoundFile,
  plan: CountPlan,
  scale: Scale,
  opened: OpenedCatalog,
): { head: Head; ratings: Ratings } {
  const { round, text } = file;
  const persona = plan.files.find(({ state }) => state === 'counted')?.issued?.persona ?? null;
  const own = sameScale(scale, opened.catalog.settings.scale) ? {} : { scale };
  const start = text === null ? { ...round.head, ...(persona === null ? {} : { persona }), ...own } : round.head;
  const isWorkshop = round.head.method === 'workshop';
  const empty: Work = { ratings: file.ratings, weights: {} as Work['weights'], done: [] };
  // The order of the catalog, whatever that of the files.
  const work = touchpointsInFileOrder(opened.catalog.model).reduce((before, { id: touchpoint }) => {
    const added = plan.votes.get(touchpoint);
    if (!added) return before;
    const values = [...added].map(([kind, votes]) => {
      const there = votesIn(before.ratings[touchpoint]?.[kind], isWorkshop);
      if (there === null) throw notVotesRefusal(round.id, touchpoint, kind);
      return [kind, { votes: mergeVotes(there, votes) }] as const;
    });
    return applyChange(before, { type: 'rate', touchpoint, values: Object.fromEntries(values) });
  }, empty);
  return { head: { ...start, ballots: [...plan.ballots] }, ratings: work.ratings };
}

/** The scale of a round that exists; `null` for a new one. */
export function roundScaleOf({ round, text }: RoundFile, { catalog }: OpenedCatalog): Scale | null {
  return text === null ? null : scaleOf(round.head, catalog.settings);
}

/** The text of the round's file afterwards. */
export function filledText(file: RoundFile, after: { head: Head; ratings: Ratings }, root: string): string {
  const { round, ratings, text } = file;
  const fields = { ...after.head, ratings: after.ratings } as Fields<'assessment'>;
  if (text === null) return roundText(round.id, fields, modelineFor(round.path, root));
  const before = entryOf(round, ratings).fields;
  const edited = editRound({ path: round.path, text }, { id: round.id, before, after: fields });
  if (edited !== null) return edited;
  throw new Refusal(
    {
      en: `"${round.path}" cannot be edited in place`,
      de: `»${round.path}« lässt sich nicht an Ort und Stelle ändern`,
    },
    {
      en: 'run tpm fmt: it may bring the file into a form that can be edited',
      de: 'tpm fmt ausführen: es bringt die Datei vielleicht in eine Form, die sich ändern lässt',
    },
  );
}

function notVotesRefusal(round: string, touchpoint: string, kind: string): Refusal {
  return new Refusal(
    {
      en: `round "${round}" has no votes for "${touchpoint}", but a value of ${kind}`,
      de: `die Runde »${round}« hat zu »${touchpoint}« keine Stimmen, sondern einen Wert für ${kind}`,
    },
    { en: 'count into another round', de: 'in eine andere Runde zählen' },
  );
}
