import { CRITERIA } from '../analysis/criteria.js';
import { bar } from '../formats/terminal/charts.js';
import { numberText } from '../messages/format.js';
import { movement } from '../workshop/standings.js';
import {
  arrow,
  gapCell,
  makeRow,
  NARROW,
  nameCell,
  type RowCell,
  type RowColumn,
  valueCell,
  windowOf,
} from './rows.js';
import type { Canvas } from './scene.js';

/** The Soll-Ist comparison, the largest gap first, with what is left of it once the measures are done. */
export function gapLines(canvas: Canvas): readonly string[] {
  const { analysis, standings, score, w, context } = canvas;
  const { values } = context.terms;
  const narrow = canvas.display.width < NARROW;
  const columns: RowColumn[] = [
    { title: '', width: 3, right: true },
    ...(narrow ? [] : [{ title: '', width: 3 }]),
    { title: w.columns.name, width: 0 },
    { title: values.ist, width: 5, right: true },
    { title: values[analysis.options.against], width: 5, right: true },
    { title: w.columns.gap, width: 5, right: true },
    ...(narrow ? [] : [{ title: w.columns.after, width: 5, right: true as const }]),
  ];
  return ranked(canvas, columns, (id) => {
    const rest = standings.rest(id);
    const closes = rest !== null && rest < (analysis.gap(id)?.shortfall ?? 0);
    return [
      { text: String(standings.gaps.get(id) ?? '–') },
      ...(narrow ? [] : [arrow(movement('gaps', id, standings, canvas.before), canvas)]),
      nameCell(id, canvas),
      valueCell(id, 'ist', canvas),
      valueCell(id, analysis.options.against, canvas),
      gapCell(id, canvas),
      closes ? { text: score(rest), tone: 'good' } : null,
    ];
  });
}

/** The ranking under the weights of the moment. */
export function priorityLines(canvas: Canvas): readonly string[] {
  const { standings, w, context, display } = canvas;
  const most = Math.max(1e-9, ...[...standings.priorities.values()].map(({ score }) => score));
  const drawing = display.width >= 60 ? Math.min(30, Math.floor(display.width / 5)) : 0;
  const columns: RowColumn[] = [
    { title: '', width: 3, right: true },
    { title: '', width: 3 },
    { title: w.columns.name, width: 0 },
    { title: w.columns.score, width: 9, right: true },
    ...(drawing > 0 ? [{ title: '', width: drawing }] : []),
  ];
  const lines = ranked({ ...canvas, height: canvas.height - weightLines(canvas).length }, columns, (id) => {
    const row = standings.priorities.get(id);
    return [
      { text: String(row?.rank ?? '') },
      arrow(movement('priorities', id, standings, canvas.before), canvas),
      nameCell(id, canvas),
      { text: numberText(row?.score ?? 0, context.lang, { digits: 1 }) },
      { text: bar((row?.score ?? 0) / most, drawing, display.unicode) },
    ];
  });
  return [...weightLines(canvas), ...lines];
}

/** `Weights  Purchase relevance 1  [Reach 2.5]  …` over as many lines as it takes. */
function weightLines({ work, desk, context, paint, w, display }: Canvas): string[] {
  const lines: string[] = [];
  let [line, width] = [paint(` ${w.weights}  `, 'dim'), w.weights.length + 3];
  for (const criterion of CRITERIA) {
    const said = `${context.terms.criteria[criterion]} ${numberText(work.weights[criterion], context.lang)}`;
    const chosen = criterion === desk.criterion;
    const text = chosen ? `[${said}]` : ` ${said} `;
    if (width + text.length > display.width - 1) {
      lines.push(line);
      [line, width] = [' '.repeat(w.weights.length + 3), w.weights.length + 3];
    }
    line += paint(text, chosen ? 'strong' : work.weights[criterion] === 0 ? 'dim' : undefined);
    width += text.length;
  }
  return [...lines, line];
}

/** Why a list has nothing to show. */
export function emptyText({ desk, w }: Canvas): string {
  if (desk.filter !== '') return w.nothing;
  return desk.view === 'gaps' ? w.noGaps : desk.view === 'priorities' ? w.noRanks : w.nothing;
}

function ranked(
  canvas: Canvas,
  columns: readonly RowColumn[],
  cells: (id: string) => (RowCell | null)[],
): readonly string[] {
  const { touchpoints, desk, paint } = canvas;
  if (touchpoints.length === 0) return [`  ${emptyText(canvas)}`];
  const row = makeRow(columns, canvas);
  const lines = touchpoints.map((id) => () => row(cells(id), id === desk.touchpoint));
  const head = paint(row(columns.map(({ title }) => ({ text: title }))), 'dim');
  return [head, ...windowOf(lines, touchpoints.indexOf(desk.touchpoint ?? ''), canvas)];
}
