import * as z from 'zod';
import { formerIdsField, share, text } from './fields.js';
import { defineKind } from './kind.js';

const schema = z.strictObject({
  name: text().describe('The name of the group.'),
  description: text().optional().describe('Description of the group and its needs.'),
  share: share().optional().describe('Share of customers, 0 to 1 or in percent.'),
  formerly: formerIdsField(),
});

export const persona = defineKind({
  name: 'persona',
  collection: 'personas',
  title: { en: 'Persona', de: 'Persona' },
  description: 'A group of customers.',
  schema,
  shares: ['share'],
  example: `personas:
  familien: { name: Familie Frühling, description: Kauft für vier, share: 0.3 }
`,
});
