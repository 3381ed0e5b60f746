import type { Analysis } from '../analysis/analysis.js';
import type { CurrentValue } from '../analysis/current-value.js';
import { breaksOff } from '../analysis/ist-series.js';
import { direction } from '../analysis/scale.js';
import { meanDifference95 } from '../analysis/statistics/difference.js';
import { compareNumbers } from '../core/order.js';
import { defineGate, type GateCause } from './engine/gate.js';
import { maxOption, measureCount } from './engine/limit.js';

export const noRegression = defineGate({
  id: 'no-regression',
  severity: 'error',
  options: maxOption(),
  compares: true,
  words: {
    en: {
      title: 'No regression',
      what: 'Touchpoints whose Ist is worse than in the earlier state: by more than the 95% interval of the change, or at all if the interval is unknown. A round with seriesBreak is not compared with earlier ones.',
      why: 'A change of the catalog or a new round must not hide that customers get less than before.',
      message: (value, limit) => `touchpoints that got worse: ${value}, allowed: ${limit}`,
      nothing:
        'no earlier state to compare with: name one with --since <ref>, or fetch the main branch (in CI: fetch-depth: 0)',
    },
    de: {
      title: 'Kein Rückschritt',
      what: 'Kontaktpunkte, deren Ist schlechter ist als im Stand davor: um mehr als das 95-%-Intervall der Veränderung, oder überhaupt, wo das unbekannt ist. Eine Runde mit seriesBreak wird nicht mit früheren verglichen.',
      why: 'Eine Änderung am Katalog oder eine neue Runde soll nicht unbemerkt bleiben, wenn Kunden weniger bekommen als zuvor.',
      message: (value, limit) => `schlechter gewordene Kontaktpunkte: ${value}, erlaubt: ${limit}`,
      nothing:
        'es fehlt ein Stand davor zum Vergleich: einen mit --since <Ref> nennen, oder den Hauptzweig holen (in CI: fetch-depth: 0)',
    },
  },
  measure: (analysis, options, before) => {
    const both = before && isComparable(analysis, before) ? pairsOf(analysis, before) : [];
    const worse = both.filter(isWorse(analysis)).map(({ entry, now, then }): GateCause => {
      return { entry, value: now.score - then.score };
    });
    const sign = direction(analysis.settings.scale);
    worse.sort((left, right) => sign * compareNumbers(left.value ?? 0, right.value ?? 0));
    return measureCount(worse, both.length, options);
  },
});

interface Pair extends Pick<GateCause, 'entry'> {
  readonly now: CurrentValue;
  readonly then: CurrentValue;
  /** Does a newer round declare a break of the series? */
  readonly broken: boolean;
}

/** Points of different scales are not comparable. */
function isComparable(analysis: Analysis, before: Analysis): boolean {
  const [now, then] = [analysis.settings.scale, before.settings.scale];
  return now.min === then.min && now.max === then.max && now.best === then.best;
}

function pairsOf(analysis: Analysis, before: Analysis): Pair[] {
  return analysis.touchpoints.flatMap((entry) => {
    const [now, then] = [analysis.current(entry.id, 'ist'), before.current(entry.id, 'ist')];
    return now && then ? [{ entry, now, then, broken: breaksOff(before, analysis, entry.id) }] : [];
  });
}

function isWorse({ settings: { scale } }: Analysis): (pair: Pair) => boolean {
  const sign = direction(scale);
  return ({ now, then, broken }) => {
    if (broken) return false;
    const delta = sign * (now.score - then.score);
    const interval = meanDifference95(then, now);
    const nearest = interval && Math.max(sign * interval[0], sign * interval[1]);
    return compareNumbers(nearest ?? delta, 0) < 0;
  };
}
