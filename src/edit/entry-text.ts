import type * as z from 'zod';
import { parse } from '../core/parse.js';
import { isMap, type YamlValue } from '../core/parsed.js';
import type { Kind } from '../kinds/define.js';
import { formatFile } from './format.js';
import type { NewEntry } from './insert-entry.js';

/** A field of a kind, with what a prompt for it needs. */
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

/** The placeholder for a required map or list that may be empty. */
export function emptyValue({ schema }: FieldInfo): string | null {
  return schema.safeParse({}).success ? '{}' : null;
}

/**
 * A value as it has to be spelt for a field: as typed if YAML reads it as a value that the field accepts, else as a
 * quoted text. A value that fits neither way is kept as typed, and the check reports it.
 */
export function spelt(typed: string, field: FieldInfo | undefined): string {
  const read = readAsYaml(typed);
  if (read !== undefined && (!field || field.schema.safeParse(read).success)) return typed.trim();
  const quoted = JSON.stringify(typed);
  if (read === undefined || field?.schema.safeParse(typed).success) return quoted;
  return typed.trim();
}

/** Does the field accept the typed value, read as YAML or as a text? */
export function fits(typed: string, { schema }: FieldInfo): boolean {
  const read = readAsYaml(typed);
  return (
    typed.trim() !== '' && ((read !== undefined && schema.safeParse(read).success) || schema.safeParse(typed).success)
  );
}

/** `undefined` if the text is not YAML or not on one line. */
function readAsYaml(typed: string): YamlValue | undefined {
  if (/[\r\n]/.test(typed)) return undefined;
  const { documents, findings } = parse({ path: 'entry.yaml', text: `x-value: ${typed}\n` });
  const [document, ...others] = documents;
  // A comment would swallow the rest, so the typed text is quoted as a whole.
  const whole =
    !/(?:^|\s)#/.test(typed) && others.length === 0 && findings.every(({ severity }) => severity !== 'error');
  if (!whole || !isMap(document?.value) || Object.keys(document.value).length !== 1) return undefined;
  return document.value['x-value'];
}

/** An entry in canonical form; `fields` maps names to spelt values. */
export function newEntry({ collection }: Kind, id: string, fields: ReadonlyMap<string, string>): NewEntry {
  const lines = [...fields].map(([name, value]) => `    ${name}: ${value}`);
  const text = [`${collection}:`, `  ${id}:`, ...lines, ''].join('\n');
  const result = formatFile({ path: 'entry.yaml', text });
  const formatted = 'text' in result ? result.text : text;
  return { collection, id, lines: formatted.trimEnd().split('\n').slice(1) };
}

/** The id derived from a name: lower-case ASCII kebab-case; '' if no character remains. */
export function idFrom(name: string): string {
  const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o' };
  return name
    .toLowerCase()
    .replace(/[äöüßæø]/g, (letter) => german[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
}
