import { plainWordsOf } from '../lists/plain-words.js';
import type { SurveyColumn, SurveyLayout } from './answers.js';
import { boxChoice, type Choice, checkedValues, givenTexts, listChoices, suggestOptions } from './choices.js';
import type { Group } from './count-answers.js';
import { type Doubt, doubt } from './doubt.js';
import { type Candidate, candidateFor, peersOf } from './guess-items.js';
import type { Item } from './item.js';
import { type ItemGuess, makeItem } from './make-item.js';
import type { KnownTouchpoint } from './match-touchpoint.js';
import { type ColumnSpec, mapLine, type SurveyMap } from './survey-map.js';
import { Tally } from './tally.js';

export interface Interpretation {
  readonly items: readonly Item[];
  readonly choices: readonly ((group: Group) => Choice[])[];
  readonly doubts: readonly Doubt[];
  /** Columns that are left out because they hold neither numbers nor options, or because the map says so. */
  readonly leftOut: readonly SurveyColumn[];
}

export interface ToInterpret {
  readonly layout: SurveyLayout;
  readonly columns: readonly SurveyColumn[];
  readonly groups: readonly Group[];
  readonly map: SurveyMap;
  readonly touchpoints: readonly KnownTouchpoint[];
  readonly delimiter: string | null;
  /** Columns of Kano pairs, which are no ratings. */
  readonly paired: ReadonlySet<number>;
}

/** Says what each column holds, from how often each text stands in it. */
export function interpret(given: ToInterpret): Interpretation {
  const { columns, map, paired } = given;
  const asked = columns.filter(
    ({ role, code }) => role !== 'system' && role !== 'text' && map.columns.get(code) !== null,
  );
  const free = asked.filter(({ position }) => !paired.has(position));
  const tallies = new Map(free.map((column) => [column.code, tallyOf(column, given.groups)]));
  const sorted = free.map((column) => sortColumn(column, tallies.get(column.code) ?? new Tally(), given));
  const boxes = withEmptyBoxes(sorted);
  const candidates = sorted.flatMap(({ candidate }) => candidate ?? []);
  const peers = peersOf(candidates);
  const guesses = candidates.flatMap(
    (one) => makeItem(one, { known: given.touchpoints, peers, all: candidates }) ?? [],
  );
  const sure = withoutRepeats(guesses);
  return {
    items: sure.map(({ item }) => item),
    choices: boxes.flatMap(({ choices }) => choices ?? []),
    doubts: oneForEachColumn([...sure.flatMap(({ doubts }) => doubts), ...sorted.flatMap(({ doubts }) => doubts)]),
    leftOut: columns.filter(
      ({ code, role, position }) => role !== 'system' && !paired.has(position) && !isUsed(code, sure, boxes),
    ),
  };
}

function isUsed(code: string, items: readonly ItemGuess[], sorted: readonly Sorted[]): boolean {
  return (
    items.some(({ item }) => item.column.code === code) ||
    sorted.some((one) => one.column.code === code && one.choices !== null)
  );
}

interface Sorted {
  readonly column: SurveyColumn;
  readonly candidate: Candidate | null;
  readonly choices: ((group: Group) => Choice[]) | null;
  readonly isEmpty: boolean;
  readonly doubts: readonly Doubt[];
}

/** The column's key in the counts of a group; of a long file the text of the question. */
export function keyOf({ position, code }: SurveyColumn): number | string {
  return position < 0 ? code : position;
}

function tallyOf(column: SurveyColumn, groups: readonly Group[]): Tally {
  const whole = new Tally();
  for (const { columns } of groups) {
    const own = columns.get(keyOf(column));
    if (own) whole.merge(own);
  }
  return whole;
}

function sortColumn(column: SurveyColumn, tally: Tally, { layout, map, delimiter }: ToInterpret): Sorted {
  const spec: ColumnSpec = map.columns.get(column.code) ?? {};
  const isEmpty = !tally.isTooVaried && givenTexts(tally).length === 0;
  const none = { column, candidate: null, choices: null, isEmpty, doubts: [] };
  if (tally.isTooVaried || isEmpty)
    return column.role === 'box' ? { ...none, choices: boxOf(column, column.checked ?? new Set()) } : none;
  const checked = spec.use === undefined || spec.use === 'choice' ? checkedValues(column, tally) : null;
  if (checked) return { ...none, choices: boxOf(column, checked) };
  const separator = column.separator ?? numberList(layout, tally);
  if (spec.options || column.role === 'list' || separator !== undefined) {
    const choices = (group: Group) =>
      listChoices(column, group.columns.get(keyOf(column)) ?? new Tally(), spec, separator ?? ', ');
    return { ...none, choices };
  }
  const candidate = candidateFor(column, tally, { layout, map, delimiter });
  const options = candidate ? null : suggestOptions(tally);
  if (!options) return { ...none, candidate };
  const line = mapLine(column.code, { use: 'choice', options });
  const choices = (group: Group) =>
    listChoices(column, group.columns.get(keyOf(column)) ?? new Tally(), { options }, ', ');
  return { ...none, choices, doubts: [doubt(column.code, 'which-options', { blocks: false, mapLine: line })] };
}

const boxOf = (column: SurveyColumn, checked: ReadonlySet<string>) => (group: Group) => [
  boxChoice(column, group.columns.get(keyOf(column)), checked),
];

function numberList({ numberLists }: SurveyLayout, tally: Tally): string | undefined {
  const isList = (text: string) => numberLists !== undefined && /^\d+(,\d+)+$/.test(text);
  return givenTexts(tally).some(({ text }) => isList(text)) ? numberLists : undefined;
}

/** An option that nobody chose is an empty column; it stands beside others that were chosen. */
function withEmptyBoxes(sorted: readonly Sorted[]): Sorted[] {
  return sorted.map((one, at) => {
    const isBeside = [sorted[at - 1], sorted[at + 1]].some(
      (other) => other && isBox(other) && sameQuestion(one, other),
    );
    const isRepeated =
      sorted.filter(({ column }) => plainWordsOf(column.label) === plainWordsOf(one.column.label)).length > 1;
    const takes = one.isEmpty && one.choices === null && isBeside && (one.column.part !== '' || !isRepeated);
    return takes ? { ...one, choices: boxOf(one.column, new Set()) } : one;
  });
}

const isBox = ({ candidate, choices }: Sorted) => candidate === null && choices !== null;

/** Options are parts of one question, or stand in their own headers. */
function sameQuestion({ column }: Sorted, { column: other }: Sorted): boolean {
  return column.part === '' ? other.part === '' : column.label === other.label;
}

/** Of two questions that rate the same, the second is in doubt. */
function withoutRepeats(guesses: readonly ItemGuess[]): ItemGuess[] {
  const first = new Map<string, Item>();
  return guesses.map((guess) => {
    const { item, doubts } = guess;
    const key = [item.touchpoint, item.use, item.factor].join(' ');
    const before = first.get(key);
    if (item.touchpoint === null) return guess;
    if (!before) first.set(key, item);
    if (!before) return guess;
    const line = mapLine(item.column.code, null);
    const repeated = doubt(item.column.code, 'same-touchpoint', { other: before.column.code, mapLine: line });
    return { item: { ...item, isSure: false }, doubts: [repeated, ...doubts] };
  });
}

/** One line of a map settles all of a column. */
function oneForEachColumn(doubts: readonly Doubt[]): Doubt[] {
  const columns = [...new Set(doubts.map(({ column }) => column))];
  return columns.flatMap((column) => {
    const own = doubts.filter((one) => one.column === column);
    const [first] = own;
    if (!first) return [];
    const why = (lang: 'en' | 'de') => [...new Set(own.map((one) => one.why[lang]))].join('; ');
    return [{ ...first, why: { en: why('en'), de: why('de') }, blocks: own.some(({ blocks }) => blocks) }];
  });
}
