import type { SurveyColumn } from '../answers.js';
import { looksLikeTime, textsIn, valuesBelow } from '../head.js';
import type { Vendor } from './vendor.js';

/** A time of day in the first column of every row, and behind it nothing but questions. */
export const googleForms: Vendor = {
  id: 'google-forms',
  name: 'Google Forms',
  layoutOf: (head) => {
    const headers = textsIn(head.rows[0]);
    const times = valuesBelow(head, 1, 0);
    const isForm = times.length > 0 && times.length === head.rows.length - 1 && times.every(looksLikeTime);
    if (!isForm || headers.length < 2 || looksLikeTime(valuesBelow(head, 1, 1)[0] ?? '')) return null;
    const columns = headers.map((header, position): SurveyColumn => {
      const found = /^(.*?)\s*\[([^\]]*)\]$/.exec(header);
      const [label, part] = found ? [found[1] ?? '', found[2] ?? ''] : [header, ''];
      const code = header === '' ? `@${position + 1}` : header;
      return { position, code, label, part, role: position === 0 || header === '' ? 'system' : 'answer' };
    });
    return {
      vendor: googleForms.id,
      headerRows: 1,
      columns,
      rules: [],
      day: 0,
      id: null,
      wave: null,
      empty: 'no-answer',
    };
  },
};
