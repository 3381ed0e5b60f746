import { CRITERIA, type Criterion } from '../analysis/criteria.js';
import { VALUE_KINDS } from '../core/on-scale.js';

export const VIEWS = ['list', 'gaps', 'priorities', 'quick-wins', 'portfolio', 'coverage'] as const;
export type ViewId = (typeof VIEWS)[number];

export const SORTS = ['phase', 'name', 'gap', 'rank'] as const;
export type Sort = (typeof SORTS)[number];

/** A new touchpoint is asked for in three lines. */
export const FIELDS = [...VALUE_KINDS, 'note', 'quote', 'filter', 'new-name', 'new-id', 'new-phase'] as const;
export type Field = (typeof FIELDS)[number];

/** A touchpoint that somebody is about to add. */
export interface Draft {
  readonly name: string;
  readonly id: string;
  readonly phase: string;
}

/** A line that is being typed. */
export interface Input {
  readonly field: Field;
  readonly text: string;
}

/** What the room is told below the list; words are the screen's. */
export type Message =
  | { readonly type: 'problem'; readonly problem: Problem; readonly word: string }
  | { readonly type: 'undone' | 'redone' | 'nothing-to-undo' | 'nothing-to-redo' | 'no-touchpoint' }
  | { readonly type: 'too-long'; readonly most: number; readonly left: number }
  | { readonly type: 'continued' | 'begun'; readonly round: string; readonly rated: number }
  | { readonly type: 'changed-on-disk' | 'written' | 'added'; readonly file: string }
  | { readonly type: 'reloaded'; readonly file: string; readonly again: number }
  | { readonly type: 'not-loaded'; readonly reason: string }
  | { readonly type: 'not-written'; readonly file: string; readonly reason: string };

/** Why a line cannot be taken as it is. */
type Problem = 'no-number' | 'off-scale' | 'no-id' | 'taken' | 'no-phase';

/** What the moderator looks at and types: all that is not the work itself. */
export interface Desk {
  readonly view: ViewId;
  /** Is the touchpoint under the cursor shown alone? */
  readonly detail: boolean;
  readonly help: boolean;
  /** The touchpoint, and in the quick wins the measure, under the cursor. */
  readonly touchpoint: string | null;
  readonly measure: string | null;
  /** The first line shown of what is longer than the screen. */
  readonly scroll: number;
  readonly filter: string;
  readonly sort: Sort;
  readonly criterion: Criterion;
  readonly input: Input | null;
  /** The touchpoint that is being asked for; kept until it is written. */
  readonly draft: Draft | null;
  readonly message: Message | null;
}

export function emptyDesk(): Desk {
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

/** The neighbour in a list, `by` places away; the ends hold. */
export function neighbour<T>(list: readonly T[], current: T | null, by: number): T | null {
  const at = current === null ? -1 : list.indexOf(current);
  const next = at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by));
  return list[next] ?? null;
}
