import { type Block, heading, note, number, type Table, text } from '../../document/blocks.js';
import { listText, numberText } from '../../messages/format.js';
import { type Context, digitsOf, takeTop, wordsOf } from '../section.js';
import { amountText, moneyCell } from '../shared/money-cells.js';
import { quoteName, quoteNames } from '../shared/names.section.js';
import { hindranceText } from './conditions.section.js';
import type { PlanData } from './plan.view.js';
import { planWords } from './plan.words.js';

/**
 * Details below the chosen measures: gaps, remaining budget, measures left out with reasons, the next best mix, the
 * frontier.
 */
export function planDetails(data: PlanData, context: Context): Block[] {
  const w = wordsOf(planWords, context);
  const chosen = data.chosen.length > 0 && !context.presentation;
  return [
    ...(chosen && !context.handedOver ? [note('hint', w.order)] : []),
    ...gapTable(data, context),
    ...leftOverLine(data, context),
    ...notChosenTable(data, context),
    ...unknownTable(data, context),
    ...unvaluedLine(data, context),
    ...(data.nextBest ? [heading(2, w.next), note('hint', nextText(data, data.nextBest, context))] : []),
    ...frontierTable(data, context),
    ...(chosen && !context.handedOver ? [note('hint', w.explain)] : []),
  ];
}

function gapTable({ gaps }: PlanData, context: Context): Block[] {
  const shown = gaps.filter(({ before, after }) => before !== after);
  if (shown.length === 0) return [];
  const digits = digitsOf(context.settings);
  const max = Math.max(...shown.map(({ before }) => before));
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: '', flexible: true },
      { key: 'before', title: '', align: 'right' },
      { key: 'arrow', title: '' },
      { key: 'after', title: '', align: 'right' },
      { key: 'drawing', title: '' },
    ],
    rows: shown.map(({ touchpoint, before, after }) => [
      { text: context.name('touchpoint', touchpoint), plain: touchpoint },
      number(before, { digits }),
      text('→'),
      number(after, { digits, tone: 'good' }),
      { from: before, to: after, min: 0, max },
    ]),
  };
  return [heading(2, wordsOf(planWords, context).gaps), table];
}

function leftOverLine({ slack, departments }: PlanData, context: Context): Block[] {
  const w = wordsOf(planWords, context);
  const { lang, terms } = context;
  const days = (value: number) => terms.days(numberText(value, lang));
  const left = [
    ...(slack.cost === null ? [] : [amountText(slack.cost, context)]),
    ...(slack.days === null ? [] : [days(slack.days)]),
    ...departments.flatMap((one) =>
      one.slack === null ? [] : [w.departmentDays(days(one.slack), quoteName('department', one.department, context))],
    ),
  ];
  return left.length > 0 ? [note('hint', w.left(listText(left, lang)))] : [];
}

function notChosenTable({ notChosen }: PlanData, context: Context): Block[] {
  if (notChosen.length === 0 || context.presentation) return [];
  const w = wordsOf(planWords, context);
  const reason = ({ measure, because, wouldAdd }: PlanData['notChosen'][number]) => {
    const reasons = because.map((row) => hindranceText(row, measure, context)).filter((one) => one !== '');
    if (reasons.length > 0) return [...new Set(reasons)].join(', ');
    return wouldAdd === null ? context.terms.lacks.benefit : w.noGain;
  };
  const { shown, rest } = takeTop(notChosen, context);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'measure', title: w.measure, plainOnly: true },
      { key: 'name', title: w.measure, flexible: true },
      { key: 'wouldAdd', title: w.wouldAdd, align: 'right' },
      { key: 'because', title: w.because, flexible: true },
    ],
    rows: shown.map((row) => [
      text(row.measure),
      text(row.name),
      number(row.wouldAdd, { digits: 1, sign: true }),
      text(reason(row), 'dim'),
    ]),
  };
  return [heading(2, w.not), rest > 0 ? { ...table, more: `… ${numberText(rest, context.lang)}` } : table];
}

function unknownTable({ unknown }: PlanData, context: Context): Block[] {
  if (unknown.length === 0) return [];
  const { terms } = context;
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'measure', title: '', plainOnly: true },
      { key: 'name', title: '', flexible: true },
      { key: 'lacks', title: '', flexible: true },
    ],
    rows: unknown.map(({ measure, lacks }) => [
      text(measure),
      text(context.name('measure', measure)),
      text(lacks.map((what) => terms.lacks[what]).join(', '), 'dim'),
    ]),
  };
  return [heading(2, wordsOf(planWords, context).unknown), table];
}

function unvaluedLine(data: PlanData, context: Context): Block[] {
  if (data.unvalued.length === 0) return [];
  const ids = data.unvalued.map(({ measure }) => measure);
  return [note('hint', wordsOf(planWords, context).unvalued(quoteNames('measure', ids, context)))];
}

function nextText(data: PlanData, next: NonNullable<PlanData['nextBest']>, context: Context): string {
  const w = wordsOf(planWords, context);
  const { lang, terms } = context;
  const names = quoteNames('measure', next.chosen, context) || w.nextEmpty;
  const points = (value: number) => numberText(value, lang, { digits: 1 });
  const takes = listText([amountText(next.cost ?? 0, context), terms.days(numberText(next.days, lang))], lang);
  const less = (data.objective ?? 0) - next.objective;
  if (Math.abs(less) < 1e-9) return w.nextEqual(names, points(next.objective), takes);
  return w.nextBest(names, points(next.objective), points(less), takes);
}

function frontierTable({ frontier }: PlanData, context: Context): Block[] {
  if (frontier.length === 0) return [];
  const w = wordsOf(planWords, context);
  const highest = Math.max(...frontier.map(({ benefit }) => benefit ?? 0));
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'budget', title: w.budget, align: 'right' },
      { key: 'benefit', title: w.benefit, align: 'right' },
      { key: 'bar', title: '' },
    ],
    rows: frontier.map(({ budget, benefit }) => [
      moneyCell(budget, context),
      benefit === null ? text(w.unreachable, 'dim') : number(benefit, { digits: 1 }),
      { share: highest === 0 ? 0 : (benefit ?? 0) / highest },
    ]),
  };
  return [heading(2, w.frontier), table];
}
