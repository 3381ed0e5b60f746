import type { SurveyColumn } from '../answers.js';
import { positionIn, positionOrNull, rule, splitAtDash, textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

/** Questions are numbered in their headers; choices stand as texts and, behind them, as ids. */
export const formbricks: Vendor = {
  id: 'formbricks',
  name: 'Formbricks',
  layoutOf: ({ rows }) => {
    const headers = textsIn(rows[0]);
    const finished = positionIn(headers, 'Finished');
    if (finished < 0 || positionIn(headers, 'Response ID') < 0 || positionIn(headers, 'Survey ID') < 0) return null;
    const columns = headers.map((header, position): SurveyColumn => {
      const question = /^\d+\.\s+(.*)$/.exec(header)?.[1];
      const { label, part } = splitAtDash(question ?? '');
      const shared = { position, code: header, label, part };
      if (question === undefined) return { ...shared, role: 'system' };
      if (part === 'Option ID') return { ...shared, part: '', role: 'list', separator: ', ' };
      const hasIds = headers.includes(`${header} - Option ID`);
      return { ...shared, role: hasIds ? 'system' : 'answer' };
    });
    return {
      vendor: formbricks.id,
      headerRows: 1,
      columns,
      rules: rule(finished, 'unfinished', ['No', 'false', 'FALSE']),
      day: positionOrNull(headers, 'Timestamp'),
      id: positionIn(headers, 'Response ID'),
      wave: null,
      empty: 'no-answer',
    };
  },
};
