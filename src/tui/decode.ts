import type { Key } from '../workshop/key.js';
import { codedKeys, controlKey, keypadKeys, textKey } from './key-codes.js';

/** Turns what a terminal sends into keys, wherever its reads begin and end. What is no key of ours gives none. */
export interface Decoder {
  readonly push: (text: string) => readonly Key[];
  /** What Escape was, now that nothing follows it at once: a key of its own. */
  readonly flush: () => readonly Key[];
}

const ESC = '\u001b';
const CTRL_C = '\u0003';
const ESCAPE: Key = { text: '', name: 'escape', ctrl: false };
/** What is pasted comes between marks; it may arrive in any number of pieces. */
const PASTE_END = `${ESC}[201~`;

/** Escape twice is the same key with Alt. A terminal that was left to report the mouse sends three more characters. */
const CODED = new RegExp(
  `${ESC}{1,2}\\[(?:\\[[ -~]|M[^]{3}|(\\d[\\d;]{0,64})\\$|(?![M[])([0-?]{0,64})[ -/]{0,4}([@-~]))`,
  'y',
);
const KEYPAD = new RegExp(`${ESC}{1,2}O[\\d;]{0,8}([A-Za-z ])`, 'y');
/** An answer of the terminal, such as its colours: a text with an end of its own. */
const STRING = new RegExp(`${ESC}[P\\]X^_]`, 'y');
const BROKEN = new RegExp(`${ESC}{1,2}\\[[0-?]{0,64}[ -/]{0,4}`, 'y');
const BEGUN = new RegExp(
  `${ESC}{1,2}(?:\\[(?:\\[|M[^]{0,2}|[0-?]{0,64}[ -/]{0,4})|O[\\d;]{0,8})?$|${ESC}[P\\]X^_]$`,
  'y',
);
/** Colours and the like inside a text: each as a whole. */
const CODES = new RegExp(`${ESC}(?:\\[[0-?]*[ -/]*[@-~]|[P\\]X^_][^\\u0007${ESC}]*(?:\\u0007|${ESC}\\\\)|[!-~])?`, 'g');

interface Step {
  /** Where the next key begins; `null` where more has to be read first. */
  readonly next: number | null;
  readonly keys: readonly Key[];
  readonly mode?: Mode;
}

type Mode = 'keys' | 'paste' | 'string';

const MORE: Step = { next: null, keys: [] };

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The key at this place. */
function keyAt(text: string, at: number): Step {
  if (text[at] === ESC) return sequenceAt(text, at);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { next: at + character.length, keys: controlKey(character) ?? textKey(character) };
}

function sequenceAt(text: string, at: number): Step {
  const coded = matchAt(CODED, text, at);
  if (coded) {
    const [all, shifted, parameters = shifted ?? '', final = shifted === undefined ? '' : '~'] = coded;
    const pastes = final === '~' && parameters === '200';
    return { next: at + all.length, keys: codedKeys(parameters, final), mode: pastes ? 'paste' : 'keys' };
  }
  const keypad = matchAt(KEYPAD, text, at);
  if (keypad) return { next: at + keypad[0].length, keys: keypadKeys(keypad[1] ?? '') };
  if (matchAt(BEGUN, text, at)) return MORE;
  if (matchAt(STRING, text, at)) return { next: at + 2, keys: [], mode: 'string' };
  const broken = matchAt(BROKEN, text, at);
  if (broken) return { next: at + broken[0].length, keys: [] };
  // Alt with Backspace: what is typed stays but for its last character.
  if (/^[\b\u007f]$/.test(text[at + 1] ?? '')) return { next: at + 1, keys: [] };
  // Where a line is slow, Escape and the key behind it arrive as one.
  return { next: at + 1, keys: [ESCAPE] };
}

/** Passes over an answer of the terminal; a key in the middle of it says that it was none. */
function stringAt(text: string, at: number): Step {
  const end = text.slice(at).search(/\p{Cc}/u);
  if (end < 0) return { next: text.length, keys: [] };
  const place = at + end;
  if (text[place] === '\u0007') return { next: place + 1, keys: [], mode: 'keys' };
  if (text[place] !== ESC) return { next: place, keys: [], mode: 'keys' };
  if (place + 1 === text.length) return place === at ? MORE : { next: place, keys: [] };
  return { next: text[place + 1] === '\\' ? place + 2 : place, keys: [], mode: 'keys' };
}

/** How many of the last characters may be the beginning of the mark that ends a paste. */
function heldBack(text: string): number {
  const lengths = [...PASTE_END].map((_, at) => at).reverse();
  return lengths.find((length) => text.endsWith(PASTE_END.slice(0, length))) ?? 0;
}

/** Gathers what is pasted until its end has come. */
function makePaste() {
  let pasted = '';
  const readAt = (text: string, at: number): Step => {
    const end = text.indexOf(PASTE_END, at);
    const until = end < 0 ? text.length - heldBack(text.slice(at)) : end;
    pasted += text.slice(at, until);
    if (end < 0) return until === at ? MORE : { next: until, keys: [] };
    const all: Key = { text: pasted.replace(CODES, ''), name: 'paste', ctrl: false };
    pasted = '';
    return { next: end + PASTE_END.length, keys: [all], mode: 'keys' };
  };
  const forget = () => {
    pasted = '';
  };
  return { readAt, forget };
}

export function makeDecoder(): Decoder {
  let mode: Mode = 'keys';
  let pending = '';
  const paste = makePaste();
  const steps = { keys: keyAt, paste: paste.readAt, string: stringAt };
  const decode = (text: string): readonly Key[] => {
    const keys: Key[] = [];
    let at = 0;
    while (at < text.length) {
      const step = steps[mode](text, at);
      keys.push(...step.keys);
      mode = step.mode ?? mode;
      if (step.next === null) break;
      at = step.next;
    }
    pending = text.slice(at);
    return keys;
  };
  const flush = (): readonly Key[] => {
    // More than Escape and a character is a key that is still on its way.
    if (mode !== 'keys' || pending === '' || pending.length > 2) return [];
    const [, behind = ''] = pending;
    pending = '';
    return [ESCAPE, ...(behind === ESC ? [ESCAPE] : textKey(behind))];
  };
  return {
    push: (text) => {
      // Ctrl-C by itself ends whatever goes on; in a pasted text it is a character like another.
      if (text === '' || text.replaceAll(CTRL_C, '') !== '') return decode(pending + text);
      const before = flush();
      [mode, pending] = ['keys', ''];
      paste.forget();
      return [...before, ...decode(text)];
    },
    flush,
  };
}
