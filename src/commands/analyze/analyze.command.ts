import { resolve } from 'node:path';
import { defineCommand } from '../../cli/command.js';
import { csvOption } from '../../cli/csv-option.js';
import { analysisOptions, watchOption } from '../../cli/options.js';
import { rankOptions } from '../../cli/rank-options.js';
import { Refusal, suggestionOf } from '../../cli/refusal.js';
import { runAnalysis, runView } from '../../cli/run-view.js';
import { groupByOption, type ViewFlags } from '../../cli/view-flags.js';
import { findNearest } from '../../core/nearest.js';
import { isFolder } from '../../io/files/find-root.js';
import type { Lang } from '../../messages/format.js';
import { coverage } from '../../topics/coverage/coverage.section.js';
import { changes, lowest } from '../../topics/gaps/changes.section.js';
import { gaps } from '../../topics/gaps/gaps.section.js';
import { headline } from '../../topics/overview/headline.section.js';
import { nextStep } from '../../topics/overview/next-step.section.js';
import { type OverviewData, overview } from '../../topics/overview/overview.view.js';
import { priorities } from '../../topics/priorities/priorities.section.js';
import { quickWins } from '../../topics/quick-wins/quick-wins.section.js';
import type { Context } from '../../topics/section.js';
import { laterNote } from '../../topics/shared/later.section.js';
import { runRank } from '../rank.command.js';
import { findView, shownViews } from './shown-views.js';

/** Rows of each list on the screen. */
const LIST_ROWS = 3;

export const analyze = defineCommand({
  words: {
    en: {
      more: `${viewListText('en')}\n\nIf the first argument is the name of a view (rank means priorities), tpm shows that view; otherwise it is the folder of the catalog. Write ./gaps for a folder named gaps.`,
      args: { view: 'view to show, or the folder of the catalog', folder: 'folder of the catalog' },
    },
    de: {
      more: `${viewListText('de')}\n\nIst das erste Argument der Name einer Sicht (rank steht für priorities), zeigt tpm diese Sicht; sonst ist es der Ordner des Katalogs. Für einen Ordner namens gaps schreibt man ./gaps.`,
      args: { view: 'Sicht, die gezeigt wird, oder der Ordner des Katalogs', folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'view', values: () => [...shownViews.keys()] }, { name: 'folder' }],
  options: () => ({ ...analysisOptions(), ...groupByOption(), ...rankOptions(), ...csvOption(), ...watchOption() }),
  examples: [
    'tpm analyze',
    'tpm analyze examples/airport',
    'tpm analyze --watch',
    'tpm analyze gaps examples/airport --presentation',
  ],
  document: { name: 'analyze', schema: () => overview.schema().shape },
  run: ({ args: [first, second], options: given }, session) => {
    // The screen shows how sure the first ranks are, also without --robust.
    const options: ViewFlags = { ...given, robust: given.robust ?? 'screen' };
    const shown = findView(first ?? '');
    if (shown?.view.id === 'priorities') return runRank(session, second, refuseOtherGroupings(options));
    if (shown) return runView(session, second, options, shown.view, shown.section);
    if (second !== undefined || (first !== undefined && !isFolder(resolve(session.host.cwd, first))))
      throw unknownViewRefusal(first ?? '');
    return runAnalysis(session, first, options, {
      schema: 'analyze',
      payload: overview.compute,
      blocks: (payload, context) => composeOverview(payload as OverviewData, context),
      context: { overview: true, top: LIST_ROWS },
    });
  },
});

/** Views with their summaries, one per line, for the help. */
function viewListText(lang: Lang): string {
  const width = Math.max(...[...shownViews.keys()].map((id) => id.length));
  const lines = [...shownViews].map(([id, { section }]) => `  ${id.padEnd(width)}  ${section.summary[lang]}`);
  return [lang === 'de' ? 'Sichten:' : 'Views:', ...lines].join('\n');
}

function refuseOtherGroupings(flags: ViewFlags): ViewFlags {
  if (flags.groupBy === undefined || flags.groupBy === 'persona') return flags;
  throw new Refusal(
    { en: `ranks cannot be grouped by ${flags.groupBy}`, de: `Ränge gibt es nicht nach ${flags.groupBy}` },
    { en: 'there is: persona', de: 'es gibt: persona' },
  );
}

function unknownViewRefusal(name: string): Refusal {
  const names = [...shownViews.keys()];
  return new Refusal(
    { en: `"${name}" is neither a view nor a folder`, de: `»${name}« ist weder eine Sicht noch ein Ordner` },
    suggestionOf(findNearest(name, names), names),
  );
}

function composeOverview(data: OverviewData, context: Context) {
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
