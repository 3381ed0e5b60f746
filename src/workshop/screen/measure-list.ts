import { benefitOf } from '../../analysis/measure-benefits.js';
import { numberText } from '../../messages/format.js';
import type { Canvas } from './screen-model.js';
import { makeRow, NARROW_COLUMNS, pageOf, type RowColumn } from './touchpoint-rows.js';

/** The lines of the quick-win view: ideas and planned measures, quick wins first; measures marked as done have a tick. */
export function measureLines(canvas: Canvas): readonly string[] {
  const { measures, ui, paint, w, work, analysis, context, standings } = canvas;
  if (measures.length === 0) return [`  ${w.noMeasures}`];
  const ranks = new Map(standings.quickWins.quickWins.map((row) => [row.measure, row.rank]));
  const columns: RowColumn[] = [
    { title: '', width: 3, right: true },
    { title: w.columns.measure, width: 0 },
    { title: w.columns.benefit, width: 7, right: true },
    { title: w.columns.days, width: 5, right: true },
    ...(canvas.display.width < NARROW_COLUMNS ? [] : [{ title: '', width: 13 }]),
  ];
  const row = makeRow(columns, canvas);
  const lines = measures.map((id) => () => {
    const measure = analysis.model.measures.get(id);
    const done = work.done.includes(id);
    const benefit = measure && !done ? benefitOf(analysis, measure, standings.rest).value : null;
    const days = measure?.fields.effortDays;
    const amount = (value: number | null | undefined, digits?: number) =>
      value === null || value === undefined
        ? '–'
        : numberText(value, context.lang, digits === undefined ? {} : { digits });
    return row(
      [
        { text: done ? (canvas.display.unicode ? '✓' : 'x') : String(ranks.get(id) ?? '') },
        { text: measure?.fields.name ?? id },
        { text: amount(benefit, 1) },
        { text: amount(days) },
        done ? { text: w.done, tone: 'good' } : { text: w.status[measure?.fields.status ?? 'idea'], tone: 'dim' },
      ],
      id === ui.measure,
    );
  });
  const head = paint(row(columns.map(({ title }) => ({ text: title }))), 'dim');
  return [head, ...pageOf(lines, measures.indexOf(ui.measure ?? ''), canvas)];
}
