import {
  type Block,
  type Cell,
  heading,
  note,
  number,
  paragraph,
  share,
  type Table,
  text,
} from '../../document/blocks.js';
import { namesText, numberText, percentText } from '../../messages/format.js';
import { type Context, defineViewSection, groupTitles, takeTop, wordsOf } from '../section.js';
import { amountText, hideMoney } from '../shared/money-cells.js';
import { addRestLine } from '../shared/rest.section.js';
import type { BudgetData } from './budget.view.js';
import { budgetWords } from './budget.words.js';
import { proposalBlocks } from './proposals.section.js';

/** Maximum number of names in one line. */
const MAX_NAMES = 12;

/** Shares of the yearly cost beside shares of the leverage, and the proposals that follow. */
export const budget = defineViewSection({
  id: 'budget',
  summary: {
    en: 'yearly cost beside leverage, and what might follow from it',
    de: 'jährliche Kosten neben dem Hebel, und was daraus folgen könnte',
  },
  compose: (data: BudgetData, context): Block[] => {
    const w = wordsOf(budgetWords, context);
    const blocks: Block[] = [heading(2, w.title)];
    if (data.summary.compared === 0) blocks.push(note('hint', w.noCost));
    else {
      blocks.push(paragraph(sentence(data, context), 'strong'), shareTable(data, context), note('hint', w.legend));
      blocks.push(...missingLine(data, context));
    }
    return [...blocks, ...proposalBlocks(data, context)];
  },
});

function sentence({ summary }: BudgetData, context: Context): string {
  const w = wordsOf(budgetWords, context);
  const { lang } = context;
  const { costKnown, inLittle } = summary;
  const cost = summary.cost ?? 0;
  const little = w.little(
    amountText(inLittle.cost ?? 0, context),
    percentText((inLittle.cost ?? 0) / cost, lang),
    numberText(inLittle.touchpoints, lang),
  );
  return `${w.cost(amountText(cost, context), numberText(costKnown, lang))}; ${inLittle.touchpoints > 0 ? little : w.noLittle}.`;
}

function shareTable(data: BudgetData, context: Context): Table {
  const w = wordsOf(budgetWords, context);
  const compared = data.touchpoints.filter((row) => row.costShare !== null);
  const { shown, rest } = takeTop(compared, context);
  const max = Math.max(...compared.flatMap((row) => [row.costShare ?? 0, row.leverageShare ?? 0]));
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: '', plainOnly: true },
      { key: 'name', title: w.touchpoint, flexible: true },
      { key: 'cost', title: context.settings.currency, align: 'right' },
      { key: 'costShare', title: w.costShare, align: 'right' },
      { key: 'leverageShare', title: w.leverageShare, align: 'right' },
      { key: 'drawing', title: '', drawing: true },
      { key: 'decision', title: w.decided, from: 100, detail: true },
    ],
    rows: shown.map((row): Cell[] => [
      text(row.touchpoint),
      text(row.name),
      hideMoney(number(row.cost, { digits: 0 }), context),
      shareCell(row.costShare, context),
      shareCell(row.leverageShare, context),
      { from: row.costShare ?? 0, to: row.leverageShare, min: 0, max },
      { text: row.decision === null ? '' : w.decisions[row.decision], plain: row.decision ?? '', tone: 'dim' },
    ]),
    groups: groupTitles(
      shown,
      (row) => row.side,
      (side) => w.sides[side ?? 'less'],
    ),
  };
  return addRestLine(table, rest, 'tpm analyze budget', context);
}

/** One decimal, because most shares are only a few percent. */
function shareCell(value: number | null, { lang }: Context): Cell {
  if (value === null) return null;
  const percent = numberText(100 * value, lang, { digits: 1 });
  return share(value, lang === 'de' ? `${percent} %` : `${percent}%`);
}

function missingLine(data: BudgetData, context: Context): Block[] {
  const w = wordsOf(budgetWords, context);
  const names = data.touchpoints.filter((row) => row.cost === null).map((row) => row.name);
  if (names.length === 0) return [];
  const others = names.length > MAX_NAMES ? w.others(numberText(names.length - MAX_NAMES, context.lang)) : undefined;
  return [note('hint', w.missing(namesText(names.slice(0, MAX_NAMES), context.lang, others)))];
}
