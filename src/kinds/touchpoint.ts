import * as z from 'zod';
import { amount, formerIdsField, id, money, person, refIn, refTo, share, text, texts } from './fields.js';
import { defineKind } from './kind.js';

export const AUDIENCES = ['customer', 'employee', 'applicant', 'partner'] as const;
export type Audience = (typeof AUDIENCES)[number];

export const STATUSES = ['live', 'planned', 'retired'] as const;
export type Status = (typeof STATUSES)[number];

/** Factor classes (Kano). */
export const FACTOR_KINDS = ['disappointment', 'ok', 'delight'] as const;

export const FACTOR_STATES = ['open', 'met'] as const;

export const NECESSITIES = ['mandatory', 'optional'] as const;

/** Decisions about a touchpoint. */
export const TOUCHPOINT_DECISIONS = ['keep', 'improve', 'combine', 'neglect', 'drop', 'create'] as const;

const factor = z.strictObject({
  kind: z.enum(FACTOR_KINDS).describe('Factor class (Kano): avoids disappointment, makes it okay, or delights.'),
  text: text().describe('What the customer meets, in a sentence.'),
  aspect: z.enum(['service', 'emotion', 'brand']).optional().describe('What it touches.'),
  state: z.enum(FACTOR_STATES).optional().describe('Not solved yet, or solved; without it: unknown.'),
});

const importance = z.strictObject({
  purchase: z.number().optional().describe('How much it decides on the purchase, in points of the scale.'),
  retention: z.number().optional().describe('How much it decides on coming back.'),
  recommendation: z.number().optional().describe('How much it decides on recommending.'),
});

const schema = z.strictObject({
  name: text().describe('The name as the customer would call it.'),
  description: text().optional().describe('What happens there.'),
  tags: texts().optional().describe('Free words to select by.'),
  phase: refIn('config.phases').describe('A phase of tpm.yaml.'),
  channel: text().optional().describe('Free word: website, shop, phone, letter, app, …'),
  setting: z.enum(['online', 'offline', 'both']).optional().describe('Breaks between online and offline are reported.'),
  origin: z.enum(['owned', 'paid', 'third-party']).optional().describe('Own, paid, or what others say (earned).'),
  contact: z.enum(['personal', 'mediated']).optional().describe('Contact with an employee, or through a medium.'),
  audience: z.enum(AUDIENCES).optional().describe('Whom it serves; customer if not given.'),
  necessity: z.enum(NECESSITIES).optional().describe('Must the customer pass it?'),
  roles: z
    .array(z.enum(['entry', 'exit']))
    .optional()
    .describe('Typical entry or exit point.'),
  personas: z.array(refTo('persona')).optional().describe('Personas that use it; none means all customers.'),
  owner: person().optional().describe('Role responsible for it.'),
  department: refTo('department').optional().describe('The responsible department.'),
  involved: z.array(refTo('department')).optional().describe('The other departments behind it.'),
  systems: texts().optional().describe('IT systems behind it.'),
  reach: share().optional().describe('Share of customers who meet the touchpoint, 0 to 1 or in percent.'),
  contacts: amount().optional().describe('Contacts per year.'),
  cost: money().optional().describe("Yearly cost in the catalog's currency."),
  importance: importance.optional().describe("The company's view, in points of the catalog's scale; high = important."),
  decision: z.enum(TOUCHPOINT_DECISIONS).optional().describe('What was decided about it.'),
  combineWith: z.array(refTo('touchpoint')).optional().describe('With which touchpoints it is combined.'),
  status: z.enum(STATUSES).optional().describe('live if not given.'),
  factors: z.record(id(), factor).optional().describe('The three factor classes: what disappoints, is okay, delights.'),
  formerly: formerIdsField(),
});

export const touchpoint = defineKind({
  name: 'touchpoint',
  collection: 'touchpoints',
  title: { en: 'Touchpoint', de: 'Kontaktpunkt' },
  description:
    'Where a (potential) customer meets the company, its people, products, platforms, services, brands, or what others say of them.',
  schema,
  shares: ['reach'],
  example: `touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
    channel: phone
    department: service
    owner: Leitung Kundenservice
    reach: 0.4
    importance: { purchase: 4, retention: 9, recommendation: 8 }
    factors:
      wartezeit: { kind: disappointment, text: Zehn Minuten in der Warteschleife, state: open }
departments:
  service: { name: Kundenservice }
`,
});
