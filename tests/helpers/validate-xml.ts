import { expect } from 'vitest';
import { validateXML } from 'xmllint-wasm';

/** Expects an XML document that follows its schema. */
export async function expectXml(output: string, schema: string): Promise<void> {
  const { errors } = await validateXML({ xml: [{ fileName: 'out.xml', contents: output }], schema: [schema] });
  expect(errors.map(({ message }) => message)).toEqual([]);
}
