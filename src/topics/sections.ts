import { budget } from './budget/budget.section.js';
import { coverage } from './coverage/coverage.section.js';
import { evidence } from './evidence/evidence.section.js';
import { changes, lowest } from './gaps/changes.section.js';
import { gaps } from './gaps/gaps.section.js';
import { incidents } from './incidents/incidents.section.js';
import { journeys } from './journeys/journeys.section.js';
import { measures } from './measures/measures.section.js';
import { moments } from './moments/moments.section.js';
import { monitoring } from './monitoring/monitoring.section.js';
import { headline } from './overview/headline.section.js';
import { nextStep } from './overview/next-step.section.js';
import { perception } from './perception/perception.section.js';
import { comparison } from './priorities/comparison.section.js';
import { personaRanks } from './priorities/persona-ranks.section.js';
import { priorities } from './priorities/priorities.section.js';
import { quickWins } from './quick-wins/quick-wins.section.js';
import type { ViewSection } from './section.js';
import { silos } from './silos/silos.section.js';
import type { View } from './view.js';
import type { views } from './views.js';

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
