import * as z from 'zod';
import { count, dateKey, figure, formerIdsField, refTo, text } from './fields.js';
import { defineKind } from './kind.js';

export const METRIC_KINDS = ['nps', 'csat', 'ces', 'share', 'count', 'duration', 'money', 'index'] as const;

/** The direction in which values of a figure improve. */
export const BETTER_DIRECTIONS = ['higher', 'lower'] as const;

const reading = z.strictObject({
  value: figure().optional().describe('The value; computed from the counts of an NPS if not given.'),
  n: count().optional().describe('Number of answers or cases behind it.'),
  promoters: count().optional().describe('Answers 9 and 10.'),
  passives: count().optional().describe('Answers 7 and 8.'),
  detractors: count().optional().describe('Answers 0 to 6.'),
  note: text().optional().describe('A remark.'),
  seriesBreak: z.boolean().optional().describe('Not comparable with earlier values.'),
});

const schema = z.strictObject({
  name: text().describe('What is measured.'),
  touchpoint: refTo('touchpoint').optional().describe('Where; none means the whole journey.'),
  kind: z.enum(METRIC_KINDS).describe('What sort of figure it is.'),
  unit: text().optional().describe('Unit, printed after the value.'),
  better: z.enum(BETTER_DIRECTIONS).describe('Which direction is better.'),
  target: figure().optional().describe('The value to reach.'),
  values: z
    .record(dateKey(), z.union([figure(), reading]))
    .describe('Date → value; a share from 0 to 1 or in percent.'),
  formerly: formerIdsField(),
});

export const metric = defineKind({
  name: 'metric',
  collection: 'metrics',
  title: { en: 'Metric', de: 'Kennzahl' },
  description: 'Monitoring per touchpoint or for the whole journey.',
  schema,
  shares: ['target', 'values'],
  example: `metrics:
  wartezeit-hotline:
    name: Mittlere Wartezeit
    touchpoint: hotline
    kind: duration
    unit: Minuten
    better: lower
    target: 2
    values: { 2026-03-31: 9.5, 2026-06-30: 8 }
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
});
