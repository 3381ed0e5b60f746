import type { ValueKind } from '../../core/model/on-scale.js';
import { numberText } from '../../messages/format.js';
import { parseVotes, voteSummaryOf } from '../state/typed-votes.js';
import type { Canvas } from './screen-model.js';
import { type RowCell, WIDE_COLUMNS } from './touchpoint-rows.js';

/** The votes of the workshop for a kind of value; empty without votes. */
export function votesOf(touchpoint: string, kind: ValueKind, { work }: Canvas): readonly number[] {
  const value = work.ratings[touchpoint]?.[kind];
  if (typeof value === 'number') return [value];
  if (value === undefined) return [];
  return 'votes' in value ? value.votes : [value.score];
}

/** A cell with the votes; votes that disagree are marked `discuss`, on narrow screens by that word alone. */
export function votesCell(touchpoint: string, kind: ValueKind, canvas: Canvas): RowCell {
  const votes = votesOf(touchpoint, kind, canvas);
  if (votes.length === 0) return { text: '' };
  const { discuss } = voteSummaryOf(votes, canvas.scale);
  const called = votes.map((vote) => numberText(vote, canvas.context.lang)).join(' ');
  if (!discuss) return { text: called, tone: 'dim' };
  return {
    text: canvas.display.width >= WIDE_COLUMNS ? `${canvas.w.discuss} ${called}` : canvas.w.discuss,
    tone: 'warn',
  };
}

/** The statistics of votes as text: `⌀ 4.8 · 5 votes, 3 to 8 · spread 1.9 · agreement 0.61 · discuss`. */
export function votesText(votes: readonly number[], { scale, w, score, context }: Canvas): string {
  const { n, mean, sd, low, high, agreement, discuss } = voteSummaryOf(votes, scale);
  const number = (value: number) => numberText(value, context.lang);
  if (n === 1) return score(mean);
  const parts = [`⌀ ${score(mean)}`, w.votes(number(n), number(low), number(high))];
  if (sd !== null) parts.push(w.spread(numberText(sd, context.lang, { digits: 1 })));
  if (agreement !== null) parts.push(w.agreement(numberText(agreement, context.lang, { digits: 2 })));
  if (discuss) parts.push(w.discuss);
  return parts.join(' · ');
}

/** The statistics of votes that are being typed; empty if the text is not a list of votes. */
export function previewOf(typed: string, canvas: Canvas): string {
  const read = parseVotes(typed, canvas.scale);
  return 'votes' in read ? votesText(read.votes, canvas) : '';
}
