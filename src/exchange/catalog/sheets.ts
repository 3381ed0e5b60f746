import { config } from '../../kinds/config.js';
import { type KindName, kinds } from '../../kinds/index.js';
import { inputSchema, type JsonSchema } from '../../kinds/json-schema.js';
import { hasRows, isDate, itemsOf, mainKeyOf, schemaBelow, valuesOf } from './field-schema.js';

export type Owner = KindName | 'settings';

/** A sheet: the entries of a kind, or a row for each part of one of their fields. */
export interface SheetPlan {
  readonly name: string;
  readonly owner: Owner;
  /** The field whose parts are the rows; `null` where a row is an entry, or a setting. */
  readonly field: string | null;
  /** What a row holds. */
  readonly schema: JsonSchema;
  /** Header of the id of the entry, or of the setting; `null` where the rows are parts of the settings. */
  readonly idHeader: string | null;
  /** Header of the key, or of the position, of a part. */
  readonly partHeader: string | null;
  /** Are the parts those of a list? */
  readonly isList: boolean;
  /** Header of the value that stands for the whole row. */
  readonly rootHeader: string;
  /** Kind whose ids are the keys or the main values of the parts. */
  readonly names: string | null;
}

export const POSITION = '#';

/** The schema of an entry of a kind, or of the settings. */
export function ownerSchema(owner: Owner): JsonSchema {
  const kind = kinds.find(({ name }) => name === owner);
  return inputSchema(kind ? kind.schema : config);
}

let plans: readonly SheetPlan[] | undefined;

/** Every sheet that a catalog can have, in the order of the workbook. */
export function sheetPlans(): readonly SheetPlan[] {
  plans ??= makePlans();
  return plans;
}

function makePlans(): readonly SheetPlan[] {
  return [
    ...ownerSheets('settings', 'settings', { ...PLAIN, idHeader: 'setting', rootHeader: 'value' }),
    ...kinds.flatMap(({ name, collection }) => ownerSheets(name, collection, { ...PLAIN, idHeader: 'id' })),
  ];
}

const PLAIN = { field: null, partHeader: null, isList: false, rootHeader: 'value', names: null };

type Top = Omit<SheetPlan, 'name' | 'owner' | 'schema'>;

function ownerSheets(owner: Owner, name: string, top: Top): SheetPlan[] {
  const schema = ownerSchema(owner);
  const fields = Object.entries(schema.properties ?? {});
  // A map of settings stays in the list of all settings.
  const apart = fields.filter(
    ([, field]) => hasRows(field) && (owner !== 'settings' || mainKeyOf(itemsOf(field) ?? {})),
  );
  return [{ ...top, name, owner, schema }, ...apart.map(([field, one]) => partSheet(owner, name, field, one))];
}

function partSheet(owner: Owner, name: string, field: string, schema: JsonSchema): SheetPlan {
  const items = itemsOf(schema);
  const row = items ?? valuesOf(schema) ?? {};
  const main = mainKeyOf(row);
  const keys = schema.propertyNames ?? {};
  const names = items ? (main ? schemaBelow(row, main)['x-ref'] : undefined) : keys['x-ref'];
  return {
    name: `${name}.${field}`,
    owner,
    field,
    schema: row,
    idHeader: owner === 'settings' ? null : owner,
    partHeader: items ? POSITION : typeof names === 'string' ? names : isDate(keys) ? 'date' : 'key',
    isList: items !== undefined,
    rootHeader: main ?? 'value',
    names: typeof names === 'string' ? names : null,
  };
}
