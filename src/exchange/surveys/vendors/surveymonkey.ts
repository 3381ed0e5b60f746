import type { SurveyColumn } from '../answers.js';
import { textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

/** Two rows of header: questions, and below them their parts; further parts of a question have nothing above them. */
export const surveymonkey: Vendor = {
  id: 'surveymonkey',
  name: 'SurveyMonkey',
  layoutOf: ({ rows, format }) => {
    const [questions, parts, first] = [textsIn(rows[0]), textsIn(rows[1]), textsIn(rows[2])];
    const width = Math.max(questions.length, parts.length);
    const continued = parts.filter((part, at) => part !== '' && (questions[at] ?? '') === '').length;
    const isTwoRows = questions[0] !== '' && questions[0] !== undefined && parts[0] === '' && continued > 0;
    if (format === 'json' || !isTwoRows || !/^\d{6,}$/.test(first[0] ?? '')) return null;
    let question = '';
    const columns = Array.from({ length: width }, (_, position): SurveyColumn => {
      question = (questions[position] ?? '') || question;
      const part = parts[position] ?? '';
      // Columns without a word below the question come before the first question: collector, address, names.
      const role = part === '' ? 'system' : 'answer';
      return { position, code: codeOf(question, part), label: question, part: isAnswerWord(part) ? '' : part, role };
    });
    return {
      vendor: surveymonkey.id,
      headerRows: 2,
      columns: unlike(columns),
      rules: [],
      day: dayIn(questions, first),
      id: 0,
      wave: null,
      empty: 'no-answer',
    };
  },
};

const isAnswerWord = (part: string) => /^(Response|Open-Ended Response|Antwort|Beantwortung)$/i.test(part);

const codeOf = (question: string, part: string) =>
  part === '' || isAnswerWord(part) ? question : `${question} - ${part}`;

function dayIn(questions: readonly string[], first: readonly string[]): number | null {
  const at = first.findIndex((value, position) => position > 0 && position < 6 && /\d[/.-]\d+[/.-]\d+/.test(value));
  return at < 0 || (questions[at] ?? '') === '' ? null : at;
}

/** Columns with one name are told apart by their place. */
function unlike(columns: readonly SurveyColumn[]): SurveyColumn[] {
  const times = new Map<string, number>();
  return columns.map((column) => {
    const time = (times.get(column.code) ?? 0) + 1;
    times.set(column.code, time);
    return time === 1 ? column : { ...column, code: `${column.code} (${time})` };
  });
}
