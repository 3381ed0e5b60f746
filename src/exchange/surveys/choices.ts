import { compareByCodeUnit } from '../../core/order.js';
import type { SurveyColumn } from './answers.js';
import { cleanText } from './clean-text.js';
import { missingWord } from './read-answer.js';
import type { ColumnSpec } from './survey-map.js';
import { NOT_SHOWN, NOTHING, type Tally } from './tally.js';

export interface Choice {
  readonly column: string;
  readonly label: string;
  readonly option: string;
  /** How many chose it. */
  readonly n: number;
}

const isGiven = (text: string) => text !== NOTHING && text !== NOT_SHOWN && text !== '';

/** Texts of a column with how often each was given, cleaned. */
export function givenTexts(tally: Tally): { text: string; n: number }[] {
  return [...tally.values]
    .map(([text, { n }]) => ({ text: isGiven(text) ? cleanText(text) : '', n }))
    .filter(({ text }) => text !== '');
}

/** The values by which a column shows that its option was chosen; `null` where it is no option of several. */
export function checkedValues(column: SurveyColumn, tally: Tally): ReadonlySet<string> | null {
  if (column.role === 'box') return column.checked ?? null;
  const texts = givenTexts(tally).map(({ text }) => text);
  const own = [column.part, column.label, column.code].filter((text) => text !== '');
  const chosen = texts.filter((text) => missingWord(text) === null);
  if (chosen.length > 0 && chosen.every((text) => own.includes(text))) return new Set(own);
  if (chosen.length > 0 && column.part !== '' && chosen.every((text) => /^(Y|Yes|Ja|N|No|Nein)$/.test(text))) {
    return new Set(['Y', 'Yes', 'Ja']);
  }
  return checkedByMeaning(column);
}

const CHOSEN = /^(gew(ä|ae)hlt|ausgew(ä|ae)hlt|genannt|selected|checked|quoted|chosen|ja|yes)$/i;
const NOT_CHOSEN =
  /^(nicht (gew(ä|ae)hlt|ausgew(ä|ae)hlt|genannt)|not (selected|checked|quoted|chosen)|unchecked|nein|no)$/i;

function checkedByMeaning({ facts, part }: SurveyColumn): ReadonlySet<string> | null {
  const meanings = [...(facts?.meanings ?? [])].filter(([code]) => !facts?.isMissing?.(code));
  const chosen = meanings.filter(([, meaning]) => CHOSEN.test(meaning)).map(([code]) => code);
  const isBox =
    meanings.length === 2 && chosen.length === 1 && meanings.some(([, meaning]) => NOT_CHOSEN.test(meaning));
  return isBox && part !== '' ? new Set(chosen) : null;
}

export function boxChoice(column: SurveyColumn, tally: Tally | undefined, checked: ReadonlySet<string>): Choice {
  const found = tally ? givenTexts(tally).filter(({ text }) => checked.has(text)) : [];
  const { code, label, part } = column;
  const option = part === '' ? label : part;
  return { column: code, label: part === '' ? '' : label, option, n: found.reduce((sum, { n }) => sum + n, 0) };
}

/** Several answers in one cell, cut where it is safe: at a separator of the vendor, or by the options of the map. */
export function listChoices(column: SurveyColumn, tally: Tally, { options }: ColumnSpec, separator: string): Choice[] {
  const counts = new Map<string, number>((options ?? []).map((option) => [option, 0]));
  for (const { text, n } of givenTexts(tally)) {
    const chosen = options ? optionsIn(text, options) : cutAt(text, separator);
    for (const option of new Set(chosen)) counts.set(option, (counts.get(option) ?? 0) + n);
  }
  const { code, label, part } = column;
  const question = [label, part].filter((one) => one !== '').join(' - ');
  const found = [...counts].map(([option, n]) => ({ column: code, label: question, option, n }));
  return options
    ? found
    : found.sort((left, right) => right.n - left.n || compareByCodeUnit(left.option, right.option));
}

/** A semicolon ends each option; one within an option is followed by a blank. */
function cutAt(text: string, separator: string): string[] {
  const parts = separator === ';' ? text.split(/;(?! )/) : text.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Longest options first, so that an option within another one is not taken for it. */
function optionsIn(text: string, options: readonly string[]): string[] {
  const byLength = [...options].sort((left, right) => right.length - left.length);
  const found: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const next = byLength.find(
      (option) => option !== '' && rest.startsWith(option) && /^(, |; |;|$)/.test(rest.slice(option.length)),
    );
    const end = next?.length ?? Math.max(0, rest.search(/, |$/));
    if (next !== undefined) found.push(next);
    rest = rest.slice(end).replace(/^(, |; |;|,)/, '');
    if (next === undefined && end === 0) break;
  }
  return found;
}

const MAX_OPTIONS = 30;

/**
 * Options that cells joined by `, ` may hold: cut at each comma outside brackets, and joined again where two parts never
 * stand without each other. `null` where the texts are no choices.
 */
export function suggestOptions(tally: Tally): string[] | null {
  const lists = givenTexts(tally).map(({ text, n }) => ({ parts: text.split(/, (?![^(]*\))/), n }));
  if (!lists.some(({ parts }) => parts.length > 1)) return null;
  const counts = new Map<string, number>();
  for (const { parts, n } of lists) for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + n);
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  if (counts.size > MAX_OPTIONS || total < 2 * counts.size) return null;
  return joinInseparable(lists.map(({ parts }) => parts));
}

function joinInseparable(lists: readonly (readonly string[])[]): string[] {
  const pairs = new Map<string, readonly [string, string]>();
  for (const parts of lists) {
    for (const [at, part] of parts.entries()) {
      const next = parts[at + 1];
      if (next !== undefined) pairs.set(`${part}, ${next}`, [part, next]);
    }
  }
  for (const [joined, [left, right]] of pairs) {
    const always = lists.every((parts) =>
      parts.every(
        (part, at) => (part !== left || parts[at + 1] === right) && (part !== right || parts[at - 1] === left),
      ),
    );
    if (!always) continue;
    return joinInseparable(
      lists.map((parts) => parts.flatMap((part) => (part === left ? [joined] : part === right ? [] : [part]))),
    );
  }
  return [...new Set(lists.flat())];
}
