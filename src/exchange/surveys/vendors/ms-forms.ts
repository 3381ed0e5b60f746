import type { SurveyColumn } from '../answers.js';
import { looksLikeTime, textsIn, valuesBelow } from '../head.js';
import type { Vendor } from './vendor.js';

/** A number, two times, address and name, and behind them the questions; choices end with a semicolon. */
export const msForms: Vendor = {
  id: 'ms-forms',
  name: 'Microsoft Forms',
  layoutOf: (head) => {
    const headers = textsIn(head.rows[0]);
    const [ids, starts, ends] = [0, 1, 2].map((at) => valuesBelow(head, 1, at));
    const isForm =
      headers.length > 5 &&
      [ids, starts, ends].every((values) => (values?.length ?? 0) > 0) &&
      ids?.every((id) => /^\d+$/.test(id)) &&
      [...(starts ?? []), ...(ends ?? [])].every(looksLikeTime);
    if (!isForm) return null;
    const third = valuesBelow(head, 1, 5);
    const first = third.length > 0 && third.every(looksLikeTime) ? 6 : 5;
    const columns = headers.map((label, position): SurveyColumn => {
      const isList = valuesBelow(head, 1, position).some((value) => value.endsWith(';'));
      const role = position < first || /^(Points|Feedback) - /.test(label) ? 'system' : isList ? 'list' : 'answer';
      return { position, code: label, label, part: '', role, ...(isList ? { separator: ';' } : {}) };
    });
    return {
      vendor: msForms.id,
      headerRows: 1,
      columns,
      rules: [],
      day: 2,
      id: 0,
      wave: null,
      empty: 'no-answer',
    };
  },
};
