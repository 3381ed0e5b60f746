import { changes, lowest } from './changes.js';
import { comparison } from './comparison.js';
import { coverage } from './coverage.js';
import { gaps } from './gaps.js';
import { headline } from './headline.js';
import { nextStep } from './next-step.js';
import { personaRanks } from './persona-ranks.js';
import { priorities } from './priorities.js';
import { quickWins } from './quick-wins.js';

/** All sections; a view's section bears the view's id. */
export const sections = {
  headline,
  coverage,
  gaps,
  changes,
  lowest,
  priorities,
  comparison,
  personaRanks,
  quickWins,
  nextStep,
};
