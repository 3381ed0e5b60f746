import * as z from 'zod';
import { flag } from '../commands/define.js';
import { CSV_DIALECTS } from '../report/report.js';

export const csvOption = () => ({
  csvDialect: flag(z.enum(CSV_DIALECTS).optional(), '--csv-dialect <dialect>', {
    en: 'rfc (default), or excel-de: semicolons, decimal commas, for Excel set up in German',
    de: 'rfc (üblich) oder excel-de: Semikolons, Dezimalkommas, für ein deutsches Excel',
  }),
});
