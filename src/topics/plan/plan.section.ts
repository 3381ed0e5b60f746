import { amount, type Block, heading, note, number, paragraph, type Table, text } from '../../document/blocks.js';
import { dateText, listText, numberText, percentText, quoteText } from '../../messages/format.js';
import { type Context, defineSection, wordsOf } from '../section.js';
import { upToIfLater } from '../shared/later.section.js';
import { amountText, moneyCell } from '../shared/money-cells.js';
import { quoteName, quoteNames } from '../shared/names.section.js';
import { conditionText } from './conditions.section.js';
import type { PlanData } from './plan.view.js';
import { planWords } from './plan.words.js';
import { planDetails } from './plan-details.section.js';

/** The chosen measures in order, with reasons and the gaps that they close; or the reason why no mix is possible. */
export const plan = defineSection({
  id: 'plan',
  compose: (data: PlanData, context): Block[] => {
    const w = wordsOf(planWords, context);
    const head = heading(1, w.title, w.asOf(dateText(context.asOf, context.lang)));
    if (data.objective === null) return [head, ...impossibleBlocks(data, context)];
    return [
      head,
      paragraph(sentenceOf(data, context), 'strong'),
      ...proofOf(data, context),
      ...(data.chosen.length > 0 ? [chosenTable(data, context)] : []),
      ...planDetails(data, context),
    ];
  },
});

function impossibleBlocks({ conflict }: PlanData, context: Context): Block[] {
  const w = wordsOf(planWords, context);
  if (conflict.length === 0) return [note('error', w.noAnswer)];
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'condition', title: '', flexible: true },
      { key: 'place', title: '', flexible: true },
    ],
    rows: conflict.map((row) => [
      { text: conditionText(row, context), plain: row.condition },
      text(row.file === null ? '' : `${row.file}:${row.line}`, 'dim'),
    ]),
  };
  const said = paragraph(w.impossible(numberText(conflict.length, context.lang)), 'bad');
  return conflict.length > 1 ? [said, table, note('hint', w.dropOne)] : [said, table];
}

/** "50,000 €, 120 days and 20 days of “Service”" */
function limitsOf({ budget, days, departments, until }: PlanData, context: Context): string {
  const w = wordsOf(planWords, context);
  const { lang, terms } = context;
  const count = (value: number) => terms.days(numberText(value, lang));
  const limits = [
    ...(budget === null ? [] : [amountText(budget, context)]),
    ...(days === null ? [] : [count(days)]),
    ...departments.map((one) => w.departmentDays(count(one.days), quoteName('department', one.department, context))),
  ];
  const said = limits.length > 0 ? w.limits(listText(limits, lang)) : w.noLimits;
  return until === null ? said : `${said}, ${w.until(dateText(until, lang))}`;
}

function sentenceOf(data: PlanData, context: Context): string {
  const w = wordsOf(planWords, context);
  const { lang } = context;
  const [first] = data.chosen;
  if (!first) {
    const none = data.notChosen.length + data.unknown.length === 0;
    if (none) return w.noMeasures;
    return data.total === 0 ? upToIfLater(w.noGaps, ['assessment'], context) : w.nothing(limitsOf(data, context));
  }
  const points = (value: number) => numberText(value, lang, { digits: 1 });
  const share = data.total === 0 ? 0 : (data.objective ?? 0) / data.total;
  const sentence = w.sentence(
    limitsOf(data, context),
    numberText(data.chosen.length, lang),
    percentText(share, lang),
    points(data.objective ?? 0),
    points(data.total),
  );
  return data.chosen.length > 1 ? `${sentence} ${w.first(quoteText(first.name, lang), points(first.adds))}` : sentence;
}

function proofOf({ optimal, tied, bound, objective }: PlanData, context: Context): Block[] {
  const w = wordsOf(planWords, context);
  if (optimal) return tied ? [note('hint', w.tied)] : [];
  if (bound === objective) return [note('warning', w.tieNotProven)];
  return [note('warning', w.notProven(bound === null ? '–' : numberText(bound, context.lang, { digits: 1 })))];
}

function chosenTable({ chosen, must }: PlanData, context: Context): Table {
  const w = wordsOf(planWords, context);
  const { lang, terms } = context;
  // Names may contain commas and "and", so the list is joined by dots.
  const targets = (ids: readonly string[]) => ids.map((id) => context.name('touchpoint', id)).join(' · ');
  const remarkOn = (row: PlanData['chosen'][number]) =>
    [
      ...(must.includes(row.measure) ? [w.demanded] : []),
      ...(row.neededBy.length > 0 ? [w.neededBy(quoteNames('measure', row.neededBy, context))] : []),
    ].join(', ');
  const remarks = chosen.some((row) => remarkOn(row) !== '');
  return {
    type: 'table',
    columns: [
      { key: 'rank', title: '', align: 'right' },
      { key: 'measure', title: w.measure, plainOnly: true },
      { key: 'name', title: w.measure, flexible: true },
      { key: 'touchpoints', title: w.touchpoints, flexible: true, from: 90, detail: true },
      { key: 'adds', title: w.adds, align: 'right' },
      { key: 'cost', title: w.cost, align: 'right' },
      { key: 'days', title: w.effort, align: 'right' },
      ...(remarks ? [{ key: 'remark', title: '', flexible: true as const, detail: true as const }] : []),
    ],
    rows: chosen.map((row, at) => [
      number(at + 1),
      text(row.measure),
      text(row.name),
      { text: `→ ${targets(row.touchpoints)}`, plain: row.touchpoints.join(','), tone: 'dim' as const },
      number(row.adds, { digits: 1, sign: true, tone: 'good' }),
      moneyCell(row.cost, context),
      row.days === null ? null : amount(row.days, terms.days(numberText(row.days, lang))),
      ...(remarks ? [text(remarkOn(row), 'dim')] : []),
    ]),
  };
}
