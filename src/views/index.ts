import { budget } from './budget.js';
import { coverage } from './coverage.js';
import { evidence } from './evidence.js';
import { gaps } from './gaps.js';
import { incidents } from './incidents.js';
import { journeys } from './journeys.js';
import { measures } from './measures.js';
import { moments } from './moments.js';
import { monitoring } from './monitoring.js';
import { perception } from './perception.js';
import { priorities } from './priorities.js';
import { quickWins } from './quick-wins.js';
import { silos } from './silos.js';

/** All views, in the order in which `analyze --help` names them. */
export const views = [
  gaps,
  priorities,
  quickWins,
  coverage,
  moments,
  measures,
  evidence,
  perception,
  silos,
  journeys,
  incidents,
  budget,
  monitoring,
] as const;
