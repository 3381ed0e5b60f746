import type { Phase } from '../../core/model/settings.js';
import { suggestId } from '../../core/suggest-id.js';
import { nameKey } from './plain-words.js';

/** A phase that tpm.yaml lacks. */
export interface NewPhase {
  readonly id: string;
  /** `null` where the id says as much. */
  readonly name: string | null;
}

/** The id of the phase that a text names: one of tpm.yaml by id or name, else a new one. */
export class Phases {
  readonly added: NewPhase[] = [];
  private readonly known: readonly Phase[];

  constructor(known: readonly Phase[]) {
    this.known = known;
  }

  /** `null` where no id can be made of the text. */
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
