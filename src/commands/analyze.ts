import { resolve } from 'node:path';
import { analysisOptions } from '../cli/options.js';
import { Refusal, suggestion } from '../cli/refusal.js';
import { groupByOption, runAnalysis, runView, type ViewFlags } from '../cli/run-view.js';
import type { Session } from '../cli/session.js';
import { nearest } from '../core/nearest.js';
import { isFolder } from '../io/find-root.js';
import { sections } from '../sections/index.js';
import { coverage as coverageView } from '../views/coverage.js';
import { gaps as gapsView } from '../views/gaps.js';
import { type OverviewData, overview } from '../views/overview.js';
import { priorities as prioritiesView } from '../views/priorities.js';
import { quickWins as quickWinsView } from '../views/quick-wins.js';
import { defineCommand } from './define.js';

const VIEWS: Readonly<
  Record<string, (session: Session, folder: string | undefined, flags: ViewFlags) => ReturnType<typeof runView>>
> = {
  gaps: (session, folder, flags) => runView(session, folder, flags, gapsView, sections.gaps),
  priorities: (session, folder, flags) => runView(session, folder, flags, prioritiesView, sections.priorities),
  'quick-wins': (session, folder, flags) => runView(session, folder, flags, quickWinsView, sections.quickWins),
  coverage: (session, folder, flags) => runView(session, folder, flags, coverageView, sections.coverage),
};

/** Rows of each list on the one screen. */
const TOP = 3;

export const analyze = defineCommand({
  words: {
    en: {
      more: `Views: ${Object.keys(VIEWS).join(', ')}. A name of a view is the view, anything else a folder (./gaps for a folder of that name).`,
      args: { view: 'a view, or the folder of the catalog', folder: 'folder of the catalog' },
    },
    de: {
      more: `Sichten: ${Object.keys(VIEWS).join(', ')}. Der Name einer Sicht ist die Sicht, alles andere ein Ordner (./gaps für einen Ordner, der so heißt).`,
      args: { view: 'eine Sicht oder der Ordner des Katalogs', folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'view' }, { name: 'folder' }],
  options: () => ({ ...analysisOptions(), ...groupByOption() }),
  examples: ['tpm analyze', 'tpm analyze examples/airport', 'tpm analyze gaps examples/airport --presentation'],
  document: { name: 'analyze', schema: () => overview.schema().shape },
  run: ({ args: [first, second], options }, session) => {
    const view = first === undefined ? undefined : Object.hasOwn(VIEWS, first) ? VIEWS[first] : undefined;
    if (view) return view(session, second, options);
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

function unknownView(name: string): Refusal {
  const names = Object.keys(VIEWS);
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
    ...(context.presentation ? [] : coverage.compose(data.coverage, context)),
    ...[gaps, ...details].flatMap((section) => section.compose(data, context)),
    ...priorities.compose(data, context),
    ...quickWins.compose(data, context),
    ...nextStep.compose(data.coverage, context),
  ];
}
