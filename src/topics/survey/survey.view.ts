import * as z from 'zod';

const nullableNumber = () => z.nullable(z.number());
const of = () => ({
  wave: z.nullable(z.string()).describe('Wave of the file; null where it has one.'),
  persona: z.nullable(z.string()),
});
const missing = () => ({
  notApplicable: z.int().describe('Cannot judge, never used.'),
  noAnswer: z.int().describe('Shown and not answered.'),
  notShown: z.int().describe('Never shown.'),
});
const interval = () => z.nullable(z.tuple([z.number(), z.number()])).describe('95% interval after Wilson.');

const item = () =>
  z.strictObject({
    column: z.string().describe('Code of the column, as a map names it.'),
    label: z.string().describe('The question, with its part.'),
    part: z.string().describe('The part of a question with several; empty for others.'),
    touchpoint: z.nullable(z.string()),
    value: z.string().describe('What the answers are: ist, expectation, soll, importance, best, factor, csat.'),
    factor: z.nullable(z.string()),
    scale: z.strictObject({ min: z.number(), max: z.number(), best: z.enum(['min', 'max']) }),
    ...of(),
    n: z.int(),
    mean: nullableNumber().describe('On the scale of the item.'),
    sd: nullableNumber().describe('Sample standard deviation, divided by n − 1.'),
    ...missing(),
    shares: z.array(z.strictObject({ answer: z.number(), n: z.int(), share: z.number() })),
    topBox: z.strictObject({ boxes: z.int(), share: nullableNumber() }).describe('Share of the best answers.'),
    weighted: z
      .nullable(
        z.strictObject({
          mean: z.number(),
          sd: nullableNumber().describe('√(Σw(x−m)² / Σw · n / (n−1)).'),
          standardError: nullableNumber().describe('Of the mean, for independent answers.'),
          effectiveN: z.number().describe('(Σw)² / Σw².'),
          sumOfWeights: z.number(),
        }),
      )
      .describe('null without weights.'),
    codes: z.record(z.string(), z.string()).describe('Answers that are taken for none, and why.'),
    imported: z.boolean().describe('Whether its values go into the catalog.'),
  });

const nps = () =>
  z.strictObject({
    column: z.string(),
    label: z.string(),
    touchpoint: z.nullable(z.string()),
    ...of(),
    n: z.int(),
    promoters: z.int(),
    passives: z.int(),
    detractors: z.int(),
    nps: nullableNumber(),
    ...missing(),
    imported: z.boolean(),
  });

const kanoCount = () => z.int();
const kano = () =>
  z.strictObject({
    feature: z.string(),
    columns: z.tuple([z.string(), z.string()]).describe('With the feature, and without it.'),
    ...of(),
    n: z.int(),
    A: kanoCount(),
    O: kanoCount(),
    M: kanoCount(),
    I: kanoCount(),
    R: kanoCount(),
    Q: kanoCount(),
    invalid: z.int().describe('Incomplete pairs.'),
    better: nullableNumber().describe('(A + O) / (A + O + M + I).'),
    better95: interval(),
    worse: nullableNumber().describe('−(O + M) / (A + O + M + I).'),
    worse95: interval(),
    class: z.nullable(z.string()),
    tied: z.array(z.string()).describe('Classes that are as frequent.'),
  });

/** What was read from the file. */
const source = () => ({
  file: z.string(),
  vendor: z.string().describe('Id of the source: qualtrics, surveymonkey, limesurvey, …'),
  format: z.string(),
  sheet: z.nullable(z.string()),
  map: z.nullable(z.string()).describe('Map file that was used.'),
  companions: z.array(z.string()).describe('Files with labels that were read as well.'),
  answers: z.int().describe('Rows below the header that hold something.'),
  counted: z.int(),
  leftOut: z.array(
    z.strictObject({
      reason: z
        .string()
        .describe('preview, test, spam, not-approved, unfinished, empty, duplicate, no-persona, no-weight.'),
      count: z.int(),
      rows: z.array(z.int()).describe('As the spreadsheet shows them; the first 1,000.'),
    }),
  ),
});

/** What the answers say. */
const figures = () => ({
  period: z
    .nullable(z.strictObject({ from: z.string(), to: z.string() }))
    .describe('First and last day of the answers.'),
  weight: z.nullable(z.string()).describe('Column of the weights.'),
  items: z.array(item()),
  nps: z.array(nps()),
  choices: z.array(
    z.strictObject({
      column: z.string(),
      label: z.string(),
      option: z.string(),
      ...of(),
      n: z.int().describe('How many chose it.'),
    }),
  ),
  kano: z.array(kano()),
  undecided: z.array(
    z.strictObject({
      column: z.string(),
      why: z.string(),
      mapLine: z.string().describe('Line of a map that settles it.'),
      blocks: z.boolean().describe('true where nothing is imported until it is settled.'),
    }),
  ),
  columnsLeftOut: z.array(z.string()).describe('Neither ratings nor choices: free text, names, other numbers.'),
  notes: z.array(z.strictObject({ id: z.string(), message: z.string() })),
});

/** What they change in the catalog. */
const changes = () => ({
  rounds: z.array(
    z.strictObject({
      id: z.string(),
      date: z.string(),
      created: z.boolean(),
      touchpoints: z.int().describe('With ratings that are new or changed.'),
    }),
  ),
  metrics: z.array(z.strictObject({ id: z.string(), date: z.string(), created: z.boolean() })),
  conflicts: z.array(
    z.strictObject({
      entry: z.string().describe('kind/id.'),
      field: z.string(),
      before: z.unknown(),
      after: z.unknown(),
      taken: z.boolean().describe('true where the value of the file counts.'),
    }),
  ),
  files: z.array(
    z.strictObject({ file: z.string(), created: z.boolean(), diff: z.string().describe('Unified diff.') }),
  ),
  written: z.boolean(),
});

/** What `tpm import survey` counted, and what it did or would do. */
export const surveySchema = () => ({ ...source(), ...figures(), ...changes() });

export type SurveyData = z.infer<z.ZodObject<ReturnType<typeof surveySchema>>>;
