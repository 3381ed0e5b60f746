import { readFileSync } from 'node:fs';
import { expectJson } from '../../helpers/validate-json.js';

const schema = readFileSync(new URL('../../fixtures/formats/rdjson.schema.json', import.meta.url), 'utf8');

/** The published schema of reviewdog. */
export function isValid(output: string): void {
  expectJson(output, schema);
}
