import * as z from 'zod';
import { CSV_DIALECTS } from '../document/report.js';
import { flag } from './flag.js';

export const csvOption = () => ({
  csvDialect: flag(z.enum(CSV_DIALECTS).optional(), '--csv-dialect <dialect>', {
    en: `set the form of CSV; choose one of: ${CSV_DIALECTS.join(', ')} (default: rfc); excel-de has semicolons and decimal commas`,
    de: `die Form der CSV-Datei wählen: ${CSV_DIALECTS.join(', ')} (Vorgabe: rfc); excel-de hat Semikolons und Dezimalkommas`,
  }),
});
