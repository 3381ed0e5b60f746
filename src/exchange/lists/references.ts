import type { RowEntry } from './drafts.js';
import type { ListedKind } from './header-words.js';
import type { KnownEntries } from './known-entries.js';
import type { GivenValue } from './read-rows.js';
import type { Rejection } from './reasons.js';

/** Kinds that need only a name, so that a list can create entries of them. */
const CREATABLE_KINDS: readonly ListedKind[] = ['department', 'persona'];

/** Resolves the entries that a row names. */
export class References {
  readonly created: RowEntry[] = [];
  readonly faults: Rejection[] = [];
  private readonly known: ReadonlyMap<ListedKind, KnownEntries>;
  private readonly row: number;

  constructor(known: ReadonlyMap<ListedKind, KnownEntries>, row: number) {
    this.known = known;
    this.row = row;
  }

  /**
   * Ids of the entries named in a cell. Unknown departments and personas are created; any other unknown name is an
   * error.
   */
  resolve({ value, column }: GivenValue, kind: ListedKind): string[] {
    const texts = Array.isArray(value) ? value.map(String) : [String(value)];
    return texts.flatMap((text) => {
      const entries = this.known.get(kind);
      const found = entries?.byName(text) ?? this.made(kind, text);
      if (found !== undefined) return [found];
      if (entries && CREATABLE_KINDS.includes(kind)) return [this.make(entries, kind, text)];
      const where = { column: column?.letter ?? null, header: column?.header ?? '' };
      this.faults.push({ row: this.row, ...where, reason: 'unknown-reference', value: text, data: { of: kind } });
      return [];
    });
  }

  private made(kind: ListedKind, text: string): string | undefined {
    return this.created.find((one) => one.kind === kind && one.fields.get('name') === text)?.id;
  }

  private make(entries: KnownEntries, kind: ListedKind, text: string): string {
    const { id, isNew } = entries.find(undefined, text);
    if (isNew) this.created.push({ kind, id, isNew, row: this.row, fields: new Map([['name', text]]) });
    return id;
  }
}
