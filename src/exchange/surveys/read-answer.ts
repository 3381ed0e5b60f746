import { type DecimalSign, readNumber } from '../lists/read-number.js';
import type { Missing, SurveyColumn, SurveyLayout } from './answers.js';
import { cleanText } from './clean-text.js';
import type { ColumnSpec } from './survey-map.js';
import { NOT_SHOWN, NOTHING } from './tally.js';

/** What one text of a column is. */
export type AnswerRead =
  | { readonly kind: 'number'; readonly value: number; readonly end?: string }
  /** `told` is false where only custom says that the code is no answer. */
  | { readonly kind: 'missing'; readonly missing: Missing }
  | { readonly kind: 'text'; readonly text: string };

export interface AnswerReading {
  readonly column: SurveyColumn;
  readonly layout: SurveyLayout;
  readonly spec: ColumnSpec;
  readonly decimal: DecimalSign;
}

const NOT_APPLICABLE =
  /^(n\.? ?\/? ?a\.?|k\.? ?a\.?|keine angabe|keine antwort|wei(ß|ss) (ich )?nicht|kann ich nicht beurteilen|nicht beurteilbar|kein urteil|keine meinung|entf(ä|ae)llt|trifft nicht zu|nie (genutzt|benutzt)|noch nie .*|don.?t know|do not know|not applicable|cannot judge|can.?t judge|no opinion|not sure|never used|prefer not to (say|answer))$/i;
const NO_ANSWER =
  /^(nicht beantwortet|unbeantwortet|not answered|unanswered|no answer|not selected|missing|refused|-+|–|—|null|na|nan)$/i;
const NOT_REACHED = /^(nicht (gesehen|gezeigt|erreicht)|not (shown|seen|asked|reached))$/i;

/** The meaning that words have where they say that there is no answer. */
export function missingWord(text: string): Missing | null {
  if (NOT_APPLICABLE.test(text)) return 'not-applicable';
  if (NO_ANSWER.test(text)) return 'no-answer';
  return NOT_REACHED.test(text) ? 'not-shown' : null;
}

/** Reads one text of a column: as the map says, as the file declares, as the words say; then as a number. */
export function readAnswer(text: string, { column, layout, spec, decimal }: AnswerReading): AnswerRead {
  if (text === NOT_SHOWN) return { kind: 'missing', missing: 'not-shown' };
  if (text === NOTHING) return { kind: 'missing', missing: layout.empty };
  const plain = cleanText(text).replace(/^'(?=[=+\-@])/, '');
  if (plain === '') return { kind: 'missing', missing: layout.emptyInQuotes ?? layout.empty };
  const given = spec.values?.[plain];
  if (given !== undefined) return { kind: 'number', value: given };
  const missing =
    spec.codes?.[plain] ?? layout.codes?.get(plain) ?? declaredMissing(plain, column) ?? missingWord(plain);
  if (missing === 'answer') return numberOf(plain, layout, decimal) ?? { kind: 'text', text: plain };
  if (missing) return { kind: 'missing', missing };
  return numberOf(plain, layout, decimal) ?? { kind: 'text', text: plain };
}

function declaredMissing(code: string, { facts }: SurveyColumn): Missing | null {
  const word = missingWord(facts?.meanings?.get(code) ?? '');
  if (word) return word;
  return facts?.isMissing?.(code) ? 'no-answer' : null;
}

function numberOf(text: string, layout: SurveyLayout, decimal: DecimalSign): AnswerRead | null {
  const coded = layout.number?.(text);
  if (coded !== undefined && coded !== null) return { kind: 'number', value: coded };
  const labelled = /^([-−–]?\d{1,3})\s*(?:[-–—:=.)]\s*|\s?\()(\p{L}.*)$/u.exec(text);
  if (labelled) return { kind: 'number', value: Number(labelled[1]?.replace(/[−–]/, '-')), end: labelled[2] ?? '' };
  const read = readNumber(text, decimal);
  return 'value' in read ? { kind: 'number', value: read.value } : null;
}
