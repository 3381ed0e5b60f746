import { type Block, note, paragraph } from '../../document/blocks.js';
import type { DiffSides } from '../../document/diff-document.js';
import { dateText } from '../../messages/format.js';
import { type Context, wordsOf } from '../section.js';
import { type DiffWords, diffWords } from './diff.words.js';
import { entryBlocks, findingBlocks } from './diff-entries.section.js';
import { eventBlocks } from './diff-events.section.js';
import { type DiffPayload, diffHeadline } from './diff-headline.section.js';
import { plainTable } from './diff-plain.section.js';
import { touchpointBlocks } from './diff-touchpoints.section.js';

/** Two states of a catalog: headline, figures, events, findings, entries. */
export function diffBlocks(data: DiffPayload, context: Context): Block[] {
  const w: DiffWords = wordsOf(diffWords, context);
  const states = `${stateText(data.before, w)} → ${stateText(data.after, w)}`;
  const { terms, asOf, lang } = context;
  const notes: Block[] = [
    note('hint', `${states} · ${w.asOf(dateText(asOf, lang), terms.values[data.against])}`),
    ...(data.before.catalog ? [] : [note('hint', w.noCatalog)]),
    ...(data.before.complete && data.after.complete ? [] : [note('warning', w.incomplete)]),
  ];
  return [
    paragraph(diffHeadline(data, context), 'strong'),
    ...notes,
    ...touchpointBlocks(data, context),
    ...eventBlocks(data, context),
    ...(context.presentation ? [] : [...findingBlocks(data, context), ...entryBlocks(data, context)]),
    plainTable(data),
  ];
}

/** The given name of a state and the commit that it resolves to. */
function stateText({ kind, name, commit }: DiffSides['before'], w: DiffWords): string {
  if (kind === 'worktree') return w.worktree;
  const hash = commit?.slice(0, 10);
  return kind === 'folder' || hash === undefined || name?.startsWith(hash) ? (name ?? '') : `${name ?? ''} (${hash})`;
}
