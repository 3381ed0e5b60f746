import type { Scale } from '../../core/model/settings.js';
import type { Missing, SurveyColumn } from './answers.js';
import type { AnswerRead } from './read-answer.js';
import { type Answered, statisticsOf, type Weighted, weightedOf } from './statistics.js';
import type { Use } from './survey-map.js';
import type { Tally } from './tally.js';

/** A question whose answers are numbers on a scale. */
export interface Item {
  readonly column: SurveyColumn;
  readonly use: Exclude<Use, 'choice' | 'kano-with' | 'kano-without'>;
  readonly touchpoint: string | null;
  readonly factor: string | null;
  /** Id of the metric that the map names. */
  readonly metric: string | null;
  readonly scale: Scale;
  /** How many of the best values count as satisfied. */
  readonly topBox: number;
  /** Numbers and texts that are taken for no answer. */
  readonly codes: Readonly<Record<string, Missing>>;
  /** False where a map has to say what is right. */
  readonly isSure: boolean;
  readonly read: (text: string) => AnswerRead;
}

/** The answers to one question in one wave and of one persona. */
export interface ItemFigures {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly weighted: Weighted | null;
  readonly notApplicable: number;
  readonly noAnswer: number;
  readonly notShown: number;
  /** Texts that are no number: in doubt. */
  readonly unreadable: number;
  /** How many gave which value, from the lowest. */
  readonly values: readonly Answered[];
  /** Share of the best values. */
  readonly topBox: number | null;
}

export function figuresOf(item: Item, tally: Tally | undefined, isWeighted: boolean): ItemFigures {
  const missing: Record<Missing, number> = { 'no-answer': 0, 'not-applicable': 0, 'not-shown': 0 };
  const byValue = new Map<number, Answered>();
  let unreadable = 0;
  for (const [text, { n, w, ww }] of tally?.values ?? []) {
    const read = item.read(text);
    if (read.kind === 'missing') missing[read.missing] += n;
    else if (read.kind === 'text') unreadable += n;
    else {
      const before = byValue.get(read.value) ?? { value: read.value, n: 0, w: 0, ww: 0 };
      byValue.set(read.value, { value: read.value, n: before.n + n, w: before.w + w, ww: before.ww + ww });
    }
  }
  const values = [...byValue.values()].sort((left, right) => left.value - right.value);
  return {
    ...statisticsOf(values),
    weighted: isWeighted ? weightedOf(values) : null,
    notApplicable: missing['not-applicable'],
    noAnswer: missing['no-answer'],
    notShown: missing['not-shown'],
    unreadable,
    values,
    topBox: topBoxOf(values, item),
  };
}

function topBoxOf(values: readonly Answered[], { scale, topBox }: Item): number | null {
  const n = values.reduce((sum, one) => sum + one.n, 0);
  const isTop = (value: number) => (scale.best === 'max' ? value > scale.max - topBox : value < scale.min + topBox);
  const top = values.reduce((sum, one) => sum + (isTop(one.value) ? one.n : 0), 0);
  return n === 0 ? null : top / n;
}
