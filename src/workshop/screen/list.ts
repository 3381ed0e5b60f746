import type { Display } from '../../formats/format.js';
import { phaseName } from '../../topics/section.js';
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
  WIDE_COLUMNS,
} from './touchpoint-rows.js';
import { votesCell } from './vote-lines.js';

/** The list of touchpoints with their values; sorted by phase, each phase has a heading. */
export function listLines(canvas: Canvas): readonly string[] {
  const { touchpoints, ui, w, paint, analysis, context } = canvas;
  if (touchpoints.length === 0) return [`  ${w.nothing}`];
  const row = makeRow(columnsOf(canvas), canvas);
  const lines: (() => string)[] = [];
  let [chosen, phase] = [0, ''];
  for (const id of touchpoints) {
    const own = analysis.model.touchpoints.get(id)?.fields.phase ?? '';
    if (ui.sort === 'phase' && own !== phase) lines.push(() => paint(` ${phaseName(own, context)}`, 'dim'));
    phase = own;
    const here = id === ui.touchpoint;
    if (here) chosen = lines.length;
    lines.push(() => row(cellsOf(id, canvas), here));
  }
  const head = paint(row(columnsOf(canvas).map(({ title }) => ({ text: title }))), 'dim');
  return [head, ...pageOf(lines, chosen, canvas)];
}

function columnsOf({ w, context, display }: Canvas): RowColumn[] {
  const { values } = context.terms;
  const { votes, wide, rank } = optionalColumnsOf(display);
  return [
    { title: w.columns.name, width: 0 },
    ...(votes ? [{ title: w.columns.votes, width: wide ? 26 : 12 }] : []),
    { title: values.ist, width: 5, right: true },
    ...(wide ? [{ title: values.expectation, width: 11, right: true as const }] : []),
    { title: values.soll, width: 5, right: true },
    { title: w.columns.gap, width: 5, right: true },
    ...(rank
      ? [
          { title: w.columns.rank, width: 4, right: true as const },
          { title: '', width: 3 },
        ]
      : []),
  ];
}

/** The optional columns that fit the screen. */
function optionalColumnsOf({ width, presentation }: Display) {
  const rank = width >= NARROW_COLUMNS;
  return { rank, votes: rank && !presentation, wide: width >= WIDE_COLUMNS && !presentation };
}

function cellsOf(id: string, canvas: Canvas): (RowCell | null)[] {
  const { standings, before, display } = canvas;
  const { votes, wide, rank } = optionalColumnsOf(display);
  const place = { text: String(standings.priorities.get(id)?.rank ?? '') };
  return [
    nameCell(id, canvas),
    ...(votes ? [votesCell(id, 'ist', canvas)] : []),
    valueCell(id, 'ist', canvas),
    ...(wide ? [valueCell(id, 'expectation', canvas)] : []),
    valueCell(id, 'soll', canvas),
    gapCell(id, canvas),
    ...(rank ? [place, arrowCell(rankChangeOf('priorities', id, standings, before), canvas)] : []),
  ];
}
