import * as z from 'zod';
import { GROUPINGS } from '../topics/shared/groups.view.js';
import { flag } from './flag.js';
import type { AnalysisFlags } from './options.js';
import type { RankChoice } from './rank-choice.js';

export const groupByOption = () => ({
  groupBy: flag(z.enum(GROUPINGS).optional(), '--group-by <what>', {
    en: `also group the rows; choose one of: ${GROUPINGS.join(', ')}`,
    de: `auch nach Gruppen zeigen; zur Wahl stehen: ${GROUPINGS.join(', ')}`,
  }),
});

export type ViewFlags = Partial<AnalysisFlags & z.output<z.ZodObject<ReturnType<typeof groupByOption>>>> & RankChoice;
