import type { SurveyHead, SurveyLayout } from '../answers.js';
import { formbricks } from './formbricks.js';
import { googleForms } from './google-forms.js';
import { kobo } from './kobo.js';
import { limesurvey } from './limesurvey.js';
import { msForms } from './ms-forms.js';
import { odk } from './odk.js';
import { qualtrics } from './qualtrics.js';
import { redcap } from './redcap.js';
import { sosci } from './sosci.js';
import { spss } from './spss.js';
import { surveyjs } from './surveyjs.js';
import { surveymonkey } from './surveymonkey.js';
import { table } from './table.js';
import { typeform } from './typeform.js';
import { unipark } from './unipark.js';
import type { Vendor } from './vendor.js';

/** All vendors; the first that recognises a file reads it. The last one takes any table. */
export const vendors: readonly Vendor[] = [
  qualtrics,
  limesurvey,
  sosci,
  unipark,
  kobo,
  odk,
  redcap,
  spss,
  formbricks,
  typeform,
  surveyjs,
  surveymonkey,
  msForms,
  googleForms,
  table,
];

export interface Recognised {
  readonly vendor: Vendor;
  readonly layout: SurveyLayout;
}

/** The vendor of a file, or the one that was named; `null` where the file does not have its structure. */
export function recognise(head: SurveyHead, named?: string): Recognised | null {
  for (const vendor of vendors.filter(({ id }) => named === undefined || id === named)) {
    const layout = vendor.layoutOf(head);
    if (layout) return { vendor, layout };
  }
  return null;
}
