import { StringDecoder } from 'node:string_decoder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/workshop/state/key.js';
import { makeDecoder } from '../../src/workshop/terminal/decode.js';
import { ANSWERS, ESC, KEY_SEQUENCES } from '../helpers/terminal-codes.js';

/** Splits a text into pieces of these lengths, like the reads of a terminal. */
function inPieces(text: string, lengths: readonly number[]): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const decoder = new StringDecoder('utf8');
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    pieces.push(decoder.write(bytes.subarray(at, at + length)));
    at += length;
  }
  return [...pieces, decoder.end()].filter((piece) => piece !== '');
}

function decoded(pieces: readonly string[]): readonly Key[] {
  const { push, flush } = makeDecoder();
  return [...pieces.flatMap((piece) => push(piece)), ...flush()];
}

const shown = (...pieces: string[]) =>
  decoded(pieces).map(({ text, name, ctrl }) =>
    name === 'paste' ? `<${text}>` : (name ?? (ctrl ? `^${text}` : text)),
  );

const NAMES = /^(up|down|left|right|home|end|page-up|page-down|tab|back-tab|enter|backspace)$/;

describe('keys with an escape sequence', () => {
  it.each([
    ['A', ['up']],
    ['1;5C', ['right']],
    ['H', ['home']],
    ['4~', ['end']],
    ['6;5~', ['page-down']],
    ['5$', ['page-up']],
    ['6^', ['page-down']],
    ['3~', ['backspace']],
    ['Z', ['back-tab']],
    ['15;5~', []],
    ['1;6P', []],
    ['27u', ['escape']],
    ['13;2u', ['enter']],
    ['9;2u', ['back-tab']],
    ['99;5u', ['^c']],
    ['27;5;114~', ['^r']],
    ['97;2u', ['A']],
    ['52;1;52u', ['4']],
    ['113;9u', []],
    ['113;1:3u', []],
    ['57441u', []],
  ])('%s is %j', (code, keys) => {
    expect(shown(`${ESC}[${code}`)).toEqual(keys);
  });

  it('on a keypad in application mode are digits', () => {
    expect(shown(...[...'tXuprM'].map((letter) => `${ESC}O${letter}`))).toEqual(['4', '=', '5', '0', '2', 'enter']);
  });

  it('give a known key or none, never characters', () => {
    const wrong = KEY_SEQUENCES.filter(
      (code) => !decoded([code]).every(({ name, text }) => NAMES.test(name ?? '') && text === ''),
    );
    expect(wrong).toEqual([]);
    expect(KEY_SEQUENCES.length).toBeGreaterThan(1_000);
  });

  it.each(ANSWERS)('a terminal response is not a key: %j', (answer) => {
    expect(shown(`${answer}x`)).toEqual(['x']);
  });
});

describe('Escape', () => {
  it('is a key when nothing follows it, and comes before a key in the same read', () => {
    expect(shown(ESC)).toEqual(['escape']);
    expect(shown(`${ESC}${ESC}`)).toEqual(['escape', 'escape']);
    expect(shown(`${ESC}q`)).toEqual(['escape', 'q']);
    for (const letter of '[OP]X^_') expect(shown(`${ESC}${letter}`)).toEqual(['escape', letter]);
  });

  it('with Backspace does not clear the line', () => {
    expect(shown(`${ESC}\u007f`)).toEqual(['backspace']);
  });
});

describe('a paste', () => {
  it('is one text with its control characters and without its colour codes', () => {
    const text = `${ESC}[31mrot${ESC}[0m\r${ESC}]8;;http://example.org${ESC}\\hier${ESC}]8;;${ESC}\\ \u0003 ${ESC}[1;5P4`;
    expect(shown(`${ESC}[200~${text}${ESC}[201~q`)).toEqual(['<rot\rhier \u0003 4>', 'q']);
  });

  it('ends at its end mark, however reads split the mark', () => {
    const mark = `${ESC}[201~`;
    for (const at of [...mark].keys()) {
      expect(shown(`${ESC}[200~4 5${mark.slice(0, at)}`, `${mark.slice(at)}x`)).toEqual(['<4 5>', 'x']);
    }
  });

  it('without an end mark is ended by Ctrl-C', () => {
    expect(shown(`${ESC}[200~half`, '\u0003', 'x')).toEqual(['^c', 'x']);
  });
});

const character = fc.constantFrom(...'q i4ä🚲店', '\r', '\n', '\t', '\u007f', '\u0001', '\u001a', '\u009b', '\ufffd');
const pasted = fc.array(fc.constantFrom('4', 'q\r', 'ä', '🚲', ESC, `${ESC}[31m`, `${ESC}[20`, ']', '\u0007'), {
  maxLength: 6,
});
const atom = fc.oneof(
  character,
  fc.constantFrom(...KEY_SEQUENCES),
  fc.constantFrom(...ANSWERS),
  fc.constantFrom(ESC, `${ESC}q`, `${ESC}\u007f`),
  pasted.map((texts) => `${ESC}[200~${texts.join('')}${ESC}[201~`),
);
const lengths = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 });

describe('any input', () => {
  it('gives the same keys, however reads split it', () => {
    const property = fc.property(fc.array(atom, { maxLength: 12 }), lengths, (atoms, pieces) => {
      const text = atoms.join('');
      expect(decoded(inPieces(text, pieces))).toEqual(decoded([text]));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it('gives only printable text and named keys, and Ctrl-C with the key after it', () => {
    const soup = fc.oneof(fc.constantFrom(ESC, ...'[]OP;:0123~$^MuA<?', '\u0007', '\\'), character);
    const property = fc.property(fc.array(fc.oneof(soup, atom), { maxLength: 30 }), lengths, (parts, pieces) => {
      const { push } = makeDecoder();
      const keys = inPieces(parts.join(''), pieces).flatMap((piece) => push(piece));
      const odd = keys.filter(({ text, name }) => name !== 'paste' && (/\p{Cc}/u.test(text) || [...text].length > 1));
      expect(odd).toEqual([]);
      expect([...push('\u0003'), ...push('i')].slice(-2)).toEqual([
        { text: 'c', name: null, ctrl: true },
        { text: 'i', name: null, ctrl: false },
      ]);
    });
    fc.assert(property, { numRuns: 500 });
  });
});
