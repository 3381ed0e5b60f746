import { CHARTS } from './style/chart-style.js';
import { COLOURS } from './style/colours.js';
import { PAGE } from './style/page-style.js';
import { PRINT } from './style/print-style.js';
import { SHEET } from './style/sheet-style.js';
import { TABLES } from './style/table-style.js';

/** The style sheet of the page. The policy of the page forbids `style` attributes. */
export const STYLE = `\n${[COLOURS, PAGE, TABLES, CHARTS, PRINT].join('\n')}`;

/** The style sheet of a single sheet. */
export const SHEET_STYLE = `${STYLE}${SHEET}`;
