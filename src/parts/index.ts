import { effortBenefit } from '../charts/effort-benefit.js';
import { gapDumbbells } from '../charts/gap-dumbbells.js';
import { journeyCurves } from '../charts/journey-curve.js';
import { rankShares } from '../charts/rank-shares.js';
import { seriesCharts } from '../charts/series.js';
import { viewSections as sections } from '../sections/index.js';
import { budget } from '../views/budget.js';
import { coverage } from '../views/coverage.js';
import { evidence } from '../views/evidence.js';
import { gaps } from '../views/gaps.js';
import { incidents } from '../views/incidents.js';
import { journeys } from '../views/journeys.js';
import { measures } from '../views/measures.js';
import { moments } from '../views/moments.js';
import { monitoring } from '../views/monitoring.js';
import { perception } from '../views/perception.js';
import { priorities } from '../views/priorities.js';
import { quickWins } from '../views/quick-wins.js';
import { silos } from '../views/silos.js';
import { appendix } from './appendix.js';
import type { Part } from './define.js';
import { partOf } from './of-view.js';
import { plan } from './plan.js';
import { portfolio } from './portfolio.js';
import { summary } from './summary.js';

const coverageTitle = { en: 'State of the work', de: 'Stand der Arbeit' };

/** All parts in the order of a report. */
export const parts = [
  summary,
  partOf(coverage, sections.coverage, coverageTitle),
  partOf(journeys, sections.journeys, { en: 'Journeys', de: 'Kundenreisen' }, journeyCurves),
  partOf(gaps, sections.gaps, { en: 'Soll and Ist', de: 'Soll und Ist' }, gapDumbbells),
  portfolio,
  partOf(priorities, sections.priorities, { en: 'Priorities', de: 'Prioritäten' }, rankShares),
  partOf(moments, sections.moments, { en: 'Moments of truth', de: 'Momente der Wahrheit' }),
  partOf(quickWins, sections['quick-wins'], { en: 'Quick wins', de: 'Quick Wins' }, effortBenefit),
  plan,
  partOf(measures, sections.measures, { en: 'Action plan', de: 'Maßnahmenplan' }),
  partOf(silos, sections.silos, { en: 'Silos and hand-overs', de: 'Silos und Übergaben' }),
  partOf(perception, sections.perception, { en: 'Inside and outside view', de: 'Innensicht und Außensicht' }),
  partOf(evidence, sections.evidence, { en: 'Evidence', de: 'Belege' }),
  partOf(incidents, sections.incidents, { en: 'Critical incidents', de: 'Kritische Ereignisse' }),
  partOf(budget, sections.budget, { en: 'Money and relevance', de: 'Geld und Relevanz' }),
  partOf(monitoring, sections.monitoring, { en: 'Monitoring', de: 'Monitoring' }, seriesCharts),
  appendix,
] as const;

export const partById: ReadonlyMap<string, Part> = new Map(parts.map((part) => [part.id, part as unknown as Part]));
