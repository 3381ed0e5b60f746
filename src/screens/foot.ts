import { VALUE_KINDS, type ValueKind } from '../core/on-scale.js';
import { visible } from '../core/visible.js';
import { widthOf } from '../formats/terminal/width.js';
import { numberText } from '../messages/format.js';
import { phaseName } from '../sections/define.js';
import type { Field, Input, Message } from '../workshop/desk.js';
import { cut, cutEnd } from './rows.js';
import type { Canvas } from './scene.js';
import { previewOf } from './votes.js';

/** Messages that somebody has to do something about. */
const BAD: readonly Message['type'][] = ['problem', 'too-long', 'changed-on-disk', 'not-loaded', 'not-written'];
/** Lines that speak of no touchpoint that is there. */
const ABOUT_NONE: readonly Field[] = ['filter', 'new-name', 'new-id', 'new-phase'];

/** No width: nothing is cut. */
const ALL = Number.POSITIVE_INFINITY;

const isValue = (field: Field): field is ValueKind => (VALUE_KINDS as readonly Field[]).includes(field);

/** What was said last or is being typed, and which keys there are. */
export function footLines(canvas: Canvas): string[] {
  const { desk, paint, display, w } = canvas;
  const width = display.width - 2;
  const filter = desk.filter === '' ? '' : `/ ${desk.filter}`;
  const said = visible(desk.message ? messageText(desk.message, canvas) : filter);
  const bad = desk.message && BAD.includes(desk.message.type);
  const line = ` ${cutEnd(said, width)}`;
  const full = hintOf(canvas);
  // The last keys of a line are those that everybody needs.
  const hint = paint(` ${cutEnd(widthOf(full) <= width ? full : w.hints.narrow, width)}`, 'dim');
  if (!desk.input) return ['', paint(line, bad ? 'bad' : undefined), hint];
  const above = desk.message ? paint(line, 'bad') : ` ${cutEnd(meaningOf(desk.input, canvas), width)}`;
  return [above, inputLine(desk.input, canvas), hint];
}

function hintOf({ desk, w, display }: Canvas): string {
  if (desk.input) return w.hints.input;
  if (desk.help) return w.hints.help;
  if (display.presentation) return w.hints.calm;
  if (desk.detail) return w.hints.detail;
  if (desk.view === 'list' || desk.view === 'gaps') return w.hints.list;
  if (desk.view === 'priorities' || desk.view === 'quick-wins') return w.hints[desk.view];
  return w.hints.other;
}

/** What a line says so far: mean, spread and agreement of votes, or what can stand there. */
function meaningOf({ field, text }: Input, canvas: Canvas): string {
  if (isValue(field)) return previewOf(visible(text), canvas);
  return field === 'new-phase' ? phasesText(canvas) : '';
}

/** `Hotline · Ist: 4 5, ⌀ 4.5 · 2 votes …`: the same as one text. */
export function inputText(input: Input, canvas: Canvas): string {
  const said = canvas.desk.message ? messageText(canvas.desk.message, canvas) : meaningOf(input, canvas);
  return visible(`${labelOf(input, canvas, ALL)}: ${input.text}${said === '' ? '' : `, ${said}`}`);
}

/** What is typed, and of which touchpoint. */
function labelOf({ field }: Input, { desk, w, context, analysis }: Canvas, width: number): string {
  const name = isValue(field) ? context.terms.values[field] : w.fields[field];
  const touchpoint = analysis.model.touchpoints.get(desk.touchpoint ?? '')?.fields.name ?? '';
  return ABOUT_NONE.includes(field) || touchpoint === '' ? name : `${cut(visible(touchpoint), width)} · ${name}`;
}

/** What is being typed, with its end in sight. */
function inputLine(input: Input, canvas: Canvas): string {
  const { paint, display } = canvas;
  // The longest label leaves room for the last characters of the line.
  const label = cut(labelOf(input, canvas, Math.floor(display.width / 3)), display.width - 14);
  const room = Math.max(8, display.width - widthOf(label) - 6);
  return ` ${paint(`${label}:`, 'strong')} ${tail(visible(input.text), room)}${display.unicode ? '▏' : '_'}`;
}

/** The last characters that fit. */
function tail(text: string, width: number): string {
  const characters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment).slice(-width);
  while (characters.length > 0 && widthOf(characters.join('')) > width) characters.shift();
  return characters.join('');
}

/** `1 before · 2 purchase …`: what can be typed there. */
function phasesText({ context }: Canvas): string {
  return context.settings.phases.map(({ id }, at) => `${at + 1} ${visible(phaseName(id, context))}`).join(' · ');
}

export function messageText(message: Message, { w, context, scale }: Canvas): string {
  const { messages } = w;
  const number = (value: number) => numberText(value, context.lang);
  switch (message.type) {
    case 'problem':
      return messages[message.problem](visible(message.word), number(scale.min), number(scale.max));
    case 'too-long':
      return messages['too-long'](number(message.most), number(message.left));
    case 'continued':
      return messages.continued(message.round, number(message.rated));
    case 'begun':
      return messages.begun(message.round);
    case 'changed-on-disk':
    case 'written':
    case 'added':
      return messages[message.type](message.file);
    case 'reloaded':
      return messages.reloaded(message.file, message.again, number(message.again));
    case 'not-loaded':
      return messages['not-loaded'](message.reason);
    case 'not-written':
      return messages['not-written'](message.file, message.reason);
    default:
      return messages[message.type];
  }
}
