import { coverage } from './coverage.js';
import { gaps } from './gaps.js';
import { priorities } from './priorities.js';
import { quickWins } from './quick-wins.js';

/** All views, in the order in which `analyze --help` names them. */
export const views = [gaps, priorities, quickWins, coverage] as const;
