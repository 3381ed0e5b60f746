import type { YamlValue } from '../../core/read/parsed.js';
import type { ListedKind } from './header-words.js';
import type { NewPhase } from './phases.js';
import type { RatingDraft } from './rating-draft.js';
import type { Rejection } from './reasons.js';

/** An entry that the catalog does not have yet. */
export interface NewEntryDraft {
  readonly kind: ListedKind;
  readonly id: string;
  readonly row: number;
  readonly fields: ReadonlyMap<string, YamlValue>;
}

/** A field of an entry that is there, with the value that it has and the one of the file. */
export interface FieldChange {
  readonly kind: ListedKind | 'assessment';
  readonly id: string;
  readonly row: number;
  /** Field, and keys below it. */
  readonly path: readonly string[];
  readonly before: YamlValue;
  readonly after: YamlValue;
}

/** A field that has another value in the catalog than in the file. */
export interface Conflict extends FieldChange {
  readonly taken: boolean;
}

export type OnConflict = 'keep' | 'take';

/** What a list does to a catalog; nothing of it is written yet. */
export interface ListPlan {
  readonly created: readonly NewEntryDraft[];
  readonly changed: readonly FieldChange[];
  readonly conflicts: readonly Conflict[];
  readonly ratings: readonly RatingDraft[];
  readonly phases: readonly NewPhase[];
  readonly rejected: readonly Rejection[];
  /** Rows that go in. */
  readonly taken: readonly number[];
  /** Rows that say the same as an earlier one. */
  readonly repeated: readonly number[];
  /** Measures that name touchpoints and no gain: what they improve stays open. */
  readonly withoutGain: readonly string[];
}
