import * as z from 'zod';
import { checkSchema } from '../../../src/document/check-document.js';
import { envelopeSchema } from '../../../src/document/documents.js';

/** The document without its findings, then one line for each finding. */
export function isValid(output: string): void {
  const [head, ...findings] = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { summary, findings: list } = checkSchema();
  z.strictObject({ ...envelopeSchema('check'), summary }).parse(head);
  list.parse(findings);
}
