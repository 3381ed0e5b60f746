import type { Key, KeyName } from '../workshop/key.js';

const CONTROLS: Readonly<Record<string, KeyName>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007f': 'backspace',
  '\u001b': 'escape',
};

/** The last letter of a coded key; rxvt writes the arrows with Shift small. */
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

/** The number of a coded key. Delete, at the end of a line, takes its last character like Backspace. */
const NUMBERS: Readonly<Record<number, KeyName>> = {
  1: 'home',
  7: 'home',
  4: 'end',
  8: 'end',
  5: 'page-up',
  6: 'page-down',
  3: 'backspace',
};

/** What a keypad sends where a program before left it in its own mode: `p` is 0, `y` is 9. */
const KEYPAD = { first: 'j', characters: '*+,-./0123456789' };

const MODIFIERS = { shift: 1, alt: 2, ctrl: 4, others: 8 + 16 + 32 };
const RELEASED = 3;

const named = (name: KeyName): Key[] => [{ text: '', name, ctrl: false }];

/** A character of a text; none for what no line can hold. */
export function textKey(character: string): Key[] {
  return character === '' || /\p{Cc}/u.test(character) ? [] : [{ text: character, name: null, ctrl: false }];
}

/** A control character: a key with a name, or a letter with Ctrl. `null` where it is none. */
export function controlKey(character: string): Key[] | null {
  const name = CONTROLS[character];
  if (name) return named(name);
  const code = character.charCodeAt(0);
  return code >= 1 && code <= 26 ? withCtrl(code + 96) : null;
}

function withCtrl(code: number): Key[] {
  const letter = String.fromCodePoint(code).toLowerCase();
  return /^[a-z]$/.test(letter) ? [{ text: letter, name: null, ctrl: true }] : [];
}

export function keypadKeys(letter: string): Key[] {
  if (letter === 'M') return named('enter');
  if (letter === 'I') return named('tab');
  const name = LETTERS[letter];
  if (name) return named(name);
  if (letter === 'X' || letter === ' ') return textKey(letter === 'X' ? '=' : letter);
  return textKey(KEYPAD.characters[letter.charCodeAt(0) - KEYPAD.first.charCodeAt(0)] ?? '');
}

/** `1;5` and `C` are → with Ctrl, `5` and `~` Page up. Answers of a terminal begin with one of `<=>?`. */
export function codedKeys(parameters: string, final: string): Key[] {
  if (/^[<=>?]/.test(parameters)) return [];
  const [first = '', second = '', third = ''] = parameters.split(';');
  const [modifiers = 1, event = 1] = second.split(':').map((one) => Number(one) || 1);
  if (event === RELEASED) return [];
  const code = Number.parseInt(first, 10);
  if (final === 'u') return typedKeys(code, modifiers - 1, third);
  if (final === '~' && code === 27) return typedKeys(Number.parseInt(third, 10), modifiers - 1, '');
  const name = /[~^@]/.test(final) ? NUMBERS[code] : LETTERS[final];
  return name ? named(name) : [];
}

/** A key by the number of its character, as terminals write those that have no other form. */
function typedKeys(code: number, modifiers: number, typed: string): Key[] {
  const character = characterOf(code);
  const name = CONTROLS[character];
  if (name === 'tab' && modifiers & MODIFIERS.shift) return named('back-tab');
  if (name) return named(name);
  if (modifiers & (MODIFIERS.alt | MODIFIERS.others)) return [];
  if (modifiers & MODIFIERS.ctrl) return withCtrl(code);
  const text = typed === '' ? character : typed.split(':').map((one) => characterOf(Number(one)));
  return [...text].flatMap((one) => textKey(modifiers & MODIFIERS.shift ? one.toUpperCase() : one));
}

/** Numbers of private use are keys without a character. */
function characterOf(code: number): string {
  const none = Number.isNaN(code) || code > 0x10_ffff || (code >= 0xd800 && code <= 0xf8ff);
  return none ? '' : String.fromCodePoint(code);
}
