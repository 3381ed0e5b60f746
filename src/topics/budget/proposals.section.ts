import { type Block, type Cell, heading, note, number, share, type Table, text } from '../../document/blocks.js';
import { listText, percentText, quoteText } from '../../messages/format.js';
import { type Context, digitsOf, groupTitles, phaseName, wordsOf } from '../section.js';
import { quoteName } from '../shared/names.section.js';
import { addRestLine } from '../shared/rest.section.js';
import type { BudgetData, BudgetRow } from './budget.view.js';
import { budgetWords } from './budget.words.js';

/** Proposals shown per kind by default. */
const MAX_PER_KIND = 5;

type Proposal = BudgetData['proposals'][number];

/** Proposals for touchpoints, by cost and leverage, beside the decisions already taken. */
export function proposalBlocks(data: BudgetData, context: Context): Block[] {
  const w = wordsOf(budgetWords, context);
  if (data.proposals.length === 0) return [heading(2, w.proposals), note('hint', w.noProposals)];
  // The first proposals of every kind, so that a short list shows all kinds.
  const seen = new Map<string, number>();
  const shown = data.proposals.filter(({ proposal }) => {
    const before = seen.get(proposal) ?? 0;
    seen.set(proposal, before + 1);
    return before < (context.top ?? MAX_PER_KIND);
  });
  const byId = new Map(data.touchpoints.map((row) => [row.touchpoint, row]));
  const rowOf = (id: string) => byId.get(id);
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'proposal', title: '', plainOnly: true },
      { key: 'name', title: w.touchpoint, flexible: true },
      { key: 'leverage', title: w.leverageShare, align: 'right', ifAny: true },
      { key: 'shortfall', title: w.shortfall, align: 'right', ifAny: true },
      { key: 'decision', title: w.decided, ifAny: true },
      { key: 'shared', title: '', below: 'line', detail: true },
    ],
    rows: shown.map((one) => cellsOf(one, rowOf, context)),
    groups: groupTitles(
      shown,
      (one) => one.proposal,
      (proposal) => ({ title: w.kinds[proposal], aside: w.why[proposal] }),
    ),
  };
  const rest = data.proposals.length - shown.length;
  return [heading(2, w.proposals), addRestLine(table, rest, '--top 100', context)];
}

function cellsOf(proposal: Proposal, rowOf: (id: string) => BudgetRow | undefined, context: Context): Cell[] {
  const w = wordsOf(budgetWords, context);
  const [id, partner] = proposal.touchpoints;
  const row = id !== undefined && partner === undefined ? rowOf(id) : undefined;
  const leverage = row?.leverage ?? null;
  return [
    text(proposal.proposal),
    { text: nameOf(proposal, context), plain: proposal.touchpoints.join('+') },
    leverage === null ? text('') : share(leverage, percentText(leverage, context.lang)),
    row ? number(row.shortfall, { digits: digitsOf(context.settings) }) : text(''),
    text(row?.decision ? w.decisions[row.decision] : row ? '–' : '', 'dim'),
    text(detailsOf(proposal, context)),
  ];
}

function nameOf({ touchpoints: [id = ''], missing }: Proposal, context: Context): string {
  const w = wordsOf(budgetWords, context);
  if (missing) return missing.by === 'phase' ? w.phase(phaseName(missing.key, context)) : w.channel(missing.key);
  return context.name('touchpoint', id);
}

/** Reasons to combine two touchpoints: what they share, and how few customers they reach. */
function detailsOf({ touchpoints, shared, reach }: Proposal, context: Context): string {
  const w = wordsOf(budgetWords, context);
  const partner = touchpoints[1];
  if (partner === undefined) return '';
  const what = shared.map((one) => (one === 'department' ? w.department : quoteText(one, context.lang)));
  const shares = reach.map((one) => percentText(one, context.lang));
  return [
    w.with(quoteName('touchpoint', partner, context)),
    w.shared(listText(what, context.lang)),
    w.reach(listText(shares, context.lang)),
  ].join(' · ');
}
