import * as z from 'zod';
import { analysisOptions, watchOption } from '../cli/options.js';
import { rankOptions } from '../cli/rank-options.js';
import { runAnalysis, type ViewFlags } from '../cli/run-view.js';
import type { Session } from '../cli/session.js';
import { sections } from '../sections/index.js';
import { type Comparison, compareMethods, comparison } from '../views/comparison.js';
import { maybe } from '../views/fields.js';
import { type PersonaRanks, personaRanks, ranksByPersona } from '../views/persona-ranks.js';
import { type PrioritiesData, priorities } from '../views/priorities.js';
import { defineCommand, flag } from './define.js';

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
    ...watchOption(),
    compare: flag(z.boolean().optional(), '--compare', {
      en: 'how ranks move between all methods that can rank',
      de: 'wie sich Ränge zwischen allen Verfahren verschieben, die reihen können',
    }),
    groupBy: flag(z.enum(['persona']).optional(), '--group-by <what>', {
      en: 'the ranks of groups side by side: persona',
      de: 'die Ränge von Gruppen nebeneinander: persona',
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
      comparison: maybe(comparison()).describe('Only with --compare.'),
      byPersona: maybe(personaRanks()).describe('Only with --group-by persona.'),
    }),
  },
  run: ({ args: [folder], options }, session) => runRank(session, folder, options),
});

/** The ranking with what was asked for beside it; `analyze priorities` is the same. */
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
        byPersona: flags.groupBy === 'persona' ? ranksByPersona(analysis, ranking) : null,
      };
    },
    blocks: (payload, context) => {
      const data = payload as Payload;
      return [
        ...sections.priorities.compose(data, context),
        ...(data.comparison ? sections.comparison.compose(data.comparison, context) : []),
        ...(data.byPersona ? sections.personaRanks.compose(data.byPersona, context) : []),
      ];
    },
  });
}
