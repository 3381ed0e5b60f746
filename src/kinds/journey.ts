import * as z from 'zod';
import { formerIdsField, refTo, text } from './fields.js';
import { defineKind } from './kind.js';

const step = z.strictObject({
  touchpoint: refTo('touchpoint').describe('Where the step happens.'),
  optional: z.boolean().optional().describe('Not everybody takes this step.'),
  note: text().optional().describe('A remark.'),
  experience: text().optional().describe('What the customer lives through here.'),
});

const schema = z.strictObject({
  name: text().describe('What the customer is on the way to.'),
  persona: refTo('persona').optional().describe('Persona that takes the journey; none means all customers.'),
  steps: z
    .array(z.union([refTo('touchpoint'), step]))
    .min(1)
    .describe('Touchpoints in order; loops are allowed.'),
  formerly: formerIdsField(),
});

export const journey = defineKind({
  name: 'journey',
  collection: 'journeys',
  title: { en: 'Journey', de: 'Kundenreise' },
  description: 'A route through the touchpoints.',
  schema,
  example: `journeys:
  umzug:
    name: Umzug melden
    steps:
      - webseite
      - { touchpoint: hotline, optional: true, note: nur wenn das Formular scheitert }
touchpoints:
  webseite: { name: Webseite, phase: pre-purchase }
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
});
