import type { LaterDate } from '../analysis/later.js';
import type { Settings } from '../core/model/settings.js';
import type { Block, Group } from '../document/blocks.js';
import { differenceDigits, type Lang, type Words } from '../messages/format.js';
import type { Terms } from '../messages/terms.js';
import type { Grouping } from './shared/groups.view.js';

export { phaseName } from '../document/phase-name.js';

/**
 * Rack 5: a section turns the data of a view into blocks; its wording lives beside it in both languages. It computes
 * nothing, knows no format and no width, and states the reason if it has nothing to show.
 */
export interface Section<Id extends string = string, Data = never> {
  readonly id: Id;
  readonly compose: (data: Data, context: Context) => Block[];
}

/** The section of a view has the view's id and a one-line summary of the question that the view answers. */
export interface ViewSection<Id extends string = string, Data = never> extends Section<Id, Data> {
  readonly summary: Words<string>;
}

export interface Context {
  readonly lang: Lang;
  readonly terms: Terms;
  readonly settings: Settings;
  readonly asOf: string;
  /** Entries dated after `asOf`, which the analysis leaves out. */
  readonly later: readonly LaterDate[];
  /** The display name of an entry; its id if it has no name. */
  readonly name: (kind: string, id: string) => string;
  /** Touchpoints that belong to a moment of truth. */
  readonly moments: ReadonlySet<string>;
  /** The text of a factor of a touchpoint. */
  readonly factor: (touchpoint: string, factor: string) => string;
  /** Number of rows to show; `null` shows all. A line counts the rows left out. */
  readonly top: number | null;
  /** One of several sections on a screen: no appendix, and a pointer to the command that shows everything. */
  readonly overview: boolean;
  /** For a screen that a group watches from a distance: only what the moderator talks about. */
  readonly presentation: boolean;
  readonly groupBy: Grouping | null;
  /** For readers without tpm: all rows, and no commands to run. */
  readonly handedOver: boolean;
  /** Amounts of money are hidden, but still take part in computations. */
  readonly hidesMoney: boolean;
}

/** A text, followed by the command that shows more. */
export function appendCommand(said: string, command: string, { handedOver }: Context): string {
  return handedOver ? said : `${said} – ${command}`;
}

export function defineSection<Id extends string, Data>(section: Section<Id, Data>): Section<Id, Data> {
  return section;
}

export function defineViewSection<Id extends string, Data>(section: ViewSection<Id, Data>): ViewSection<Id, Data> {
  return section;
}

/** The words of a section in the report's language. */
export function wordsOf<T>(words: Words<T>, context: Context): T {
  return words[context.lang];
}

/** Decimals of ratings, chosen for the scale: 2 on 1–5, 1 on 1–10 and 0–100. */
export function digitsOf({ scale }: Settings): number {
  return scale.max - scale.min <= 5 ? 2 : 1;
}

/** The number of decimals, up to three more than `fewest`, at which two values and their difference stay readable. */
export function distinguishingDigits(from: number, to: number, fewest: number): number {
  const isTold = (digits: number) =>
    from.toFixed(digits) !== to.toFixed(digits) && Number((to - from).toFixed(digits)) !== 0;
  return fewest + ([0, 1, 2, 3].find((more) => isTold(fewest + more)) ?? 0);
}

/** A difference shown beside its two values, in points of the scale; `null` if any of them is unknown. */
export function differenceStyle(
  context: Pick<Context, 'settings'>,
  difference: number | null,
  from: number | null,
  to: number | null,
): { readonly digits: number } {
  const digits = digitsOf(context.settings);
  const known = difference !== null && from !== null && to !== null;
  return { digits: known ? differenceDigits(difference, from, to, digits) : digits };
}

/** The first rows and the number of the remaining ones. */
export function takeTop<T>(rows: readonly T[], { top }: Context): { shown: readonly T[]; rest: number } {
  const shown = top === null ? rows : rows.slice(0, top);
  return { shown, rest: rows.length - shown.length };
}

/** Group titles for sorted rows: one before the first row of each group. */
export function groupTitles<T, Key>(
  rows: readonly T[],
  key: (row: T) => Key,
  title: (key: Key) => string | Omit<Group, 'before'>,
): Group[] {
  return rows.flatMap((row, before) => {
    const previous = rows[before - 1];
    if (previous !== undefined && key(previous) === key(row)) return [];
    const given = title(key(row));
    return [typeof given === 'string' ? { before, title: given } : { before, ...given }];
  });
}
