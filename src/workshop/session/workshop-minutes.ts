import { mean } from '../../analysis/statistics/describe.js';
import { lastDayOf } from '../../core/dates.js';
import { scaleOf, VALUE_KINDS } from '../../core/model/on-scale.js';
import { sortByText } from '../../core/order.js';
import type { ContestedValue, MinutesData, MovedRank, RatedTouchpoint } from '../../topics/minutes/minutes.view.js';
import { standingsOf } from '../state/standings.js';
import { type Rating, voteSummaryOf } from '../state/typed-votes.js';
import { toRatings } from '../state/workshop-data.js';
import { isUnsaved, type RunningWorkshop } from './workshop-files.js';

/** The result of a workshop so far: its ratings, its disagreements, the moved ranks and its files. */
export function minutesOf(running: RunningWorkshop): MinutesData {
  const { file, workshop, changedFiles } = running;
  const { ratings } = workshop.history().now;
  const { perspective, persona, department, present, date } = file.round.head;
  const raters = { ...(persona && { persona }), ...(department && { department }), ...(present && { present }) };
  const isWritten = file.text !== null;
  return {
    round: { id: file.round.id, date: lastDayOf(date), perspective, ...raters },
    touchpoints: workshop.analysisOf(ratings).touchpoints.length,
    rated: Object.entries(ratings).map(([touchpoint, rating]) => ratedTouchpointOf(touchpoint, rating)),
    contested: contestedValuesOf(running),
    moved: movedRanksOf(running),
    isComplete: !isUnsaved(running),
    files: [...(isWritten ? [file.round.path] : []), ...[...changedFiles].sort()],
  };
}

function ratedTouchpointOf(touchpoint: string, rating: Rating): RatedTouchpoint {
  const given = VALUE_KINDS.flatMap((kind) => {
    const value = rating[kind];
    return value === undefined ? [] : [{ kind, value: typeof value === 'number' ? { score: value } : value }];
  });
  const means = given.map(({ kind, value }) => [kind, 'votes' in value ? mean(value.votes) : value.score] as const);
  const votes = given.map(({ value }) => ('votes' in value ? value.votes.length : 1));
  const roles = given.flatMap(({ value }) => ('who' in value && value.who !== undefined ? [value.who] : []));
  return {
    touchpoint,
    values: Object.fromEntries(means),
    votes: Math.max(0, ...votes),
    roles: [...new Set(roles)],
    note: rating.note ?? null,
    quotes: rating.quotes ?? [],
  };
}

function contestedValuesOf({ workshop, file, opened }: RunningWorkshop): ContestedValue[] {
  const scale = scaleOf(file.round.head, opened.catalog.settings);
  const contested = Object.entries(workshop.history().now.ratings).flatMap(([touchpoint, rating]) =>
    VALUE_KINDS.flatMap((kind): ContestedValue[] => {
      const value = rating[kind];
      if (typeof value !== 'object' || !('votes' in value)) return [];
      const { agreement, discuss } = voteSummaryOf(value.votes, scale);
      return discuss && agreement !== null ? [{ touchpoint, kind, votes: value.votes, agreement }] : [];
    }),
  );
  return contested.sort((left, right) => left.agreement - right.agreement);
}

/** The ranks by priority without and with the ratings of the round. */
function movedRanksOf({ workshop }: RunningWorkshop): MovedRank[] {
  const [without, within] = [toRatings([]), workshop.history().now.ratings].map(
    (ratings) => standingsOf(workshop.analysisOf(ratings)).priorities,
  );
  const ids = sortByText(new Set([...(without?.keys() ?? []), ...(within?.keys() ?? [])]), (id) => id);
  const ranks = ids.map((touchpoint) => ({
    touchpoint,
    before: without?.get(touchpoint)?.rank ?? null,
    after: within?.get(touchpoint)?.rank ?? null,
  }));
  return ranks
    .filter(({ before, after }) => before !== after)
    .sort((left, right) => moveOf(right) - moveOf(left) || (left.after ?? 0) - (right.after ?? 0));
}

/** A rank that is new or lost counts as the smallest move. */
const moveOf = ({ before, after }: MovedRank) => (before === null || after === null ? 0 : Math.abs(after - before));
