import * as z from 'zod';
import { formerIdsField, person, text } from './fields.js';
import { defineKind } from './kind.js';

const schema = z.strictObject({
  name: text().describe('The name of the department.'),
  lead: person().optional().describe('Role that leads the department.'),
  formerly: formerIdsField(),
});

export const department = defineKind({
  name: 'department',
  collection: 'departments',
  title: { en: 'Department', de: 'Abteilung' },
  description: 'A part of the company that stands behind touchpoints.',
  schema,
  example: `departments:
  service: { name: Kundenservice, lead: Leitung Kundenservice }
`,
});
