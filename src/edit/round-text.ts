import { text } from '../kinds/fields.js';
import type { Fields } from '../kinds/index.js';
import { spelt } from './entry-text.js';
import { formatFile } from './format.js';

type Assessment = Fields<'assessment'>;
type Rating = Assessment['ratings'][string];

const PLAIN_TEXT = { name: 'note', schema: text(), required: false };

/**
 * A file with one round of a workshop, in canonical form.
 * @param modeline the first line, for editors; '' for none
 */
export function roundText(id: string, { ratings, ...head }: Assessment, modeline = ''): string {
  const lines = [
    ...(modeline === '' ? [] : [modeline]),
    'assessments:',
    `  ${id}:`,
    ...Object.entries(head).map(([field, value]) => `    ${field}: ${flow(value)}`),
    ...ratingLines(ratings),
  ];
  const written = `${lines.join('\n')}\n`;
  const formatted = formatFile({ path: `${id}.yaml`, text: written });
  return 'text' in formatted ? formatted.text : written;
}

function ratingLines(ratings: Assessment['ratings']): string[] {
  const entries = Object.entries(ratings);
  if (entries.length === 0) return ['    ratings: {}'];
  return ['    ratings:', ...entries.flatMap(([id, rating]) => ratingText(id, rating).map((line) => `      ${line}`))];
}

/** One rating: on one line if it has only figures, else field by field. Lines begin at the key's column. */
function ratingText(id: string, rating: Rating): string[] {
  const worded = JSON.stringify(rating).includes('says') || rating.quotes !== undefined || rating.note !== undefined;
  const key = keyText(id);
  if (!worded) return [`${key}: ${flow(rating)}`];
  const fields = Object.entries(rating).flatMap(([field, value]) =>
    field === 'quotes' && Array.isArray(value)
      ? [`  ${field}:`, ...value.map((quote) => `    - ${spelt(String(quote), PLAIN_TEXT)}`)]
      : [`  ${field}: ${field === 'note' ? spelt(String(value), PLAIN_TEXT) : flow(value)}`],
  );
  return [`${key}:`, ...fields];
}

/** A key; ids that YAML would read as another type are quoted. */
export function keyText(id: string): string {
  return /^(null|true|false|[\d.e+-]+|0[xo][\da-f]+)$/i.test(id) ? `'${id}'` : id;
}

/** A value on one line: maps in braces, lists in brackets, texts in quotes unless they are bare words. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, part]) => `${keyText(key)}: ${flow(part)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  const bare = /^(\d{4}-\d\d(-\d\d)?|[a-z][a-z0-9-]*)$/.test(value) && !/^(null|true|false|yes|no|on|off)$/.test(value);
  return bare ? value : JSON.stringify(value);
}
