import { benefitOf } from '../../analysis/measure-benefits.js';
import type { Display } from '../../formats/format.js';
import { numberText } from '../../messages/format.js';
import { rankChangeOf } from '../state/standings.js';
import { inputText, messageText } from './foot.js';
import { bodyLines, remarksOf } from './frame.js';
import { emptyText } from './ranked.js';
import { type Canvas, canvasOf, type ScreenModel } from './screen-model.js';
import { votesOf, votesText } from './vote-lines.js';

/** More lines than any view has: the output for screen readers is not paged. */
const MAX_LINES = 100_000;

/**
 * The screen for a screen reader: the entry under the cursor as one sentence, followed by the message or the input.
 * Every value has its label, and no charts are drawn.
 */
export function linesToSpeak(model: ScreenModel, display: Display): readonly string[] {
  const canvas = canvasOf(model, { ...display, color: 0 }, MAX_LINES);
  const { ui, w } = canvas;
  if (ui.help) return bodyLines(canvas);
  const listed = !ui.detail && ui.view !== 'portfolio' && ui.view !== 'coverage';
  const body = listed ? [itemText(canvas)] : bodyLines(canvas).filter((line) => line.trim() !== '');
  const last = ui.input ? inputText(ui.input, canvas) : ui.message ? messageText(ui.message, canvas) : '';
  // While an input line is open, only that line changes.
  const lines = ui.input ? [last] : [w.views[ui.view], ...remarksOf(canvas), ...body, last];
  return lines.filter((line) => line !== '');
}

function itemText(canvas: Canvas): string {
  const { ui, touchpoints, measures, w } = canvas;
  if (ui.view === 'quick-wins') {
    return ui.measure === null ? w.noMeasures : `${placeOf(ui.measure, measures, canvas)}${measureText(canvas)}`;
  }
  const { touchpoint } = ui;
  if (touchpoint === null || touchpoints.length === 0) return emptyText(canvas);
  const chosen = ui.view === 'priorities' ? `; ${weightText(canvas)}` : '';
  return `${placeOf(touchpoint, touchpoints, canvas)}${touchpointText(touchpoint, canvas)}${chosen}`;
}

/** The position in the list: `3/42 `. */
function placeOf(id: string, list: readonly string[], { context }: Canvas): string {
  const number = (value: number) => numberText(value, context.lang);
  return `${number(list.indexOf(id) + 1)}/${number(list.length)} `;
}

function touchpointText(id: string, canvas: Canvas): string {
  const { analysis, context, standings, before, score, w, ui } = canvas;
  const values = (['ist', 'expectation', 'soll'] as const).map((kind) => {
    return `${context.terms.values[kind]} ${score(analysis.current(id, kind)?.score)}`;
  });
  const list = ui.view === 'gaps' ? 'gaps' : 'priorities';
  const rank = list === 'gaps' ? standings.gaps.get(id) : standings.priorities.get(id)?.rank;
  const moved = rankChangeOf(list, id, standings, before) ?? 0;
  const votes = votesOf(id, 'ist', canvas);
  return [
    analysis.model.touchpoints.get(id)?.fields.name ?? id,
    ...values,
    `${w.columns.gap} ${score(analysis.gap(id)?.gap)}`,
    `${w.columns.rank} ${rank ?? '–'}`,
    ...(moved === 0 ? [] : [w.moved(moved > 0, numberText(Math.abs(moved), context.lang))]),
    ...(votes.length > 1 ? [votesText(votes, canvas)] : []),
  ].join(', ');
}

function weightText({ ui, work, context, w }: Canvas): string {
  const weight = numberText(work.weights[ui.criterion], context.lang);
  return `${w.weights}: ${context.terms.criteria[ui.criterion]} ${weight}`;
}

function measureText({ ui, analysis, standings, work, context, w }: Canvas): string {
  const measure = analysis.model.measures.get(ui.measure ?? '');
  if (!measure) return '';
  const { name, effortDays, status } = measure.fields;
  const benefit = benefitOf(analysis, measure, standings.rest).value;
  const amount = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : numberText(value, context.lang, { digits: 1 });
  const state = work.done.includes(measure.id) ? w.done : w.status[status];
  return [name, `${w.columns.benefit} ${amount(benefit)}`, `${w.columns.days} ${amount(effortDays)}`, state].join(', ');
}
