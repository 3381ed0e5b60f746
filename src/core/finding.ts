import type { Offsets, Pointer } from './source.js';

export type Severity = 'error' | 'warning' | 'info';

/** Values of a message. Wording is found by the rule's id; see `rules/define.ts`. */
export type MessageData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * A place in the catalog. The pointer names it in the method's terms (collection, id, field); `at` are offsets where
 * they are known at birth. Without them the place is looked up in the syntax tree, and only when somebody asks.
 */
export interface Place {
  readonly path: string;
  readonly doc: number;
  readonly pointer: Pointer;
  readonly part: 'key' | 'value';
  readonly at?: Offsets;
}

export interface EntryName {
  readonly kind: string;
  readonly id: string;
  readonly name: string | null;
}

export interface Related {
  readonly place: Place;
  readonly data: MessageData;
}

/** A bare id or key that would be right, and, where it is safe, the text that replaces the place. */
export interface Suggestion {
  readonly text: string;
  readonly replacement?: string;
}

/**
 * A problem as it is born: syntax, schema, reference and rule problems are one type.
 * The rule id is set here and never read back out of prose.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly data: MessageData;
  readonly place: Place;
  readonly entry?: EntryName;
  readonly related?: readonly Related[];
  readonly suggestions?: readonly Suggestion[];
  readonly suppressed?: Suppressed;
}

/** Somebody accepted the finding, and says why. */
export interface Suppressed {
  readonly by: 'inline' | 'baseline';
  readonly reason: string;
}

/** A place known by its offsets alone: characters, syntax, whole files. */
export function textPlace(path: string, at: Offsets = { start: 0, end: 0 }): Place {
  return { path, doc: 0, pointer: [], part: 'value', at };
}
