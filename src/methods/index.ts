import type { Method } from './define.js';
import { gap } from './gap.js';
import { weightedGap } from './weighted-gap.js';

export const methods = [weightedGap, gap] as const satisfies readonly Method[];
