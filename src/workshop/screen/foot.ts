import { VALUE_KINDS, type ValueKind } from '../../core/model/on-scale.js';
import { makeVisible } from '../../core/visible.js';
import { widthOf } from '../../formats/terminal/width.js';
import { numberText } from '../../messages/format.js';
import { phaseName } from '../../topics/section.js';
import type { Field, Input, Message } from '../state/ui-state.js';
import type { Canvas } from './screen-model.js';
import { cutEnd, cutMiddle } from './touchpoint-rows.js';
import { previewOf } from './vote-lines.js';

/** Messages that require an action. */
const PROBLEM_TYPES: readonly Message['type'][] = [
  'problem',
  'too-long',
  'changed-on-disk',
  'not-loaded',
  'not-written',
];
/** Fields that do not belong to an existing touchpoint. */
const FIELDS_WITHOUT_TOUCHPOINT: readonly Field[] = ['filter', 'new-name', 'new-id', 'new-phase'];

const UNLIMITED_WIDTH = Number.POSITIVE_INFINITY;

const isValue = (field: Field): field is ValueKind => (VALUE_KINDS as readonly Field[]).includes(field);

/** The three lines at the bottom: a message or preview, the input line, and the key hints. */
export function footLines(canvas: Canvas): string[] {
  const { ui, paint, display, w } = canvas;
  const width = display.width - 2;
  const filter = ui.filter === '' ? '' : `/ ${ui.filter}`;
  const said = makeVisible(ui.message ? messageText(ui.message, canvas) : filter);
  const isProblem = ui.message && PROBLEM_TYPES.includes(ui.message.type);
  const line = ` ${cutEnd(said, width)}`;
  const full = hintOf(canvas);
  // The most important keys are at the end of a hint, so a hint that is too wide is replaced, not cut.
  const hint = paint(` ${cutEnd(widthOf(full) <= width ? full : w.hints.narrow, width)}`, 'dim');
  if (!ui.input) return ['', paint(line, isProblem ? 'bad' : undefined), hint];
  const above = ui.message ? paint(line, 'bad') : ` ${cutEnd(previewOfInput(ui.input, canvas), width)}`;
  return [above, inputLine(ui.input, canvas), hint];
}

function hintOf({ ui, w, display }: Canvas): string {
  if (ui.input) return w.hints.input;
  if (ui.help) return w.hints.help;
  if (display.presentation) return w.hints.calm;
  if (ui.detail) return w.hints.detail;
  if (ui.view === 'list' || ui.view === 'gaps') return w.hints.list;
  if (ui.view === 'priorities' || ui.view === 'quick-wins') return w.hints[ui.view];
  return w.hints.other;
}

/** A preview of the input: mean, spread and agreement of votes, or the phases to choose from. */
function previewOfInput({ field, text }: Input, canvas: Canvas): string {
  if (isValue(field)) return previewOf(makeVisible(text), canvas);
  return field === 'new-phase' ? phasesText(canvas) : '';
}

/** The input and its preview as one text: `Hotline · Ist: 4 5, ⌀ 4.5 · 2 votes …`. */
export function inputText(input: Input, canvas: Canvas): string {
  const said = canvas.ui.message ? messageText(canvas.ui.message, canvas) : previewOfInput(input, canvas);
  return makeVisible(`${labelOf(input, canvas, UNLIMITED_WIDTH)}: ${input.text}${said === '' ? '' : `, ${said}`}`);
}

/** The name of the field, preceded by the touchpoint. */
function labelOf({ field }: Input, { ui, w, context, analysis }: Canvas, width: number): string {
  const name = isValue(field) ? context.terms.values[field] : w.fields[field];
  const touchpoint = analysis.model.touchpoints.get(ui.touchpoint ?? '')?.fields.name ?? '';
  return FIELDS_WITHOUT_TOUCHPOINT.includes(field) || touchpoint === ''
    ? name
    : `${cutMiddle(makeVisible(touchpoint), width)} · ${name}`;
}

/** The input line; a text that is too long is cut at its beginning. */
function inputLine(input: Input, canvas: Canvas): string {
  const { paint, display } = canvas;
  // The label leaves space for the last characters of the text.
  const label = cutMiddle(labelOf(input, canvas, Math.floor(display.width / 3)), display.width - 14);
  const space = Math.max(8, display.width - widthOf(label) - 6);
  return ` ${paint(`${label}:`, 'strong')} ${cutStart(makeVisible(input.text), space)}${display.unicode ? '▏' : '_'}`;
}

/** The last characters that fit the width. */
function cutStart(text: string, width: number): string {
  const characters = [...new Intl.Segmenter('en').segment(text)].map(({ segment }) => segment).slice(-width);
  while (characters.length > 0 && widthOf(characters.join('')) > width) characters.shift();
  return characters.join('');
}

/** The phases with their numbers: `1 before · 2 purchase …`. */
function phasesText({ context }: Canvas): string {
  return context.settings.phases.map(({ id }, at) => `${at + 1} ${makeVisible(phaseName(id, context))}`).join(' · ');
}

export function messageText(message: Message, { w, context, scale }: Canvas): string {
  const { messages } = w;
  const number = (value: number) => numberText(value, context.lang);
  switch (message.type) {
    case 'problem':
      return messages[message.problem](makeVisible(message.word), number(scale.min), number(scale.max));
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
