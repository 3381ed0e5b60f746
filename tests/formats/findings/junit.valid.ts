import { readFileSync } from 'node:fs';
import { expectXml } from '../../helpers/validate-xml.js';

const schema = readFileSync(new URL('../../fixtures/formats/junit-10.xsd', import.meta.url), 'utf8');

/** The schema of the JUnit dialect that Jenkins accepts. */
export async function isValid(output: string): Promise<void> {
  await expectXml(output, schema);
}
