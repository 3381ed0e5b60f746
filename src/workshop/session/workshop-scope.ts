import type { Analysis } from '../../analysis/analysis.js';
import type { AnalysisOptions } from '../../analysis/options.js';
import type { OpenedCatalog } from '../../cli/opened.js';

/** A catalog with the options of its analysis. */
export interface AnalysisInput {
  readonly opened: OpenedCatalog;
  readonly options: AnalysisOptions;
}

interface Scope {
  readonly open: () => AnalysisInput;
  /** Adds a touchpoint to the scope regardless of the selection. */
  readonly admit: (touchpoint: string) => void;
}

/**
 * The scope of a workshop: all touchpoints that were selected at the start or at any reload. A touchpoint stays in the
 * scope when a rating changes its match with the selection. The robustness analysis is off, because it is too slow.
 */
export function scopeOf(read: () => { readonly opened: OpenedCatalog; readonly analysis: Analysis }): Scope {
  const ids = new Set<string>();
  const admitTouchpoint = (id: string) => {
    ids.add(id);
  };
  const isSelected = ({ id }: { readonly id: string }) => ids.has(id);
  return {
    open: () => {
      const { opened, analysis } = read();
      for (const { id } of analysis.touchpoints) admitTouchpoint(id);
      return { opened, options: { ...analysis.options, robustness: null, selected: isSelected } };
    },
    admit: admitTouchpoint,
  };
}
