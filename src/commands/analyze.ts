import { resolve } from 'node:path';
import { analysisOptions, watchOption } from '../cli/options.js';
import { rankOptions } from '../cli/rank-options.js';
import { Refusal, suggestion } from '../cli/refusal.js';
import { groupByOption, runAnalysis, runView, type ViewFlags } from '../cli/run-view.js';
import { shownView, shownViews } from '../cli/shown-views.js';
import { nearest } from '../core/nearest.js';
import { isFolder } from '../io/find-root.js';
import type { Lang } from '../messages/format.js';
import { sections } from '../sections/index.js';
import { laterNote } from '../sections/later.js';
import { type OverviewData, overview } from '../views/overview.js';
import { defineCommand } from './define.js';
import { runRank } from './rank.js';

/** Rows of each list on the one screen. */
const TOP = 3;

export const analyze = defineCommand({
  words: {
    en: {
      more: `${viewList('en')}\n\nA name of a view is the view (rank means priorities), anything else a folder (./gaps for a folder of that name).`,
      args: { view: 'a view, or the folder of the catalog', folder: 'folder of the catalog' },
    },
    de: {
      more: `${viewList('de')}\n\nDer Name einer Sicht ist die Sicht (rank meint priorities), alles andere ein Ordner (./gaps für einen Ordner, der so heißt).`,
      args: { view: 'eine Sicht oder der Ordner des Katalogs', folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'view', values: () => [...shownViews.keys()] }, { name: 'folder' }],
  options: () => ({ ...analysisOptions(), ...groupByOption(), ...rankOptions(), ...watchOption() }),
  examples: [
    'tpm analyze',
    'tpm analyze examples/airport',
    'tpm analyze --watch',
    'tpm analyze gaps examples/airport --presentation',
  ],
  document: { name: 'analyze', schema: () => overview.schema().shape },
  run: ({ args: [first, second], options: given }, session) => {
    // How sure the first ranks are belongs to every analysis, as far as one screen needs it.
    const options: ViewFlags = { ...given, robust: given.robust ?? 'screen' };
    const shown = shownView(first ?? '');
    if (shown?.view.id === 'priorities') return runRank(session, second, byPersonaOnly(options));
    if (shown) return runView(session, second, options, shown.view, shown.section);
    if (second !== undefined || (first !== undefined && !isFolder(resolve(session.host.cwd, first))))
      throw unknownView(first ?? '');
    return runAnalysis(session, first, options, {
      schema: 'analyze',
      payload: overview.compute,
      blocks: (payload, context) => overviewBlocks(payload as OverviewData, context),
      context: { overview: true, top: TOP },
    });
  },
});

/** The views with what each answers, one per line, for the help. */
function viewList(lang: Lang): string {
  const width = Math.max(...[...shownViews.keys()].map((id) => id.length));
  const lines = [...shownViews].map(([id, { section }]) => `  ${id.padEnd(width)}  ${section.summary[lang]}`);
  return [lang === 'de' ? 'Sichten:' : 'Views:', ...lines].join('\n');
}

function byPersonaOnly(flags: ViewFlags): ViewFlags {
  if (flags.groupBy === undefined || flags.groupBy === 'persona') return flags;
  throw new Refusal(
    { en: `ranks are not grouped by ${flags.groupBy}`, de: `Ränge gibt es nicht nach ${flags.groupBy}` },
    { en: 'there is: persona', de: 'es gibt: persona' },
  );
}

function unknownView(name: string): Refusal {
  const names = [...shownViews.keys()];
  return new Refusal(
    { en: `"${name}" is neither a view nor a folder`, de: `»${name}« ist weder eine Sicht noch ein Ordner` },
    suggestion(nearest(name, names), names),
  );
}

type Compose = Parameters<typeof sections.headline.compose>[1];

function overviewBlocks(data: OverviewData, context: Compose) {
  const { headline, coverage, gaps, lowest, changes, priorities, quickWins, nextStep } = sections;
  const details = context.presentation ? [] : [lowest, changes];
  return [
    ...headline.compose(data.headline, context),
    ...laterNote(context),
    ...(context.presentation ? [] : coverage.compose(data.coverage, context)),
    ...[gaps, ...details].flatMap((section) => section.compose(data, context)),
    ...priorities.compose(data, context),
    ...quickWins.compose(data, context),
    ...nextStep.compose(data.coverage, context),
  ];
}
