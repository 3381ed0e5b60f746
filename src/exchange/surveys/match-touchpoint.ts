import { suggestId } from '../../core/suggest-id.js';
import type { SurveyColumn } from './answers.js';

/** What a survey needs to know of a touchpoint. */
export interface KnownTouchpoint {
  readonly id: string;
  readonly name: string;
  /** Ids of its service attributes. */
  readonly factors: readonly string[];
}

export interface TouchpointMatch {
  readonly ids: readonly string[];
  /** The question is about one service attribute of it. */
  readonly factor?: string;
}

const wordsOf = (text: string) => ` ${suggestId(text).replaceAll('-', ' ')} `;

/**
 * The touchpoints that a question names: its part or its code is the name, or the name stands in the question. Of names
 * within another only the longer one counts. Several ids mean that the question could be about each of them.
 */
export function matchTouchpoint(column: SurveyColumn, known: readonly KnownTouchpoint[]): TouchpointMatch {
  const { part, label, code } = column;
  for (const text of [part, label, code]) {
    const plain = suggestId(text);
    const exact = known.filter(({ id, name }) => plain !== '' && (suggestId(name) === plain || id === plain));
    if (exact.length > 0) return { ids: exact.map(({ id }) => id) };
  }
  const inPart = namedIn(part, known);
  if (inPart.length > 0) return { ids: inPart.map(({ id }) => id) };
  const inLabel = namedIn(label === '' ? code : label, known);
  const [only] = inLabel;
  const factor = only?.factors.find((one) => one === suggestId(part));
  if (inLabel.length === 1 && factor !== undefined) return { ids: [only?.id ?? ''], factor };
  return { ids: inLabel.map(({ id }) => id) };
}

function namedIn(text: string, known: readonly KnownTouchpoint[]): KnownTouchpoint[] {
  const words = wordsOf(text);
  const found = known.filter(({ name }) => wordsOf(name).trim() !== '' && words.includes(wordsOf(name)));
  return found.filter((one) => !found.some((other) => other !== one && isWithin(one.name, other.name)));
}

function isWithin(name: string, other: string): boolean {
  const [inner, outer] = [wordsOf(name), wordsOf(other)];
  return inner !== outer && outer.includes(inner);
}
