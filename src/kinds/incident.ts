import * as z from 'zod';
import { count, date, formerIdsField, money, quote, refTo, text } from './fields.js';
import { defineKind } from './kind.js';

export const CAUSES = [
  'price',
  'product',
  'process',
  'people',
  'communication',
  'hand-over',
  'system',
  'other',
] as const;

export const POLARITIES = ['positive', 'negative'] as const;

const cause = () => z.enum(CAUSES);

const schema = z.strictObject({
  date: date().describe('When it happened.'),
  touchpoint: refTo('touchpoint').describe('Where it happened.'),
  polarity: z.enum(POLARITIES).describe('Good or bad.'),
  story: quote().optional().describe('What happened, as it was told.'),
  persona: refTo('persona').optional().describe('Persona of the customer.'),
  outcome: z
    .enum(['won', 'lost', 'churned', 'complaint', 'recommended', 'warned-off'])
    .optional()
    .describe('What came of it.'),
  claimed: cause().optional().describe('The reason that was named.'),
  cause: cause().optional().describe('The reason that was found.'),
  value: money().optional().describe('Money at stake.'),
  departments: z.array(refTo('department')).optional().describe('Which departments were involved.'),
  count: count().optional().describe('How many such events; 1 if not given.'),
  source: text().optional().describe('Where it was recorded.'),
  formerly: formerIdsField(),
});

export const incident = defineKind({
  name: 'incident',
  collection: 'incidents',
  title: { en: 'Incident', de: 'Kritisches Ereignis' },
  description: 'A critical event: an order won or lost, a complaint, praise.',
  schema,
  example: `incidents:
  angebot-verloren-2026-03:
    date: 2026-03-12
    touchpoint: angebot
    polarity: negative
    outcome: lost
    claimed: price
    cause: process
    value: 1200
touchpoints:
  angebot: { name: Angebot, phase: purchase }
`,
});
