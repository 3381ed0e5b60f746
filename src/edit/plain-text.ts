import { parse } from '../core/read/parse.js';
import { isMap, type YamlValue } from '../core/read/parsed.js';

/** Words that YAML 1.1 reads as a truth value, and marks that it reads as something of its own. */
const WORDS_OF_YAML_1_1 = /^(y|yes|n|no|on|off|=|<<)$/i;
/** Numbers of either version: with underscores, leading zeros, other bases, and to the base of 60 as in 12:30. */
const NUMBERS = /^[-+]?(0[xob][\da-f_]+|[\d._][\d._:]*(e[-+]?\d+)?|\.(inf|nan))$/i;
/** Its days with a time, or with one digit for the month; a day as it stands in a catalog is a day for all. */
const TIMES_OF_YAML_1_1 = /^\d{4}-\d\d?-\d\d?([Tt]|[ \t]+)\d|^\d{4}-(\d-\d\d?|\d\d-\d)$/;
/** A number that all readers take for the same one. */
const SAME_NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Does every reader of YAML, 1.1 or 1.2, take this plain text for the text? */
function isTextForAll(text: string): boolean {
  return (
    !WORDS_OF_YAML_1_1.test(text) &&
    !NUMBERS.test(text) &&
    !TIMES_OF_YAML_1_1.test(text) &&
    !/^(null|true|false|~|)$/i.test(text)
  );
}

/** Is a number spelt so that every reader takes it for the same one? */
function isNumberForAll(text: string): boolean {
  return SAME_NUMBER.test(text);
}

/** A key; ids that YAML would read as something else stand in quotes. */
export function keyText(id: string): string {
  return isTextForAll(id) ? id : `'${id}'`;
}

/** A value on one line: maps and lists in braces and brackets, texts in quotes unless they are bare words. */
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

/** A value typed on one line as this version reads it; `undefined` where it is not YAML, or not on one line. */
export function readAsYaml(typed: string): YamlValue | undefined {
  if (/[\r\n]/.test(typed)) return undefined;
  const { documents, findings } = parse({ path: 'entry.yaml', text: `x-value: ${typed}\n` });
  const [document, ...others] = documents;
  // YAML would drop the text after a comment sign, but all of the typed text belongs to the value.
  const whole =
    !/(?:^|\s)#/.test(typed) && others.length === 0 && findings.every(({ severity }) => severity !== 'error');
  if (!whole || !isMap(document?.value) || Object.keys(document.value).length !== 1) return undefined;
  return document.value['x-value'];
}

/**
 * What was typed, spelt so that every reader takes it for the same.
 * @param read what this version of YAML makes of it
 * @param mayBeText is a number with leading zeros a text here, such as a code? Else it is the number.
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
