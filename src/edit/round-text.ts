import { text } from '../kinds/fields.js';
import type { Fields } from '../kinds/index.js';
import { spellValue } from './entry-text.js';
import { formatFile } from './format-yaml.js';
import { keyText, toFlowText } from './plain-text.js';

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
    ...Object.entries(head).map(([field, value]) => `    ${field}: ${toFlowText(value)}`),
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
  if (!worded) return [`${key}: ${toFlowText(rating)}`];
  const fields = Object.entries(rating).flatMap(([field, value]) =>
    field === 'quotes' && Array.isArray(value)
      ? [`  ${field}:`, ...value.map((quote) => `    - ${spellValue(String(quote), PLAIN_TEXT)}`)]
      : [`  ${field}: ${field === 'note' ? spellValue(String(value), PLAIN_TEXT) : toFlowText(value)}`],
  );
  return [`${key}:`, ...fields];
}
