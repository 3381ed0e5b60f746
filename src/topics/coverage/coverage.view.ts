import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { isTolerated } from '../../analysis/gap.js';
import { endOf, measuresByTouchpoint } from '../../analysis/measure-benefits.js';
import { lastDayOf } from '../../core/dates.js';
import type { Entry } from '../../core/model/entry.js';
import { compareNumbers } from '../../core/order.js';
import { id, nullable } from '../shared/fields.js';
import { defineView } from '../view.js';

/** The eight steps of the method [002] (method.md, 1). */
export const STEPS = ['1a', '1b', '2a', '2b', '3a', '3b', '4a', '4b'] as const;

const stepStateSchema = () => z.enum(['done', 'open', 'notNeeded']);
export type StepState = z.infer<ReturnType<typeof stepStateSchema>>;

/** Done and not needed; the rest of the total is open. */
const tallyFields = () => ({ done: z.int(), notNeeded: z.int(), total: z.int() });
const counts = () => z.array(z.strictObject({ step: z.enum(STEPS), ...tallyFields() }));
export type StepTally = z.infer<z.ZodObject<ReturnType<typeof tallyFields>>>;

const schema = () =>
  z.strictObject({
    steps: counts(),
    touchpoints: z.array(z.strictObject({ touchpoint: id(), steps: z.record(z.enum(STEPS), stepStateSchema()) })),
    groups: z.array(
      z.strictObject({ by: z.enum(['phase', 'department']), key: nullable(z.string()), steps: counts() }),
    ),
    withoutDepartment: z.array(id()).describe('Recorded without a department: a note beside the step 1a.'),
  });

export type CoverageData = z.infer<ReturnType<typeof schema>>;
type Row = CoverageData['touchpoints'][number];

/** The progress of each touchpoint through the eight steps. */
export const coverage = defineView({
  id: 'coverage',
  document: 'coverage',
  schema,
  compute: (analysis): CoverageData => {
    const measures = measuresByTouchpoint(analysis);
    const touchpoints = analysis.touchpoints.map(
      (touchpoint): Row => ({
        touchpoint: touchpoint.id,
        steps: stepsOf(analysis, touchpoint, measures.get(touchpoint.id) ?? []),
      }),
    );
    return {
      steps: countSteps(touchpoints),
      touchpoints,
      groups: groupsOf(analysis, touchpoints),
      withoutDepartment: analysis.touchpoints
        .filter(({ fields }) => fields.department === undefined)
        .map((one) => one.id),
    };
  },
});

function countSteps(rows: readonly Row[]): CoverageData['steps'] {
  return STEPS.map((step) => ({
    step,
    done: rows.filter((row) => row.steps[step] === 'done').length,
    notNeeded: rows.filter((row) => row.steps[step] === 'notNeeded').length,
    total: rows.length,
  }));
}

function groupsOf(analysis: Analysis, rows: readonly Row[]): CoverageData['groups'] {
  const keys = {
    phase: analysis.settings.phases.map((phase) => phase.id),
    department: [...analysis.model.departments.keys(), null],
  };
  return (['phase', 'department'] as const).flatMap((by) => {
    const members = new Map<string | null, Row[]>(keys[by].map((key) => [key, []]));
    for (const row of rows) members.get(analysis.model.touchpoints.get(row.touchpoint)?.fields[by] ?? null)?.push(row);
    return [...members].flatMap(([key, group]) => (group.length > 0 ? [{ by, key, steps: countSteps(group) }] : []));
  });
}

/** @param all all measures that improve this touchpoint */
function stepsOf(analysis: Analysis, touchpoint: Entry<'touchpoint'>, all: readonly Entry<'measure'>[]): Row['steps'] {
  const measures = all.filter((measure) => measure.fields.status !== 'dropped');
  const ist = analysis.current(touchpoint.id, 'ist');
  const soll = analysis.current(touchpoint.id, 'soll');
  const met = isMet(analysis, touchpoint.id);
  const spared = met && measures.length === 0;
  const carriedOut = measures.filter(({ fields }) => fields.status === 'running' || fields.status === 'done');
  const doneIf = (is: boolean): StepState => (is ? 'done' : 'open');
  const doneIfNeeded = (is: boolean): StepState => (is ? 'done' : spared ? 'notNeeded' : 'open');
  return {
    '1a': 'done',
    '1b': doneIf(ist !== null && (ist.perspective === 'customer' || ist.says)),
    '2a': doneIf(soll !== null),
    '2b': doneIfNeeded(touchpoint.fields.decision !== undefined || measures.length > 0),
    '3a': doneIfNeeded(measures.some((measure) => isPlanned(measure, touchpoint.id))),
    '3b': doneIfNeeded(carriedOut.length > 0),
    '4a': doneIfNeeded(measures.some((measure) => isMeasured(analysis, touchpoint.id, measure))),
    '4b': doneIf(met || carriedOut.some(({ fields }) => fields.correctiveOf !== undefined)),
  };
}

/** Does the Ist meet the Soll or lie in its corridor? The Soll is used regardless of the target (method.md, 7.10). */
function isMet(analysis: Analysis, id: string): boolean {
  const gap = analysis.gapTo(id, 'soll');
  const ist = analysis.current(id, 'ist');
  if (!gap || !ist) return false;
  const within = isTolerated(analysis.current(id, 'soll'), ist.score, analysis.settings.scale);
  return compareNumbers(gap.gap, 0) <= 0 || within;
}

/** Is the measure planned: with owner, end, effort or cost, and a gain? */
function isPlanned({ fields }: Entry<'measure'>, touchpoint: string): boolean {
  const settled = fields.status === 'planned' || fields.status === 'running' || fields.status === 'done';
  const funded = fields.effortDays !== undefined || fields.cost !== undefined;
  return (
    settled &&
    fields.owner !== undefined &&
    fields.until !== undefined &&
    funded &&
    (fields.improves[touchpoint]?.by ?? 0) > 0
  );
}

/** Was a done measure followed by a new value: a metric value, or a customer round with an Ist of this touchpoint? */
function isMeasured(analysis: Analysis, touchpoint: string, measure: Entry<'measure'>): boolean {
  const end = endOf(measure);
  if (measure.fields.status !== 'done' || end === null) return false;
  const isAfterEnd = (date: string) => date > end && date <= analysis.options.asOf;
  const rounds = analysis.observations(touchpoint, 'ist').filter((one) => one.perspective === 'customer');
  const metrics = [...analysis.model.metrics.values()].filter(
    (metric) => metric.fields.touchpoint === touchpoint || metric.id === measure.fields.checkedBy,
  );
  return (
    rounds.some((round) => isAfterEnd(round.date)) ||
    metrics.some((metric) => Object.keys(metric.fields.values).some((date) => isAfterEnd(lastDayOf(date))))
  );
}
