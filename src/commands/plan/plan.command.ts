import * as z from 'zod';
import { defineCommand } from '../../cli/command.js';
import { csvOption } from '../../cli/csv-option.js';
import { EXIT } from '../../cli/exit-code.js';
import { flag } from '../../cli/flag.js';
import { analysisExit, envelopeOf } from '../../cli/open-catalog.js';
import { analysisOptions } from '../../cli/options.js';
import { progressLine } from '../../cli/progress.js';
import { publish } from '../../cli/publish.js';
import { Refusal } from '../../cli/refusal.js';
import { openAnalysis } from '../../cli/run-view.js';
import type { Session } from '../../cli/session.js';
import { viewFormats } from '../../cli/view-formats.js';
import { loadSolver } from '../../io/solver/highs.js';
import type { Words } from '../../messages/format.js';
import { plan as section } from '../../topics/plan/plan.section.js';
import { planSchema, plan as planView } from '../../topics/plan/plan.view.js';
import { contextOf } from '../../topics/shared/context.js';
import { laterNote } from '../../topics/shared/later.section.js';
import { amountOf, demandOf, demandOptions } from './demand.js';

const searchOptions = () => ({
  frontier: flag(z.boolean().optional(), '--frontier', {
    en: 'also show the benefit of the best mix for other budgets',
    de: 'auch den Nutzen des besten Mix für andere Budgets zeigen',
  }),
  next: flag(z.boolean().optional(), '--next', {
    en: 'also show the second-best mix',
    de: 'auch den zweitbesten Mix zeigen',
  }),
  timeLimit: flag(z.string().optional(), '--time-limit <s>', {
    en: 'end the search after this number of seconds, and show the best mix found and the proven upper bound',
    de: 'die Suche nach dieser Zahl von Sekunden beenden und den besten gefundenen Mix mit der bewiesenen Obergrenze zeigen',
  }),
});

/** Finds the best mix of measures for a budget and person-days. A demand that cannot be met exits with 2 and the reason. */
export const plan = defineCommand({
  words: {
    en: {
      more: 'Chooses among ideas and planned measures; running measures count as done. Without a limit the plan shows the maximum benefit of all measures together. A demand that contradicts the catalog ends with exit code 2 and names the conflicting conditions.',
      args: { folder: 'folder of the catalog' },
    },
    de: {
      more: 'Wählt unter Ideen und geplanten Maßnahmen; laufende zählen als getan. Ohne Grenze zeigt der Plan den höchsten Nutzen, den alle Maßnahmen zusammen erreichen. Eine Vorgabe, die dem Katalog widerspricht, endet mit Code 2 und nennt die widersprüchlichen Bedingungen.',
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'folder' }],
  options: () => ({ ...demandOptions(), ...searchOptions(), ...analysisOptions(), ...csvOption() }),
  examples: [
    'tpm plan --budget 50000 --days 120',
    'tpm plan --budget 50000 --must rueckrufservice --next',
    'tpm plan --budget 20000 --days-per-department kundenservice=20,digitales=5 --until 2027-06-30',
  ],
  document: { name: 'plan', schema: planSchema },
  run: async ({ args: [folder], options }, session) => {
    const seconds = secondsOf(options.timeLimit);
    const { opened, analysis } = openAnalysis(session, folder, options);
    const demand = demandOf(options, analysis);
    const wanted = { next: options.next ?? false, frontier: options.frontier ?? false };
    const data = await searchWithProgress(session, seconds, (solve) => planView(analysis, demand, solve, wanted));
    const { top = null, presentation = false } = options;
    const context = contextOf(analysis, opened.lang, { top, presentation });
    const blocks = [...section.compose(data, context), ...laterNote(context)];
    const possible = data.objective !== null;
    const envelope = envelopeOf('plan', opened, session.version);
    const document = { ...envelope, complete: envelope.complete && possible, ...data };
    await publish(
      { document, blocks, lang: opened.lang },
      viewFormats(session.host, options.csvDialect),
      session,
      opened.root,
    );
    const exit = analysisExit(opened, session);
    return possible ? exit : EXIT.refused;
  },
});

function secondsOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  const seconds = amountOf(given, '--time-limit');
  if (seconds > 0) return seconds;
  throw new Refusal(
    { en: '--time-limit 0 leaves no time to search', de: '--time-limit 0 lässt keine Zeit zum Suchen' },
    { en: 'give a number of seconds above 0', de: 'eine Zahl von Sekunden über 0 angeben' },
  );
}

async function searchWithProgress<T>(
  session: Session,
  seconds: number | null,
  search: (solve: Awaited<ReturnType<typeof loadSolver>>) => T,
): Promise<T> {
  const line = progressLine(session);
  const onProgress = ({ seconds: since }: { readonly seconds: number }) => line.show(since, searchingText(since));
  const solve = await loadSolver(session.host.stderr.isTTY ? { seconds, onProgress } : { seconds });
  try {
    return search(solve);
  } finally {
    line.clear();
  }
}

function searchingText(since: number): Words<string> {
  const said = since.toFixed(0);
  return {
    en: `searching for the best mix … ${said} s (--time-limit sets an end)`,
    de: `sucht den besten Mix … ${said} s (--time-limit setzt ein Ende)`,
  };
}
