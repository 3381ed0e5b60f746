import type { YamlValue } from '../../core/read/parsed.js';
import type { KindName } from '../../kinds/index.js';
import type { NewPhase } from './phases.js';
import type { RatingDraft } from './rating-draft.js';
import type { Rejection } from './reasons.js';

/** A new entry. */
export interface NewEntryDraft {
  readonly kind: KindName;
  readonly id: string;
  readonly row: number;
  readonly fields: ReadonlyMap<string, YamlValue>;
}

/** A change to a field of an existing entry, with the old and the new value. */
export interface FieldChange {
  readonly kind: KindName | 'settings';
  readonly id: string;
  readonly row: number;
  /** The field, and keys inside it. */
  readonly path: readonly string[];
  readonly before: YamlValue;
  readonly after: YamlValue;
}

/** A field whose values in the catalog and in the file differ. */
export interface Conflict extends FieldChange {
  readonly taken: boolean;
}

export type OnConflict = 'keep' | 'take';

/** The planned changes of a list to a catalog; nothing is written yet. */
export interface ListPlan {
  readonly created: readonly NewEntryDraft[];
  readonly changed: readonly FieldChange[];
  readonly conflicts: readonly Conflict[];
  readonly ratings: readonly RatingDraft[];
  readonly phases: readonly NewPhase[];
  readonly rejected: readonly Rejection[];
  /** Numbers of the accepted rows. */
  readonly taken: readonly number[];
  /** Row → id of the entry that it is. */
  readonly entries: ReadonlyMap<number, string>;
  /** Numbers of the rows that repeat an earlier row. */
  readonly repeated: readonly number[];
  /** Measures whose rows name touchpoints without a gain, so that `improves` stays empty. */
  readonly withoutGain: readonly string[];
}
