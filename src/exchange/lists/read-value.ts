import type { Scale } from '../../core/model/settings.js';
import { type Cell, isFilled } from '../tables/table.js';
import { choiceNamed } from './choice-words.js';
import { plainWordsOf } from './plain-words.js';
import { type DayOrder, readDay } from './read-day.js';
import { type DecimalSign, readNumber, withoutLabel } from './read-number.js';
import type { ReasonId } from './reasons.js';
import type { Target } from './targets.js';

export type Scalar = string | number | readonly string[] | readonly number[];

export type ValueRead =
  | { readonly value: Scalar; readonly otherSign?: true }
  /** An empty cell, or a word for "no answer". */
  | { readonly empty: 'blank' | 'word' }
  | { readonly reason: ReasonId; readonly data?: Readonly<Record<string, string | number>> };

export interface Reading {
  readonly decimal: DecimalSign;
  readonly days: DayOrder;
  readonly scale: Scale;
  /** Does the header say that the column contains percentages? */
  readonly percent: boolean;
}

/** Words for "no answer"; they are never read as a value. */
const NO_VALUE_PATTERN =
  /^(-+|–|—|\?|n\.? ?\/? ?a\.?|k\.? ?a\.?|keine angabe|entfällt|nicht bewertet|not rated|none|null)$/i;

/** Reads a cell as a value of its target. */
export function readValue(cell: Cell, target: Target, reading: Reading): ValueRead {
  if (cell.issue) return { reason: cell.issue };
  if (!isFilled(cell)) return { empty: 'blank' };
  const text = textOf(cell);
  if (NO_VALUE_PATTERN.test(text)) return { empty: 'word' };
  switch (target.type) {
    case 'day':
      return readDayValue(cell, reading);
    case 'number':
    case 'share':
    case 'score':
      return readAmount(cell, target, reading);
    case 'votes':
      return readVotes(text, reading);
    case 'choice':
    case 'choices':
      return readChoices(text, target);
    case 'texts':
    case 'references':
      return { value: splitTexts(text) };
    default:
      return { value: text };
  }
}

/** Text of a cell, without spaces and invisible characters around it. */
export function textOf({ value }: Cell): string {
  if (typeof value === 'object' && value !== null) return value.day;
  return String(value ?? '')
    .replace(/[\u00a0\ufeff]/g, ' ')
    .trim();
}

function readDayValue({ value }: Cell, { days }: Reading): ValueRead {
  const read = readDay(value, days);
  return 'day' in read ? { value: read.day } : { reason: read.problem };
}

function readAmount(cell: Cell, { type }: Target, { decimal, scale, percent }: Reading): ValueRead {
  const text = type === 'score' ? withoutLabel(textOf(cell)) : textOf(cell);
  const share = type === 'share' && /%$/.test(text);
  const read =
    typeof cell.value === 'number'
      ? { value: cell.value, sign: null }
      : readNumber(text.replace(/\s*%$/, share ? '' : '$&'), decimal);
  if ('problem' in read) return { reason: read.problem };
  const inPercent = type === 'share' && typeof cell.value !== 'number' ? share || percent : percent && !cell.shown;
  const value = type === 'share' && inPercent ? Number((read.value / 100).toPrecision(15)) : read.value;
  if (type === 'share' && (value < 0 || value > 1)) return { reason: 'above-one', data: { value } };
  if (type === 'score' && value > scale.max) return { reason: 'above-scale', data: { value, limit: scale.max } };
  if (type === 'score' && value < scale.min) return { reason: 'below-scale', data: { value, limit: scale.min } };
  const other = read.sign !== null && decimal !== null && read.sign !== decimal;
  return { value, ...(other ? { otherSign: true as const } : {}) };
}

/** Reads votes separated by `;`, `/`, spaces, or a comma followed by a space. */
function readVotes(text: string, { decimal, scale }: Reading): ValueRead {
  const words = text.split(/\s*[;/|]\s*|,\s+|\s+/).filter((word) => word !== '');
  const votes: number[] = [];
  for (const word of words) {
    const read = readNumber(word, decimal);
    if ('problem' in read) return { reason: read.problem };
    if (read.value > scale.max) return { reason: 'above-scale', data: { value: read.value, limit: scale.max } };
    if (read.value < scale.min) return { reason: 'below-scale', data: { value: read.value, limit: scale.min } };
    votes.push(read.value);
  }
  return { value: votes };
}

function readChoices(text: string, { type, choices = [], name }: Target): ValueRead {
  const words = type === 'choices' ? splitTexts(text) : [text];
  const found = words.map((word) => choiceNamed(name, plainWordsOf(word), choices));
  const missing = words.find((_, at) => found[at] === undefined);
  if (missing !== undefined) return { reason: 'no-choice', data: { choices: choices.join(', ') } };
  const values = found.filter((choice) => choice !== undefined);
  return { value: type === 'choices' ? values : (values[0] ?? '') };
}

function splitTexts(text: string): string[] {
  const parts = /[;\n|]/.test(text) ? text.split(/\s*[;\n|]\s*/) : text.split(/\s*,\s+/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
