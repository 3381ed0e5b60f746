import { enterDraftLine } from './draft-input.js';
import type { Key } from './key.js';
import type { KeyContext, KeyResult } from './pressed.js';
import { parseVotes, valueOfVotes } from './typed-votes.js';
import type { Input, UiState } from './ui-state.js';
import type { Action } from './undo.js';

const MAX_CHARACTERS = 2_000;

/** Computes the result of a key while an input line is open. */
export function typeKey(ui: UiState, input: Input, key: Key, keyContext: KeyContext): KeyResult {
  if (key.name === 'escape') return { ui: { ...closeInput(ui, input.field === 'filter' ? '' : null), draft: null } };
  if (key.name === 'enter') return submitInput(ui, input, keyContext);
  if (key.name === 'backspace') return { ui: updateInput(ui, { ...input, text: dropLastCharacter(input.text) }) };
  if (key.ctrl) return { ui: key.text === 'u' ? updateInput(ui, { ...input, text: '' }) : ui };
  if (key.name !== null && key.name !== 'paste') return { ui };
  // A paste may contain line ends and control characters.
  return { ui: appendText(ui, input, key.text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')) };
}

/** Appends text up to the maximum length; a message reports characters that were left out. */
function appendText(ui: UiState, input: Input, text: string): UiState {
  const characters = [...input.text, ...text];
  const left = characters.length - MAX_CHARACTERS;
  if (left <= 0) return updateInput(ui, { ...input, text: input.text + text });
  const message = { type: 'too-long', most: MAX_CHARACTERS, left } as const;
  return { ...updateInput(ui, { ...input, text: characters.slice(0, MAX_CHARACTERS).join('') }), message };
}

/** Updates the input line; a filter takes effect with every character. */
function updateInput(ui: UiState, input: Input): UiState {
  return input.field === 'filter' ? { ...ui, input, filter: input.text } : { ...ui, input };
}

function closeInput(ui: UiState, filter: string | null): UiState {
  return { ...ui, input: null, ...(filter === null ? {} : { filter }) };
}

/** The text without its last grapheme: an emoji of several code points is removed as a whole. */
function dropLastCharacter(text: string): string {
  const characters = [...new Intl.Segmenter('en').segment(text)];
  return text.slice(0, characters.at(-1)?.index ?? 0);
}

function submitInput(ui: UiState, { field, text }: Input, keyContext: KeyContext): KeyResult {
  const { touchpoints, scale } = keyContext;
  const after: UiState = { ...ui, input: null };
  if (field === 'filter') {
    const inside = ui.touchpoint !== null && touchpoints.includes(ui.touchpoint);
    return { ui: inside ? after : { ...after, touchpoint: touchpoints[0] ?? null } };
  }
  if (field === 'new-name' || field === 'new-id' || field === 'new-phase')
    return enterDraftLine(ui, { field, text }, keyContext);
  const { touchpoint } = ui;
  if (touchpoint === null) return { ui: after };
  const pressAction = (action: Action): KeyResult => ({ ui: after, action });
  if (field === 'note' || field === 'quote') return pressAction({ type: field, touchpoint, text });
  // A dash removes the value.
  if (/^[-–]$/.test(text.trim())) return pressAction({ type: 'rate', touchpoint, values: { [field]: null } });
  const read = parseVotes(text, scale);
  if ('votes' in read) return pressAction({ type: 'rate', touchpoint, values: { [field]: valueOfVotes(read.votes) } });
  if (read.problem === 'nothing') return { ui: after };
  // The rejected text stays in the line for correction.
  return { ui: { ...ui, message: { type: 'problem', problem: read.problem, word: read.word } } };
}
