import type { SurveyColumn, SurveyHead } from '../answers.js';
import { positionIn, positionOrNull, rule, textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

/** Columns `lfdn` and `dispcode`, questions `v_1`, `v_2`, …; 31 and 32 are complete. */
export const unipark: Vendor = {
  id: 'unipark',
  name: 'Unipark (EFS)',
  layoutOf: ({ rows, facts }) => {
    const codes = textsIn(rows[0]);
    const disposition = positionIn(codes, 'dispcode');
    if (disposition < 0 || positionIn(codes, 'lfdn') < 0) return null;
    return {
      vendor: unipark.id,
      headerRows: 1,
      columns: codes.map((code, position) => columnOf(code, position, facts)),
      rules: [
        ...rule(positionIn(codes, 'tester'), 'test', ['1']),
        ...rule(disposition, 'unfinished', ['31', '32'], 'not'),
      ],
      day: positionOrNull(codes, 'datetime'),
      id: positionIn(codes, 'lfdn'),
      wave: null,
      empty: 'no-answer',
    };
  },
};

function columnOf(code: string, position: number, facts: SurveyHead['facts']): SurveyColumn {
  const own = facts.get(code);
  const [label = '', ...parts] = (own?.label ?? '').split(': ');
  const role = /^v_\d+/.test(code) ? 'answer' : 'system';
  return { position, code, label, part: parts.join(': '), role, ...(own ? { facts: own } : {}) };
}
