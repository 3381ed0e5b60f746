import { type Block, type Cell, heading, note, number, paragraph, type Table, text } from '../../document/blocks.js';
import { countText, dateText, numberText, quoteText, spanText } from '../../messages/format.js';
import { appendCommand, type Context, defineViewSection, digitsOf, groupTitles, takeTop, wordsOf } from '../section.js';
import { amountText, hideMoney } from '../shared/money-cells.js';
import { quoteName, quoteNames } from '../shared/names.section.js';
import { addRestLine } from '../shared/rest.section.js';
import { loopBlocks } from './loop.section.js';
import { type MeasureRow, type MeasuresData, PLAN_ORDER } from './measures.view.js';
import { measureWords } from './measures.words.js';

/** The action plan: owner, measure, start, end, budget, wanted result, status; then the results of done measures. */
export const measures = defineViewSection({
  id: 'measures',
  summary: {
    en: 'the action plan: who does what until when, and what it brought',
    de: 'der Maßnahmenplan: wer macht was bis wann, und was brachte es',
  },
  compose: (data: MeasuresData, context): Block[] => {
    const w = wordsOf(measureWords, context);
    const blocks: Block[] = [heading(2, w.title)];
    if (data.measures.length === 0) return [...blocks, note('hint', data.notAnalysed > 0 ? w.elsewhere : w.none)];
    blocks.push(paragraph(sentence(data, context), 'strong'), planTable(data, context));
    if (data.measures.some((row) => row.benefit !== null))
      blocks.push(note('hint', appendCommand(w.benefitNote, 'tpm quick-wins', context)));
    if (data.notAnalysed > 0) blocks.push(note('hint', w.notAnalysed(numberText(data.notAnalysed, context.lang))));
    return [...blocks, ...loopBlocks(data.loop, context)];
  },
});

function sentence({ measures: rows, summary }: MeasuresData, context: Context): string {
  const w = wordsOf(measureWords, context);
  const { lang, terms } = context;
  const formatCount = (count: number) => numberText(count, lang);
  const statuses = PLAN_ORDER.filter((one) => summary[one] > 0);
  const { days } = summary.committed;
  const cost = summary.committed.cost ?? 0;
  const parts = [
    statuses.map((status) => w.counts[status](formatCount(summary[status]))).join(', '),
    ...(summary.madeWorse > 0 ? [w.madeWorse(formatCount(summary.madeWorse))] : []),
    ...(summary.overdue > 0 ? [w.overdue(formatCount(summary.overdue))] : []),
    ...(summary.overBudget > 0 ? [w.overBudget(formatCount(summary.overBudget))] : []),
    ...(cost > 0 || days > 0 ? [w.committed(amountText(cost, context), terms.days(formatCount(days)))] : []),
  ];
  const many = lang === 'de' ? 'Maßnahmen' : 'measures';
  return `${countText(rows.length, terms.kinds.measure ?? '', many, lang)}: ${parts.join('; ')}.`;
}

function planTable(data: MeasuresData, context: Context): Table {
  const w = wordsOf(measureWords, context);
  const { shown, rest } = takeTop(data.measures, context);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'measure', title: '', plainOnly: true },
      { key: 'status', title: '', plainOnly: true },
      { key: 'name', title: w.measure, flexible: true },
      { key: 'from', title: '', plainOnly: true },
      { key: 'until', title: w.until, align: 'right' },
      { key: 'cost', title: w.budget, align: 'right' },
      { key: 'effortDays', title: w.effort, align: 'right' },
      { key: 'benefit', title: w.benefit, align: 'right', ifAny: true },
      { key: 'state', title: '', below: 'line' },
      { key: 'owner', title: '', below: 'line' },
      { key: 'improves', title: '', below: 'same' },
      { key: 'details', title: '', below: 'same', detail: true },
    ],
    rows: shown.map((row) => cellsOf(row, context)),
    groups: groupTitles(
      shown,
      (row) => row.status,
      (status) => w.statuses[status],
    ),
  };
  return addRestLine(table, rest, 'tpm analyze measures', context);
}

function cellsOf(row: MeasureRow, context: Context): Cell[] {
  const end = row.finished ?? row.until;
  return [
    text(row.measure),
    text(row.status),
    text(row.name),
    row.from === null ? null : { date: row.from },
    end === null ? null : { date: end },
    hideMoney(number(row.cost, { digits: 0 }), context),
    number(row.effortDays),
    number(row.benefit, { digits: 1, sign: true }),
    stateCell(row, context),
    ownerCell(row, context),
    wantedCell(row, context),
    detailsCell(row, context),
  ];
}

/** The problems of a measure, shown first. */
function stateCell(row: MeasureRow, context: Context): Cell {
  const w = wordsOf(measureWords, context);
  const { lang } = context;
  const words = [
    ...(row.overdueDays === null ? [] : [w.late(spanText(row.overdueDays, lang))]),
    ...(row.overBudget === null ? [] : [w.dear(amountText(row.overBudget, context))]),
    ...row.lacks.map((what) => w.lacks[what]),
    ...row.heldBack
      .slice(0, 1)
      .map(({ touchpoint, factor }) => w.held(quoteText(context.factor(touchpoint, factor), lang))),
  ];
  const plain = [
    ...(row.overdueDays === null ? [] : [`overdue ${row.overdueDays}`]),
    ...(row.overBudget === null ? [] : [context.hidesMoney ? 'over-budget' : `over-budget ${row.overBudget}`]),
    ...row.lacks.map((what) => `no-${what}`),
    ...row.heldBack.map(({ touchpoint, factor }) => `held-back ${touchpoint}/${factor}`),
  ];
  return { text: words.join(' · '), plain: plain.join(','), tone: 'bad' };
}

function ownerCell(row: MeasureRow, context: Context): Cell {
  const w = wordsOf(measureWords, context);
  const department = row.department === null ? null : context.name('department', row.department);
  const said = row.status === 'done' || row.status === 'dropped' || row.lacks.includes('owner');
  return { text: row.owner ?? department ?? (said ? '' : w.nobody), plain: row.owner ?? '' };
}

function wantedCell(row: MeasureRow, context: Context): Cell {
  const digits = digitsOf(context.settings);
  const gains = row.improves.map(
    ({ touchpoint, by }) =>
      `${context.name('touchpoint', touchpoint)} ${numberText(by, context.lang, { digits, sign: true })}`,
  );
  return { text: gains.join(', '), plain: row.improves.map(({ touchpoint, by }) => `${touchpoint}=${by}`).join(',') };
}

function detailsCell(row: MeasureRow, context: Context): Cell {
  const w = wordsOf(measureWords, context);
  const names = (ids: readonly string[]) => quoteNames('measure', ids, context);
  const [kind = '', cause = ''] = row.correctiveOf?.split('/') ?? [];
  const parts = [
    ...(row.from !== null && row.status === 'planned' ? [w.from(dateText(row.from, context.lang))] : []),
    ...(row.requires.length === 0 || row.status === 'done' ? [] : [w.requires(names(row.requires))]),
    ...(row.excludes.length === 0 || row.status === 'done' ? [] : [w.excludes(names(row.excludes))]),
    ...(row.checkedBy === null ? [] : [w.checked(quoteName('metric', row.checkedBy, context))]),
    ...(row.correctiveOf === null ? [] : [w.corrects(quoteName(kind, cause, context))]),
    ...(row.result === null ? [] : [row.result]),
  ];
  return { text: parts.join(' · '), plain: row.checkedBy ?? '' };
}
