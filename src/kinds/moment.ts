import * as z from 'zod';
import { formerIdsField, refTo, share, text } from './fields.js';
import { defineKind } from './kind.js';

/** What a customer decides at a touchpoint or in a moment of truth. */
export const CUSTOMER_DECISIONS = ['purchase', 'retention', 'recommendation'] as const;

/** The reactions of customers, from worst to best. */
export const REACTIONS = ['disappointing', 'okay', 'delighting'] as const;

const schema = z.strictObject({
  name: text().describe('The moment as the customer lives it.'),
  touchpoints: z.array(refTo('touchpoint')).min(1).describe('Where it happens, at least one touchpoint.'),
  promise: text().optional().describe('What was promised.'),
  expectation: text().optional().describe('What the customer expects.'),
  decides: z.array(z.enum(CUSTOMER_DECISIONS)).optional().describe('What the customer decides on here.'),
  weight: share().optional().describe('How much it matters, 0 to 1 or in percent; 1 if not given.'),
  outcome: z.enum(REACTIONS).optional().describe('What was observed.'),
  why: text().optional().describe('Why it is a moment of truth.'),
  formerly: formerIdsField(),
});

export const moment = defineKind({
  name: 'moment',
  collection: 'moments',
  title: { en: 'Moment of truth', de: 'Moment der Wahrheit' },
  description: 'Where it shows what a promise is worth (Carlzon).',
  schema,
  shares: ['weight'],
  example: `moments:
  erster-anruf:
    name: Der erste Anruf bei einer Störung
    touchpoints: [hotline]
    promise: In zwei Minuten spricht ein Mensch mit Ihnen
    decides: [retention, recommendation]
    weight: 0.9
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
});
