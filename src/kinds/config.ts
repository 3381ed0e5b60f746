import * as z from 'zod';
import { methods } from '../methods/index.js';
import { amount, date, id, scale, text, texts } from './fields.js';

/** The method's five phases [002]; third parties influence customers before and after the purchase. */
const DEFAULT_PHASES = ['influence-before', 'pre-purchase', 'purchase', 'post-purchase', 'influence-after'];

/** The values that the Ist can be compared with. */
export const TARGETS = ['soll', 'expectation', 'best'] as const;
export type Target = (typeof TARGETS)[number];

/** Crosshairs that have a name; any other is a point. */
export const CROSSHAIR_NAMES = ['means', 'medians', 'midpoint'] as const;

/** The severities of findings, the worst first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The ids of the ranking methods, in the order in which they are offered. */
export const METHOD_IDS = methods.map(({ id }) => id);

const severity = z.enum(['off', ...SEVERITIES]);

const setting = z.union([severity, z.tuple([severity, z.record(z.string(), z.unknown())])]);

const phase = z.union([
  id(),
  z.strictObject({ id: id().describe('The id that touchpoints name.'), name: text().describe('What people read.') }),
]);

const weight = () => z.number().min(0).default(1);

const weights = z.strictObject({
  purchase: weight().describe('How much the touchpoint decides on the purchase.'),
  retention: weight().describe('How much it decides on coming back.'),
  recommendation: weight().describe('How much it decides on recommending.'),
  importance: weight().describe('How important customers say it is.'),
  reach: weight().describe('Share of customers who meet the touchpoint.'),
  moment: weight().describe('Largest weight of a moment of truth it belongs to.'),
});

const priority = z.strictObject({
  method: z.enum(METHOD_IDS).default('weighted-gap').describe('How touchpoints are ranked.'),
  weights: weights.prefault({}).describe('Weights of the criteria; one that is not named keeps 1.'),
  topK: z.int().min(1).default(5).describe('How many are “first” in the statement about robustness.'),
  draws: z
    .int()
    .min(1)
    .max(1_000_000)
    .default(10_000)
    .describe('Draws of the robustness analysis; above 400 touchpoints draws × 400 / touchpoints, at least 1,000.'),
  seed: z.int().min(0).default(1).describe('Seed of the draws: the same seed gives the same result.'),
});

/** tpm.yaml marks the catalog and holds its settings. Every setting has a default. */
export const config = z.strictObject({
  version: z.literal(1).default(1).describe('Version of the catalog format.'),
  name: text().optional().describe('The name of the catalog: the company, the project.'),
  language: z.enum(['de', 'en']).optional().describe('Language of the output.'),
  currency: text().default('EUR').describe('Currency of all money in the catalog.'),
  asOf: date().optional().describe('The day of the analysis; only for a closed catalog, normally today.'),
  scale: scale().prefault({ min: 1, max: 10 }).describe('Default rating scale.'),
  reactions: z
    .strictObject({
      disappointingBelow: z.number().describe('Worse than this disappoints.'),
      delightingFrom: z.number().describe('This or better delights.'),
    })
    .optional()
    .describe(
      "Cut points of the reactions, read in the scale's direction; default 4/9 and 7/9 of the way to the best end.",
    ),
  phases: z.array(phase).min(1).prefault(DEFAULT_PHASES).describe('Phases in order.'),
  gap: z
    .strictObject({
      against: z.enum(TARGETS).default('soll').describe('What the Ist is held against.'),
    })
    .prefault({})
    .describe('Soll-Ist comparison.'),
  priority: priority.prefault({}).describe('Ranking.'),
  ipa: z
    .strictObject({
      crosshair: z
        .union([z.enum(CROSSHAIR_NAMES), z.tuple([z.number(), z.number()])])
        .default('means')
        .describe('Where the quadrants meet.'),
    })
    .prefault({})
    .describe('Importance-performance analysis.'),
  quickWins: z
    .strictObject({
      maxEffortDays: amount().default(10).describe('Most person-days of a quick win.'),
      maxLeadTimeDays: amount().default(90).describe('Most days until customers notice.'),
      minBenefit: amount().default(1).describe('Least benefit in priority points.'),
    })
    .prefault({})
    .describe('Limits of a quick win.'),
  staleAfterDays: amount().default(365).describe('An assessment older than this is stale.'),
  extends: z.enum(['recommended', 'strict', 'workshop']).default('recommended').describe('Preset of the rules.'),
  rules: z.record(z.string(), setting).default({}).describe('Rule id → severity, or [severity, options].'),
  overrides: z
    .array(
      z.strictObject({
        files: texts().min(1).describe('Globs of the files it is for.'),
        rules: z.record(z.string(), setting).describe('Rule id → severity, or [severity, options].'),
      }),
    )
    .default([])
    .describe('Other rule settings for some files.'),
  gates: z.record(z.string(), setting).default({}).describe('Gate → severity, or [severity, { max }].'),
  report: z
    .strictObject({
      title: text().optional().describe('Title of the report.'),
      logo: text().optional().describe('Image file, relative to the catalog.'),
      sections: texts().optional().describe('Sections in order.'),
    })
    .prefault({})
    .describe('Defaults of the report.'),
  ignore: texts().default([]).describe('Globs of files that are left out.'),
});

export type ConfigInput = z.input<typeof config>;
export type Config = z.output<typeof config>;
