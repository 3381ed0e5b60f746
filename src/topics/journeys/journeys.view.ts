import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { reactionOf } from '../../analysis/gap.js';
import { stepsOf } from '../../analysis/journey-steps.js';
import { direction } from '../../analysis/scale.js';
import { mean } from '../../analysis/statistics/describe.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { id, nullable, place, reaction, score, targetSchema } from '../shared/fields.js';
import { defineView } from '../view.js';

const step = () =>
  z.strictObject({
    step: z.int().min(1),
    touchpoint: id(),
    name: z.string(),
    /** Number of the visit to the touchpoint within the journey. */
    visit: z.int().min(1),
    optional: z.boolean(),
    note: nullable(z.string()),
    experience: nullable(z.string()),
    /** False for planned, retired, internal and unselected touchpoints. */
    analysed: z.boolean(),
    ist: nullable(score()),
    expectation: nullable(score()),
    soll: nullable(score()),
    gap: nullable(score()),
    reaction: nullable(reaction()),
    opinion: z.boolean(),
  });

const stepScoreSchema = () => z.strictObject({ step: z.int(), touchpoint: id(), ist: score() });

const point = () =>
  z.strictObject({
    touchpoint: id(),
    name: z.string(),
    /** The touchpoint has the role (`roles`). */
    declared: z.boolean(),
    /** Journeys that begin or end at the touchpoint. */
    journeys: z.array(id()),
    ist: nullable(score()),
    reaction: nullable(reaction()),
    opinion: z.boolean(),
  });

const schema = () =>
  z.strictObject({
    against: targetSchema(),
    journeys: z.array(
      z.strictObject({
        journey: id(),
        name: z.string(),
        persona: nullable(id()),
        steps: z.array(step()),
        rated: z.int(),
        meanIst: nullable(score()),
        meanShortfall: nullable(score()),
        weakest: nullable(stepScoreSchema()),
        /** The most intense bad moment: the worst Ist in the direction of the scale (Kahneman et al. 1993). */
        peak: nullable(stepScoreSchema()),
        end: nullable(stepScoreSchema()),
        /** Mean of peak and end. */
        peakEnd: nullable(score()),
        ...place(),
      }),
    ),
    entries: z.array(point()),
    exits: z.array(point()),
  });

export type JourneysData = z.infer<ReturnType<typeof schema>>;
export type JourneyRow = JourneysData['journeys'][number];
export type StepRow = JourneyRow['steps'][number];

/** The journeys: curve, weakest step, peak and end (method.md, 5). */
export const journeys = defineView({
  id: 'journeys',
  document: 'journeys',
  schema,
  compute: (analysis): JourneysData => {
    const all = [...analysis.model.journeys.values()].map((entry) => rowOf(analysis, entry));
    const rows = all.filter((row) => row.steps.some((one) => one.analysed));
    return {
      against: analysis.options.against,
      journeys: rows.sort((left, right) => byMean(left, right, direction(analysis.settings.scale))),
      entries: pointsOf(analysis, rows, 'entry'),
      exits: pointsOf(analysis, rows, 'exit'),
    };
  },
});

/** The worst journey first, unrated ones last. */
function byMean(left: JourneyRow, right: JourneyRow, sign: 1 | -1): number {
  return (
    Number(left.meanIst === null) - Number(right.meanIst === null) ||
    sign * compareNumbers(left.meanIst ?? 0, right.meanIst ?? 0) ||
    compareByCodeUnit(left.journey, right.journey)
  );
}

function rowOf(analysis: Analysis, entry: Entry<'journey'>): JourneyRow {
  const analysed = new Set(analysis.touchpoints.map((touchpoint) => touchpoint.id));
  const steps = stepsOf(entry).map((given, index): StepRow => {
    const seen = analysed.has(given.touchpoint);
    const value = (kind: 'ist' | 'expectation' | 'soll') => (seen ? analysis.current(given.touchpoint, kind) : null);
    const ist = value('ist');
    return {
      step: index + 1,
      ...given,
      name: analysis.model.touchpoints.get(given.touchpoint)?.fields.name ?? given.touchpoint,
      analysed: seen,
      ist: ist?.score ?? null,
      expectation: value('expectation')?.score ?? null,
      soll: value('soll')?.score ?? null,
      gap: seen ? (analysis.gap(given.touchpoint)?.gap ?? null) : null,
      reaction: ist && reactionOf(ist.score, analysis.settings.reactions, analysis.settings.scale),
      opinion: ist?.opinion ?? false,
    };
  });
  const ists = steps.flatMap((one) => one.ist ?? []);
  const gaps = steps.flatMap((one) => one.gap ?? []);
  return {
    journey: entry.id,
    name: entry.fields.name,
    persona: entry.fields.persona ?? null,
    steps,
    rated: ists.length,
    meanIst: ists.length > 0 ? mean(ists) : null,
    meanShortfall: gaps.length > 0 ? mean(gaps.map((gap) => Math.max(gap, 0))) : null,
    ...landmarksOf(steps, analysis),
    file: entry.path,
    line: entry.line,
  };
}

function landmarksOf(
  steps: readonly StepRow[],
  { settings: { scale } }: Analysis,
): Pick<JourneyRow, 'weakest' | 'peak' | 'end' | 'peakEnd'> {
  const rated = steps.flatMap(({ step: at, touchpoint, ist }) => (ist === null ? [] : [{ step: at, touchpoint, ist }]));
  const orderByScore = (left: { ist: number }, right: { ist: number }) =>
    direction(scale) * compareNumbers(left.ist, right.ist);
  const weakest = [...rated].sort(orderByScore)[0] ?? null;
  const peak = weakest;
  const end = rated.find((one) => one.step === steps.length) ?? null;
  return { weakest, peak, end, peakEnd: peak && end ? (peak.ist + end.ist) / 2 : null };
}

/** Typical entry and exit points [000]: touchpoints with the role, and the ends of journeys. */
function pointsOf(analysis: Analysis, rows: readonly JourneyRow[], role: 'entry' | 'exit'): JourneysData['entries'] {
  const { scale, reactions } = analysis.settings;
  const points = analysis.touchpoints.flatMap(({ id: touchpoint, fields }) => {
    const declared = fields.roles?.includes(role) ?? false;
    const here = rows.filter(({ steps }) => (role === 'entry' ? steps[0] : steps.at(-1))?.touchpoint === touchpoint);
    if (!declared && here.length === 0) return [];
    const ist = analysis.current(touchpoint, 'ist');
    return [
      {
        touchpoint,
        name: fields.name,
        declared,
        journeys: here.map((row) => row.journey).sort(compareByCodeUnit),
        ist: ist?.score ?? null,
        reaction: ist && reactionOf(ist.score, reactions, scale),
        opinion: ist?.opinion ?? false,
      },
    ];
  });
  const sign = direction(scale);
  return points.sort(
    (left, right) =>
      Number(left.ist === null) - Number(right.ist === null) ||
      sign * compareNumbers(left.ist ?? 0, right.ist ?? 0) ||
      compareByCodeUnit(left.touchpoint, right.touchpoint),
  );
}
