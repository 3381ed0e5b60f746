import type { SurveyColumn } from '../answers.js';
import { textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

/** A JSON list of objects: matrices are objects in them, choices lists; what was not answered is not there. */
export const surveyjs: Vendor = {
  id: 'surveyjs',
  name: 'SurveyJS',
  layoutOf: ({ format, rows }) => {
    const headers = textsIn(rows[0]);
    const isNested = headers.some((header) => /[.[]|-Comment$/.test(header));
    if (format !== 'json' || !isNested) return null;
    const columns = headers.map((header, position): SurveyColumn => {
      const box = /^(.*)\[(.*)\]$/.exec(header);
      if (box)
        return {
          position,
          code: header,
          label: box[1] ?? '',
          part: box[2] ?? '',
          role: 'box',
          checked: new Set(['1']),
        };
      const [label = '', ...parts] = header.split('.');
      const role = header.endsWith('-Comment') ? 'text' : 'answer';
      return { position, code: header, label, part: parts.join(' '), role };
    });
    return {
      vendor: surveyjs.id,
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
