import type { SurveyColumn } from './answers.js';
import type { Use } from './survey-map.js';

const RECOMMENDS = /recommend|empfehl|\b(nps|empf)\b|promot/i;
const RATED: Readonly<Partial<Record<Use, RegExp>>> = {
  importance: /wichtig|bedeutung|importan/i,
  expectation: /erwart|expect/i,
  ist: /zufrieden|satisf|bewert|beurteil|\brate\b|rating|erlebt|experience/i,
};
const GRADES = /\b(schul)?noten?\b|\bgrades?\b/i;
const WEIGHTS = /^(weight|weights|gewicht|gewichtung|wgt|wt|weight_\w+)$/i;
const NUMBERS_OF_ROWS =
  /^(id|nr|no|lfdn|lfd|case|respondent|answer|antwort|row|zeile|serial|index|fall)(\W?(id|nr|no|number|nummer))?\.?$/i;

const textOf = ({ label, part, code }: SurveyColumn) => `${code} ${label} ${part}`;

export const asksToRecommend = (column: SurveyColumn) => RECOMMENDS.test(textOf(column));
export const asksForGrades = (column: SurveyColumn) => GRADES.test(textOf(column));
export const namesWeights = ({ code }: SurveyColumn) => WEIGHTS.test(code);
export const namesRows = ({ code }: SurveyColumn) => NUMBERS_OF_ROWS.test(code);

/** What the words of a question say that its answers are. */
export function usesNamed(column: SurveyColumn): Use[] {
  const text = textOf(column);
  return (Object.keys(RATED) as Use[]).filter((use) => RATED[use]?.test(text));
}
