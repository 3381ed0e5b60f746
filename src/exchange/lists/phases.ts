import type { Phase } from '../../core/model/settings.js';
import { suggestId } from '../../core/suggest-id.js';
import { nameKey } from './plain-words.js';

/** A phase that is missing in tpm.yaml. */
export interface NewPhase {
  readonly id: string;
  /** The name; `null` if it would equal the id. */
  readonly name: string | null;
}

/** Finds the phase that a text names: one of tpm.yaml by id or name, else a new one. */
export class Phases {
  readonly added: NewPhase[] = [];
  private readonly known: readonly Phase[];

  constructor(known: readonly Phase[]) {
    this.known = known;
  }

  /** The id of a phase; `null` if the text contains no character for an id. */
  idOf(text: string): string | null {
    const id = suggestId(text);
    const all = [...this.known, ...this.added];
    const found = all.find(
      (phase) => phase.id === text.trim() || (phase.name !== null && nameKey(phase.name) === nameKey(text)),
    );
    const near = found ?? all.find((phase) => phase.id === id);
    if (near) return near.id;
    return id === '' ? null : id;
  }

  add(text: string): void {
    const id = this.idOf(text);
    if (id === null || [...this.known, ...this.added].some((phase) => phase.id === id)) return;
    this.added.push({ id, name: text.trim() === id ? null : text.trim() });
  }
}
