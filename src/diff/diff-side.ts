import type { AnalysisOptions } from '../analysis/options.js';
import type { Diagnostic } from '../core/diagnostic.js';
import type { Model } from '../core/model.js';

/** One state of a catalog with all that is held against another. */
export interface DiffSide {
  readonly model: Model;
  /** How it is analysed: as the command line says, and where that is silent as its own `tpm.yaml` does. */
  readonly options: AnalysisOptions;
  /** How a check analyses it; gates judge the whole catalog. */
  readonly usual: AnalysisOptions;
  /** Only these of its touchpoints are looked at; all if `null`. */
  readonly selected: ReadonlySet<string> | null;
  readonly findings: readonly Diagnostic[];
}
