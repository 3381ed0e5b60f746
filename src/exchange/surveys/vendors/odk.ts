import type { SurveyColumn } from '../answers.js';
import { positionIn, positionOrNull, rule, splitAtDash, textsIn, valuesBelow } from '../head.js';
import type { Vendor } from './vendor.js';

const OWN =
  /^(SubmissionDate|KEY|PARENT_KEY|SubmitterID|SubmitterName|AttachmentsPresent|AttachmentsExpected|Status|ReviewState|DeviceID|Edits|FormVersion|start|end|today|meta-.*)$/;

/** The main file of an archive of ODK Central: `KEY` and `meta-instanceID`; choices are joined by blanks. */
export const odk: Vendor = {
  id: 'odk',
  name: 'ODK Central',
  layoutOf: (head) => {
    const headers = textsIn(head.rows[0]);
    if (positionIn(headers, 'KEY') < 0 || positionIn(headers, 'SubmissionDate', 'meta-instanceID') < 0) return null;
    const columns = headers.map((header, position): SurveyColumn => {
      const { label, part } = splitAtDash(header.replace(/-/g, ' - '));
      const role = OWN.test(header) ? 'system' : 'answer';
      const isList = valuesBelow(head, 1, position).some((value) => /^[\w-]+( [\w-]+)+$/.test(value));
      const shared = { position, code: header, label, part };
      return role === 'answer' && isList ? { ...shared, role: 'list', separator: ' ' } : { ...shared, role };
    });
    return {
      vendor: odk.id,
      headerRows: 1,
      columns,
      rules: rule(positionIn(headers, 'ReviewState'), 'not-approved', ['rejected']),
      day: positionOrNull(headers, 'SubmissionDate'),
      id: positionIn(headers, 'KEY'),
      wave: null,
      empty: 'no-answer',
    };
  },
};
