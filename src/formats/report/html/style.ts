import { CHARTS } from './style/charts.js';
import { COLOURS } from './style/colours.js';
import { PAGE } from './style/page.js';
import { PRINT } from './style/print.js';
import { SHEET } from './style/sheet.js';
import { TABLES } from './style/tables.js';

/** The style sheet of the page. The policy of the page forbids `style` attributes. */
export const STYLE = `\n${[COLOURS, PAGE, TABLES, CHARTS, PRINT].join('\n')}`;

/** The style sheet of a single sheet. */
export const SHEET_STYLE = `${STYLE}${SHEET}`;
