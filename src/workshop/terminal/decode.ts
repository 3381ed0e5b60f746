import type { Key } from '../state/key.js';
import { keysOfControl, keysOfKeypad, keysOfSequence, keysOfText } from './key-codes.js';

/** Decodes terminal input into keys, independent of how reads split it. Unknown sequences produce no key. */
export interface Decoder {
  readonly push: (text: string) => readonly Key[];
  /** Called after a pause: a pending Escape is the Escape key. */
  readonly flush: () => readonly Key[];
}

const ESC = '\u001b';
const CTRL_C = '\u0003';
const ESCAPE: Key = { text: '', name: 'escape', ctrl: false };
/** The mark at the end of a bracketed paste; a paste may arrive in any number of reads. */
const PASTE_END = `${ESC}[201~`;

/** A CSI sequence; a doubled Escape is the same key with Alt. A mouse report (`M`) has three more characters. */
const CSI = new RegExp(
  `${ESC}{1,2}\\[(?:\\[[ -~]|M[^]{3}|(\\d[\\d;]{0,64})\\$|(?![M[])([0-?]{0,64})[ -/]{0,4}([@-~]))`,
  'y',
);
const KEYPAD = new RegExp(`${ESC}{1,2}O[\\d;]{0,8}([A-Za-z ])`, 'y');
/** The start of a string that the terminal sends, such as its colours; it has its own terminator. */
const STRING_START = new RegExp(`${ESC}[P\\]X^_]`, 'y');
/** A CSI sequence without a valid final byte. */
const BROKEN_CSI = new RegExp(`${ESC}{1,2}\\[[0-?]{0,64}[ -/]{0,4}`, 'y');
/** A sequence that may continue in the next read. */
const INCOMPLETE_SEQUENCE = new RegExp(
  `${ESC}{1,2}(?:\\[(?:\\[|M[^]{0,2}|[0-?]{0,64}[ -/]{0,4})|O[\\d;]{0,8})?$|${ESC}[P\\]X^_]$`,
  'y',
);
/** Escape sequences inside a pasted text, such as colours. */
const ESCAPE_SEQUENCES = new RegExp(
  `${ESC}(?:\\[[0-?]*[ -/]*[@-~]|[P\\]X^_][^\\u0007${ESC}]*(?:\\u0007|${ESC}\\\\)|[!-~])?`,
  'g',
);

interface Step {
  /** Offset of the next key; `null` if more input is needed. */
  readonly next: number | null;
  readonly keys: readonly Key[];
  readonly mode?: Mode;
}

type Mode = 'keys' | 'paste' | 'string';

const MORE_INPUT_STEP: Step = { next: null, keys: [] };

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The key at this offset. */
function keyAt(text: string, at: number): Step {
  if (text[at] === ESC) return sequenceAt(text, at);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { next: at + character.length, keys: keysOfControl(character) ?? keysOfText(character) };
}

function sequenceAt(text: string, at: number): Step {
  const coded = matchAt(CSI, text, at);
  if (coded) {
    const [all, shifted, parameters = shifted ?? '', final = shifted === undefined ? '' : '~'] = coded;
    const pastes = final === '~' && parameters === '200';
    return { next: at + all.length, keys: keysOfSequence(parameters, final), mode: pastes ? 'paste' : 'keys' };
  }
  const keypad = matchAt(KEYPAD, text, at);
  if (keypad) return { next: at + keypad[0].length, keys: keysOfKeypad(keypad[1] ?? '') };
  if (matchAt(INCOMPLETE_SEQUENCE, text, at)) return MORE_INPUT_STEP;
  if (matchAt(STRING_START, text, at)) return { next: at + 2, keys: [], mode: 'string' };
  const broken = matchAt(BROKEN_CSI, text, at);
  if (broken) return { next: at + broken[0].length, keys: [] };
  // Alt with Backspace acts as Backspace.
  if (/^[\b\u007f]$/.test(text[at + 1] ?? '')) return { next: at + 1, keys: [] };
  // On a slow connection Escape and the next key may arrive in one read.
  return { next: at + 1, keys: [ESCAPE] };
}

/** Skips a string from the terminal; a control character inside it shows that it was not such a string. */
function stringAt(text: string, at: number): Step {
  const end = text.slice(at).search(/\p{Cc}/u);
  if (end < 0) return { next: text.length, keys: [] };
  const place = at + end;
  if (text[place] === '\u0007') return { next: place + 1, keys: [], mode: 'keys' };
  if (text[place] !== ESC) return { next: place, keys: [], mode: 'keys' };
  if (place + 1 === text.length) return place === at ? MORE_INPUT_STEP : { next: place, keys: [] };
  return { next: text[place + 1] === '\\' ? place + 2 : place, keys: [], mode: 'keys' };
}

/** The number of characters at the end of the text that may be the beginning of the paste end mark. */
function lengthOfPartialEnd(text: string): number {
  const lengths = [...PASTE_END].map((_, at) => at).reverse();
  return lengths.find((length) => text.endsWith(PASTE_END.slice(0, length))) ?? 0;
}

/** Collects pasted text until the end mark arrives. */
function makePaste() {
  let pasted = '';
  const readAt = (text: string, at: number): Step => {
    const end = text.indexOf(PASTE_END, at);
    const until = end < 0 ? text.length - lengthOfPartialEnd(text.slice(at)) : end;
    pasted += text.slice(at, until);
    if (end < 0) return until === at ? MORE_INPUT_STEP : { next: until, keys: [] };
    const paste: Key = { text: pasted.replace(ESCAPE_SEQUENCES, ''), name: 'paste', ctrl: false };
    pasted = '';
    return { next: end + PASTE_END.length, keys: [paste], mode: 'keys' };
  };
  const forgetPending = () => {
    pasted = '';
  };
  return { readAt, forget: forgetPending };
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
  const flushPending = (): readonly Key[] => {
    // More than Escape and one character is a sequence that is still arriving.
    if (mode !== 'keys' || pending === '' || pending.length > 2) return [];
    const [, behind = ''] = pending;
    pending = '';
    return [ESCAPE, ...(behind === ESC ? [ESCAPE] : keysOfText(behind))];
  };
  return {
    push: (text) => {
      // A read of Ctrl-C alone ends any mode; inside a pasted text it is an ordinary character.
      if (text === '' || text.replaceAll(CTRL_C, '') !== '') return decode(pending + text);
      const before = flushPending();
      [mode, pending] = ['keys', ''];
      paste.forget();
      return [...before, ...decode(text)];
    },
    flush: flushPending,
  };
}
