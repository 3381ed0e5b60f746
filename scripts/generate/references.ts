import { kinds } from '../../src/kinds/index.js';
import { referencesOf } from '../../src/kinds/json-schema.js';

/**
 * Deriving the references takes as long as reading a small catalog, so they are generated here instead of at every
 * start.
 */
export function generatedReferences(): Map<string, string> {
  const rows = kinds.map((kind) => `  ${kind.name}: ${JSON.stringify(referencesOf(kind))},`);
  const text = [
    "import type { Reference } from './json-schema.js';",
    '',
    '/** Generated from the schemas by "npm run generate"; a test keeps it fresh. */',
    'export const references: Readonly<Record<string, readonly Reference[]>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
  return new Map([['src/kinds/references.generated.ts', text]]);
}
