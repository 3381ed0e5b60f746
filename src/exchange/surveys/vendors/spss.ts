import type { SurveyColumn } from '../answers.js';
import { textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

/** A file of SPSS or PSPP, whose dictionary says what its variables and codes mean. */
export const spss: Vendor = {
  id: 'spss',
  name: 'SPSS',
  layoutOf: ({ format, rows, facts, weight }) => {
    if (format !== 'sav') return null;
    const columns = textsIn(rows[0]).map((code, position): SurveyColumn => {
      const own = facts.get(code);
      const [label = '', ...parts] = (own?.label ?? '').split(': ');
      const isOwn = code === weight || own?.type === 'system' || own?.type === 'day';
      const role = isOwn ? 'system' : own?.type === 'text' ? 'text' : 'answer';
      return { position, code, label, part: parts.join(': '), role, ...(own ? { facts: own } : {}) };
    });
    const days = columns.filter(({ facts: own }) => own?.type === 'day').map(({ position }) => position);
    return {
      vendor: spss.id,
      headerRows: 1,
      columns,
      rules: [],
      day: days.length === 1 ? (days[0] ?? null) : null,
      id: null,
      wave: null,
      empty: 'no-answer',
    };
  },
};
