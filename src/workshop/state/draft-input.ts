import { suggestId } from '../../core/suggest-id.js';
import { id as idSchema } from '../../kinds/fields.js';
import type { KeyContext, KeyResult } from './pressed.js';
import type { Draft, Field, Input, UiState } from './ui-state.js';

const EMPTY_DRAFT: Draft = { name: '', id: '', phase: '' };

/** Takes one entered line of a new touchpoint; opens the next line, or requests the new entry after the last one. */
export function enterDraftLine(ui: UiState, { field, text }: Input, keyContext: KeyContext): KeyResult {
  const said = text.trim();
  const draft = ui.draft ?? EMPTY_DRAFT;
  if (field === 'new-name') {
    if (said === '') return { ui: { ...ui, input: null, draft: null } };
    const id = draft.name === said ? draft.id : suggestId(said);
    return openNextLine(ui, { ...draft, name: said, id }, 'new-id', id);
  }
  if (field === 'new-id') {
    if (!idSchema().safeParse(said).success) return reportProblem(ui, 'no-id', said);
    if (keyContext.isTaken(said)) return reportProblem(ui, 'taken', said);
    return openNextLine(ui, { ...draft, id: said }, 'new-phase', draft.phase || keyContext.phase);
  }
  const phase = phaseOf(said, keyContext);
  if (phase === null) return reportProblem(ui, 'no-phase', said);
  return { ui: { ...ui, input: null, draft: { ...draft, phase } }, effect: 'add-touchpoint' };
}

function openNextLine(ui: UiState, draft: Draft, field: Field, text: string): KeyResult {
  return { ui: { ...ui, draft, input: { field, text } } };
}

/** Reports a problem; the rejected text stays in the line for correction. */
function reportProblem(ui: UiState, type: 'no-id' | 'taken' | 'no-phase', word: string): KeyResult {
  return { ui: { ...ui, message: { type: 'problem', problem: type, word } } };
}

/** The phase with this number or id, or the only phase whose id or name begins with the text. */
function phaseOf(said: string, { phases }: KeyContext): string | null {
  const sought = said.toLowerCase();
  if (sought === '') return null;
  const exact = phases.find(({ id }, at) => id === sought || String(at + 1) === sought);
  if (exact) return exact.id;
  const like = phases.filter(({ id, name }) => id.startsWith(sought) || name.toLowerCase().startsWith(sought));
  return like.length === 1 ? (like[0]?.id ?? null) : null;
}
