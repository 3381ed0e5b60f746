import { makeVisible } from '../../core/visible.js';
import type { Display } from '../../formats/format.js';
import { padEnd, padStart, widthOf } from '../../formats/terminal/width.js';
import { numberText } from '../../messages/format.js';
import { laterText } from '../../topics/shared/later.section.js';
import { VIEWS } from '../state/ui-state.js';
import { detailLines } from './detail.js';
import { footLines } from './foot.js';
import { listLines } from './list.js';
import { measureLines } from './measure-list.js';
import { gapLines, priorityLines } from './ranked.js';
import { type Canvas, canvasOf, type ScreenModel } from './screen-model.js';
import { coverageLines, portfolioLines } from './screen-views.js';
import { cutEnd, cutMiddle, NARROW_COLUMNS } from './touchpoint-rows.js';

/** Title, tabs, and the count of errors or an empty line. */
const HEAD_LINES = 3;
/** Message, input line and key hints. */
const FOOT_LINES = 3;
const FRAME_LINES = HEAD_LINES + FOOT_LINES;

/** The smallest screen that shows an input together with its label. */
const MIN_SIZE = { columns: 30, rows: 6 };

/** Is the screen large enough to show an input line? */
export const isLargeEnough = (columns: number, rows: number): boolean =>
  columns >= MIN_SIZE.columns && rows >= MIN_SIZE.rows;

/** The number of list lines on a screen of this height. */
export const pageLinesOf = (rows: number): number => Math.max(1, rows - FRAME_LINES - 2);

interface Frame {
  /** Exactly as many lines as the screen has rows. */
  readonly lines: readonly string[];
  /** Index of the first visible line, limited to the length of the view. */
  readonly scroll: number;
}

/**
 * The lines of a screen; a view with more lines is scrolled.
 * @param rows height of the terminal
 */
export function frameOf(model: ScreenModel, display: Display, rows: number): Frame {
  const canvas = canvasOf(model, display, Math.max(3, rows - FRAME_LINES));
  if (!isLargeEnough(display.width, rows)) return { lines: tooSmallLines(canvas, rows), scroll: model.ui.scroll };
  const body = bodyLines(canvas);
  const scrolls = model.ui.detail || model.ui.view === 'portfolio' || model.ui.view === 'coverage';
  const most = Math.max(0, body.length - canvas.height);
  const start = scrolls && !model.ui.help ? Math.min(model.ui.scroll, most) : 0;
  const shown = body.slice(start, start + canvas.height);
  const filled = [...shown, ...new Array<string>(Math.max(0, canvas.height - shown.length)).fill('')];
  // On a low screen the head is shortened, so that the input line is always visible.
  const head = headLines(canvas).slice(0, rows - FOOT_LINES - canvas.height);
  const lines = [...head, ...filled, ...footLines(canvas)];
  return { lines: lines.map((line) => cutEnd(line, display.width)), scroll: start };
}

/** The message that the screen is too small, wrapped at the width of the screen. */
function tooSmallLines({ w, display, context }: Canvas, rows: number): string[] {
  const number = (value: number) => numberText(value, context.lang);
  const lines: string[] = [];
  for (const word of w.tooSmall(number(MIN_SIZE.columns), number(MIN_SIZE.rows + 1)).split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
    if (lines.length > 0 && widthOf(longer) <= display.width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const filled = [...lines, ...new Array<string>(Math.max(0, rows - lines.length)).fill('')];
  return filled.slice(0, Math.max(1, rows)).map((line) => cutEnd(line, display.width));
}

/** The lines of the current view, without head and foot. */
export function bodyLines(canvas: Canvas): readonly string[] {
  const { ui } = canvas;
  if (ui.help) return helpLines(canvas);
  if (ui.detail && ui.touchpoint !== null) return detailLines(ui.touchpoint, canvas);
  switch (ui.view) {
    case 'list':
      return listLines(canvas);
    case 'gaps':
      return gapLines(canvas);
    case 'priorities':
      return priorityLines(canvas);
    case 'quick-wins':
      return measureLines(canvas);
    case 'portfolio':
      return portfolioLines(canvas);
    case 'coverage':
      return coverageLines(canvas);
  }
}

/** The title with the progress, the tabs, and the number of catalog errors. */
function headLines(canvas: Canvas): string[] {
  const { title, round, analysis, work, w, paint, display, context } = canvas;
  const number = (value: number) => numberText(value, context.lang);
  const rated = analysis.touchpoints.filter(({ id }) => Object.hasOwn(work.ratings, id)).length;
  const progress = w.rated(number(rated), number(analysis.touchpoints.length));
  const right = display.presentation || display.width < NARROW_COLUMNS ? progress : `${round.id} · ${progress}`;
  const left = cutMiddle(` ${makeVisible(title)}`, Math.max(8, display.width - widthOf(right) - 4));
  const space = Math.max(widthOf(right) + 1, display.width - 2 - widthOf(left));
  return [
    `${paint(left, 'strong')}${paint(padStart(right, space), 'dim')}`,
    tabLine(canvas),
    remarksOf(canvas).length === 0 ? '' : paint(` ${remarksOf(canvas).join(' · ')}`, 'warn'),
  ];
}

/** What the standings leave out: entries with errors, and what lies after the day of the workshop. */
export function remarksOf({ w, errors, context }: Canvas): string[] {
  const incomplete = errors === 0 ? '' : w.incomplete(errors, numberText(errors, context.lang));
  return [incomplete, laterText(context)].filter((one) => one !== '');
}

function tabLine({ ui, w, paint, display }: Canvas): string {
  const tabs = VIEWS.map((view, at) => ({ text: `${at + 1} ${w.views[view]}`, chosen: view === ui.view }));
  const drawn = tabs.map(({ text, chosen }) => paint(chosen ? `[${text}]` : ` ${text} `, chosen ? 'strong' : 'dim'));
  const length = tabs.reduce((sum, { text }) => sum + widthOf(text) + 2, 0);
  if (length > display.width) return paint(` [${tabs.find(({ chosen }) => chosen)?.text ?? ''}]`, 'strong');
  const sort = ui.view === 'list' && !ui.detail ? w.sorts[ui.sort] : '';
  const space = display.width - length - 2;
  return `${drawn.join('')}${sort.length < space ? paint(padStart(sort, space), 'dim') : ''}`;
}

function helpLines({ w, paint, display }: Canvas): string[] {
  const width = Math.max(...w.keys.map(([keys = '']) => widthOf(keys)));
  const rows = w.keys.map(([keys = '', does = '']) => {
    return ` ${paint(padEnd(keys, width), 'strong')}  ${cutEnd(does, Math.max(8, display.width - width - 4))}`;
  });
  return [paint(` ${w.keysTitle}`, 'strong'), '', ...rows];
}
