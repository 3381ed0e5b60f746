import type { DiffSides } from '../../document/diff-document.js';
import { listText, numberText } from '../../messages/format.js';
import { type Context, digitsOf, distinguishingDigits, wordsOf } from '../section.js';
import { quoteName } from '../shared/names.section.js';
import { type DiffWords, diffWords } from './diff.words.js';
import type { DiffData } from './diff-schema.view.js';
import { MEASURE_EVENTS } from './diff-schema.view.js';

export type DiffPayload = DiffData & DiffSides;

/** The first sentence: how the gaps moved and since when, then the other changes. Terminal and comment share it. */
export function diffHeadline(data: DiffPayload, context: Context): string {
  const w: DiffWords = wordsOf(diffWords, context);
  const since = sinceText(data.before, w);
  if (!data.different) return `${w.nothing(since)} ${w.nothingCounts}`;
  const events = [
    ...breakParts(data, w),
    ...eventParts(data, w),
    ...gateParts(data, w, context),
    ...findingParts(data, w),
  ];
  const others = events.length > 0 ? events : entryParts(data, w);
  return [gapSentence(data, since, context), others.length > 0 ? `${sentence(others.join('; '))}.` : '']
    .join(' ')
    .trim();
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function sinceText({ kind, name }: DiffSides['before'], w: DiffWords): string {
  return kind === 'worktree' ? w.states.worktree : w.states[kind](name ?? '');
}

const countBroken = ({ touchpoints }: DiffPayload) => touchpoints.filter(({ seriesBreak }) => seriesBreak).length;

function breakParts(data: DiffPayload, w: DiffWords): string[] {
  const broken = countBroken(data);
  return broken > 0 ? [w.broken(broken)] : [];
}

function gapSentence(data: DiffPayload, since: string, context: Context): string {
  const w: DiffWords = wordsOf(diffWords, context);
  const { smaller, larger, closed, biggest } = data.summary;
  if (!data.comparable) return w.unlike(since);
  if (smaller + larger === 0) return countBroken(data) > 0 ? w.noComparable(since) : w.noGap(since);
  const moves = biggest.map(({ touchpoint, from, to }) => {
    const digits = distinguishingDigits(from, to, digitsOf(context.settings));
    const [left, right] = [from, to].map((value) => numberText(value, context.lang, { digits }));
    return `${quoteName('touchpoint', touchpoint, context)} ${left} → ${right}`;
  });
  const rest = smaller + larger - biggest.length;
  return `${w.gaps(smaller, larger, closed)} ${since}: ${moves.join('; ')}${rest > 0 ? '; …' : '.'}`;
}

function eventParts({ moments, measures }: DiffPayload, w: DiffWords): string[] {
  const count = (change: string) => moments.filter((one) => one.change === change).length;
  const happened = MEASURE_EVENTS.flatMap((event) => {
    const times = measures.filter(({ events }) => events.includes(event)).length;
    return times > 0 ? [w.measures[event](times)] : [];
  });
  const [closed, opened] = [count('closed'), count('opened')];
  return [
    ...(closed > 0 ? [w.momentsClosed(closed)] : []),
    ...(opened > 0 ? [w.momentsOpened(opened)] : []),
    ...happened,
  ];
}

function gateParts({ gates }: DiffPayload, w: DiffWords, { lang }: Context): string[] {
  const gatesOf = (change: string) => gates.filter((one) => one.change === change).map(({ gate }) => gate);
  const [broken, passed] = [gatesOf('broken'), gatesOf('passed')];
  return [
    ...(broken.length > 0 ? [w.gatesBroken(listText(broken, lang))] : []),
    ...(passed.length > 0 ? [w.gatesPassed(listText(passed, lang))] : []),
  ];
}

function findingParts({ findings }: DiffPayload, w: DiffWords): string[] {
  return [
    ...(findings.new.length > 0 ? [w.findingsNew(findings.new.length)] : []),
    ...(findings.resolved.length > 0 ? [w.findingsGone(findings.resolved.length)] : []),
  ];
}

/** Counts of entries, given only if nothing else changed. */
function entryParts({ changes, settings }: DiffPayload, w: DiffWords): string[] {
  const counts = (['added', 'removed', 'renamed', 'changed'] as const).flatMap((change) => {
    const times = changes.filter((one) => one.change === change).length;
    return times > 0 ? [w.changes[change](times)] : [];
  });
  return settings.length > 0 ? [...counts, w.settings(settings.length)] : counts;
}
