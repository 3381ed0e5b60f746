import * as z from 'zod';
import { MISSING_KINDS } from './answers.js';

/** What a column is for. */
export const USES = [
  'ist',
  'expectation',
  'soll',
  'importance',
  'best',
  'factor',
  'nps',
  'csat',
  'choice',
  'kano-with',
  'kano-without',
] as const;
export type Use = (typeof USES)[number];

const scaleText = () =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?-\d+(\.\d+)?(:min|:max)?$/, { error: 'scale' })
    .describe('`1-5`, or `1-6:min` where 1 is best.');

const codes = () =>
  z
    .record(z.string(), z.enum([...MISSING_KINDS, 'answer']))
    .describe('Code or text → what it means; `answer` where it is an answer after all.');

const column = z.strictObject({
  touchpoint: z.string().optional().describe('Id of the touchpoint that the question is about.'),
  use: z.enum(USES).optional().describe('What the answers are; `ist` if a touchpoint is named and nothing else.'),
  factor: z.string().optional().describe('Service attribute of the touchpoint, or the feature of a Kano pair.'),
  scale: scaleText().optional(),
  codes: codes().optional(),
  values: z.record(z.string(), z.number()).optional().describe('Text → the number it stands for.'),
  options: z.array(z.string()).optional().describe('The options of a question with several answers in one cell.'),
  metric: z.string().optional().describe('Id of the metric to which an NPS or CSAT goes.'),
  topBox: z.int().min(1).optional().describe('How many of the best values count as satisfied; 2 if not given.'),
});

const survey = z.strictObject({
  vendor: z.string().optional().describe('Whose export it is, if not the one that is recognised.'),
  id: z.nullable(z.string()).optional().describe('Column that names an answer; null if none does.'),
  day: z.string().optional().describe('Column of the day.'),
  days: z.enum(['day-first', 'month-first']).optional().describe('Order of days such as 3/4/2026.'),
  wave: z.string().optional().describe('Column that tells the waves apart; each becomes a round.'),
  persona: z.string().optional().describe('Id of the persona that answered.'),
  personas: z
    .strictObject({ column: z.string(), values: z.record(z.string(), z.string()) })
    .optional()
    .describe('Column that tells personas apart: its value → id of the persona.'),
  weight: z.nullable(z.string()).optional().describe('Column of the weights; null if they are not to count.'),
  long: z
    .strictObject({ item: z.string(), value: z.string() })
    .optional()
    .describe('For a file with a row for each answer to each question: columns of question and answer.'),
  scale: scaleText().optional(),
  codes: codes().optional(),
});

/** What `--map` fixes and `--save-map` writes: `survey` for the whole file, and a line for each column. */
export const surveyMap = z.object({ survey: survey.optional() }).catchall(z.nullable(column));

export type SurveySpec = z.output<typeof survey>;
export type ColumnSpec = z.output<typeof column>;
export interface SurveyMap {
  readonly survey: SurveySpec;
  /** By code of a column or by its letter, `@D`; `null` leaves a column out. */
  readonly columns: ReadonlyMap<string, ColumnSpec | null>;
}

export const EMPTY_MAP: SurveyMap = { survey: {}, columns: new Map() };

export function toSurveyMap({ survey: whole = {}, ...columns }: z.output<typeof surveyMap>): SurveyMap {
  return { survey: whole, columns: new Map(Object.entries(columns)) };
}

/** One line of a map: it can stand in a file as it is. */
export function mapLine(code: string, spec: ColumnSpec | null): string {
  return `${JSON.stringify(code)}: ${spec === null ? 'null' : flowText(spec)}`;
}

export function surveyLine(spec: SurveySpec): string {
  return `survey: ${flowText(spec)}`;
}

function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
    return `{ ${pairs.map(([key, one]) => `${keyText(key)}: ${flowText(one)}`).join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return /^[a-z][a-z-]*[a-z]$/.test(value) ? value : JSON.stringify(value);
}

/** Keys of a map are texts, so that a code such as -9 stays what it is. */
const keyText = (key: string) => (/^[A-Za-z][A-Za-z-]*$/.test(key) ? key : JSON.stringify(key));
