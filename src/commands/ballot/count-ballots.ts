import { join } from 'node:path';
import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { notWrittenRefusal } from '../../cli/write-failure.js';
import { locateFindings } from '../../core/diagnostic.js';
import { makeEntryNames } from '../../core/model/catalog.js';
import { makeUnifiedDiff } from '../../edit/unified-diff.js';
import { type CountPlan, planCount, votesIn } from '../../exchange/ballots/plan-count.js';
import { ballotReasonText } from '../../exchange/ballots/reason-words.js';
import type { BallotRecord } from '../../exchange/ballots/record.js';
import type { ReturnedBallot } from '../../exchange/ballots/returned.js';
import { claimText, exchangeText } from '../../io/files/exchange.js';
import { wordsOf } from '../../rules/engine/wording.js';
import { rules } from '../../rules/index.js';
import type { BallotCountData } from '../../topics/ballots/ballots.view.js';
import type { RoundFile } from '../../workshop/session/round-file.js';
import { catalogWith } from '../import/catalog-with.js';
import type { BallotOptions } from './ballot-options.js';
import { readRecords } from './ballot-records.js';
import { filledText, fillRound, openBallotRound, roundScaleOf } from './ballot-round.js';
import { tallyOf, turnoutOf } from './count-figures.js';
import { readBallots } from './read-ballots.js';

/** Adds the votes of the sheets to a round: one file is written, at the end, or none. */
export async function countBallots(
  names: readonly string[],
  opened: OpenedCatalog,
  session: Session,
  options: BallotOptions,
): Promise<BallotCountData> {
  if (names.length === 0) throw noFilesRefusal();
  const file = openBallotRound(opened, options);
  const records = readRecords(opened.root);
  const plan = planFor(await readBallots(names, session), file, records, opened);
  const isAdded = plan.files.some(({ state }) => state === 'counted');
  const scale =
    roundScaleOf(file, opened) ??
    plan.files.find(({ issued }) => issued)?.record?.scale ??
    opened.catalog.settings.scale;
  const after = isAdded ? fillRound(file, plan, scale, opened) : { head: file.round.head, ratings: file.ratings };
  const text = isAdded ? filledText(file, after, opened.root) : (file.text ?? '');
  if (isAdded) refuseErrors(opened, file.round.path, text);
  const write = isAdded && !options.dryRun;
  if (write) await writeRound(opened, file, text);
  const figures = { plan, records, ratings: after.ratings, scale, opened, round: file.round.id };
  return {
    round: roundDataOf(file, plan),
    files: filesOf(plan, options.names ?? false),
    turnout: turnoutOf(figures, options.names ?? false),
    touchpoints: tallyOf(figures),
    problems: problemsOf(plan, opened),
    written: write,
    diff: isAdded ? makeUnifiedDiff(file.round.path, file.text ?? '', text) : '',
  };
}

function planFor(
  returned: readonly ReturnedBallot[],
  file: RoundFile,
  records: ReadonlyMap<string, BallotRecord>,
  opened: OpenedCatalog,
): CountPlan {
  const { head } = file.round;
  const isWorkshop = head.method === 'workshop';
  return planCount({
    returned,
    ballots: head.ballots ?? [],
    votesOf: (touchpoint, kind) => votesIn(file.ratings[touchpoint]?.[kind], isWorkshop) ?? [],
    bounds: {
      records,
      catalog: opened.catalog.settings.name,
      touchpoints: new Set(opened.catalog.model.touchpoints.keys()),
      scale: roundScaleOf(file, opened),
      persona: file.text === null ? undefined : (head.persona ?? null),
    },
  });
}

function roundDataOf({ round, text }: RoundFile, { ballots }: CountPlan): BallotCountData['round'] {
  const { date, perspective } = round.head;
  const { id, path } = round;
  return { id, file: path, date: String(date), perspective, created: text === null, ballots: ballots.length };
}

function filesOf({ files }: CountPlan, names: boolean): BallotCountData['files'] {
  return files.map(({ returned, state, issued }) => ({
    file: returned.file,
    ballot: returned.ballot,
    state,
    recipient: names && issued ? (issued.name ?? returned.recipient) : null,
  }));
}

function problemsOf({ files }: CountPlan, { lang }: OpenedCatalog): BallotCountData['problems'] {
  return files.flatMap(({ returned, problems }) =>
    problems.map((problem) => {
      const { sheet, cell, reason, value } = problem;
      return { file: returned.file, sheet, cell, reason, value, ...ballotReasonText(problem, lang) };
    }),
  );
}

/** Nothing is written that the check would call an error. */
function refuseErrors({ catalog, lang }: OpenedCatalog, path: string, text: string): void {
  const known = new Set(catalog.findings.map(({ rule, place }) => `${rule} ${place.path} ${place.pointer}`));
  const after = catalogWith(catalog, new Map([[path, text]]));
  const fresh = after.findings.find(
    ({ severity, rule, place }) => severity === 'error' && !known.has(`${rule} ${place.path} ${place.pointer}`),
  );
  if (!fresh) return;
  const [diagnostic] = locateFindings([fresh], { file: after.file, entryAt: makeEntryNames(after.model) });
  const message = diagnostic ? wordsOf(diagnostic, rules, lang).message : fresh.rule;
  throw new Refusal(
    { en: `"${path}" would be wrong: ${message}`, de: `»${path}« wäre falsch: ${message}` },
    { en: 'count into another round', de: 'in eine andere Runde zählen' },
  );
}

async function writeRound({ root }: OpenedCatalog, { round, text: before }: RoundFile, text: string): Promise<void> {
  const path = join(root, round.path);
  const problem = await (before === null ? claimText(path, text) : exchangeText(path, before, text));
  if (problem !== null) throw notWrittenRefusal(round.path, problem);
}

function noFilesRefusal(): Refusal {
  return new Refusal(
    { en: 'no sheet to count', de: 'kein Bogen zum Auszählen' },
    {
      en: 'name the files: tpm ballot count ballots/*.xlsx',
      de: 'die Dateien nennen: tpm ballot count ballots/*.xlsx',
    },
  );
}
