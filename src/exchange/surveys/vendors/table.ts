import type { SurveyColumn } from '../answers.js';
import { textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

/** Any table with one row of header and an answer in each row below it. */
export const table: Vendor = {
  id: 'table',
  name: 'Table',
  layoutOf: ({ rows }) => {
    const headers = textsIn(rows[0]);
    if (headers.filter((header) => header !== '').length < 1) return null;
    const columns = headers.map((header, position): SurveyColumn => {
      const found = /^(.*?)\s*\[([^\]]*)\]$/.exec(header);
      const times = headers.slice(0, position).filter((one) => one === header).length;
      const code = times === 0 ? header : `${header} (${times + 1})`;
      const role = header === '' ? 'system' : 'answer';
      return { position, code, label: found?.[1] ?? header, part: found?.[2] ?? '', role };
    });
    return {
      vendor: table.id,
      headerRows: 1,
      columns,
      rules: [],
      day: null,
      id: null,
      wave: null,
      empty: 'no-answer',
    };
  },
};
