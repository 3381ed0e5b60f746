/**
 * The library: the functions behind the command line. `loadCatalog` reads a folder; everything after it is pure.
 *
 * @example
 * import { analyze, loadCatalog } from 'touchpoint-manager';
 * const { headline, gaps } = analyze(loadCatalog('examples/airport'));
 */
import { quickDraws } from './analysis/draws.js';
import { type AnalysisChoice, analyseCatalog, exactLines, type LoadedCatalog } from './pipeline.js';
import { type OverviewData, overview } from './views/overview.js';

export type { Analysis } from './analysis/analysis.js';
export type { CurrentValue } from './analysis/current.js';
export { type Demand, NO_DEMAND } from './analysis/plan/demand.js';
export type { Solve } from './analysis/plan/program.js';
export { diffCatalogs } from './compare.js';
export type { Diagnostic } from './core/diagnostic.js';
export type { Entry } from './core/entry.js';
export type { Model } from './core/model.js';
export type { Settings } from './core/settings.js';
export type { SourceFile } from './core/source.js';
export type { Diff } from './diff/diff.js';
export type { Fields, KindName } from './kinds/index.js';
export {
  type AnalysisChoice,
  analyseCatalog,
  checkCatalog,
  fromSources,
  type LoadedCatalog,
  loadCatalog,
} from './pipeline.js';
export { loadSolver, type SolverOptions } from './solver/highs.js';
export { VERSION } from './version.js';
export { budget } from './views/budget.js';
export { coverage } from './views/coverage.js';
export { evidence } from './views/evidence.js';
export { gaps } from './views/gaps.js';
export { incidents } from './views/incidents.js';
export { journeys } from './views/journeys.js';
export { measures } from './views/measures.js';
export { moments } from './views/moments.js';
export { monitoring } from './views/monitoring.js';
export type { OverviewData } from './views/overview.js';
export { perception } from './views/perception.js';
export { type PlanData, plan } from './views/plan.js';
export { priorities } from './views/priorities.js';
export { quickWins } from './views/quick-wins.js';
export { silos } from './views/silos.js';

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
