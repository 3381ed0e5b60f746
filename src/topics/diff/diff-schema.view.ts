import * as z from 'zod';
import { SEVERITIES } from '../../core/finding.js';
import { MEASURE_STATUSES } from '../../kinds/measure.js';
import { STEPS } from '../coverage/coverage.view.js';
import { id, nullable, reaction, score, targetSchema } from '../shared/fields.js';

const entry = () => z.strictObject({ kind: z.string(), id: id(), name: nullable(z.string()) });

const field = () =>
  z.strictObject({
    path: z.string().describe('JSON pointer in the entry, by the keys of the schema; short forms are written out.'),
    before: z.unknown().describe('null if the field did not exist.'),
    after: z.unknown().describe('null if the field does not exist any more.'),
  });

const change = () =>
  z.strictObject({
    ...entry().shape,
    change: z.enum(['added', 'removed', 'renamed', 'changed']),
    from: nullable(id()).describe('The former id of a renamed entry.'),
    fields: z.array(field()),
    file: z.string(),
    line: z.int().min(1),
  });

const values = () =>
  z.strictObject({
    ist: nullable(score()),
    opinion: z.boolean().describe('Whether only the company rated the Ist.'),
    soll: nullable(score()),
    target: nullable(score()).describe('The target of the gap.'),
    gap: nullable(score()),
    shortfall: nullable(score()),
    tolerated: z.boolean(),
    reaction: nullable(reaction()),
    leverage: nullable(z.number()),
    score: nullable(z.number()),
    rank: nullable(z.int()),
  });

const touchpoint = () =>
  z.strictObject({
    touchpoint: id(),
    name: z.string(),
    before: nullable(values()).describe('null if it was not analysed.'),
    after: nullable(values()),
    gap: nullable(z.enum(['opened', 'larger', 'same', 'smaller', 'closed'])).describe(
      'How the shortfall moved; null where a side does not know it, or the two are not comparable.',
    ),
    seriesBreak: z
      .boolean()
      .describe('Whether a round since declares that it is not comparable with earlier ones; then gap is null.'),
    rankBecause: z
      .array(z.enum(['ist', 'target', 'leverage', 'method', 'others']))
      .describe('Reasons for the new rank: its own values, or only other touchpoints.'),
  });

const momentState = () => nullable(z.enum(['open', 'met', 'unknown']));
const measureState = () =>
  z.strictObject({
    status: z.enum(MEASURE_STATUSES),
    until: nullable(z.string()),
    overdueDays: nullable(z.int()),
  });
const finding = () =>
  z.strictObject({
    fingerprint: z.string(),
    ruleId: z.string(),
    severity: z.enum(SEVERITIES),
    message: z.string(),
    entry: nullable(entry()),
    file: z.string(),
    line: z.int(),
  });
const gateState = () =>
  nullable(z.strictObject({ state: z.enum(['passed', 'failed', 'nothing']), value: nullable(z.number()) }));
const progress = () => z.strictObject({ done: z.int(), notNeeded: z.int(), total: z.int() });

export const MEASURE_EVENTS = [
  'new',
  'decided',
  'started',
  'done',
  'worse',
  'dropped',
  'reopened',
  'removed',
  'overdue',
  'on-time',
] as const;

const momentChange = () =>
  z.strictObject({
    moment: id(),
    name: z.string(),
    before: momentState(),
    after: momentState(),
    change: z.enum(['opened', 'closed', 'met', 'unknown', 'gone']),
  });

const measureChange = () =>
  z.strictObject({
    measure: id(),
    name: z.string(),
    before: nullable(measureState()),
    after: nullable(measureState()),
    events: z.array(z.enum(MEASURE_EVENTS)),
  });

const gateChange = () =>
  z.strictObject({
    gate: z.string(),
    limit: z.number(),
    bound: z.enum(['max', 'min']),
    before: gateState(),
    after: gateState(),
    change: nullable(z.enum(['broken', 'passed'])),
  });

const summary = () =>
  z.strictObject({
    smaller: z.int(),
    larger: z.int(),
    closed: z.int(),
    opened: z.int(),
    biggest: z.array(z.strictObject({ touchpoint: id(), from: score(), to: score() })).describe('Largest moves first.'),
  });

const coverage = () =>
  z.strictObject({
    steps: z.array(z.strictObject({ step: z.enum(STEPS), before: progress(), after: progress() })),
    touchpoints: z.array(
      z.strictObject({
        touchpoint: id(),
        done: z.array(z.enum(STEPS)),
        undone: z.array(z.enum(STEPS)).describe('Done before, open now.'),
        notNeeded: z.array(z.enum(STEPS)).describe('Not needed any more.'),
        needed: z.array(z.enum(STEPS)).describe('Not needed before, open now.'),
      }),
    ),
  });

/** Payload of `tpm/diff` without the fields that the command line adds. */
export const diffSchema = () => ({
  different: z.boolean(),
  against: targetSchema(),
  comparable: z.boolean().describe('false if the two sides have different scales; gaps are then not compared.'),
  summary: summary(),
  changes: z.array(change()),
  settings: z.array(field()),
  touchpoints: z.array(touchpoint()),
  moments: z.array(momentChange()),
  measures: z.array(measureChange()),
  findings: z.strictObject({ new: z.array(finding()), resolved: z.array(finding()) }),
  gates: z.array(gateChange()),
  coverage: coverage(),
});

export type DiffData = z.infer<z.ZodObject<ReturnType<typeof diffSchema>>>;
export type TouchpointChange = DiffData['touchpoints'][number];
export type Values = NonNullable<TouchpointChange['before']>;
export type EntryChange = DiffData['changes'][number];
export type MeasureChange = DiffData['measures'][number];
export type JsonFinding = DiffData['findings']['new'][number];
