import { findingFormats } from '../formats/findings/index.js';
import { formats } from '../formats/index.js';

/** What `-f` of `check` takes. */
export const checkFormats = [...formats, ...findingFormats];
