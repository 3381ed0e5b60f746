import type { AnalysisOptions } from './analysis/options.js';
import { CONFIG_FILE } from './core/model/settings.js';
import { chooseGates } from './gates/engine/run-gates.js';
import { gates } from './gates/index.js';
import { type AnalysisChoice, analyseCatalog, checkCatalog, fromSources, type LoadedCatalog } from './pipeline.js';
import { type Diff, diffSides } from './topics/diff/compare-models.view.js';
import type { DiffSide } from './topics/diff/diff-side.view.js';

/** A state of a catalog, with the options of its analysis. */
export interface ComparedState {
  /** `null` if the catalog did not exist yet. */
  readonly catalog: LoadedCatalog | null;
  readonly options: AnalysisOptions;
  /** The selected touchpoints; all if `null`. */
  readonly selected: ReadonlySet<string> | null;
}

/** Compares two states with the date and target of the later one; weights, method and limits are each state's own. */
export function compareStates(before: ComparedState, after: ComparedState & { catalog: LoadedCatalog }): Diff {
  const { asOf, against } = after.options;
  const target = after.catalog.settings.gap.against;
  const sideOf = ({ options, selected }: ComparedState, catalog: LoadedCatalog): DiffSide => ({
    model: catalog.model,
    options: { ...options, asOf, against },
    usual: analyseCatalog(catalog, { asOf, against: target }).options,
    selected,
    findings: checkCatalog(catalog, asOf),
  });
  const earlier = before.catalog ?? emptyCatalogLike(after.catalog);
  return diffSides(sideOf(before, earlier), sideOf(after, after.catalog), chooseGates(gates, after.catalog.settings));
}

/**
 * What changed between two states of a catalog, by meaning: entries, figures per touchpoint, moments, measures, gates,
 * findings. Order, files, spelling and comments make no difference.
 *
 * @param before the earlier state, or `null` if there was none
 * @param after the later state
 * @param choice options of the analysis; both sides are analysed on the day `asOf`
 * @example
 * const { summary, touchpoints } = diffCatalogs(loadCatalog('2025'), loadCatalog('2026'), { asOf: '2026-11-21' });
 */
export function diffCatalogs(before: LoadedCatalog | null, after: LoadedCatalog, choice: AnalysisChoice): Diff {
  const optionsOf = (catalog: LoadedCatalog) => analyseCatalog(catalog, choice).options;
  return compareStates(
    { catalog: before, options: optionsOf(before ?? emptyCatalogLike(after)), selected: null },
    { catalog: after, options: optionsOf(after), selected: null },
  );
}

/** A catalog without entries and with the same settings, so that a new catalog has no change of scale. */
export function emptyCatalogLike(catalog: LoadedCatalog): LoadedCatalog {
  return fromSources(catalog.files.filter(({ path }) => path === CONFIG_FILE));
}
