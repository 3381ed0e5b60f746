import { gap } from './gap-alone.js';
import { ipa } from './ipa.js';
import type { Method } from './method.js';
import { opportunity } from './opportunity.js';
import { satisfaction } from './satisfaction.js';
import { weightedGap } from './weighted-gap.js';

export const methods = [weightedGap, gap, opportunity, ipa, satisfaction] as const satisfies readonly Method[];
