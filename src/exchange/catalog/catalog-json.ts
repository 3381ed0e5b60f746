import * as z from 'zod';
import { isMap, type YamlMap, type YamlValue } from '../../core/read/parsed.js';
import { kinds } from '../../kinds/index.js';
import type { Rejection } from '../lists/reasons.js';
import type { CatalogEntry } from './catalog-values.js';
import type { FileEntry } from './file-entries.js';
import { EXPORT_FORM } from './marks.js';
import type { Owner } from './sheets.js';

/** The document of an exported catalog below its head: settings, and the entries of each kind by their ids. */
export function catalogDocument(entries: readonly CatalogEntry[]): Record<string, YamlValue> {
  const settings = entries.find(({ owner }) => owner === 'settings')?.value ?? {};
  const collections = kinds.map(({ name, collection }): [string, YamlMap] => {
    const own = entries.filter(({ owner }) => owner === name);
    return [collection, Object.fromEntries(own.map(({ id, value }) => [id, value]))];
  });
  return { settings, ...Object.fromEntries(collections) };
}

/** What `tpm export json` writes below the head of the document. */
export const exportedSchema = () => ({
  settings: z.record(z.string(), z.unknown()).describe('tpm.yaml as written.'),
  ...Object.fromEntries(
    kinds.map(({ collection, description }) => {
      return [
        collection,
        z.record(z.string(), z.record(z.string(), z.unknown())).describe(`Id → fields. ${description}`),
      ];
    }),
  ),
});

/** A line for the settings and for each entry. */
export function entryLine({ owner, id, value }: CatalogEntry) {
  return owner === 'settings' ? { settings: value } : { kind: owner, id, fields: value };
}

interface JsonRead {
  readonly entries: readonly FileEntry[];
  readonly rejected: readonly Rejection[];
}

/** Does the text begin like an exported catalog? */
export function isCatalogJson(head: string): boolean {
  return new RegExp(`^\\s*\\{\\s*"schema":\\s*"${EXPORT_FORM}"`).test(head);
}

/** Reads what `catalogDocument` or `entryLine` wrote; `null` where the text is no JSON. */
export function readCatalogJson(text: string): JsonRead | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const whole = parseJson(text);
  if (isMap(whole)) return splitRows(lines.length === 1 && whole.settings === undefined ? [] : documentRows(whole));
  const parsed = lines.slice(1).map(parseJson);
  return parsed.includes(undefined) ? null : splitRows(parsed.map(lineRow));
}

interface Row {
  readonly owner: Owner | null;
  readonly id: string;
  readonly value: YamlValue | undefined;
  readonly row: number;
}

function documentRows(document: YamlMap): Row[] {
  const all = kinds.flatMap(({ name, collection }) => {
    const entries = document[collection];
    return Object.entries(isMap(entries) ? entries : {}).map(([id, value]) => ({ owner: name, id, value }));
  });
  const settings = { owner: 'settings' as const, id: '', value: document.settings ?? {} };
  return [settings, ...all].map((row, at) => ({ ...row, row: at + 1 }));
}

function lineRow(line: YamlValue | undefined, at: number): Row {
  const row = at + 2;
  if (!isMap(line)) return { owner: null, id: '', value: undefined, row };
  if (line.settings !== undefined) return { owner: 'settings', id: '', value: line.settings, row };
  const owner = kinds.find(({ name }) => name === line.kind)?.name ?? null;
  return { owner, id: typeof line.id === 'string' ? line.id : '', value: line.fields, row };
}

function splitRows(rows: readonly Row[]): JsonRead {
  const entries: FileEntry[] = [];
  const rejected: Rejection[] = [];
  const seen = new Map<string, number>();
  for (const { owner, id, value, row } of rows) {
    const before = seen.get(`${owner}/${id}`);
    if (owner !== null) seen.set(`${owner}/${id}`, before ?? row);
    if (before !== undefined) {
      rejected.push({ row, column: null, header: owner ?? '', reason: 'duplicate', value: id, data: { row: before } });
    } else if (owner !== null && isMap(value) && (id !== '') === (owner !== 'settings')) {
      entries.push({ owner, id, value, cleared: new Set(), places: [{ sheet: owner, row, path: [] }] });
    } else {
      const field = owner === null ? 'kind' : id === '' ? 'id' : 'fields';
      rejected.push({ row, column: null, header: owner ?? '', reason: 'missing-field', value: '', data: { field } });
    }
  }
  return { entries, rejected };
}

function parseJson(text: string): YamlValue | undefined {
  try {
    return JSON.parse(text) as YamlValue;
  } catch {
    return undefined;
  }
}
