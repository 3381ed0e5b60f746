import * as z from 'zod';
import { amount, date, formerIdsField, money, person, refIn, refTo, text } from './fields.js';
import { defineKind } from './kind.js';

export const MEASURE_STATUSES = ['idea', 'planned', 'running', 'done', 'dropped'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

export const MEASURE_KINDS = ['start', 'change', 'stop'] as const;

const improvement = z.strictObject({
  by: z
    .number()
    .describe("Points of the catalog's scale by which the touchpoint's Ist moves; above 0 always means better."),
  factor: refIn('touchpoint.factors').optional().describe('The factor of that touchpoint that it closes.'),
});

const cause = () =>
  z
    .string()
    .regex(/^(measure|metric)\/[a-z0-9]+(-[a-z0-9]+)*$/, 'invalid-cause')
    .meta({ 'x-ref': 'measure|metric' });

const schema = z.strictObject({
  name: text().describe('What is done.'),
  description: text().optional().describe('How it is done.'),
  improves: z.record(refTo('touchpoint'), improvement).describe('Touchpoint → expected gain.'),
  kind: z.enum(MEASURE_KINDS).optional().describe('Begin something, do it otherwise, or stop it.'),
  owner: person().optional().describe('Role responsible for it.'),
  department: refTo('department').optional().describe('Whose people work on it.'),
  proposedBy: person().optional().describe('Role that proposed it.'),
  from: date().optional().describe('Start.'),
  until: date().optional().describe('End.'),
  effortDays: amount().optional().describe('Person-days.'),
  cost: money().optional().describe("Money in the catalog's currency."),
  leadTimeDays: amount().optional().describe('Days until customers notice.'),
  status: z.enum(MEASURE_STATUSES).describe('How far it is.'),
  finished: date().optional().describe('When it was really finished.'),
  spent: money().optional().describe('Money it really took.'),
  daysSpent: amount().optional().describe('Person-days it really took.'),
  requires: z.array(refTo('measure')).optional().describe('Measures that must be done before.'),
  excludes: z.array(refTo('measure')).optional().describe('Measures that cannot be done beside it (both ways).'),
  checkedBy: refTo('metric').optional().describe('The metric that shows whether the wanted result came.'),
  correctiveOf: cause().optional().describe('measure/<id> or metric/<id> that made it necessary.'),
  result: text().optional().describe('What came out.'),
  formerly: formerIdsField(),
});

export const measure = defineKind({
  name: 'measure',
  collection: 'measures',
  title: { en: 'Measure', de: 'Maßnahme' },
  description: 'What leads from Ist to Soll.',
  schema,
  example: `measures:
  rueckrufservice:
    name: Rückruf statt Warteschleife
    improves: { hotline: { by: 2, factor: wartezeit } }
    owner: Leitung Kundenservice
    until: 2026-12-31
    effortDays: 3
    leadTimeDays: 30
    status: planned
touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
    factors:
      wartezeit: { kind: disappointment, text: Zehn Minuten in der Warteschleife, state: open }
`,
});
