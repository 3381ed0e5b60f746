import { readFileSync, writeFileSync } from 'node:fs';
import { type CellValue, readXlsx, type Workbook, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** Touchpoint → kind of value → what a person writes into the cell. */
export type Filled = Readonly<Record<string, Readonly<Record<string, CellValue | { readonly formula: string }>>>>;

/** Fills in a rating sheet as a person would, and saves it under another name. */
export async function fillBallot(from: string, to: string, answers: Filled): Promise<void> {
  await changeBallot(from, to, (book) => {
    for (const [touchpoint, values] of Object.entries(answers)) {
      for (const [kind, value] of Object.entries(values)) writeAnswer(book, touchpoint, kind, value);
    }
  });
}

/** Changes a workbook in any way and saves it under another name. */
export async function changeBallot(from: string, to: string, change: (book: Workbook) => void): Promise<void> {
  const book = await readXlsx(readFileSync(from), { readStyles: true });
  change(book);
  const sheets = book.sheets.map(({ charts: _, pivotTables: __, ...sheet }): WriteSheet => sheet);
  writeFileSync(to, await writeXlsx({ sheets }));
}

/** Row and column of an answer, from 0. */
export function placeOf({ sheets }: Workbook, touchpoint: string, kind: string) {
  const rows = sheets[0]?.rows ?? [];
  const column = rows.find(([first]) => first === 'tpm/answers')?.indexOf(kind) ?? -1;
  const row = rows.findIndex(([id]) => id === touchpoint);
  if (row < 0 || column < 0) throw new Error(`there is no ${kind} of ${touchpoint} on the sheet`);
  return { row, column };
}

function writeAnswer(book: Workbook, touchpoint: string, kind: string, value: Filled[string][string]): void {
  const { row, column } = placeOf(book, touchpoint, kind);
  const [sheet] = book.sheets;
  const cells = sheet?.rows[row];
  if (!sheet || !cells) return;
  while (cells.length <= column) cells.push(null);
  if (typeof value === 'object' && value !== null && 'formula' in value) {
    sheet.cells?.set(`${row},${column}`, { formula: value.formula, formulaResult: 7 } as never);
    return;
  }
  cells[column] = value;
  sheet.cells?.delete(`${row},${column}`);
}
