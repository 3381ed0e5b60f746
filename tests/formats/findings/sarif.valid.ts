import { readFileSync } from 'node:fs';
import { expectJson } from '../../helpers/validate-json.js';

const schema = readFileSync(new URL('../../fixtures/formats/sarif-schema-2.1.0.json', import.meta.url), 'utf8');

/** The published schema of SARIF 2.1.0. */
export function isValid(output: string): void {
  expectJson(output, schema);
}
