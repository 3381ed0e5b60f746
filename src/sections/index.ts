import type { View } from '../views/define.js';
import type { views } from '../views/index.js';
import { budget } from './budget.js';
import { changes, lowest } from './changes.js';
import { comparison } from './comparison.js';
import { coverage } from './coverage.js';
import type { ViewSection } from './define.js';
import { evidence } from './evidence.js';
import { gaps } from './gaps.js';
import { headline } from './headline.js';
import { incidents } from './incidents.js';
import { journeys } from './journeys.js';
import { measures } from './measures.js';
import { moments } from './moments.js';
import { monitoring } from './monitoring.js';
import { nextStep } from './next-step.js';
import { perception } from './perception.js';
import { personaRanks } from './persona-ranks.js';
import { priorities } from './priorities.js';
import { quickWins } from './quick-wins.js';
import { silos } from './silos.js';

/** The sections of the summary screen, and those of the main views by name. */
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

type AnyView = (typeof views)[number];
type DataOf<V> = V extends View<string, infer Data> ? Data : never;

/** The section of each view, by the view's id; a missing one, or one for other data, does not compile. */
export const viewSections = {
  gaps,
  priorities,
  'quick-wins': quickWins,
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
} satisfies { readonly [V in AnyView as V['id']]: ViewSection<V['id'], DataOf<V>> };
