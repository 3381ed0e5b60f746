import { type Block, heading, note, paragraph } from '../../document/blocks.js';
import type { FullReport, ReportPart } from '../../document/report.js';
import { numberText } from '../../messages/format.js';
import { evidence } from '../../topics/evidence/evidence.view.js';
import { makeGapDumbbells } from '../../topics/gaps/gap-dumbbells.chart.js';
import { gaps } from '../../topics/gaps/gaps.view.js';
import { partById } from '../../topics/index.js';
import { headlineText } from '../../topics/overview/headline.section.js';
import { quickWins } from '../../topics/quick-wins/quick-wins.view.js';
import { type Context, wordsOf } from '../../topics/section.js';
import { contextOf } from '../../topics/shared/context.js';
import { type SummaryData, summary } from '../../topics/summary/summary.view.js';
import type { Facts } from '../../topics/topic.js';
import { type ComputedPart, composePart, computeParts, subtitleOf } from '../compose-parts.js';
import { redactionWords } from '../redaction/redaction.words.js';
import { briefWords } from './brief.words.js';
import { measureBlocks, type Proposed, proposedOf } from './brief-measures.js';
import { type Known, unknownBlocks } from './brief-unknown.js';
import { type Chosen, chooseMessages, measureMessageOf } from './choose-messages.js';
import { shortenBlocks } from './shorten.js';

interface BriefRequest {
  readonly facts: Facts;
  readonly lang: FullReport['lang'];
  readonly title: string;
  readonly redacted: boolean;
  /** Was every entry of the catalog read? */
  readonly isComplete: boolean;
}

export type Brief = Pick<FullReport, 'title' | 'subtitle' | 'parts' | 'blocks' | 'values' | 'sheets' | 'sheetsCut'> & {
  readonly isBrief: true;
  readonly headline: SummaryData['headline'];
  readonly chosen: readonly Chosen[];
  readonly proposed: readonly Proposed[];
};

/** Rows of the chart on page 1. */
const MAX_GAPS = 10;

/** Page 1 with the decision, then a page for each of its sentences. */
export function composeBrief(request: BriefRequest): Brief {
  const { facts, lang, title, redacted } = request;
  const { analysis } = facts;
  const context = contextOf(analysis, lang, { handedOver: true, hidesMoney: redacted });
  const computed = computeParts([...partById.values()], facts);
  const chosen = chooseMessages(computed, analysis);
  const known = knownOf(computed, request);
  const proposed = proposedOf(facts.plan, known.wins);
  const { headline } = (dataOf(computed, 'summary') as SummaryData | null) ?? summary(analysis);
  const first: ReportPart = {
    id: 'decision',
    title: wordsOf(briefWords, context).title,
    blocks: [
      paragraph(headlineText(headline, context), 'strong'),
      ...pointBlocks(chosen, context),
      ...makeGapDumbbells(known.gaps, context, MAX_GAPS),
      ...measureBlocks(proposed, measureMessageOf(computed, analysis), context),
      ...unknownBlocks(known, context),
    ],
  };
  const parts = [first, ...chosen.map((one) => proofOf(one, facts, context))];
  const counted = subtitleOf(analysis.touchpoints.length, context);
  const subtitle = redacted ? `${counted} · ${redactionWords[lang].said}` : counted;
  return {
    ...{ title, subtitle, parts, values: null, sheets: [], sheetsCut: null, isBrief: true },
    blocks: [heading(1, title, subtitle), ...parts.flatMap((part) => [heading(2, part.title), ...part.blocks])],
    ...{ headline, chosen, proposed },
  };
}

const dataOf = (computed: readonly ComputedPart[], id: string): unknown =>
  computed.find(({ part }) => part.id === id)?.data ?? null;

function knownOf(computed: readonly ComputedPart[], { facts: { analysis }, isComplete }: BriefRequest): Known {
  return {
    evidence: (dataOf(computed, 'evidence') as Known['evidence'] | null) ?? evidence.compute(analysis),
    gaps: (dataOf(computed, 'gaps') as Known['gaps'] | null) ?? gaps.compute(analysis),
    wins: (dataOf(computed, quickWins.id) as Known['wins'] | null) ?? quickWins.compute(analysis),
    isComplete,
  };
}

function pointBlocks(chosen: readonly Chosen[], context: Context): Block[] {
  if (chosen.length === 0) return [note('hint', wordsOf(briefWords, context).nothingElse)];
  const points = chosen.map(({ computed: { part }, message }) => {
    return { text: message.say(context), proof: { id: part.id, title: part.title[context.lang] } };
  });
  return [{ type: 'points', points }];
}

/** The page that proves a sentence: the sentence, then its section as far as it fits. */
function proofOf({ computed, message }: Chosen, { analysis }: Facts, context: Context): ReportPart {
  const part = composePart(computed, analysis, context);
  const more = (count: number) => wordsOf(briefWords, context).more(numberText(count, context.lang));
  return { ...part, blocks: [paragraph(message.say(context), 'strong'), ...shortenBlocks(part.blocks, more)] };
}
