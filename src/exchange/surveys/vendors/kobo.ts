import type { SurveyColumn } from '../answers.js';
import { positionIn, positionOrNull, rule, textsIn } from '../head.js';
import type { Vendor } from './vendor.js';

const OWN = /^(start|end|today|deviceid|username|simserial|phonenumber|audit|_.*|meta\/.*|formhub\/.*)$/;

/** Columns `_uuid` and `_submission_time`; choices stand twice, as a list and as a column for each option. */
export const kobo: Vendor = {
  id: 'kobo',
  name: 'KoboToolbox',
  layoutOf: ({ rows }) => {
    const headers = textsIn(rows[0]);
    if (positionIn(headers, '_uuid') < 0 || positionIn(headers, '_submission_time') < 0) return null;
    const tags = textsIn(rows[1]);
    const hasTags = tags.some((tag) => tag.startsWith('#')) && tags.every((tag) => tag === '' || tag.startsWith('#'));
    const isList = (header: string) => headers.some((other) => other.startsWith(`${header}/`));
    const lists = headers.filter(isList);
    const columns = headers.map((header, position): SurveyColumn => {
      const owner = lists.find((list) => header.startsWith(`${list}/`));
      const at = header.lastIndexOf('/');
      const [label, part] = at < 0 ? [header, ''] : [header.slice(0, at), header.slice(at + 1)];
      const shared = { position, code: header, label, part };
      if (OWN.test(header) || lists.includes(header)) return { ...shared, role: 'system' };
      if (owner !== undefined) return { ...shared, label: owner, role: 'box', checked: new Set(['1', 'True', 'TRUE']) };
      return { ...shared, role: 'answer' };
    });
    return {
      vendor: kobo.id,
      headerRows: hasTags ? 2 : 1,
      columns,
      rules: rule(positionIn(headers, '_validation_status'), 'not-approved', ['validation_status_not_approved']),
      day: positionIn(headers, '_submission_time'),
      id: positionOrNull(headers, '_uuid', '_id'),
      wave: null,
      empty: 'no-answer',
    };
  },
};
