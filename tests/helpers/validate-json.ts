import ajvDraft04 from 'ajv-draft-04';
import { expect } from 'vitest';

/** Expects a JSON document that follows its schema of draft 4 or later. */
export function expectJson(output: string, schema: string): void {
  const ajv = new ajvDraft04.default({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(schema));
  validate(JSON.parse(output));
  expect(validate.errors ?? []).toEqual([]);
}
