import type { Scale } from '../../core/model/settings.js';
import { type DecimalSign, findDecimalSign, readNumber } from '../lists/read-number.js';
import type { SurveyColumn, SurveyLayout } from './answers.js';
import { givenTexts } from './choices.js';
import { coreOf, type Given, type Peers } from './guess-scale.js';
import { asksToRecommend, namesRows, namesWeights } from './question-words.js';
import { type AnswerRead, readAnswer } from './read-answer.js';
import { recodingOf, scaleInAnswers, scaleInLabel, scaleInMeanings } from './stated-scale.js';
import type { ColumnSpec, SurveyMap } from './survey-map.js';
import type { Tally } from './tally.js';
import { type VerbalScale, verbalScaleOf } from './verbal-scales.js';

/** A column whose answers are numbers, or words that stand for them. */
export interface Candidate {
  readonly column: SurveyColumn;
  readonly spec: ColumnSpec;
  readonly numbers: readonly Given[];
  /** Texts among the numbers that nothing explains. */
  readonly texts: readonly string[];
  readonly unclear: readonly string[];
  readonly verbal: VerbalScale | null;
  readonly read: (text: string) => AnswerRead;
}

/** What the columns hold; `null` for free text, names and anything else that is no number. */
export function candidateFor(
  column: SurveyColumn,
  tally: Tally,
  { layout, map, delimiter }: { layout: SurveyLayout; map: SurveyMap; delimiter: string | null },
): Candidate | null {
  if (tally.isTooVaried || namesWeights(column) || namesRows(column)) return null;
  const spec = specOf(column, map);
  const given = givenTexts(tally);
  const decimal = signOf(
    given.map(({ text }) => text),
    delimiter,
  );
  const readPlain = (text: string) => readAnswer(text, { column, layout, spec, decimal });
  const plain = [...tally.values].map(([text, { n }]) => ({ n, read: readPlain(text) }));
  const words = plain.flatMap(({ read }) => (read.kind === 'text' ? [read.text] : []));
  const hasNumbers = plain.some(({ read }) => read.kind === 'number');
  const verbal = !hasNumbers ? verbalScaleOf(words) : null;
  const recode = recodingOf(column);
  const read = (text: string): AnswerRead => {
    const one = readPlain(text);
    if (one.kind === 'text' && verbal) return { kind: 'number', value: verbal.numbers.get(one.text) ?? 0 };
    return one.kind === 'number' && recode ? { ...one, value: recode(one.value) } : one;
  };
  const all = [...tally.values].map(([text, { n }]) => ({ text, n, read: read(text) }));
  const numbers = all.flatMap(({ text, n, read: one }): Given[] =>
    one.kind === 'number' ? [{ value: one.value, text, n, ...(one.end === undefined ? {} : { end: one.end }) }] : [],
  );
  const texts = all.flatMap(({ read: one }) => (one.kind === 'text' ? [one.text] : []));
  const isMostlyText = texts.length > numbers.length;
  if (numbers.length === 0 || (isMostlyText && spec.use === undefined && spec.touchpoint === undefined)) return null;
  const unclear = texts.filter((text) => {
    const number = readNumber(text, decimal);
    return 'problem' in number && number.problem === 'ambiguous-number';
  });
  return { column, spec, numbers, texts, unclear, verbal, read };
}

function specOf(column: SurveyColumn, { columns, survey }: SurveyMap): ColumnSpec {
  const own = columns.get(column.code) ?? {};
  const shared = own.use === 'nps' || asksToRecommend(column) ? {} : { scale: survey.scale, codes: survey.codes };
  return { ...shared, ...own, codes: { ...shared.codes, ...own.codes } };
}

/** Numbers of workbooks, JSON and SPSS files have a point; in text the column tells. */
function signOf(texts: readonly string[], delimiter: string | null): DecimalSign {
  return delimiter === null ? 'point' : findDecimalSign(texts, delimiter);
}

/** The scale that a column states, or another part of its question; `null` where only answers tell something. */
export function statedScale(candidate: Candidate, all: readonly Candidate[]): Scale | null {
  const own = ownScale(candidate);
  if (own) return own;
  const family = familyOf(candidate);
  const other = family === '' ? undefined : all.find((one) => familyOf(one) === family && ownScale(one) !== null);
  return other ? ownScale(other) : null;
}

function ownScale({ column, numbers, verbal }: Candidate): Scale | null {
  const recode = recodingOf(column);
  const meant = scaleInMeanings(column);
  const [first, last] = meant && recode ? [recode(meant.min), recode(meant.max)] : [meant?.min ?? 0, meant?.max ?? 0];
  const coded = meant ? { min: Math.min(first, last), max: Math.max(first, last), best: meant.best } : null;
  return verbal?.scale ?? scaleInLabel(column) ?? coded ?? scaleInAnswers(numbers);
}

/** Parts of one question have its text in common, or the beginning of their code. */
function familyOf({ column: { label, part, code } }: Candidate): string {
  if (part !== '') return label === '' ? code.slice(0, -part.length) : label;
  return /^(.+)\[[^\]]+\]$/.exec(code)?.[1] ?? '';
}

/** What questions without a stated scale show together. */
export function peersOf(candidates: readonly Candidate[]): Peers | null {
  const tops = candidates
    .filter((one) => statedScale(one, candidates) === null && !asksToRecommend(one.column))
    .map(({ numbers }) => Math.max(...coreOf(numbers)))
    .filter((top) => top <= 5);
  return tops.length === 0 ? null : { high: Math.max(...tops) };
}
