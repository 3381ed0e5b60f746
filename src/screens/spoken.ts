import { benefitOf } from '../analysis/measures.js';
import type { Display } from '../formats/define.js';
import { numberText } from '../messages/format.js';
import { movement } from '../workshop/standings.js';
import { inputText, messageText } from './foot.js';
import { bodyLines } from './frame.js';
import { emptyText } from './ranked.js';
import { type Canvas, canvasOf, type Scene } from './scene.js';
import { votesOf, votesText } from './votes.js';

/** More lines than any view has: what is read aloud needs no window. */
const ALL = 100_000;

/**
 * A scene for somebody who hears it: what the cursor stands on in one sentence, and last what was just said or typed.
 * What stands in columns on a screen is named, and nothing is drawn.
 */
export function spokenLines(scene: Scene, display: Display): readonly string[] {
  const canvas = canvasOf(scene, { ...display, color: 0 }, ALL);
  const { desk, w } = canvas;
  if (desk.help) return bodyLines(canvas);
  const listed = !desk.detail && desk.view !== 'portfolio' && desk.view !== 'coverage';
  const body = listed ? [itemText(canvas)] : bodyLines(canvas).filter((line) => line.trim() !== '');
  const last = desk.input ? inputText(desk.input, canvas) : desk.message ? messageText(desk.message, canvas) : '';
  const errors =
    canvas.errors === 0 ? [] : [w.incomplete(canvas.errors, numberText(canvas.errors, scene.context.lang))];
  // While somebody types, only the line is new.
  const lines = desk.input ? [last] : [w.views[desk.view], ...errors, ...body, last];
  return lines.filter((line) => line !== '');
}

function itemText(canvas: Canvas): string {
  const { desk, touchpoints, measures, w } = canvas;
  if (desk.view === 'quick-wins') {
    return desk.measure === null ? w.noMeasures : `${placeOf(desk.measure, measures, canvas)}${measureText(canvas)}`;
  }
  const { touchpoint } = desk;
  if (touchpoint === null || touchpoints.length === 0) return emptyText(canvas);
  const chosen = desk.view === 'priorities' ? `; ${weightText(canvas)}` : '';
  return `${placeOf(touchpoint, touchpoints, canvas)}${touchpointText(touchpoint, canvas)}${chosen}`;
}

/** `3/42 `: where in the list. */
function placeOf(id: string, list: readonly string[], { context }: Canvas): string {
  const number = (value: number) => numberText(value, context.lang);
  return `${number(list.indexOf(id) + 1)}/${number(list.length)} `;
}

function touchpointText(id: string, canvas: Canvas): string {
  const { analysis, context, standings, before, score, w, desk } = canvas;
  const values = (['ist', 'expectation', 'soll'] as const).map((kind) => {
    return `${context.terms.values[kind]} ${score(analysis.current(id, kind)?.score)}`;
  });
  const list = desk.view === 'gaps' ? 'gaps' : 'priorities';
  const rank = list === 'gaps' ? standings.gaps.get(id) : standings.priorities.get(id)?.rank;
  const moved = movement(list, id, standings, before) ?? 0;
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

function weightText({ desk, work, context, w }: Canvas): string {
  const weight = numberText(work.weights[desk.criterion], context.lang);
  return `${w.weights}: ${context.terms.criteria[desk.criterion]} ${weight}`;
}

function measureText({ desk, analysis, standings, work, context, w }: Canvas): string {
  const measure = analysis.model.measures.get(desk.measure ?? '');
  if (!measure) return '';
  const { name, effortDays, status } = measure.fields;
  const benefit = benefitOf(analysis, measure, standings.rest).value;
  const amount = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : numberText(value, context.lang, { digits: 1 });
  const state = work.done.includes(measure.id) ? w.done : w.status[status];
  return [name, `${w.columns.benefit} ${amount(benefit)}`, `${w.columns.days} ${amount(effortDays)}`, state].join(', ');
}
