import type { Scale } from '../../core/model/settings.js';
import { suggestId } from '../../core/suggest-id.js';

/** Answers in words from the worst to the best, in plain letters; a word may have several forms. */
const SCALES: readonly (readonly string[])[] = [
  [
    'sehr unzufrieden',
    'unzufrieden|eher unzufrieden',
    'neutral|weder noch|teils teils|mittel',
    'zufrieden|eher zufrieden',
    'sehr zufrieden',
  ],
  [
    'very dissatisfied|very unsatisfied',
    'dissatisfied|unsatisfied|somewhat dissatisfied',
    'neutral|neither satisfied nor dissatisfied|neither',
    'satisfied|somewhat satisfied',
    'very satisfied',
  ],
  ['very bad|very poor|terrible', 'bad|poor', 'okay|ok|fair|average|neutral', 'good', 'very good|excellent|great'],
  [
    'sehr schlecht',
    'schlecht|eher schlecht',
    'mittel|mittelmaessig|neutral|okay|teils teils|geht so',
    'gut|eher gut',
    'sehr gut',
  ],
  [
    'strongly disagree',
    'disagree|somewhat disagree',
    'neutral|neither agree nor disagree|undecided',
    'agree|somewhat agree',
    'strongly agree',
  ],
  [
    'stimme gar nicht zu|trifft gar nicht zu|stimme ueberhaupt nicht zu',
    'stimme eher nicht zu|trifft eher nicht zu|stimme nicht zu',
    'teils teils|neutral|weder noch',
    'stimme eher zu|trifft eher zu|stimme zu',
    'stimme voll zu|trifft voll zu|stimme voll und ganz zu|trifft voll und ganz zu',
  ],
  [
    'unwichtig|sehr unwichtig|gar nicht wichtig|voellig unwichtig',
    'eher unwichtig|weniger wichtig',
    'neutral|teils teils|mittel',
    'wichtig|eher wichtig',
    'sehr wichtig',
  ],
  [
    'not important|not at all important|very unimportant',
    'slightly important|unimportant|somewhat unimportant',
    'moderately important|neutral',
    'important|somewhat important',
    'very important|extremely important',
  ],
];

export interface VerbalScale {
  readonly scale: Scale;
  /** Number of each text. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Two of the texts are forms of one step, so that the scale may have more steps. */
  readonly isUnsure: boolean;
}

/** The scale of which all texts are steps; `null` where there is none. */
export function verbalScaleOf(texts: readonly string[]): VerbalScale | null {
  for (const steps of SCALES) {
    const numbers = new Map(texts.map((text) => [text, stepOf(text, steps)]));
    if ([...numbers.values()].some((step) => step === 0) || texts.length < 2) continue;
    const isUnsure = new Set(numbers.values()).size < new Set(texts.map((text) => suggestId(text))).size;
    return { scale: { min: 1, max: steps.length, best: 'max' }, numbers, isUnsure };
  }
  return null;
}

/** From 1; 0 where it is none of them. */
function stepOf(text: string, steps: readonly string[]): number {
  const plain = suggestId(text).replaceAll('-', ' ');
  return steps.findIndex((forms) => forms.split('|').includes(plain)) + 1;
}
