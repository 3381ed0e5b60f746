import type { Format } from './define.js';
import { json } from './json.js';
import { plain } from './plain.js';
import { text } from './text.js';

export const formats = [text, json, plain] as const satisfies readonly Format[];
