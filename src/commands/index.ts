import { analyze } from './analyze.js';
import { check } from './check.js';
import { coverage } from './coverage.js';
import type { Command } from './define.js';
import { explain } from './explain.js';
import { gaps } from './gaps.js';
import { init } from './init.js';
import { ls } from './ls.js';
import { quickWins } from './quick-wins.js';
import { rank } from './rank.js';
import { rules } from './rules.js';
import { schema } from './schema.js';
import { show } from './show.js';

/** All commands, in the order of the help. */
export const commands: readonly Command[] = [
  init,
  check,
  rules,
  analyze,
  gaps,
  rank,
  quickWins,
  coverage,
  explain,
  ls,
  show,
  schema,
];
