import * as z from 'zod';
import { defineCommand } from '../cli/command.js';
import { csvOption } from '../cli/csv-option.js';
import { flag } from '../cli/flag.js';
import { analysisOptions, watchOption } from '../cli/options.js';
import { rankOptions } from '../cli/rank-options.js';
import { runAnalysis } from '../cli/run-view.js';
import type { Session } from '../cli/session.js';
import type { ViewFlags } from '../cli/view-flags.js';
import { comparison } from '../topics/priorities/comparison.section.js';
import { type Comparison, compareMethods, comparisonSchema } from '../topics/priorities/comparison.view.js';
import { personaRanks } from '../topics/priorities/persona-ranks.section.js';
import { type PersonaRanks, personaRanksSchema, rankByPersona } from '../topics/priorities/persona-ranks.view.js';
import { priorities as prioritiesSection } from '../topics/priorities/priorities.section.js';
import { type PrioritiesData, priorities } from '../topics/priorities/priorities.view.js';
import { nullable } from '../topics/shared/fields.js';

const RANK_GROUPINGS = ['persona'] as const;

interface Payload extends PrioritiesData {
  readonly comparison: Comparison | null;
  readonly byPersona: PersonaRanks | null;
}

export const rank = defineCommand({
  words: {
    en: {
      args: { folder: 'folder of the catalog' },
    },
    de: {
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'folder' }],
  options: () => ({
    ...analysisOptions(),
    ...rankOptions(),
    ...csvOption(),
    ...watchOption(),
    compare: flag(z.boolean().optional(), '--compare', {
      en: 'compare the ranks of all methods',
      de: 'die Ränge aller Verfahren vergleichen',
    }),
    groupBy: flag(z.enum(RANK_GROUPINGS).optional(), '--group-by <what>', {
      en: `show the ranks of groups side by side; choose one of: ${RANK_GROUPINGS.join(', ')}`,
      de: `die Ränge von Gruppen nebeneinander zeigen; zur Wahl stehen: ${RANK_GROUPINGS.join(', ')}`,
    }),
  }),
  examples: [
    'tpm rank',
    'tpm rank --robust --compare',
    'tpm rank --method ipa --crosshair medians',
    'tpm rank --weights purchase=2,reach=0 --json',
  ],
  document: {
    name: 'rank',
    schema: () => ({
      ...priorities.schema().shape,
      comparison: nullable(comparisonSchema()).describe('Only with --compare.'),
      byPersona: nullable(personaRanksSchema()).describe('Only with --group-by persona.'),
    }),
  },
  run: ({ args: [folder], options }, session) => runRank(session, folder, options),
});

/** Runs the ranking, with the comparison and the groups that the flags ask for; `analyze priorities` runs it, too. */
export function runRank(
  session: Session,
  folder: string | undefined,
  flags: ViewFlags & { compare?: boolean | undefined },
) {
  return runAnalysis(session, folder, flags, {
    schema: priorities.document,
    payload: (analysis): Payload => {
      const ranking = priorities.compute(analysis);
      return {
        ...ranking,
        comparison: flags.compare ? compareMethods(analysis, ranking.method) : null,
        byPersona: flags.groupBy === 'persona' ? rankByPersona(analysis, ranking) : null,
      };
    },
    blocks: (payload, context) => {
      const data = payload as Payload;
      return [
        ...prioritiesSection.compose(data, context),
        ...(data.comparison ? comparison.compose(data.comparison, context) : []),
        ...(data.byPersona ? personaRanks.compose(data.byPersona, context) : []),
      ];
    },
  });
}
