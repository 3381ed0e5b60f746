import * as z from 'zod';
import { PERSPECTIVES } from '../kinds/assessment.js';
import { flag } from './flag.js';

/** The option `--perspective` of commands that rate. */
export const perspectiveOption = () =>
  flag(z.enum(PERSPECTIVES).optional(), '--perspective <who>', {
    en: `set who rates; choose one of: ${PERSPECTIVES.join(', ')} (default: company)`,
    de: `festlegen, wer bewertet; zur Wahl stehen: ${PERSPECTIVES.join(', ')} (Vorgabe: company)`,
  });
