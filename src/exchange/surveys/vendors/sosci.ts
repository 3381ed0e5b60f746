import type { SurveyColumn, SurveyHead } from '../answers.js';
import { positionIn, positionOrNull, rule, textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

const OWN =
  /^(CASE|SERIAL|REF|QUESTNNR|MODE|STARTED|LASTDATA|STATUS|FINISHED|Q_VIEWER|LASTPAGE|MAXPAGE|MAILSENT|TIME(\d+|_SUM|_RSI)|MISS\w*|DEG_\w+|\w+_(CP|REF))$/;

/** One row of header with names in capitals; the mode says which rows are tests. Two companion files hold the labels. */
export const sosci: Vendor = {
  id: 'sosci',
  name: 'SoSci Survey',
  layoutOf: ({ rows, facts }) => {
    const codes = textsIn(rows[0]);
    if (['CASE', 'QUESTNNR', 'MODE', 'STARTED'].some((name) => !codes.includes(name))) return null;
    const mode = positionIn(codes, 'MODE');
    return {
      vendor: sosci.id,
      headerRows: 1,
      columns: codes.map((code, position) => columnOf(code, position, facts)),
      rules: [
        ...rule(mode, 'test', ['interview'], 'not'),
        ...rule(positionIn(codes, 'FINISHED'), 'unfinished', ['0', 'F', 'FALSE']),
      ],
      day: positionOrNull(codes, 'LASTDATA', 'STARTED'),
      id: positionIn(codes, 'CASE'),
      wave: null,
      codes: new Map([
        ['-9', 'no-answer'],
        ['-1', 'not-applicable'],
        ['-2', 'not-applicable'],
        ['-8', 'not-shown'],
      ]),
      empty: 'not-shown',
    };
  },
};

function columnOf(code: string, position: number, facts: SurveyHead['facts']): SurveyColumn {
  const own = facts.get(code);
  const [label = '', ...parts] = (own?.label ?? '').split(': ');
  const shared = { position, code, label, part: parts.join(': '), ...(own ? { facts: own } : {}) };
  if (OWN.test(code) || own?.type === 'system') return { ...shared, role: 'system' };
  if (own?.type === 'text') return { ...shared, role: 'text' };
  return own?.type === 'box'
    ? { ...shared, role: 'box', checked: new Set(['2', 'T', 'TRUE']) }
    : { ...shared, role: 'answer' };
}
