import { SEVERITIES, type Severity } from '../kinds/config.js';
import type { Offsets, Pointer } from './read/source.js';

export { SEVERITIES, type Severity };

/** Values of a message. The rule's id determines the wording; see `rules/define.ts`. */
export type MessageData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * A place in the catalog. The pointer names it in the method's terms (collection, id, field); `at` holds offsets if they
 * are known when the finding is made. Otherwise the place is looked up in the syntax tree on demand.
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

export interface RelatedPlace {
  readonly place: Place;
  readonly data: MessageData;
}

/** A corrected id or key and, if it can be replaced safely, the text for the place. */
export interface Suggestion {
  readonly text: string;
  readonly replacement?: string;
}

/**
 * A problem in the catalog: syntax, schema, reference and rule problems have one type.
 * The rule id is set here and never parsed back from a message.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly data: MessageData;
  readonly place: Place;
  readonly entry?: EntryName;
  readonly related?: readonly RelatedPlace[];
  readonly suggestions?: readonly Suggestion[];
  readonly suppressed?: SuppressionReason;
}

/** The acceptance of a finding, with its reason. */
export interface SuppressionReason {
  readonly by: 'inline' | 'baseline';
  readonly reason: string;
}

/** A place known by its offsets alone, for characters, syntax and whole files. */
export function textPlace(path: string, at: Offsets = { start: 0, end: 0 }): Place {
  return { path, doc: 0, pointer: [], part: 'value', at };
}
