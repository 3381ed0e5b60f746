import { CRITERIA, type Criterion } from '../../analysis/criteria.js';
import { VALUE_KINDS } from '../../core/model/on-scale.js';

export const VIEWS = ['list', 'gaps', 'priorities', 'quick-wins', 'portfolio', 'coverage'] as const;
export type ViewId = (typeof VIEWS)[number];

export const SORTS = ['phase', 'name', 'gap', 'rank'] as const;
export type Sort = (typeof SORTS)[number];

/** The fields of an input line; a new touchpoint has three. */
export const FIELDS = [...VALUE_KINDS, 'note', 'quote', 'filter', 'new-name', 'new-id', 'new-phase'] as const;
export type Field = (typeof FIELDS)[number];

/** A new touchpoint while its name, id and phase are being entered. */
export interface Draft {
  readonly name: string;
  readonly id: string;
  readonly phase: string;
}

/** The open input line: its field and its text so far. */
export interface Input {
  readonly field: Field;
  readonly text: string;
}

/** A message for the line below the list; `screen.words.ts` has its texts. */
export type Message =
  | { readonly type: 'problem'; readonly problem: Problem; readonly word: string }
  | { readonly type: 'undone' | 'redone' | 'nothing-to-undo' | 'nothing-to-redo' | 'no-touchpoint' }
  | { readonly type: 'too-long'; readonly most: number; readonly left: number }
  | { readonly type: 'continued' | 'begun'; readonly round: string; readonly rated: number }
  | { readonly type: 'changed-on-disk' | 'written' | 'added'; readonly file: string }
  | { readonly type: 'reloaded'; readonly file: string; readonly again: number }
  | { readonly type: 'not-loaded'; readonly reason: string }
  | { readonly type: 'not-written'; readonly file: string; readonly reason: string };

/** The reason why an entered line is rejected. */
type Problem = 'no-number' | 'off-scale' | 'no-id' | 'taken' | 'no-phase';

/** The state of the screen: view, cursor, filter and input. The ratings are in `Work`. */
export interface UiState {
  readonly view: ViewId;
  /** Is the detail of the touchpoint under the cursor shown? */
  readonly detail: boolean;
  readonly help: boolean;
  /** The touchpoint under the cursor. */
  readonly touchpoint: string | null;
  /** The measure under the cursor of the quick wins. */
  readonly measure: string | null;
  /** Index of the first visible line of a scrollable view. */
  readonly scroll: number;
  readonly filter: string;
  readonly sort: Sort;
  readonly criterion: Criterion;
  readonly input: Input | null;
  /** The new touchpoint; kept until it is written to its file. */
  readonly draft: Draft | null;
  readonly message: Message | null;
}

export function makeUiState(): UiState {
  return {
    view: 'list',
    detail: false,
    help: false,
    touchpoint: null,
    measure: null,
    scroll: 0,
    filter: '',
    sort: 'phase',
    criterion: CRITERIA[0],
    input: null,
    draft: null,
    message: null,
  };
}

/** The element `by` places away in a list; at either end the last element is returned. */
export function neighbourOf<T>(list: readonly T[], current: T | null, by: number): T | null {
  const at = current === null ? -1 : list.indexOf(current);
  const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
  return list[next] ?? null;
}
