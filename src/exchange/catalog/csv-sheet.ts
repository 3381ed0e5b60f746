import { isFilled, type Table } from '../tables/table.js';
import { withoutApostrophe } from '../tables/write-csv.js';
import { type SheetPlan, sheetPlans } from './sheets.js';
import type { WrittenSheet } from './write-sheets.js';

/** Rows of a file that is one sheet: a header names the sheet, such as `touchpoints.id`. */
export function csvRows({ name, headers, rows, first }: WrittenSheet) {
  return [headers.map((header) => (header === first ? `${name}.${first}` : header)), ...rows];
}

/** The table with the name of its sheet, where it is a single sheet of an exported catalog; else `null`. */
export function asSheet(table: Table): Table | null {
  const head = table.rows.find(({ cells }) => cells.some(isFilled));
  const headers = head?.cells.map(({ value }) => String(value ?? '').trim()) ?? [];
  const plan = sheetPlans().find((one) => headers.includes(`${one.name}.${firstOf(one)}`));
  if (!plan || table.sheet !== null) return null;
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell) => {
      return typeof cell.value === 'string' ? { ...cell, value: withoutApostrophe(cell.value) } : cell;
    });
    return { ...row, cells };
  });
  return { ...table, sheet: plan.name, rows };
}

const firstOf = ({ idHeader, partHeader }: SheetPlan) => idHeader ?? partHeader ?? '';

/** Does a text begin with the head of a sheet? */
export function isSheetHead(text: string): boolean {
  const [line = ''] = text.replace(/^sep=.\r?\n/, '').split(/\r?\n/, 1);
  const headers = line.split(/[;,\t]/).map((header) => header.replaceAll('"', '').trim());
  return sheetPlans().some((plan) => headers.includes(`${plan.name}.${firstOf(plan)}`));
}
