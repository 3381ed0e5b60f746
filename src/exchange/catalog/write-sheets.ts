import { isMap, type YamlMap, type YamlValue } from '../../core/read/parsed.js';
import type { JsonSchema } from '../../kinds/json-schema.js';
import type { Cell } from '../tables/table.js';
import { type CatalogEntry, entryKey } from './catalog-values.js';
import { cellOf } from './cell-text.js';
import { headerOf } from './column-path.js';
import { formsOf, schemaAt } from './field-schema.js';
import { leavesOf } from './leaves.js';
import { type SheetPlan, sheetPlans } from './sheets.js';

type Content = Cell['value'];

/** A sheet as it is written: its headers, and the cells of each row below them. */
export interface WrittenSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Content[])[];
  /** The header by which a file that is this sheet alone is told. */
  readonly first: string;
}

interface Row {
  readonly heads: readonly Content[];
  readonly name: string | null;
  readonly cells: ReadonlyMap<string, { readonly path: readonly string[]; readonly content: Content }>;
}

/** All sheets of a catalog; those of parts only where the catalog has some. */
export function writeSheets(entries: readonly CatalogEntry[]): WrittenSheet[] {
  const names = new Map(entries.flatMap((entry) => nameOf(entry)));
  const plans = sheetPlans();
  return plans
    .map((plan) => ({ plan, rows: entries.flatMap((entry) => rowsOf(entry, plan, plans, names)) }))
    .filter(({ plan, rows }) => rows.length > 0 || plan.field === null)
    .map(({ plan, rows }) => layOut(plan, rows));
}

function nameOf(entry: CatalogEntry): [string, string][] {
  const { name } = entry.value;
  return typeof name === 'string' ? [[entryKey(entry), name]] : [];
}

function rowsOf(
  { owner, id, value }: CatalogEntry,
  plan: SheetPlan,
  plans: readonly SheetPlan[],
  names: ReadonlyMap<string, string>,
): Row[] {
  if (owner !== plan.owner) return [];
  const nameFor = (of: unknown) => names.get(`${plan.names}/${String(of)}`) ?? null;
  if (plan.field !== null) {
    return partsOf(value[plan.field]).map(([part, one]): Row => {
      const heads = [...(plan.idHeader === null ? [] : [id]), part];
      const cells = cellsOf(one, plan.schema, plan);
      return { heads, name: nameFor(plan.isList ? cells.get(plan.rootHeader)?.content : part), cells };
    });
  }
  const apart = plans.filter((other) => other.owner === owner && other.field !== null).map(({ field }) => field);
  const own = Object.entries(value).filter(([key, one]) => !apart.includes(key) || partsOf(one).length === 0);
  if (owner !== 'settings') {
    return [{ heads: [id], name: null, cells: cellsOf(Object.fromEntries(own) as YamlMap, plan.schema, plan) }];
  }
  return leavesOf(Object.fromEntries(own) as YamlMap, plan.schema)
    .filter(({ path }) => path.length > 0)
    .map(({ path, value: one }) => {
      const content = cellOf(one, schemaAt(plan.schema, path));
      return { heads: [headerOf(path)], name: null, cells: new Map([[plan.rootHeader, { path: [], content }]]) };
    });
}

/** The parts of a field with rows of its own: of a map by key, of a list by position. */
function partsOf(value: YamlValue | undefined): [string | number, YamlValue][] {
  if (Array.isArray(value)) return value.map((item, at) => [at + 1, item]);
  return isMap(value) ? Object.entries(value) : [];
}

function cellsOf(value: YamlValue, schema: JsonSchema, { rootHeader }: SheetPlan): Row['cells'] {
  const leaves = leavesOf(value, schema).filter(({ path, value: one }) => path.length > 0 || !isEmptyMap(one));
  return new Map(
    leaves.map(({ path, value: one }) => {
      const content = cellOf(one, schemaAt(schema, path));
      return [path.length === 0 ? rootHeader : headerOf(path), { path, content }];
    }),
  );
}

const isEmptyMap = (value: YamlValue) => isMap(value) && Object.keys(value).length === 0;

function layOut(plan: SheetPlan, rows: readonly Row[]): WrittenSheet {
  const paths = new Map(rows.flatMap(({ cells }) => [...cells].map(([header, { path }]) => [header, path] as const)));
  for (const key of plan.field === null ? (plan.schema.required ?? []) : []) {
    if (plan.owner !== 'settings' && !isApart(plan, key)) paths.set(headerOf([key]), [key]);
  }
  const headers = sortHeaders(paths, plan.schema);
  const heads = [plan.idHeader, plan.partHeader].filter((head) => head !== null);
  const named = rows.some(({ name }) => name !== null);
  const lead = headers.filter((header) => header === 'name' && plan.field === null);
  const rest = headers.filter((header) => !lead.includes(header));
  return {
    name: plan.name,
    headers: [...(named ? [`(${plan.names})`] : []), ...lead, ...heads, ...rest],
    rows: rows.map((row) => {
      const contentsOf = (some: readonly string[]) => some.map((header) => row.cells.get(header)?.content ?? null);
      return [...(named ? [row.name] : []), ...contentsOf(lead), ...row.heads, ...contentsOf(rest)];
    }),
    first: heads[0] ?? '',
  };
}

const isApart = ({ owner }: SheetPlan, key: string) =>
  sheetPlans().some((plan) => plan.owner === owner && plan.field === key);

/** Headers in the order of the schema; keys that it does not name come last. */
function sortHeaders(paths: ReadonlyMap<string, readonly string[]>, schema: JsonSchema): string[] {
  const ranks = new Map([...paths].map(([header, path]) => [header, rankOf(path, schema)]));
  return [...paths.keys()].sort((left, right) => compareRanks(ranks.get(left) ?? [], ranks.get(right) ?? []));
}

function rankOf(path: readonly string[], schema: JsonSchema): number[] {
  return path.map((key, at) => {
    const forms = formsOf(schemaAt(schema, path.slice(0, at)));
    const keys = [...new Set(forms.flatMap(({ properties }) => Object.keys(properties ?? {})))];
    const found = keys.indexOf(key);
    return found < 0 ? keys.length : found;
  });
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const at = left.findIndex((rank, place) => rank !== right[place]);
  if (at < 0) return left.length - right.length;
  return (left[at] ?? 0) - (right[at] ?? -1);
}
