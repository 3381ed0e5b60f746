import type { SurveyColumn, SurveyHead } from '../answers.js';
import { positionIn, rule, textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

const OWN = [
  'id',
  'submitdate',
  'lastpage',
  'startlanguage',
  'seed',
  'startdate',
  'datestamp',
  'ipaddr',
  'refurl',
  'token',
  'email',
  'firstname',
  'lastname',
  'interviewtime',
];

/** Headers are codes, `zuf[SQ001]`, or codes with their question, `zuf[SQ001]. How was it? [Hotline]`. */
export const limesurvey: Vendor = {
  id: 'limesurvey',
  name: 'LimeSurvey',
  layoutOf: (head) => {
    const headers = textsIn(head.rows[0]);
    const codes = headers.map(codeIn);
    if (positionIn(codes, 'submitdate') < 0 || positionIn(codes, 'lastpage', 'startlanguage') < 0) return null;
    const columns = headers.map((header, position) => columnOf(header, codes[position] ?? '', position));
    return {
      vendor: limesurvey.id,
      headerRows: 1,
      columns,
      rules: rule(positionIn(codes, 'submitdate'), 'unfinished', ['', 'NA', 'N']),
      day: positionIn(codes, 'submitdate'),
      id: positionIn(codes, 'id'),
      wave: null,
      ...emptyCells(head),
      number: (code) => {
        const found = /^A[O0]?(\d{1,2})$/.exec(code)?.[1];
        return found === undefined ? null : Number(found);
      },
    };
  },
};

function codeIn(header: string): string {
  return /^([A-Za-z][\w]*(?:\[[^\]]*\]){0,2})(?:\.\s|$)/.exec(header)?.[1] ?? header;
}

function columnOf(header: string, code: string, position: number): SurveyColumn {
  const text = header === code ? '' : header.slice(code.length + 2);
  const found = /^(.*?)\s*\[([^\]]*)\]$/.exec(text);
  const [label, part] = found ? [found[1] ?? '', found[2] ?? ''] : [text, ''];
  const own = OWN.includes(code) || /^(attribute_\d+|.*Time|grouptime\d*)$/i.test(code);
  const role = own ? 'system' : /\[(other|.*comment)\]$/.test(code) ? 'text' : 'answer';
  return { position, code, label, part, role };
}

/** Newer versions write nothing at all for a question that was never shown, and `""` for one that was left blank. */
function emptyCells({ rows }: SurveyHead) {
  const cells = rows.slice(1).flatMap((row) => row.cells);
  return cells.includes(null) && cells.includes('')
    ? { empty: 'not-shown' as const, emptyInQuotes: 'no-answer' as const }
    : { empty: 'no-answer' as const };
}
