import { budget } from './budget/budget.view.js';
import { coverage } from './coverage/coverage.view.js';
import { evidence } from './evidence/evidence.view.js';
import { gaps } from './gaps/gaps.view.js';
import { incidents } from './incidents/incidents.view.js';
import { journeys } from './journeys/journeys.view.js';
import { measures } from './measures/measures.view.js';
import { moments } from './moments/moments.view.js';
import { monitoring } from './monitoring/monitoring.view.js';
import { perception } from './perception/perception.view.js';
import { priorities } from './priorities/priorities.view.js';
import { quickWins } from './quick-wins/quick-wins.view.js';
import { silos } from './silos/silos.view.js';

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
