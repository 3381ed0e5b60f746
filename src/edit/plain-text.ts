import { parse } from '../core/read/parse.js';
import { isMap, type YamlValue } from '../core/read/parsed.js';

/** Words that YAML 1.1 reads as truth values, and signs with a special meaning there. */
const WORDS_OF_YAML_1_1 = /^(y|yes|n|no|on|off|=|<<)$/i;
/** Numbers of YAML 1.1 or 1.2: with underscores, leading zeros, other bases, or in base 60 such as 12:30. */
const NUMBERS = /^[-+]?(0[xob][\da-f_]+|[\d._][\d._:]*(e[-+]?\d+)?|\.(inf|nan))$/i;
/**
 * Dates of YAML 1.1 with a time or a one-digit month. A plain ISO day is excluded, because catalogs hold it as it is.
 */
const TIMES_OF_YAML_1_1 = /^\d{4}-\d\d?-\d\d?([Tt]|[ \t]+)\d|^\d{4}-(\d-\d\d?|\d\d-\d)$/;
/** A number that YAML 1.1 and 1.2 read as the same number. */
const SAME_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Do both YAML 1.1 and 1.2 read this plain text as a text? */
function isTextForAll(text: string): boolean {
  return (
    !WORDS_OF_YAML_1_1.test(text) &&
    !NUMBERS.test(text) &&
    !TIMES_OF_YAML_1_1.test(text) &&
    !/^(null|true|false|~|)$/i.test(text)
  );
}

/** Do both YAML 1.1 and 1.2 read the spelling as the same number? */
function isNumberForAll(text: string): boolean {
  return SAME_NUMBER.test(text);
}

/** The text of a key, in quotes if YAML would otherwise not read it as a text. */
export function keyText(id: string): string {
  if (!/^[\w-]+$/.test(id)) return JSON.stringify(id);
  return isTextForAll(id) && !/^-/.test(id) ? id : `'${id}'`;
}

const MAX_LINE = 110;

/**
 * The value of a field: on one line where it is short, else a line for each of its keys or items.
 * @param indent column of the field
 */
export function fieldText(value: unknown, indent: number): string {
  const line = toFlowText(value);
  if (typeof value !== 'object' || value === null || line.length + indent <= MAX_LINE) return line;
  const below = `\n${' '.repeat(indent + 2)}`;
  if (Array.isArray(value)) return value.map((item) => `${below}- ${toFlowText(item)}`).join('');
  const parts = Object.entries(value).map(([key, one]) => `${below}${keyText(key)}: ${fieldText(one, indent + 2)}`);
  return parts.join('');
}

/** A value on one line: maps in braces, lists in brackets, texts in quotes unless they are plain words. */
export function toFlowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toFlowText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, part]) => `${keyText(key)}: ${toFlowText(part)}`);
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  const bare = /^(\d{4}-\d\d(-\d\d)?|[a-z][a-z0-9-]*)$/.test(value) && isTextForAll(value);
  return bare ? value : JSON.stringify(value);
}

/** The value of a text typed on one line; `undefined` if the text is not YAML or not on one line. */
export function readAsYaml(typed: string): YamlValue | undefined {
  if (/[\r\n]/.test(typed)) return undefined;
  const { documents, findings } = parse({ path: 'entry.yaml', text: `x-value: ${typed}\n` });
  const [document, ...others] = documents;
  // YAML would drop a comment, but the whole typed text is the value.
  const whole =
    !/(?:^|\s)#/.test(typed) && others.length === 0 && findings.every(({ severity }) => severity !== 'error');
  if (!whole || !isMap(document?.value) || Object.keys(document.value).length !== 1) return undefined;
  return document.value['x-value'];
}

/**
 * Spells a typed value so that YAML 1.1 and 1.2 read the same.
 * @param read the value that YAML 1.2 reads
 * @param mayBeText whether the field accepts a text, so that a number with leading zeros is a code; otherwise it is
 * read as the number
 */
export function speltForAll(typed: string, read: YamlValue, mayBeText: boolean): string {
  const source = typed.trim();
  if (typeof read === 'string') return source === read && !isTextForAll(source) ? JSON.stringify(read) : source;
  if (typeof read === 'number') {
    if (isNumberForAll(source)) return source;
    return mayBeText ? JSON.stringify(source) : String(read);
  }
  if (typeof read !== 'object' || read === null) return source;
  const tokens = source.split(/[\s,[\]{}]+/).map((token) => token.replace(/:$/, ''));
  const differs = tokens.some((token) => token !== '' && !isNumberForAll(token) && !isTextForAll(token));
  return differs ? toFlowText(read) : source;
}
