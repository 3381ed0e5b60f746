import { CORE_SCHEMA, loadAll, type Schema, YAML11_SCHEMA } from 'js-yaml';
import { expect } from 'vitest';
import { parse } from '../../src/core/read/parse.js';

/** Checks written YAML with a second parser, which rejects what YAML 1.2 does not allow. */
export function expectStrictYaml(text: string): void {
  expectRead(text, CORE_SCHEMA);
}

/** Checks that a parser of YAML 1.1, which reads `no` as false and 12:30 as 750, gives the same values. */
export function expectSameInYaml11(text: string): void {
  expectStrictYaml(text);
  expectRead(text, YAML11_SCHEMA);
}

function expectRead(text: string, schema: Schema): void {
  const ours = parse({ path: 'written.yaml', text }).documents.map(({ value }) => value);
  expect(filled(loadAll(text, { schema })), text).toEqual(filled(ours));
}

/** The documents as plain data. Documents without content are dropped, and dates become text. */
function filled(documents: readonly unknown[]): unknown[] {
  const day = /^(\d{4}-\d\d-\d\d)T00:00:00.000Z$/;
  const plain = JSON.stringify(documents, (_, value) => (typeof value === 'string' ? value.replace(day, '$1') : value));
  return (JSON.parse(plain) as unknown[]).filter((document) => document !== null);
}
