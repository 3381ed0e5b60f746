import * as z from 'zod';
import { GROUPINGS } from '../topics/shared/groups.view.js';
import type { csvOption } from './csv-option.js';
import { flag } from './flag.js';
import type { AnalysisFlags } from './options.js';
import type { RankChoice } from './rank-choice.js';

export const groupByOption = () => ({
  groupBy: flag(z.enum(GROUPINGS).optional(), '--group-by <what>', {
    en: `also show the means of groups; choose one of: ${GROUPINGS.join(', ')}`,
    de: `auch die Mittelwerte von Gruppen zeigen; zur Wahl stehen: ${GROUPINGS.join(', ')}`,
  }),
});

export type ViewFlags = Partial<
  AnalysisFlags & z.output<z.ZodObject<ReturnType<typeof groupByOption> & ReturnType<typeof csvOption>>>
> &
  RankChoice;
