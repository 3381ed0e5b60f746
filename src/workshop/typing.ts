import { asked } from './asking.js';
import type { Desk, Input } from './desk.js';
import type { Action } from './history.js';
import type { Key } from './key.js';
import type { Pressed, Surroundings } from './keys.js';
import { readVotes, valueFrom } from './votes.js';

/** Characters that a line can hold: more than votes, a note or a quote need. */
const LONGEST = 2_000;

/** A key while a line is being typed. */
export function typeKey(desk: Desk, input: Input, key: Key, world: Surroundings): Pressed {
  if (key.name === 'escape') return { desk: { ...closed(desk, input.field === 'filter' ? '' : null), draft: null } };
  if (key.name === 'enter') return entered(desk, input, world);
  if (key.name === 'backspace') return { desk: typed(desk, { ...input, text: withoutLast(input.text) }) };
  if (key.ctrl) return { desk: key.text === 'u' ? typed(desk, { ...input, text: '' }) : desk };
  if (key.name !== null && key.name !== 'paste') return { desk };
  // What is pasted may end lines or hold what no screen should show.
  return { desk: added(desk, input, key.text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')) };
}

/** A line with more behind it; what does not fit is left out, and said. */
function added(desk: Desk, input: Input, text: string): Desk {
  const characters = [...input.text, ...text];
  const left = characters.length - LONGEST;
  if (left <= 0) return typed(desk, { ...input, text: input.text + text });
  const message = { type: 'too-long', most: LONGEST, left } as const;
  return { ...typed(desk, { ...input, text: characters.slice(0, LONGEST).join('') }), message };
}

/** A filter works while it is typed. */
function typed(desk: Desk, input: Input): Desk {
  return input.field === 'filter' ? { ...desk, input, filter: input.text } : { ...desk, input };
}

function closed(desk: Desk, filter: string | null): Desk {
  return { ...desk, input: null, ...(filter === null ? {} : { filter }) };
}

/** The last character as people see it: an emoji of several code points goes at once. */
function withoutLast(text: string): string {
  const characters = [...new Intl.Segmenter('en').segment(text)];
  return text.slice(0, characters.at(-1)?.index ?? 0);
}

function entered(desk: Desk, { field, text }: Input, world: Surroundings): Pressed {
  const { touchpoints, scale } = world;
  const after: Desk = { ...desk, input: null };
  if (field === 'filter') {
    const inside = desk.touchpoint !== null && touchpoints.includes(desk.touchpoint);
    return { desk: inside ? after : { ...after, touchpoint: touchpoints[0] ?? null } };
  }
  if (field === 'new-name' || field === 'new-id' || field === 'new-phase') return asked(desk, { field, text }, world);
  const { touchpoint } = desk;
  if (touchpoint === null) return { desk: after };
  const act = (action: Action): Pressed => ({ desk: after, action });
  if (field === 'note' || field === 'quote') return act({ type: field, touchpoint, text });
  // A dash takes the value back.
  if (/^[-–]$/.test(text.trim())) return act({ type: 'rate', touchpoint, values: { [field]: null } });
  const read = readVotes(text, scale);
  if ('votes' in read) return act({ type: 'rate', touchpoint, values: { [field]: valueFrom(read.votes) } });
  if (read.problem === 'nothing') return { desk: after };
  // What was typed stays, to be put right.
  return { desk: { ...desk, message: { type: 'problem', problem: read.problem, word: read.word } } };
}
