import * as z from 'zod';
import { count, date, formerIdsField, person, quote, refIn, refTo, scale, text } from './fields.js';
import { defineKind } from './kind.js';

export const PERSPECTIVES = ['customer', 'company'] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

const words = {
  says: quote().optional().describe('The text of the Ist or Soll, in customers’ words.'),
  who: person().optional().describe('Role of the person who said or decided it.'),
  minimum: z.number().optional().describe("The worse end of a Soll corridor, in the scale's direction."),
};

const scored = z.strictObject({
  score: z.number().describe("A value on the round's scale."),
  n: z.int().min(1).optional().describe('Number of answers behind it.'),
  sd: z.number().min(0).optional().describe('Sample standard deviation of the answers.'),
  ...words,
});

const voted = z.strictObject({
  votes: z
    .array(z.number())
    .min(1)
    .describe('The single votes of a workshop; score, n and sd are computed from them and must not be given.'),
  ...words,
});

const value = () => z.union([z.number(), scored, voted]);

const rating = z.strictObject({
  ist: value().optional().describe('What customers get now.'),
  expectation: value().optional().describe('What they expect.'),
  soll: value().optional().describe('The target that the company sets itself.'),
  importance: value().optional().describe('How important the touchpoint is to those asked; high = important.'),
  best: value().optional().describe('The best in any industry.'),
  factors: z
    .record(refIn('touchpoint.factors'), z.number())
    .optional()
    .describe('Ratings of single service attributes: factor of the touchpoint → value.'),
  quotes: z.array(quote()).optional().describe('What customers said, word for word.'),
  note: text().optional().describe('A remark.'),
});

const schema = z.strictObject({
  date: date().describe('When it was asked.'),
  period: z
    .strictObject({ from: date().describe('First day spoken of.'), to: date().describe('Last day spoken of.') })
    .optional()
    .describe('The time the answers speak of, if another.'),
  perspective: z.enum(PERSPECTIVES).describe('Whether customers or the company rated: “have we asked customers?”'),
  method: z
    .enum(['survey', 'interview', 'workshop', 'mystery-shopping', 'observation', 'analytics', 'complaints', 'expert'])
    .describe('How it was found out.'),
  persona: refTo('persona').optional().describe('The group that rated; none means all.'),
  department: refTo('department').optional().describe('Department that rated.'),
  present: z
    .array(
      z.strictObject({
        count: z.int().min(1).describe('Number of people.'),
        role: person().optional().describe('Their role or department.'),
      }),
    )
    .optional()
    .describe('Who was present at a workshop; the grade of evidence does not depend on it.'),
  respondents: count().optional().describe('Number of people asked; replaces n in the evidence grade only.'),
  source: text().optional().describe('Where the figures come from.'),
  note: text().optional().describe('A remark.'),
  scale: scale().optional().describe("This round's own scale if it differs from the catalog's."),
  ballots: z
    .array(text())
    .optional()
    .describe('Rating sheets whose votes are in here; `tpm ballot count` counts each of them once.'),
  seriesBreak: z.boolean().optional().describe('Not comparable with earlier rounds; trends stop here.'),
  ratings: z.record(refTo('touchpoint'), rating).describe('Touchpoint → rating.'),
  formerly: formerIdsField(),
});

export const assessment = defineKind({
  name: 'assessment',
  collection: 'assessments',
  title: { en: 'Assessment round', de: 'Bewertungsrunde' },
  description:
    'One dated round of ratings: a survey, a workshop, a mystery shopping. Rounds are appended, not overwritten.',
  schema,
  parts: 'ratings',
  example: `assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    respondents: 240
    ratings:
      hotline: { ist: { score: 3.1, n: 214, sd: 2.1 }, expectation: 7.5, importance: 9 }
touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
`,
});
