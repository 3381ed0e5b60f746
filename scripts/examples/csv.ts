/** One record of a CSV file: texts by column name. */
export type Row = Readonly<Record<string, string>>;

// A field (quoted, with "" for a quote, or unquoted) and the separator or line break after it.
const FIELD = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/y;

/** Reads comma-separated text with one header row (RFC 4180); empty lines are skipped. */
export function parseCsv(text: string): readonly Row[] {
  const [header = [], ...records] = recordsOf(text);
  return records.map((fields) => Object.fromEntries(header.map((name, column) => [name, fields[column] ?? ''])));
}

function recordsOf(text: string): string[][] {
  const records: string[][] = [];
  let fields: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const match = FIELD.exec(text);
    if (match === null) throw new Error(`a quoted field does not end properly in record ${records.length + 1}`);
    const [, field = '', end = ''] = match;
    fields.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') records.push(fields);
    fields = [];
  }
  return records;
}

/** The text of a column. A missing column is a mistake in the builder, not a missing value. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column "${column}" among ${Object.keys(row).join(', ')}`);
  return value;
}

/** The number in a column; `undefined`, never 0, for an empty field. */
export function numberOf(row: Row, column: string): number | undefined {
  const text = textOf(row, column);
  if (text === '') return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Error(`"${text}" in column "${column}" is not a number`);
  return value;
}

/** The number in a column that has a value in every row. */
export function countOf(row: Row, column: string): number {
  const value = numberOf(row, column);
  if (value === undefined) throw new Error(`column "${column}" is empty`);
  return value;
}

/** Groups rows by the value of a column, in the order of first appearance. */
export function groupBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = textOf(row, column);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}
