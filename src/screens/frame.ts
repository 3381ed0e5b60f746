import { visible } from '../core/visible.js';
import type { Display } from '../formats/define.js';
import { padEnd, padStart, widthOf } from '../formats/terminal/width.js';
import { numberText } from '../messages/format.js';
import { type Message, VIEWS } from '../workshop/desk.js';
import { detailLines } from './detail.js';
import { listLines } from './list.js';
import { measureLines } from './measures.js';
import { gapLines, priorityLines } from './ranked.js';
import { cut, cutEnd } from './rows.js';
import { type Canvas, canvasOf, type Scene } from './scene.js';
import { coverageLines, portfolioLines } from './views.js';
import { previewOf } from './votes.js';

/** Two lines of head, an empty one, and three of foot. */
const AROUND = 6;

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
  const body = bodyLines(canvas);
  const scrolls = scene.desk.detail || scene.desk.view === 'portfolio' || scene.desk.view === 'coverage';
  const most = Math.max(0, body.length - canvas.height);
  const start = scrolls && !scene.desk.help ? Math.min(scene.desk.scroll, most) : 0;
  const shown = body.slice(start, start + canvas.height);
  const filled = [...shown, ...new Array<string>(Math.max(0, canvas.height - shown.length)).fill('')];
  const lines = [...headLines(canvas), '', ...filled, ...footLines(canvas)].slice(0, Math.max(1, rows));
  return { lines: lines.map((line) => cutEnd(line, display.width)), scroll: start };
}

function bodyLines(canvas: Canvas): readonly string[] {
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

function headLines({ title, round, analysis, work, desk, w, paint, display, context }: Canvas): string[] {
  const number = (value: number) => numberText(value, context.lang);
  const rated = analysis.touchpoints.filter(({ id }) => Object.hasOwn(work.ratings, id)).length;
  const right = `${round.id} · ${w.rated(number(rated), number(analysis.touchpoints.length))}`;
  const left = cut(` ${visible(title)}`, Math.max(8, display.width - widthOf(right) - 4));
  const first = `${paint(left, 'strong')}${paint(padStart(right, Math.max(widthOf(right) + 1, display.width - 2 - widthOf(left))), 'dim')}`;
  const tabs = VIEWS.map((view, at) => ({ text: `${at + 1} ${w.views[view]}`, chosen: view === desk.view }));
  const drawn = tabs.map(({ text, chosen }) => paint(chosen ? `[${text}]` : ` ${text} `, chosen ? 'strong' : 'dim'));
  const length = tabs.reduce((sum, { text }) => sum + widthOf(text) + 2, 0);
  if (length > display.width) return [first, paint(` [${tabs.find(({ chosen }) => chosen)?.text ?? ''}]`, 'strong')];
  const sort = desk.view === 'list' && !desk.detail ? w.sorts[desk.sort] : '';
  const room = display.width - length - 2;
  return [first, `${drawn.join('')}${sort.length < room ? paint(padStart(sort, room), 'dim') : ''}`];
}

function footLines(canvas: Canvas): string[] {
  const { desk, w, paint, display } = canvas;
  const width = display.width - 2;
  const said = desk.message ? messageText(desk.message, canvas) : desk.filter === '' ? '' : `/ ${visible(desk.filter)}`;
  const bad = desk.message && ['problem', 'changed-on-disk', 'not-written'].includes(desk.message.type);
  const line = ` ${cutEnd(said, width)}`;
  const hint = desk.input ? w.hints.input : hintOf(canvas);
  return [
    '',
    desk.input ? inputLine(canvas) : bad ? paint(line, 'bad') : line,
    paint(` ${cutEnd(hint, width)}`, 'dim'),
  ].map((one, at) => (at === 0 && desk.input && desk.message ? paint(line, 'bad') : one));
}

function hintOf({ desk, w }: Canvas): string {
  if (desk.detail) return w.hints.detail;
  if (desk.view === 'list' || desk.view === 'gaps') return w.hints.list;
  if (desk.view === 'priorities' || desk.view === 'quick-wins') return w.hints[desk.view];
  return w.hints.other;
}

/** What is being typed with its end in sight, and what it means so far. */
function inputLine(canvas: Canvas): string {
  const { desk, w, paint, display, context, analysis } = canvas;
  const field = desk.input?.field ?? 'filter';
  const typed = visible(desk.input?.text ?? '');
  const name =
    field === 'note' || field === 'quote' || field === 'filter' ? w.fields[field] : context.terms.values[field];
  const about = field === 'filter' ? '' : (analysis.model.touchpoints.get(desk.touchpoint ?? '')?.fields.name ?? '');
  const label = about === '' ? name : `${cut(visible(about), Math.floor(display.width / 3))} · ${name}`;
  const meaning = ['note', 'quote', 'filter'].includes(field) ? '' : previewOf(typed, canvas);
  const room = Math.max(8, display.width - widthOf(label) - 6);
  const end = tail(typed, room);
  const cursor = display.unicode ? '▏' : '_';
  const left = ` ${paint(`${label}:`, 'strong')} ${end}${cursor}`;
  const used = widthOf(label) + widthOf(end) + 4;
  const free = display.width - used - 3;
  return meaning === '' || free < 8 ? left : `${left}  ${paint(cutEnd(meaning, free), 'dim')}`;
}

/** The last characters that fit. */
function tail(text: string, width: number): string {
  const characters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment);
  while (characters.length > 0 && widthOf(characters.join('')) > width) characters.shift();
  return characters.join('');
}

function messageText(message: Message, { w, context, scale }: Canvas): string {
  const { messages } = w;
  const number = (value: number) => numberText(value, context.lang);
  switch (message.type) {
    case 'problem':
      return messages[message.problem](visible(message.word), number(scale.min), number(scale.max));
    case 'continued':
      return messages.continued(message.round, number(message.rated));
    case 'begun':
      return messages.begun(message.round);
    case 'changed-on-disk':
    case 'reloaded':
    case 'written':
      return messages[message.type](message.file);
    case 'not-written':
      return messages['not-written'](message.file, message.reason);
    default:
      return messages[message.type];
  }
}

function helpLines({ w, paint, display }: Canvas): string[] {
  const width = Math.max(...w.keys.map(([keys = '']) => widthOf(keys)));
  const rows = w.keys.map(([keys = '', does = '']) => {
    return ` ${paint(padEnd(keys, width), 'strong')}  ${cutEnd(does, Math.max(8, display.width - width - 4))}`;
  });
  return [paint(` ${w.keysTitle}`, 'strong'), '', ...rows];
}
