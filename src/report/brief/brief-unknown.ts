import { type Block, heading, note } from '../../document/blocks.js';
import { numberText } from '../../messages/format.js';
import type { EvidenceData } from '../../topics/evidence/evidence.view.js';
import type { GapsData } from '../../topics/gaps/gaps.view.js';
import type { QuickWinsData } from '../../topics/quick-wins/quick-wins.view.js';
import { type Context, wordsOf } from '../../topics/section.js';
import { laterNote } from '../../topics/shared/later.section.js';
import { briefWords } from './brief.words.js';

/** The data that tell what is missing. */
export interface Known {
  readonly evidence: EvidenceData;
  readonly gaps: GapsData;
  readonly wins: QuickWinsData;
  /** Was every entry of the catalog read? */
  readonly isComplete: boolean;
}

/** What the page does not know, in one note, and a warning for what was left out. */
export function unknownBlocks(known: Known, context: Context): Block[] {
  const w = wordsOf(briefWords, context);
  const lines = linesOf(known, context);
  return [
    heading(2, w.unknown),
    ...(known.isComplete ? [] : [note('warning', w.broken)]),
    ...laterNote(context),
    note('hint', lines.length === 0 ? w.nothing : lines.join(' ')),
  ];
}

function linesOf({ evidence, gaps, wins }: Known, context: Context): string[] {
  const w = wordsOf(briefWords, context);
  const count = (value: number) => numberText(value, context.lang);
  const { total, rated, byCustomers, stale } = evidence.summary;
  const noTarget = gaps.missing.filter(({ lacks }) => lacks.includes(gaps.against)).length;
  const parts: readonly [number, () => string][] = [
    [total - rated, () => w.unrated(count(total - rated), count(total))],
    [rated - byCustomers, () => w.opinion(count(rated - byCustomers), count(rated))],
    [stale, () => w.stale(count(stale), count(evidence.staleAfterDays))],
    [noTarget, () => w.noTarget(count(noTarget), context.terms.values[gaps.against])],
    [wins.unknown.length, () => w.unjudged(count(wins.unknown.length))],
  ];
  return parts.flatMap(([missing, say]) => (missing > 0 ? [say()] : []));
}
