import type { SurveyHead, SurveyLayout } from '../answers.js';

/**
 * A source of exports. It recognises its files by their structure alone, never by a file's name or a language, and says
 * where the answers are. It computes nothing.
 */
export interface Vendor {
  readonly id: string;
  /** Its name as people know it. */
  readonly name: string;
  /** The layout of a file of this vendor; `null` where the file is not one. */
  readonly layoutOf: (head: SurveyHead) => SurveyLayout | null;
}
