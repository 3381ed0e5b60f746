import { idFrom } from '../edit/entry-text.js';
import { id as idSchema } from '../kinds/fields.js';
import type { Desk, Draft, Field, Input } from './desk.js';
import type { Pressed, Surroundings } from './keys.js';

const NOTHING: Draft = { name: '', id: '', phase: '' };

/** One line of a new touchpoint was entered: the next is asked for, or all is there. */
export function asked(desk: Desk, { field, text }: Input, world: Surroundings): Pressed {
  const said = text.trim();
  const draft = desk.draft ?? NOTHING;
  if (field === 'new-name') {
    if (said === '') return { desk: { ...desk, input: null, draft: null } };
    const id = draft.name === said ? draft.id : idFrom(said);
    return next(desk, { ...draft, name: said, id }, 'new-id', id);
  }
  if (field === 'new-id') {
    if (!idSchema().safeParse(said).success) return problem(desk, 'no-id', said);
    if (world.isTaken(said)) return problem(desk, 'taken', said);
    return next(desk, { ...draft, id: said }, 'new-phase', draft.phase || world.phase);
  }
  const phase = phaseOf(said, world);
  if (phase === null) return problem(desk, 'no-phase', said);
  return { desk: { ...desk, input: null, draft: { ...draft, phase } }, order: 'add-touchpoint' };
}

function next(desk: Desk, draft: Draft, field: Field, text: string): Pressed {
  return { desk: { ...desk, draft, input: { field, text } } };
}

/** What was typed stays, to be put right. */
function problem(desk: Desk, type: 'no-id' | 'taken' | 'no-phase', word: string): Pressed {
  return { desk: { ...desk, message: { type: 'problem', problem: type, word } } };
}

/** A phase by its number, its id, or the only one whose id or name begins like that. */
function phaseOf(said: string, { phases }: Surroundings): string | null {
  const sought = said.toLowerCase();
  if (sought === '') return null;
  const exact = phases.find(({ id }, at) => id === sought || String(at + 1) === sought);
  if (exact) return exact.id;
  const like = phases.filter(({ id, name }) => id.startsWith(sought) || name.toLowerCase().startsWith(sought));
  return like.length === 1 ? (like[0]?.id ?? null) : null;
}
