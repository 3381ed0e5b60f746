import type * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { requireKnown } from '../../cli/analysed-catalog.js';
import { defineCommand } from '../../cli/command.js';
import { commitFacts } from '../../cli/commit.js';
import { csvOption } from '../../cli/csv-option.js';
import type { ExitCode } from '../../cli/exit-code.js';
import { orRefuse } from '../../cli/files-at-revision.js';
import { analysisExit, envelopeOf } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { analysisOptions } from '../../cli/options.js';
import { publish } from '../../cli/publish.js';
import { openAnalysis } from '../../cli/run-view.js';
import type { Session } from '../../cli/session.js';
import { viewFormats } from '../../cli/view-formats.js';
import { contextOf } from '../../topics/shared/context.js';
import { trend as section } from '../../topics/trend/trend.section.js';
import { makeMetricReader, makeTouchpointReaders, STANDARD_READERS } from '../../topics/trend/trend-figures.view.js';
import { roundsTrendOf } from '../../topics/trend/trend-rounds.view.js';
import { type TrendData, trendSchema } from '../../topics/trend/trend-schema.view.js';
import { seriesOf } from '../../topics/trend/trend-series.view.js';
import { openTrend, samplesOf } from './trend-commits.js';
import { refuseCommitOptions, seriesChoiceOf, type TrendFlags, trendOptions } from './trend-options.js';

const options = () => {
  const { weights: _, ...scope } = analysisOptions();
  return { ...trendOptions(), ...csvOption(), ...scope };
};

type Flags = z.output<z.ZodObject<ReturnType<typeof options>>>;

/** Shows the figures of the catalog over its commits, or compares its rounds. */
export const trend = defineCommand({
  words: {
    en: {
      more: 'Analyses every commit that changes the catalog, as of the day of the commit or of the asOf in its tpm.yaml; --as-of sets one day for all. Ids in options are those of the last commit. --rounds compares the rounds of ratings in the catalog instead, and tests whether chance could explain a change if n and sd are known.',
      args: { folder: 'folder of the catalog' },
    },
    de: {
      more: 'Wertet jeden Commit aus, der den Katalog ändert, zum Stand seines Tages oder des asOf in seiner tpm.yaml; --as-of setzt einen Tag für alle. Kennungen in Optionen sind die des letzten Commits. --rounds vergleicht stattdessen die Bewertungsrunden im Katalog und prüft, ob Zufall eine Änderung erklären kann, wenn n und sd bekannt sind.',
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'folder' }],
  options,
  examples: [
    'tpm trend',
    'tpm trend --every month --since 2025',
    'tpm trend --every quarter -o trend.csv --csv-dialect excel-de',
    'tpm trend examples/airport --rounds',
  ],
  document: { name: 'trend', schema: trendSchema },
  run: ({ args: [folder], options: flags }, session) =>
    flags.rounds ? trendOverRounds(session, folder, flags) : trendOverCommits(session, folder, flags),
});

function trendOverRounds(session: Session, folder: string | undefined, flags: Flags): Promise<ExitCode> {
  refuseCommitOptions(flags);
  const { opened, analysis } = openAnalysis(session, folder, flags, false);
  const data: TrendData = {
    over: 'rounds',
    every: null,
    since: null,
    until: null,
    firstParent: false,
    ...commitFacts(opened, session),
    shallow: false,
    leftOut: 0,
    against: analysis.options.against,
    ...roundsTrendOf(analysis),
  };
  return publishTrend(session, { opened, analysis, data }, flags);
}

function trendOverCommits(session: Session, folder: string | undefined, flags: Flags): Promise<ExitCode> {
  const wanted = seriesChoiceOf(flags);
  const history = openTrend(session, folder, { flags, wanted });
  const { opened, newest, head, timeline } = history;
  const readers = [...STANDARD_READERS, ...readersOf(flags, newest)];
  const samples = orRefuse(() => samplesOf(history, { readers, flags, wanted }, session));
  const data: TrendData = {
    over: 'commits',
    ...wanted,
    commit: head,
    // The series ends with the commit and does not read the folder.
    dirty: false,
    shallow: timeline.shallow,
    leftOut: history.leftOut,
    against: newest.options.against,
    points: samples.map(({ point }) => point),
    series: seriesOf(samples, readers, newest),
    comparisons: [],
  };
  return publishTrend(session, { opened, analysis: newest, data }, flags);
}

function readersOf({ metric = [], touchpoint = [] }: TrendFlags, { model }: Analysis) {
  const metrics = [...new Set(metric)].map((id) =>
    requireKnown({ en: 'metric', de: 'Kennzahl' }, id, [...model.metrics.keys()]),
  );
  const touchpoints = [...new Set(touchpoint)].map((id) =>
    requireKnown({ en: 'touchpoint', de: 'Kontaktpunkt' }, id, [...model.touchpoints.keys()]),
  );
  return [...touchpoints.flatMap(makeTouchpointReaders), ...metrics.map(makeMetricReader)];
}

interface Result {
  readonly opened: OpenedCatalog;
  readonly analysis: Analysis;
  readonly data: TrendData;
}

async function publishTrend(session: Session, { opened, analysis, data }: Result, flags: Flags): Promise<ExitCode> {
  const { top = null, presentation = false } = flags;
  const blocks = section.compose(data, contextOf(analysis, opened.lang, { top, presentation }));
  const document = { ...envelopeOf('trend', opened, session.version), ...data };
  await publish(
    { document, blocks, lang: opened.lang },
    viewFormats(session.host, flags.csvDialect),
    session,
    opened.root,
  );
  return analysisExit(opened, session);
}
