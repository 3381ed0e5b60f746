import type { AnalysisOptions } from '../../analysis/options.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import type { Model } from '../../core/model/model.js';

/** One side of a comparison. */
export interface DiffSide {
  readonly model: Model;
  /** Options of the analysis: from the command line, else from its own `tpm.yaml`. */
  readonly options: AnalysisOptions;
  /** Options of the analysis for gates, which cover the whole catalog. */
  readonly usual: AnalysisOptions;
  /** The selected touchpoints; all if `null`. */
  readonly selected: ReadonlySet<string> | null;
  readonly findings: readonly Diagnostic[];
}
