import { defineFormat } from './define.js';

/** Characters that JSON allows raw and that terminals, logs or editors act on. */
const UNSAFE =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\udb40[\udc00-\udc7f]/g;

/** What some CI systems take for a command wherever it stands in a log. */
const COMMAND = /##(?=\[|vso\[|teamcity\[)/g;

/** Exactly one document; numbers unrounded, unknown values `null`, paths relative with `/`. */
export const json = defineFormat({
  id: 'json',
  extensions: ['json'],
  render: ({ document }) => `${toJson(document)}\n`,
});

/** JSON as text; with `indent` 0 on one line. */
export function toJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent)
    .replace(COMMAND, '\\u0023#')
    .replace(UNSAFE, (match) => match.split('').map(escaped).join(''));
}

/** One UTF-16 code unit as JSON writes what it does not want to show. */
function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
