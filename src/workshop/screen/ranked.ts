import { CRITERIA } from '../../analysis/criteria.js';
import { drawBar } from '../../formats/terminal/terminal-charts.js';
import { numberText } from '../../messages/format.js';
import { upToIfLater } from '../../topics/shared/later.section.js';
import { rankChangeOf } from '../state/standings.js';
import type { Canvas } from './screen-model.js';
import {
  arrowCell,
  gapCell,
  makeRow,
  NARROW_COLUMNS,
  nameCell,
  pageOf,
  type RowCell,
  type RowColumn,
  valueCell,
} from './touchpoint-rows.js';

/** The Soll-Ist comparison, largest gap first, with the shortfall that remains after the measures. */
export function gapLines(canvas: Canvas): readonly string[] {
  const { analysis, standings, score, w, context } = canvas;
  const { values } = context.terms;
  const narrow = canvas.display.width < NARROW_COLUMNS;
  const columns: RowColumn[] = [
    { title: '', width: 3, right: true },
    ...(narrow ? [] : [{ title: '', width: 3 }]),
    { title: w.columns.name, width: 0 },
    { title: values.ist, width: 5, right: true },
    { title: values[analysis.options.against], width: 5, right: true },
    { title: w.columns.gap, width: 5, right: true },
    ...(narrow ? [] : [{ title: w.columns.after, width: 5, right: true as const }]),
  ];
  return rankedLines(canvas, columns, (id) => {
    const rest = standings.rest(id);
    const closes = rest !== null && rest < (analysis.gap(id)?.shortfall ?? 0);
    return [
      { text: String(standings.gaps.get(id) ?? '–') },
      ...(narrow ? [] : [arrowCell(rankChangeOf('gaps', id, standings, canvas.before), canvas)]),
      nameCell(id, canvas),
      valueCell(id, 'ist', canvas),
      valueCell(id, analysis.options.against, canvas),
      gapCell(id, canvas),
      closes ? { text: score(rest), tone: 'good' } : null,
    ];
  });
}

/** The ranking under the current what-if weights. */
export function priorityLines(canvas: Canvas): readonly string[] {
  const { standings, w, context, display } = canvas;
  const most = Math.max(1e-9, ...[...standings.priorities.values()].map(({ score }) => score));
  const barWidth = display.width >= 60 ? Math.min(30, Math.floor(display.width / 5)) : 0;
  const columns: RowColumn[] = [
    { title: '', width: 3, right: true },
    { title: '', width: 3 },
    { title: w.columns.name, width: 0 },
    { title: w.columns.score, width: 9, right: true },
    ...(barWidth > 0 ? [{ title: '', width: barWidth }] : []),
  ];
  const lines = rankedLines({ ...canvas, height: canvas.height - weightLines(canvas).length }, columns, (id) => {
    const row = standings.priorities.get(id);
    return [
      { text: String(row?.rank ?? '') },
      arrowCell(rankChangeOf('priorities', id, standings, canvas.before), canvas),
      nameCell(id, canvas),
      { text: numberText(row?.score ?? 0, context.lang, { digits: 1 }) },
      { text: drawBar((row?.score ?? 0) / most, barWidth, display.unicode) },
    ];
  });
  return [...weightLines(canvas), ...lines];
}

/** The weights, wrapped at the width of the screen: `Weights  Purchase relevance 1  [Reach 2.5]  …`. */
function weightLines({ work, ui, context, paint, w, display }: Canvas): string[] {
  const lines: string[] = [];
  let [line, width] = [paint(` ${w.weights}  `, 'dim'), w.weights.length + 3];
  for (const criterion of CRITERIA) {
    const said = `${context.terms.criteria[criterion]} ${numberText(work.weights[criterion], context.lang)}`;
    const chosen = criterion === ui.criterion;
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

/** The reason why a list is empty. */
export function emptyText({ ui, w, context }: Canvas): string {
  if (ui.filter !== '' || (ui.view !== 'gaps' && ui.view !== 'priorities')) return w.nothing;
  return upToIfLater(ui.view === 'gaps' ? w.noGaps : w.noRanks, ['assessment'], context);
}

function rankedLines(
  canvas: Canvas,
  columns: readonly RowColumn[],
  cells: (id: string) => (RowCell | null)[],
): readonly string[] {
  const { touchpoints, ui, paint } = canvas;
  if (touchpoints.length === 0) return [`  ${emptyText(canvas)}`];
  const row = makeRow(columns, canvas);
  const lines = touchpoints.map((id) => () => row(cells(id), id === ui.touchpoint));
  const head = paint(row(columns.map(({ title }) => ({ text: title }))), 'dim');
  return [head, ...pageOf(lines, touchpoints.indexOf(ui.touchpoint ?? ''), canvas)];
}
