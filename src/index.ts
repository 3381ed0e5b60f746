/**
 * The library: the functions behind the command line. `loadCatalog` reads a folder; everything after it is pure.
 *
 * @example
 * import { analyze, loadCatalog } from 'touchpoint-manager';
 * const { headline, gaps } = analyze(loadCatalog('examples/airport'));
 */
import { quickDraws } from './analysis/robustness/draws.js';
import { type AnalysisChoice, analyseCatalog, exactLines, type LoadedCatalog } from './pipeline.js';
import { type OverviewData, overview } from './topics/overview/overview.view.js';

export type { Analysis } from './analysis/analysis.js';
export { type Demand, NO_DEMAND } from './analysis/plan/demand.js';
export type { Solve } from './analysis/plan/program.js';
export { diffCatalogs } from './compare.js';
export type { Diagnostic } from './core/diagnostic.js';
export type { Entry } from './core/model/entry.js';
export type { Model } from './core/model/model.js';
export type { Settings } from './core/model/settings.js';
export type { SourceFile } from './core/read/source.js';
export { loadSolver, type SolverOptions } from './io/solver/highs.js';
export type { Fields, KindName } from './kinds/index.js';
export {
  type AnalysisChoice,
  analyseCatalog,
  checkCatalog,
  fromSources,
  type LoadedCatalog,
  loadCatalog,
} from './pipeline.js';
export { budget } from './topics/budget/budget.view.js';
export { coverage } from './topics/coverage/coverage.view.js';
export type { Diff } from './topics/diff/compare-models.view.js';
export { evidence } from './topics/evidence/evidence.view.js';
export { gaps } from './topics/gaps/gaps.view.js';
export { incidents } from './topics/incidents/incidents.view.js';
export { journeys } from './topics/journeys/journeys.view.js';
export { measures } from './topics/measures/measures.view.js';
export { moments } from './topics/moments/moments.view.js';
export { monitoring } from './topics/monitoring/monitoring.view.js';
export type { OverviewData } from './topics/overview/overview.view.js';
export { perception } from './topics/perception/perception.view.js';
export { type PlanData, plan } from './topics/plan/plan.view.js';
export { priorities } from './topics/priorities/priorities.view.js';
export { quickWins } from './topics/quick-wins/quick-wins.view.js';
export { silos } from './topics/silos/silos.view.js';
export { VERSION } from './version.js';

/**
 * The data of `tpm analyze`: headline, gaps, priorities, quick wins, coverage; unrounded, unknown values `null`.
 *
 * @param catalog from `loadCatalog` or `fromSources`
 * @param choice options over the catalog's settings; `asOf` is an ISO day, by default the catalog's `asOf`, else today
 * @throws RangeError if `tpm.yaml` is wrong: nothing can be computed then, `checkCatalog` says why
 * @example
 * const { priorities } = analyze(loadCatalog('.'), { asOf: '2026-11-21', against: 'expectation' });
 * console.log(priorities[0]?.name, priorities[0]?.score);
 */
export function analyze(catalog: LoadedCatalog, choice: Partial<AnalysisChoice> = {}): OverviewData {
  if (!catalog.settingsValid) throw new RangeError('tpm.yaml is wrong: checkCatalog(catalog, asOf) names what');
  const asOf = choice.asOf ?? catalog.settings.asOf ?? new Date().toISOString().slice(0, 10);
  const robustness = quickDraws(catalog.settings);
  return overview.compute(analyseCatalog(catalog, { lineOf: exactLines(catalog), robustness, ...choice, asOf }));
}

export type { CurrentValue } from './analysis/current-value.js';
