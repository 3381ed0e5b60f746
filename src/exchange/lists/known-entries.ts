import type { Model } from '../../core/model/model.js';
import { suggestId } from '../../core/suggest-id.js';
import type { ListedKind } from './header-words.js';
import { nameKey } from './plain-words.js';

/** An entry that a row describes or names. */
export interface FoundEntry {
  readonly id: string;
  readonly isNew: boolean;
}

/** Looks up entries of the catalog and new entries of the list, by id and by name. */
export class KnownEntries {
  private readonly names = new Map<string, string>();
  private readonly nameOf = new Map<string, string>();
  private readonly inCatalog = new Set<string>();
  private readonly added = new Set<string>();
  private readonly kind: ListedKind;
  /** Names in the rows of the file; an existing entry with one of these names belongs to that row. */
  private readonly inFile: ReadonlySet<string>;

  constructor(kind: ListedKind, model: Model, inFile: readonly string[]) {
    this.kind = kind;
    this.inFile = new Set(inFile.map(nameKey));
    for (const { id, fields } of model.index.get(kind)?.values() ?? []) {
      const name = (fields as { name?: unknown } | null)?.name;
      this.inCatalog.add(id);
      if (typeof name === 'string') this.learn(id, name);
    }
  }

  private learn(id: string, name: string): void {
    this.nameOf.set(id, nameKey(name));
    if (!this.names.has(nameKey(name))) this.names.set(nameKey(name), id);
  }

  has(id: string): boolean {
    return this.inCatalog.has(id) || this.added.has(id);
  }

  isNew(id: string): boolean {
    return !this.inCatalog.has(id);
  }

  /** Finds an id by name, else an id that equals the text. */
  byName(text: string): string | undefined {
    return this.names.get(nameKey(text)) ?? (this.has(text) ? text : undefined);
  }

  /** Finds the entry of a row by id, else by name, else by the id derived from the name; otherwise creates one. */
  find(id: string | undefined, name: string | undefined): FoundEntry {
    if (id !== undefined) return { id, isNew: this.isNew(id) };
    const named = name === undefined ? undefined : this.names.get(nameKey(name));
    if (named !== undefined) return { id: named, isNew: this.isNew(named) };
    const suggested = suggestId(name ?? '') || this.kind;
    const holder = this.nameOf.get(suggested);
    if (this.inCatalog.has(suggested) && (holder === undefined || !this.inFile.has(holder))) {
      return { id: suggested, isNew: false };
    }
    return { id: this.freeId(suggested), isNew: true };
  }

  freeId(suggested: string): string {
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : `-${number}`;
      const id = suggested.slice(0, 64 - end.length).replace(/-+$/, '') + end;
      if (!this.has(id)) return id;
    }
  }

  add(id: string, name: string | undefined): void {
    this.added.add(id);
    if (name !== undefined) this.learn(id, name);
  }
}
