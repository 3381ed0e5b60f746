import { BRIEF_RULES } from './style/brief-style.js';
import { CHART_RULES } from './style/chart-style.js';
import { COLOUR_RULES } from './style/colours.js';
import { PAGE_RULES } from './style/page-style.js';
import { PRINT_RULES } from './style/print-style.js';
import { SHEET_RULES } from './style/sheet-style.js';
import { TABLE_RULES } from './style/table-style.js';

/** The style sheet of the page. The policy of the page forbids `style` attributes. */
export const REPORT_STYLE = `\n${[COLOUR_RULES, PAGE_RULES, TABLE_RULES, CHART_RULES, PRINT_RULES].join('\n')}`;

/** The style sheet of a single sheet. */
export const SHEET_STYLE = `${REPORT_STYLE}${SHEET_RULES}`;

/** The style sheet of a brief report. */
export const BRIEF_STYLE = `${REPORT_STYLE}${BRIEF_RULES}`;
