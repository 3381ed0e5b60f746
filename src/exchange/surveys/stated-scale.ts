import type { Scale } from '../../core/model/settings.js';
import type { SurveyColumn } from './answers.js';
import { missingWord } from './read-answer.js';

const ENDS = /(-?\d{1,3})\s*[=:]\s*([^,;/()]+?)\s*(?:[,;/]|\.\.\.|…|bis|to)\s*(-?\d{1,3})\s*[=:]\s*([^,;/()]+)/i;
const RANGE = /(?:[([]|\bvon|\bfrom|:|\bskala|\bscale)\s*(\d{1,2})\s*(?:-|–|—|bis|to)\s*(\d{1,3})\b/i;

const BAD =
  /\b(un|dis)\w+|\b(nicht|kein\w*|not|never|nie|schlecht\w*|bad|poor\w*|worst|terribl\w*|mangelhaft|ungenügend|stimme gar nicht|überhaupt nicht)\b/i;
const GOOD =
  /\b(sehr|sehr gut|gut|very|good|excellent|best\w*|zufrieden\w*|satisfied|völlig|voll|completely|extremely|perfect|likely|wahrscheinlich|wichtig|important)\b/i;

/** Is the text of a scale's end the bad one, the good one, or not told? */
function sideOf(text: string): 'bad' | 'good' | null {
  if (BAD.test(text)) return 'bad';
  return GOOD.test(text) ? 'good' : null;
}

function scaleBetween(from: number, fromText: string, to: number, toText: string): Scale | null {
  const [min, max] = [Math.min(from, to), Math.max(from, to)];
  const [low, high] = from < to ? [fromText, toText] : [toText, fromText];
  if (min === max) return null;
  const best = sideOf(low) === 'good' && sideOf(high) === 'bad' ? 'min' : 'max';
  return { min, max, best };
}

/** `1-5`, or `1-6:min` where 1 is best. */
export function scaleNamed(text: string | undefined): Scale | null {
  const found = /^(-?\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)(?::(min|max))?$/.exec(text ?? '');
  const [min, max] = [Number(found?.[1]), Number(found?.[2])];
  return min < max ? { min, max, best: found?.[3] === 'min' ? 'min' : 'max' } : null;
}

export function scaleText({ min, max, best }: Scale): string {
  return `${min}-${max}${best === 'min' ? ':min' : ''}`;
}

/** The scale that the question names, `(1 = gar nicht, 5 = sehr)` or `(1–5)`; `null` where it names none. */
export function scaleInLabel({ label, part, code }: SurveyColumn): Scale | null {
  const text = `${label === '' ? code : label} ${part}`;
  const ends = ENDS.exec(text);
  if (ends) return scaleBetween(Number(ends[1]), ends[2] ?? '', Number(ends[3]), ends[4] ?? '');
  const range = RANGE.exec(text);
  const [min, max] = [Number(range?.[1]), Number(range?.[2])];
  return range && min < max && max <= 100 ? { min, max, best: 'max' } : null;
}

/** The scale that the labels of codes tell: the lowest and the highest code with a label that is an answer. */
export function scaleInMeanings({ facts }: SurveyColumn): Scale | null {
  const ends = [...(facts?.meanings ?? [])]
    .filter(([code, meaning]) => isNumber(code) && !facts?.isMissing?.(code) && missingWord(meaning) === null)
    .map(([code, meaning]) => ({ value: Number(code), meaning }))
    .sort((left, right) => left.value - right.value);
  const [low, high] = [ends[0], ends.at(-1)];
  if (!low || !high || high.value - low.value < 2) return null;
  return scaleBetween(low.value, low.meaning, high.value, high.meaning);
}

/** The scale whose ends carry their label in the answers themselves, `10 - completely satisfied`. */
export function scaleInAnswers(answers: readonly { readonly value: number; readonly end?: string }[]): Scale | null {
  const ends = answers.filter(({ end }) => end !== undefined).sort((left, right) => left.value - right.value);
  const [low, high] = [ends[0], ends.at(-1)];
  if (!low || !high || high.value - low.value < 2) return null;
  return scaleBetween(low.value, low.end ?? '', high.value, high.end ?? '');
}

/** Codes that stand for other numbers, as their labels say: 1 is `0 – very unlikely` and 11 is `10 – very likely`. */
export function recodingOf({ facts }: SurveyColumn): ((code: number) => number) | null {
  const pairs = [...(facts?.meanings ?? [])].flatMap(([code, meaning]) => {
    const number = /^\s*(-?\d{1,3})(?:\s*(?:[-–—:=(]|$))/.exec(meaning)?.[1];
    return number !== undefined && isNumber(code) ? [[Number(code), Number(number)] as const] : [];
  });
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (!first || !last || first[0] === last[0]) return null;
  const slope = (last[1] - first[1]) / (last[0] - first[0]);
  const recode = (code: number) => first[1] + slope * (code - first[0]);
  const holds = Math.abs(slope) === 1 && pairs.every(([code, number]) => recode(code) === number);
  return holds && pairs.some(([code, number]) => code !== number) ? recode : null;
}

const isNumber = (text: string) => /^-?\d+(\.\d+)?$/.test(text);
