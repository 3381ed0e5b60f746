import type { Key, KeyName } from '../state/key.js';

const CONTROLS: Readonly<Record<string, KeyName>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007f': 'backspace',
  '\u001b': 'escape',
};

/** Keys by the final letter of their sequence; rxvt sends arrows with Shift in lower case. */
const LETTERS: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  a: 'up',
  b: 'down',
  c: 'right',
  d: 'left',
  H: 'home',
  F: 'end',
  Z: 'back-tab',
};

/** Keys by the number in their sequence. Delete acts as Backspace: the cursor is always at the end of the line. */
const NUMBERS: Readonly<Record<number, KeyName>> = {
  1: 'home',
  7: 'home',
  4: 'end',
  8: 'end',
  5: 'page-up',
  6: 'page-down',
  3: 'backspace',
};

/** Letters of a keypad in application mode, which an earlier program may have left switched on: `p` is 0, `y` is 9. */
const KEYPAD = { first: 'j', characters: '*+,-./0123456789' };

const MODIFIERS = { shift: 1, alt: 2, ctrl: 4, others: 8 + 16 + 32 };
const RELEASE_EVENT = 3;

const keysOfName = (name: KeyName): Key[] => [{ text: '', name, ctrl: false }];

/** The key of a printable character; empty for control characters. */
export function keysOfText(character: string): Key[] {
  return character === '' || /\p{Cc}/u.test(character) ? [] : [{ text: character, name: null, ctrl: false }];
}

/** The named key or Ctrl letter of a control character; `null` for other characters. */
export function keysOfControl(character: string): Key[] | null {
  const name = CONTROLS[character];
  if (name) return keysOfName(name);
  const code = character.charCodeAt(0);
  return code >= 1 && code <= 26 ? keysWithCtrl(code + 96) : null;
}

function keysWithCtrl(code: number): Key[] {
  const letter = String.fromCodePoint(code).toLowerCase();
  return /^[a-z]$/.test(letter) ? [{ text: letter, name: null, ctrl: true }] : [];
}

export function keysOfKeypad(letter: string): Key[] {
  if (letter === 'M') return keysOfName('enter');
  if (letter === 'I') return keysOfName('tab');
  const name = LETTERS[letter];
  if (name) return keysOfName(name);
  if (letter === 'X' || letter === ' ') return keysOfText(letter === 'X' ? '=' : letter);
  return keysOfText(KEYPAD.characters[letter.charCodeAt(0) - KEYPAD.first.charCodeAt(0)] ?? '');
}

/** The key of a CSI sequence: `1;5` and `C` are → with Ctrl, `5` and `~` Page up. Responses start with one of `<=>?`. */
export function keysOfSequence(parameters: string, final: string): Key[] {
  if (/^[<=>?]/.test(parameters)) return [];
  const [first = '', second = '', third = ''] = parameters.split(';');
  const [modifiers = 1, event = 1] = second.split(':').map((one) => Number(one) || 1);
  if (event === RELEASE_EVENT) return [];
  const code = Number.parseInt(first, 10);
  if (final === 'u') return keysOfCharacterCode(code, modifiers - 1, third);
  if (final === '~' && code === 27) return keysOfCharacterCode(Number.parseInt(third, 10), modifiers - 1, '');
  const name = /[~^@]/.test(final) ? NUMBERS[code] : LETTERS[final];
  return name ? keysOfName(name) : [];
}

/** The key of a character code, which terminals send for keys without a sequence of their own. */
function keysOfCharacterCode(code: number, modifiers: number, typed: string): Key[] {
  const character = characterOf(code);
  const name = CONTROLS[character];
  if (name === 'tab' && modifiers & MODIFIERS.shift) return keysOfName('back-tab');
  if (name) return keysOfName(name);
  if (modifiers & (MODIFIERS.alt | MODIFIERS.others)) return [];
  if (modifiers & MODIFIERS.ctrl) return keysWithCtrl(code);
  const text = typed === '' ? character : typed.split(':').map((one) => characterOf(Number(one)));
  return [...text].flatMap((one) => keysOfText(modifiers & MODIFIERS.shift ? one.toUpperCase() : one));
}

/** The character of a code; empty for codes of private use, which are keys without a character. */
function characterOf(code: number): string {
  const hasNoCharacter = Number.isNaN(code) || code > 0x10_ffff || (code >= 0xd800 && code <= 0xf8ff);
  return hasNoCharacter ? '' : String.fromCodePoint(code);
}
