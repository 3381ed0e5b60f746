import { visible } from '../core/visible.js';
import type { Display } from '../formats/define.js';
import { padEnd, padStart, widthOf } from '../formats/terminal/width.js';
import { numberText } from '../messages/format.js';
import { VIEWS } from '../workshop/desk.js';
import { detailLines } from './detail.js';
import { footLines } from './foot.js';
import { listLines } from './list.js';
import { measureLines } from './measures.js';
import { gapLines, priorityLines } from './ranked.js';
import { cut, cutEnd, NARROW } from './rows.js';
import { type Canvas, canvasOf, type Scene } from './scene.js';
import { coverageLines, portfolioLines } from './views.js';

/** Two lines of head and an empty one. */
const HEAD = 3;
/** What is said or typed, and the keys. */
const FOOT = 3;
const AROUND = HEAD + FOOT;

/** On less than this what is typed and what it is for cannot both be seen. */
const LEAST = { columns: 30, rows: 6 };

/** Is a screen large enough to show what is typed on it? */
export const showsTyping = (columns: number, rows: number): boolean => columns >= LEAST.columns && rows >= LEAST.rows;

/** How many lines a list has at this height. */
export const pageOf = (rows: number): number => Math.max(1, rows - AROUND - 2);

interface Frame {
  /** Always as many as the screen has. */
  readonly lines: readonly string[];
  /** The first line shown of what is longer, never beyond its end. */
  readonly scroll: number;
}

/**
 * A scene as the lines of a screen: what is longer scrolls.
 * @param rows height of the terminal
 */
export function frameOf(scene: Scene, display: Display, rows: number): Frame {
  const canvas = canvasOf(scene, display, Math.max(3, rows - AROUND));
  if (!showsTyping(display.width, rows)) return { lines: tooSmallLines(canvas, rows), scroll: scene.desk.scroll };
  const body = bodyLines(canvas);
  const scrolls = scene.desk.detail || scene.desk.view === 'portfolio' || scene.desk.view === 'coverage';
  const most = Math.max(0, body.length - canvas.height);
  const start = scrolls && !scene.desk.help ? Math.min(scene.desk.scroll, most) : 0;
  const shown = body.slice(start, start + canvas.height);
  const filled = [...shown, ...new Array<string>(Math.max(0, canvas.height - shown.length)).fill('')];
  // On a low screen the head gives way: what is typed is always in sight.
  const head = headLines(canvas).slice(0, rows - FOOT - canvas.height);
  const lines = [...head, ...filled, ...footLines(canvas)];
  return { lines: lines.map((line) => cutEnd(line, display.width)), scroll: start };
}

/** The sentence alone, word by word where there is no room for more. */
function tooSmallLines({ w, display, context }: Canvas, rows: number): string[] {
  const number = (value: number) => numberText(value, context.lang);
  const lines: string[] = [];
  for (const word of w.tooSmall(number(LEAST.columns), number(LEAST.rows + 1)).split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
    if (lines.length > 0 && widthOf(longer) <= display.width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const filled = [...lines, ...new Array<string>(Math.max(0, rows - lines.length)).fill('')];
  return filled.slice(0, Math.max(1, rows)).map((line) => cutEnd(line, display.width));
}

/** What a view shows, whatever surrounds it. */
export function bodyLines(canvas: Canvas): readonly string[] {
  const { desk } = canvas;
  if (desk.help) return helpLines(canvas);
  if (desk.detail && desk.touchpoint !== null) return detailLines(desk.touchpoint, canvas);
  switch (desk.view) {
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

/** What it is of, the views, and what is missing in all of them. */
function headLines(canvas: Canvas): string[] {
  const { title, round, analysis, work, w, paint, display, context, errors } = canvas;
  const number = (value: number) => numberText(value, context.lang);
  const rated = analysis.touchpoints.filter(({ id }) => Object.hasOwn(work.ratings, id)).length;
  const progress = w.rated(number(rated), number(analysis.touchpoints.length));
  const right = display.presentation || display.width < NARROW ? progress : `${round.id} · ${progress}`;
  const left = cut(` ${visible(title)}`, Math.max(8, display.width - widthOf(right) - 4));
  const room = Math.max(widthOf(right) + 1, display.width - 2 - widthOf(left));
  return [
    `${paint(left, 'strong')}${paint(padStart(right, room), 'dim')}`,
    tabLine(canvas),
    errors === 0 ? '' : paint(` ${w.incomplete(errors, number(errors))}`, 'warn'),
  ];
}

function tabLine({ desk, w, paint, display }: Canvas): string {
  const tabs = VIEWS.map((view, at) => ({ text: `${at + 1} ${w.views[view]}`, chosen: view === desk.view }));
  const drawn = tabs.map(({ text, chosen }) => paint(chosen ? `[${text}]` : ` ${text} `, chosen ? 'strong' : 'dim'));
  const length = tabs.reduce((sum, { text }) => sum + widthOf(text) + 2, 0);
  if (length > display.width) return paint(` [${tabs.find(({ chosen }) => chosen)?.text ?? ''}]`, 'strong');
  const sort = desk.view === 'list' && !desk.detail ? w.sorts[desk.sort] : '';
  const room = display.width - length - 2;
  return `${drawn.join('')}${sort.length < room ? paint(padStart(sort, room), 'dim') : ''}`;
}

function helpLines({ w, paint, display }: Canvas): string[] {
  const width = Math.max(...w.keys.map(([keys = '']) => widthOf(keys)));
  const rows = w.keys.map(([keys = '', does = '']) => {
    return ` ${paint(padEnd(keys, width), 'strong')}  ${cutEnd(does, Math.max(8, display.width - width - 4))}`;
  });
  return [paint(` ${w.keysTitle}`, 'strong'), '', ...rows];
}
