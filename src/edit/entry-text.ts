import * as z from 'zod';
import type { Kind } from '../kinds/kind.js';
import { formatFile } from './format-yaml.js';
import type { NewEntry } from './insert-entry.js';
import { keyText, readAsYaml, speltForAll } from './plain-text.js';

/** A field of a kind, with the data for its prompt. */
export interface FieldInfo {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly required: boolean;
}

/** The fields of a kind in the order of its schema. */
export function fieldsOf(kind: Kind): FieldInfo[] {
  const { shape } = kind.schema as unknown as z.ZodObject;
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    schema: schema as z.ZodType,
    required: !(schema as z.ZodType).safeParse(undefined).success,
  }));
}

/** The field at a path of keys in an entry of a kind; `undefined` for the user's own keys (`x-`). */
export function fieldAt(kind: Kind, path: readonly string[]): FieldInfo | undefined {
  const [name = '', ...below] = path;
  const field = fieldsOf(kind).find((one) => one.name === name);
  const schema = below.reduce<z.ZodType | undefined>((found, key) => found && schemaBelow(found, key), field?.schema);
  return field && schema && { ...field, schema };
}

function schemaBelow(schema: z.ZodType, key: string): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return schemaBelow(schema.unwrap() as z.ZodType, key);
  if (schema instanceof z.ZodObject) return schema.shape[key] as z.ZodType | undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType;
  if (!(schema instanceof z.ZodUnion)) return undefined;
  return (schema.options as z.ZodType[]).map((option) => schemaBelow(option, key)).find((found) => found);
}

/** The text of an empty map or list in a required field, if it may be empty. */
export function emptyValueOf({ schema }: FieldInfo): string | null {
  return schema.safeParse({}).success ? '{}' : null;
}

/**
 * Spells a value for a field: unchanged if YAML reads it as a value that the field accepts, else as a quoted text. A
 * value that is invalid either way stays as typed, and the check reports it.
 */
export function spellValue(typed: string, field: FieldInfo | undefined): string {
  const read = readAsYaml(typed);
  if (read !== undefined && (!field || field.schema.safeParse(read).success)) return speltForAll(typed, read, !field);
  const quoted = JSON.stringify(typed);
  if (read === undefined || field?.schema.safeParse(typed).success) return quoted;
  return typed.trim();
}

/** Does the field accept the typed value, read as YAML or as a text? */
export function isAccepted(typed: string, { schema }: FieldInfo): boolean {
  const read = readAsYaml(typed);
  return (
    typed.trim() !== '' && ((read !== undefined && schema.safeParse(read).success) || schema.safeParse(typed).success)
  );
}

/** An entry in canonical form; the texts of the fields are already spelt. */
export function makeEntryText({ collection }: Kind, id: string, fields: ReadonlyMap<string, string>): NewEntry {
  const lines = [...fields].map(([name, value]) => `    ${name}: ${value}`);
  const text = [`${collection}:`, `  ${keyText(id)}:`, ...lines, ''].join('\n');
  const result = formatFile({ path: 'entry.yaml', text });
  const formatted = 'text' in result ? result.text : text;
  return { collection, id, lines: formatted.trimEnd().split('\n').slice(1) };
}
