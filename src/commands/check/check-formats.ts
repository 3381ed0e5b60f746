import { findingFormats } from '../../formats/findings/index.js';
import { formats } from '../../formats/index.js';

/** Formats that `-f` of `check` accepts. */
export const checkFormats = [...formats, ...findingFormats];
