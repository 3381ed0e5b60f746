import { sameValue, type YamlMap, type YamlValue } from '../../core/read/parsed.js';
import { makeVisible } from '../../core/visible.js';
import type { JsonSchema } from '../../kinds/json-schema.js';
import { readDay } from '../lists/read-day.js';
import { errorValueIn } from '../tables/error-values.js';
import type { Cell } from '../tables/table.js';
import { accepts, isAny, isDate, isScalar, itemsOf, valuesOf } from './field-schema.js';

type CellContent = Cell['value'];

/** What follows this mark is the value as JSON: all that a plain cell would not give back as it was. */
const JSON_MARK = 'json:';
const NUMBER = /^-?(\d+|\d*[.,]\d+)(e[-+]?\d+)?$/i;
const TRUTH: Readonly<Record<string, boolean>> = { true: true, wahr: true, false: false, falsch: false };

/** A cell that holds JSON and is none. */
export class NotJson extends Error {}

/** The cell of a value: as people would write it where that is read as the same value, else as JSON. */
export function cellOf(value: YamlValue, schema: JsonSchema): CellContent {
  const plain = plainCell(value, schema);
  if (plain === null || (typeof plain === 'string' && !isSafe(plain))) return asJson(value);
  const again = [plain, contentText(plain)].map((content) => readContent(content, schema));
  return again.every((one) => sameValue(one, value)) ? plain : asJson(value);
}

/** The value of a filled cell. @throws NotJson */
export function readContent(content: Exclude<CellContent, null>, schema: JsonSchema): YamlValue {
  if (typeof content === 'object') return content.day;
  if (typeof content === 'boolean') return accepts(schema, 'boolean') ? content : String(content);
  if (typeof content === 'string') return valueIn(content.trim(), schema);
  if (accepts(schema, 'number')) return content;
  if (accepts(schema, 'boolean') && (content === 0 || content === 1)) return content === 1;
  return valueIn(String(content), schema);
}

export function contentText(content: Exclude<CellContent, null>): string {
  return typeof content === 'object' ? content.day : String(content);
}

function plainCell(value: YamlValue, schema: JsonSchema): CellContent {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string') return isDate(schema) ? dayCell(value) : value;
  if (Array.isArray(value)) return joined(value.map((item: YamlValue) => plainText(item)));
  if (value === null) return null;
  return joined(Object.entries(value).map(([key, one]) => plainText(one, `${key}: `)));
}

/** Days before 1901 are texts: spreadsheets count from 1900, and disagree about its first two months. */
function dayCell(text: string): CellContent {
  return /^\d{4}-\d\d-\d\d$/.test(text) && Number(text.slice(0, 4)) > 1900 ? { day: text } : text;
}

function plainText(value: YamlValue, before = ''): string | null {
  return typeof value === 'object' ? null : `${before}${String(value)}`;
}

function joined(texts: readonly (string | null)[]): string | null {
  return texts.length === 0 || texts.includes(null) ? null : texts.join('; ');
}

function valueIn(text: string, schema: JsonSchema): YamlValue {
  if (text.startsWith(JSON_MARK)) return fromJson(text.slice(JSON_MARK.length));
  const items = itemsOf(schema);
  if (items && (!accepts(schema, 'string') || text.includes(';'))) {
    return text.split(';').map((item) => valueIn(item.trim(), items));
  }
  const values = valuesOf(schema);
  if (values && isScalar(values)) return pairsIn(text, values) ?? text;
  if (accepts(schema, 'number') && NUMBER.test(text)) return Number(text.replace(',', '.'));
  const truth = TRUTH[text.toLowerCase()];
  if (accepts(schema, 'boolean') && truth !== undefined) return truth;
  return isDate(schema) && !isAny(schema) ? dayIn(text) : text;
}

/** A day as a German spreadsheet may write it. */
function dayIn(text: string): string {
  const read = /^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text) ? readDay(text, null) : null;
  return read && 'day' in read ? read.day : text;
}

function pairsIn(text: string, values: JsonSchema): YamlMap | null {
  const pairs = text.split(';').map((pair) => /^\s*([^:]+?)\s*:\s*(.*?)\s*$/.exec(pair));
  if (pairs.some((pair) => pair === null)) return null;
  return Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', valueIn(pair?.[2] ?? '', values)]));
}

/** Is a text the same after any program has written it into a cell and read it again? */
function isSafe(text: string): boolean {
  return (
    text !== '' &&
    text === text.trim() &&
    !text.startsWith(JSON_MARK) &&
    !/[\r\t]| {2}|_x[0-9a-f]{4}_/i.test(text) &&
    !errorValueIn(text) &&
    makeVisible(text) === text.replaceAll('\n', ' ')
  );
}

/** Characters that are not letters, digits or signs of a keyboard are escaped, and so are runs of blanks. */
function asJson(value: YamlValue): string {
  const escaped = JSON.stringify(value).replaceAll(/[\p{C}\p{Zl}\p{Zp}]|(?<= ) |_(?=x)/gu, (found) =>
    [...Array(found.length).keys()].map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
  return JSON_MARK + escaped;
}

function fromJson(text: string): YamlValue {
  try {
    return JSON.parse(text) as YamlValue;
  } catch {
    throw new NotJson(text);
  }
}
