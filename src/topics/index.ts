import { appendix } from './appendix/appendix.topic.js';
import { budget } from './budget/budget.view.js';
import { coverage } from './coverage/coverage.view.js';
import { evidence } from './evidence/evidence.view.js';
import { makeGapDumbbells } from './gaps/gap-dumbbells.chart.js';
import { gaps } from './gaps/gaps.view.js';
import { incidents } from './incidents/incidents.view.js';
import { makeJourneyCurves } from './journeys/journey-curve.chart.js';
import { journeys } from './journeys/journeys.view.js';
import { measures } from './measures/measures.view.js';
import { moments } from './moments/moments.view.js';
import { monitoring } from './monitoring/monitoring.view.js';
import { makeSeriesCharts } from './monitoring/series.chart.js';
import { perception } from './perception/perception.view.js';
import { plan } from './plan/plan.topic.js';
import { portfolio } from './portfolio/portfolio.topic.js';
import { priorities } from './priorities/priorities.view.js';
import { makeRankShares } from './priorities/rank-shares.chart.js';
import { makeEffortBenefit } from './quick-wins/effort-benefit.chart.js';
import { quickWins } from './quick-wins/quick-wins.view.js';
import { viewSections as sections } from './sections.js';
import { silos } from './silos/silos.view.js';
import { summary } from './summary/summary.topic.js';
import type { Part } from './topic.js';
import { partOf } from './view-topic.js';

const coverageTitle = { en: 'State of the work', de: 'Stand der Arbeit' };

/** All parts in the order of a report. */
export const parts = [
  summary,
  partOf(coverage, sections.coverage, coverageTitle),
  partOf(journeys, sections.journeys, { en: 'Journeys', de: 'Kundenreisen' }, makeJourneyCurves),
  partOf(gaps, sections.gaps, { en: 'Soll and Ist', de: 'Soll und Ist' }, makeGapDumbbells),
  portfolio,
  partOf(priorities, sections.priorities, { en: 'Priorities', de: 'Prioritäten' }, makeRankShares),
  partOf(moments, sections.moments, { en: 'Moments of truth', de: 'Momente der Wahrheit' }),
  partOf(quickWins, sections['quick-wins'], { en: 'Quick wins', de: 'Quick Wins' }, makeEffortBenefit),
  plan,
  partOf(measures, sections.measures, { en: 'Action plan', de: 'Maßnahmenplan' }),
  partOf(silos, sections.silos, { en: 'Silos and hand-overs', de: 'Silos und Übergaben' }),
  partOf(perception, sections.perception, { en: 'Inside and outside view', de: 'Innensicht und Außensicht' }),
  partOf(evidence, sections.evidence, { en: 'Evidence', de: 'Belege' }),
  partOf(incidents, sections.incidents, { en: 'Critical incidents', de: 'Kritische Ereignisse' }),
  partOf(budget, sections.budget, { en: 'Money and relevance', de: 'Geld und Relevanz' }),
  partOf(monitoring, sections.monitoring, { en: 'Monitoring', de: 'Monitoring' }, makeSeriesCharts),
  appendix,
] as const;

export const partById: ReadonlyMap<string, Part> = new Map(parts.map((part) => [part.id, part as unknown as Part]));
