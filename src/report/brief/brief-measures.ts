import {
  amount,
  type Block,
  type Cell,
  heading,
  note,
  number,
  paragraph,
  type Table,
  text,
} from '../../document/blocks.js';
import { listText, numberText } from '../../messages/format.js';
import type { Message } from '../../topics/message.js';
import type { PlanData } from '../../topics/plan/plan.view.js';
import type { QuickWinsData } from '../../topics/quick-wins/quick-wins.view.js';
import { type Context, wordsOf } from '../../topics/section.js';
import { moneyCell } from '../../topics/shared/money-cells.js';
import { briefWords } from './brief.words.js';

/** A measure to decide on; `closes` is what it closes on its own, or adds to the plan. */
export interface Proposed {
  readonly measure: string;
  readonly name: string;
  readonly cost: number | null;
  readonly days: number | null;
  readonly closes: number;
  readonly touchpoints: readonly string[];
}

/** Rows on page 1. */
const MAX_ROWS = 6;

/** The measures to decide on: those of the plan if money or days are given, else the quick wins that can be combined. */
export function proposedOf(plan: PlanData | null, { quickWins, joint }: QuickWinsData): Proposed[] {
  if (plan) return plan.chosen.map(({ adds, ...row }) => ({ ...row, closes: adds }));
  return quickWins
    .filter(({ measure }) => joint.measures.includes(measure))
    .map(({ measure, name, cost, effortDays, benefit, touchpoints }) => {
      return { measure, name, cost, days: effortDays, closes: benefit, touchpoints };
    });
}

/** The sentence about the measures together, and the table with money, days and what each closes. */
export function measureBlocks(proposed: readonly Proposed[], message: Message | null, context: Context): Block[] {
  const w = wordsOf(briefWords, context);
  if (proposed.length === 0) return [heading(2, w.measures), note('hint', w.noMeasures)];
  const unpriced = proposed.filter(({ cost }) => cost === null).length;
  const count = (value: number) => numberText(value, context.lang);
  const costs = unpriced === 0 ? [] : [w.costUnknown(count(unpriced), count(proposed.length))];
  return [
    heading(2, w.measures),
    ...(message ? [paragraph(message.say(context))] : []),
    measureTable(proposed, context),
    note('hint', [...costs, w.points].join(' ')),
  ];
}

function measureTable(proposed: readonly Proposed[], context: Context): Table {
  const w = wordsOf(briefWords, context);
  const shown = proposed.slice(0, MAX_ROWS);
  const rest = proposed.length - shown.length;
  return {
    type: 'table',
    columns: [
      { key: 'measure', title: w.measure, plainOnly: true },
      { key: 'name', title: w.measure, flexible: true },
      { key: 'touchpoints', title: w.touchpoints, flexible: true, from: 90 },
      { key: 'cost', title: w.cost, align: 'right', ifAny: true },
      { key: 'days', title: w.effort, align: 'right' },
      { key: 'closes', title: w.closes, align: 'right' },
    ],
    rows: shown.map((row) => measureCells(row, context)),
    ...(rest > 0 ? { more: w.more(numberText(rest, context.lang)) } : {}),
  };
}

function measureCells({ measure, name, cost, days, closes, touchpoints }: Proposed, context: Context): Cell[] {
  const { lang, terms } = context;
  const where = touchpoints.map((id) => context.name('touchpoint', id));
  return [
    text(measure),
    text(name),
    { text: listText(where, lang), plain: touchpoints.join(','), tone: 'dim' },
    moneyCell(cost, context),
    days === null ? null : amount(days, terms.days(numberText(days, lang))),
    number(closes, { digits: 1, sign: true, tone: 'good' }),
  ];
}
