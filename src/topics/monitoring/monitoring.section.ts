import { type Block, heading, note, paragraph } from '../../document/blocks.js';
import { namesText, numberText } from '../../messages/format.js';
import { loopBlocks } from '../measures/loop.section.js';
import { appendCommand, type Context, defineViewSection, wordsOf } from '../section.js';
import { metricBlocks } from './metrics.section.js';
import type { MonitoringData } from './monitoring.view.js';
import { monitoringWords } from './monitoring.words.js';
import { ratingBlocks } from './ratings.section.js';

/** Metrics and ratings over time with their signals, and the results of measures. */
export const monitoring = defineViewSection({
  id: 'monitoring',
  summary: {
    en: 'did it get better: rounds, metrics, signals, targets, measures',
    de: 'ist es besser geworden: Runden, Kennzahlen, Signale, Ziele',
  },
  compose: (data: MonitoringData, context): Block[] => {
    const w = wordsOf(monitoringWords, context);
    const said = sentence(data, context);
    return [
      heading(2, w.title),
      ...(said === '' ? [] : [paragraph(said, 'strong')]),
      ...metricBlocks(data, context),
      ...ratingBlocks(data, context),
      ...(data.loop.length > 0 ? loopBlocks(data.loop, context) : []),
      ...dueLine(data, context),
    ];
  },
});

function dueLine({ metrics }: MonitoringData, context: Context): Block[] {
  const due = metrics.filter((row) => row.correctiveDue).map((row) => row.name);
  if (due.length === 0) return [];
  const said = wordsOf(monitoringWords, context).due(namesText(due, context.lang));
  return [note('next', appendCommand(said, 'correctiveOf: metric/…', context))];
}

function sentence({ metrics, rounds }: MonitoringData, context: Context): string {
  const w = wordsOf(monitoringWords, context);
  const formatCount = (count: number) => numberText(count, context.lang);
  const countOnTrack = (track: 'reached' | 'on' | 'off') => metrics.filter((row) => row.track === track).length;
  const tracks = (['reached', 'on', 'off'] as const).filter((track) => countOnTrack(track) > 0);
  const changes = metrics.flatMap((row) => row.change ?? []);
  const countChanged = (better: boolean) => formatCount(changes.filter((change) => change.better === better).length);
  const compared = rounds.flatMap((row) => row.change ?? []);
  const changesOf = (better: boolean) => compared.filter((change) => change.better === better);
  const countSure = (better: boolean) => changesOf(better).filter(({ ci95 }) => ci95 && ci95[0] * ci95[1] > 0).length;
  const parts = [
    ...(metrics.length > 0
      ? [
          [
            w.metrics(formatCount(metrics.length)),
            ...(tracks.length === 0 ? [w.noTarget] : tracks.map((track) => w[track](formatCount(countOnTrack(track))))),
            ...(changes.length > 0 ? [w.changed(countChanged(false), countChanged(true))] : []),
          ].join(', '),
        ]
      : []),
    ...(compared.length > 0
      ? [
          w.rounds(
            formatCount(changesOf(false).length),
            formatCount(changesOf(true).length),
            formatCount(compared.length),
          ),
          ...(compared.some(({ ci95 }) => ci95)
            ? [w.sure(formatCount(countSure(false)), formatCount(countSure(true)))]
            : []),
        ]
      : []),
  ].join('; ');
  return parts === '' ? '' : `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
}
