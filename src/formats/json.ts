import { defineFormat } from './format.js';

/** Characters that JSON allows unescaped, but that terminals, logs or editors interpret. */
const UNSAFE_CHARACTERS =
  /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\udb40[\udc00-\udc7f]/g;

/** Prefixes that some CI systems interpret as a command anywhere in a log. */
const LOG_COMMAND = /##(?=\[|vso\[|teamcity\[)/g;

/** One JSON document: numbers are unrounded, unknown values are `null`, paths are relative with `/`. */
export const json = defineFormat({
  id: 'json',
  extensions: ['json'],
  render: ({ document }) => `${toJson(document)}\n`,
});

/** JSON as text; with `indent` 0 on one line. */
export function toJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent)
    .replace(LOG_COMMAND, '\\u0023#')
    .replace(UNSAFE_CHARACTERS, (match) => match.split('').map(escapeUnit).join(''));
}

/** One UTF-16 code unit as a JSON escape. */
function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
