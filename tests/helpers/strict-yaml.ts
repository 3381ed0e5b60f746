import { CORE_SCHEMA, loadAll, type Schema, YAML11_SCHEMA } from 'js-yaml';
import { expect } from 'vitest';
import { parse } from '../../src/core/read/parse.js';

/** Holds what was written against a second reader, which refuses what YAML 1.2 does not allow. */
export function expectStrictYaml(text: string): void {
  expectRead(text, CORE_SCHEMA);
}

/** Holds what was written also against a reader of YAML 1.1, for which `no` is false and 12:30 is 750. */
export function expectSameInYaml11(text: string): void {
  expectStrictYaml(text);
  expectRead(text, YAML11_SCHEMA);
}

function expectRead(text: string, schema: Schema): void {
  const ours = parse({ path: 'written.yaml', text }).documents.map(({ value }) => value);
  expect(filled(loadAll(text, { schema })), text).toEqual(filled(ours));
}

/** As plain data. A document without content says nothing, and a day may be read as a date. */
function filled(documents: readonly unknown[]): unknown[] {
  const day = /^(\d{4}-\d\d-\d\d)T00:00:00.000Z$/;
  const plain = JSON.stringify(documents, (_, value) => (typeof value === 'string' ? value.replace(day, '$1') : value));
  return (JSON.parse(plain) as unknown[]).filter((document) => document !== null);
}
