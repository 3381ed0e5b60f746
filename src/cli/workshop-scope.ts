import type { Analysis } from '../analysis/analysis.js';
import type { AnalysisOptions } from '../analysis/options.js';
import type { Opened } from './session.js';

/** A catalog with what of it is looked at. */
export interface Analysed {
  readonly opened: Opened;
  readonly options: AnalysisOptions;
}

interface Scope {
  readonly open: () => Analysed;
  /** Looks at a touchpoint whatever was selected. */
  readonly admit: (touchpoint: string) => void;
}

/**
 * What a workshop looks at: what was selected, at the beginning or when the catalog is read anew. Nothing that was once on
 * the screen leaves it because somebody rated it, and no robustness is drawn while a room waits.
 */
export function scopeOf(read: () => { readonly opened: Opened; readonly analysis: Analysis }): Scope {
  const ids = new Set<string>();
  const admit = (id: string) => {
    ids.add(id);
  };
  const selected = ({ id }: { readonly id: string }) => ids.has(id);
  return {
    open: () => {
      const { opened, analysis } = read();
      for (const { id } of analysis.touchpoints) admit(id);
      return { opened, options: { ...analysis.options, robustness: null, selected } };
    },
    admit,
  };
}
