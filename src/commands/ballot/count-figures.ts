import type { OpenedCatalog } from '../../cli/opened.js';
import type { Scale } from '../../core/model/settings.js';
import { CANNOT_JUDGE } from '../../document/ballot-form.js';
import { touchpointsInFileOrder } from '../../exchange/ballots/file-order.js';
import { type CountPlan, votesIn } from '../../exchange/ballots/plan-count.js';
import { type BallotRecord, type IssuedBallot, setOf } from '../../exchange/ballots/record.js';
import type { BallotCountData } from '../../topics/ballots/ballots.view.js';
import { voteSummaryOf } from '../../workshop/state/typed-votes.js';
import type { Ratings } from '../../workshop/state/workshop-data.js';

export interface Figures {
  readonly plan: CountPlan;
  readonly records: ReadonlyMap<string, BallotRecord>;
  readonly ratings: Ratings;
  readonly scale: Scale;
  readonly opened: OpenedCatalog;
  readonly round: string;
}

/** Votes of the round, touchpoint by touchpoint, with the agreement that the workshop shows. */
export function tallyOf({ plan, records, ratings, scale, opened }: Figures): BallotCountData['touchpoints'] {
  const sheets = plan.files.filter(({ state }) => state === 'counted' || state === 'counted-before');
  const sets = new Set(plan.ballots.map(setOf));
  const asked = [...records.values()].filter(({ set }) => sets.has(set));
  return touchpointsInFileOrder(opened.catalog.model).flatMap(({ id, fields }) => {
    const about = asked.filter(({ touchpoints }) => touchpoints.includes(id));
    const kinds = [...new Set(about.flatMap(({ rate }) => rate))];
    return kinds.map((kind) => {
      const own = sheets.filter(({ record }) => record?.touchpoints.includes(id) && record.rate.includes(kind));
      const answers = own.map((one) => one.answers.get(id)?.get(kind));
      const votes = votesIn(ratings[id]?.[kind], true) ?? [];
      const none = { n: 0, mean: null, sd: null, low: null, high: null, agreement: null, discuss: false };
      return {
        touchpoint: id,
        name: fields.name,
        kind,
        ...(votes.length === 0 ? none : voteSummaryOf(votes, scale)),
        cannotJudge: answers.filter((answer) => answer === CANNOT_JUDGE).length,
        unanswered: answers.filter((answer) => answer === undefined).length,
      };
    });
  });
}

/** How many sheets came back from whom. A set of which no round has a sheet yet is still awaited. */
export function turnoutOf({ plan, records, opened, round }: Figures, names: boolean): BallotCountData['turnout'] {
  const back = new Set(plan.ballots);
  const here = new Set(plan.ballots.map(setOf));
  const others = [...opened.catalog.model.assessments.values()].filter(({ id }) => id !== round);
  const elsewhere = new Set(others.flatMap(({ fields }) => fields.ballots ?? []).map(setOf));
  const sets = [...records.values()].filter(({ set }) => here.has(set) || !elsewhere.has(set));
  const groups = new Map<string, (IssuedBallot & { issued: string })[]>();
  for (const { ballots, issued } of sets) {
    for (const ballot of ballots) {
      const key = JSON.stringify([ballot.department, ballot.persona]);
      groups.set(key, [...(groups.get(key) ?? []), { ...ballot, issued }]);
    }
  }
  return [...groups.values()].map((group) => {
    const missing = group.filter(({ ballot }) => !back.has(ballot));
    const [first] = group;
    return {
      department: first?.department ?? null,
      persona: first?.persona ?? null,
      issued: group.length,
      counted: group.length - missing.length,
      missing: names ? missing.map(({ name, ballot }) => name ?? ballot) : [],
      since: group.map(({ issued }) => issued).sort()[0] ?? '',
    };
  });
}
