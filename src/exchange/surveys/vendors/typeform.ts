import type { SurveyColumn } from '../answers.js';
import { positionIn, textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

/** `#` in front, `Network ID` behind, and a column for each option with the option as its header. */
export const typeform: Vendor = {
  id: 'typeform',
  name: 'Typeform',
  layoutOf: ({ rows }) => {
    const headers = textsIn(rows[0]);
    const submitted = positionIn(headers, 'Submit Date (UTC)');
    if (headers[0] !== '#' || submitted < 0) return null;
    const own = [
      '#',
      'Start Date (UTC)',
      'Stage Date (UTC)',
      'Submit Date (UTC)',
      'Network ID',
      'Tags',
      'Ending',
      'Response Type',
    ];
    const columns = headers.map((header, position): SurveyColumn => {
      const times = headers.slice(0, position).filter((one) => one === header).length;
      const code = times === 0 ? header : `${header} (${times + 1})`;
      return { position, code, label: header, part: '', role: own.includes(header) ? 'system' : 'answer' };
    });
    return {
      vendor: typeform.id,
      headerRows: 1,
      columns,
      rules: [],
      day: submitted,
      id: 0,
      wave: null,
      empty: 'no-answer',
    };
  },
};
