import { dateText } from '../../messages/format.js';
import { type Context, wordsOf } from '../section.js';
import type { MetricRow } from './metric-rows.view.js';
import { monitoringWords } from './monitoring.words.js';

type Signals = Pick<MetricRow, 'signals'>;

/** Signals that chance cannot explain, in words, with their direction. */
export function signalTexts({ signals }: Signals, valueText: (value: number) => string, context: Context): string[] {
  const w = wordsOf(monitoringWords, context);
  return signals.map(({ signal, direction, better, from, to, value }) => {
    const [start, end] = [dateText(from, context.lang), dateText(to, context.lang)];
    const said =
      signal === 'outside'
        ? w.outside(valueText(value), end)
        : signal === 'one-side'
          ? w.oneSide(w.sides[direction], start, end)
          : w.trend(w.ways[direction], start, end);
    return `${said} (${better ? w.better : w.worse})`;
  });
}
