import * as z from 'zod';
import type { Columns } from './columns.js';
import { LISTED_KINDS } from './header-words.js';
import { TARGETS } from './targets.js';

const target = () => z.string().refine((name) => TARGETS.has(name), { error: 'unknown-target' });

/** The file format of `--map` and `--save-map`. */
export const columnMap = z.strictObject({
  kind: z.enum(LISTED_KINDS).optional().describe('What a row is; told by the columns if not given.'),
  sheet: z.string().optional().describe('Name of the sheet.'),
  range: z.string().optional().describe('Cells to read, such as A3:H80.'),
  header: z.array(z.int().min(1)).min(1).max(2).optional().describe('Numbers of the header rows.'),
  decimal: z.enum(['comma', 'point']).optional().describe('Decimal sign of numbers that are text.'),
  days: z.enum(['day-first', 'month-first']).optional().describe('Order of days such as 3/4/2026.'),
  columns: z
    .record(z.string(), z.nullable(target()))
    .optional()
    .describe('Header, or @C for a column by its letter → target; null leaves the column out.'),
  constants: z.record(target(), z.string()).optional().describe('Target → value for every row.'),
  values: z
    .record(target(), z.record(z.string(), z.string()))
    .optional()
    .describe('Target → words of the file → words of the catalog.'),
});

export type ColumnMap = z.output<typeof columnMap>;

/** Writes the recognised columns as a map that the user can edit and use again. */
export function mapText({ kind, headerRows, columns }: Columns, sheet: string | null): string {
  const isRepeated = (header: string) => columns.filter((one) => one.header === header).length > 1;
  const lines = columns.map(({ header, letter, target: name }) => {
    const key = header === '' || isRepeated(header) ? `@${letter}` : header;
    return `  ${JSON.stringify(key)}: ${name ?? 'null'}`;
  });
  return [
    `kind: ${kind}`,
    ...(sheet === null ? [] : [`sheet: ${JSON.stringify(sheet)}`]),
    `header: [${headerRows.join(', ')}]`,
    'columns:',
    ...lines,
    '',
  ].join('\n');
}
