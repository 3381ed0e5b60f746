import type { YamlValue } from '../../core/read/parsed.js';
import { columnLetter } from '../lists/guess-columns.js';
import type { Rejection } from '../lists/reasons.js';
import { type Cell, EMPTY_CELL, isFilled, type Table, type TableRow } from '../tables/table.js';
import { contentText, NotJson, readContent } from './cell-text.js';
import { headerOf, pathOf } from './column-path.js';
import { ANY, schemaAt, schemaBelow } from './field-schema.js';
import { POSITION, type SheetPlan } from './sheets.js';

/** A place in the file that is read: sheet, row, and the cell where there is one. */
export interface SheetRow {
  readonly plan: SheetPlan;
  readonly row: number;
  readonly id: string;
  /** Key or position of a part; '' where there is none. */
  readonly part: string;
  readonly name: string | null;
  readonly values: readonly { readonly path: readonly string[]; readonly value: YamlValue }[];
  /** Columns that the sheet has and the row leaves empty. */
  readonly empty: readonly (readonly string[])[];
}

export interface SheetRead {
  readonly rows: readonly SheetRow[];
  readonly rejected: readonly Rejection[];
  /** Columns that name no field. */
  readonly leftOut: readonly string[];
}

type Role = 'id' | 'part' | 'left-out' | { readonly path: readonly string[]; readonly more: boolean };

interface Column {
  readonly header: string;
  readonly letter: string;
  readonly role: Role;
}

/** The rows of one sheet, each cell as the value of its field. */
export function readSheet(table: Table, plan: SheetPlan): SheetRead {
  const [head, ...body] = table.rows.filter(({ cells }) => cells.some(isFilled));
  if (!head) return { rows: [], rejected: [], leftOut: [] };
  const columns = head.cells.map((cell, at) => columnOf(textOf(cell), at, plan));
  const rows: SheetRow[] = [];
  const rejected: Rejection[] = [];
  for (const row of body) {
    const read = readRow(row, columns, plan);
    if ('reason' in read) rejected.push(read);
    else rows.push(read);
  }
  const leftOut = columns.filter(({ role, header }) => role === 'left-out' && header !== '' && !isInfo(header));
  return { rows: plan.isList ? sortByPosition(rows) : rows, rejected, leftOut: leftOut.map(({ header }) => header) };
}

const textOf = ({ value }: Cell) => (value === null ? '' : contentText(value).trim());

/** A header in brackets stands above words for people alone. */
const isInfo = (header: string) => /^\(.*\)$/.test(header);

function columnOf(text: string, at: number, plan: SheetPlan): Column {
  const header = text.startsWith(`${plan.name}.`) ? text.slice(plan.name.length + 1) : text;
  return { header, letter: columnLetter(at), role: roleOf(header, plan) };
}

function roleOf(header: string, plan: SheetPlan): Role {
  if (header === plan.idHeader) return 'id';
  if (header === plan.partHeader) return 'part';
  const [, name = header, number] = /^(.+) \((\d+)\)$/.exec(header) ?? [];
  const more = number !== undefined;
  if (name === plan.rootHeader && (plan.field !== null || plan.owner === 'settings')) return { path: [], more };
  const path = pathOf(name);
  return path && plan.owner !== 'settings' && isKnown(path, plan)
    ? { path, more }
    : isKnown(path ?? [], plan)
      ? { path: path ?? [], more }
      : 'left-out';
}

function isKnown(path: readonly string[], { schema }: SheetPlan): boolean {
  return (
    path.length > 0 &&
    path.every((key, at) => {
      return key.startsWith('x-') || schemaBelow(schemaAt(schema, path.slice(0, at)), key) !== ANY;
    })
  );
}

function readRow(row: TableRow, columns: readonly Column[], plan: SheetPlan): SheetRow | Rejection {
  const reject = (column: Column | null, reason: Rejection['reason'], value = '', data: Rejection['data'] = {}) => {
    const header = column ? `${plan.name}: ${column.header}` : plan.name;
    return { row: row.number, column: column?.letter ?? null, header, reason, value, data };
  };
  let [id, part] = ['', ''];
  const texts = new Map<string, { column: Column; path: readonly string[]; cell: Cell }>();
  for (const [at, column] of columns.entries()) {
    const cell = row.cells[at] ?? EMPTY_CELL;
    if (column.role === 'left-out') continue;
    if (cell.issue) return reject(column, cell.issue, String(cell.value ?? ''));
    if (column.role === 'id') id = textOf(cell);
    else if (column.role === 'part') part = textOf(cell);
    else addCell(texts, column, column.role, cell);
  }
  const values: SheetRow['values'][number][] = [];
  for (const { column, path, cell } of texts.values()) {
    if (!isFilled(cell) || cell.value === null) continue;
    try {
      values.push({ path, value: readContent(cell.value, schemaOf(plan, path, id)) });
    } catch (error) {
      if (error instanceof NotJson) return reject(column, 'not-json', error.message.slice(0, 80));
      throw error;
    }
  }
  const name = values.find(({ path }) => headerOf(path) === 'name')?.value;
  const missing = missingHead(plan, id, part, typeof name === 'string');
  if (missing !== null) return reject(null, 'missing-field', '', { field: missing });
  const empty = [...texts.values()].filter(({ cell }) => !isFilled(cell)).map(({ path }) => path);
  return { plan, row: row.number, id, part, name: typeof name === 'string' ? name : null, values, empty };
}

/** A text that is longer than a cell goes on in the next column of its header. */
function addCell(
  texts: Map<string, { column: Column; path: readonly string[]; cell: Cell }>,
  column: Column,
  { path, more }: Exclude<Role, string>,
  cell: Cell,
): void {
  const key = JSON.stringify(path);
  const before = texts.get(key);
  if (!before) texts.set(key, { column, path, cell });
  else if (more && isFilled(cell)) {
    texts.set(key, { ...before, cell: { value: String(before.cell.value ?? '') + String(cell.value) } });
  }
}

function schemaOf({ owner, field, schema }: SheetPlan, path: readonly string[], id: string) {
  return owner === 'settings' && field === null ? schemaAt(schema, pathOf(id) ?? []) : schemaAt(schema, path);
}

/** A new entry may have a name alone; parts of a list stand where their row does. */
function missingHead({ idHeader, partHeader, field, owner }: SheetPlan, id: string, part: string, named: boolean) {
  if (idHeader !== null && id === '' && (field !== null || owner === 'settings' || !named)) return idHeader;
  return partHeader !== null && partHeader !== POSITION && part === '' ? partHeader : null;
}

/** Rows without a number stay behind the row above them. */
function sortByPosition(rows: readonly SheetRow[]): SheetRow[] {
  let last = 0;
  const numbered = rows.map((row) => {
    last = row.part === '' || Number.isNaN(Number(row.part)) ? last : Number(row.part);
    return { row, last };
  });
  return numbered.sort((left, right) => left.last - right.last).map(({ row }) => row);
}
