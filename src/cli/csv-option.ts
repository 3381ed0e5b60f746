import * as z from 'zod';
import { CSV_DIALECTS } from '../document/report.js';
import { flag } from './flag.js';

export const csvOption = () => ({
  csvDialect: flag(z.enum(CSV_DIALECTS).optional(), '--csv-dialect <dialect>', {
    en: `set the dialect of CSV; choose one of: ${CSV_DIALECTS.join(', ')} (default: rfc); excel-de writes semicolons and decimal commas`,
    de: `den CSV-Dialekt wählen: ${CSV_DIALECTS.join(', ')} (Vorgabe: rfc); excel-de schreibt Semikolons und Dezimalkommas`,
  }),
});
