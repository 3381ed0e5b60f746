import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { evidenceOf } from '../../analysis/evidence-grade.js';
import { reactionOf } from '../../analysis/gap.js';
import { lastDayOf } from '../../core/dates.js';
import { compareByCodeUnit } from '../../core/order.js';
import { PERSPECTIVES } from '../../kinds/assessment.js';
import { FACTOR_KINDS, FACTOR_STATES } from '../../kinds/touchpoint.js';
import { explainTouchpoint } from '../explanation/explanation.view.js';
import { measures } from '../measures/measures.view.js';
import { moments } from '../moments/moments.view.js';
import { priorities } from '../priorities/priorities.view.js';
import { id, isoDate, nullable, reaction } from '../shared/fields.js';

const said = () =>
  z.strictObject({
    what: z.enum(['ist', 'soll', 'quote', 'incident']),
    text: z.string(),
    who: nullable(z.string()),
    source: id().describe('The round or the incident.'),
    date: isoDate(),
    perspective: nullable(z.enum(PERSPECTIVES)),
  });

const factor = () =>
  z.strictObject({
    factor: id(),
    kind: z.enum(FACTOR_KINDS),
    text: z.string(),
    state: nullable(z.enum(FACTOR_STATES)),
  });

const moment = () =>
  z.strictObject({
    moment: id(),
    name: z.string(),
    state: z.enum(['open', 'met', 'unknown']),
    promise: nullable(z.string()),
    expectation: nullable(z.string()),
  });

const measure = () =>
  z.strictObject({
    measure: id(),
    name: z.string(),
    status: z.enum(['running', 'planned', 'idea']),
    owner: nullable(z.string()),
    until: nullable(isoDate()),
    by: z.number(),
    benefit: nullable(z.number()),
    heldBackBy: z.array(id()),
    overdueDays: nullable(z.int()),
  });

export const workshopSheetSchema = () =>
  z.strictObject({
    gap: nullable(z.number()),
    gapToExpectation: nullable(z.number()),
    reaction: nullable(reaction()),
    story: z.array(said()).describe('Texts of rounds and incidents, the newest first.'),
    questions: z
      .strictObject({
        view: z.boolean(),
        voices: z.int(),
        asked: z.boolean(),
        answers: nullable(z.int()),
        stale: z.boolean(),
      })
      .describe('How does it look from the customer’s view, what would customers say, have we asked them [000].'),
    factors: z.array(factor()),
    moments: z.array(moment()),
    measures: z.array(measure()),
    rank: z.strictObject({
      rank: nullable(z.int()),
      of: z.int(),
      score: nullable(z.number()),
      leverage: nullable(z.number()),
      gapShare: nullable(z.number()),
      because: z.array(z.strictObject({ criterion: z.string(), contribution: z.number() })),
      lacks: z.array(z.string()),
    }),
    next: nullable(z.strictObject({ touchpoint: id(), name: z.string(), rank: z.int() })),
  });

export type WorkshopSheet = z.infer<ReturnType<typeof workshopSheetSchema>>;

/** The workshop sheet of a touchpoint: the data for a discussion of half an hour. */
export function sheetOf(analysis: Analysis, touchpoint: string): WorkshopSheet {
  const fields = analysis.model.touchpoints.get(touchpoint)?.fields;
  const { scale, reactions } = analysis.settings;
  const ist = analysis.current(touchpoint, 'ist');
  const expected = analysis.current(touchpoint, 'expectation');
  const sign = scale.best === 'max' ? 1 : -1;
  const story = storyOf(analysis, touchpoint);
  return {
    gap: analysis.gap(touchpoint)?.gap ?? null,
    gapToExpectation: ist && expected ? sign * (expected.score - ist.score) : null,
    reaction: ist && reactionOf(ist.score, reactions, scale),
    story,
    questions: questionsOf(analysis, touchpoint, story),
    factors: Object.entries(fields?.factors ?? {}).map(([factor, one]) => ({
      factor,
      kind: one.kind,
      text: one.text,
      state: one.state ?? null,
    })),
    moments: moments
      .compute(analysis)
      .moments.filter((row) => row.touchpoints.some((at) => at.touchpoint === touchpoint))
      .map(({ moment, name, state, promise, expectation }) => ({ moment, name, state, promise, expectation })),
    measures: openMeasures(analysis, touchpoint),
    ...rankOf(analysis, touchpoint),
  };
}

/** Texts of rounds and incidents up to the day of the analysis, the newest first. */
function storyOf(analysis: Analysis, touchpoint: string): WorkshopSheet['story'] {
  const { asOf, persona } = analysis.options;
  const counts = (one: { readonly persona?: string | undefined }) => persona === null || one.persona === persona;
  const rounds = [...analysis.model.assessments.values()].filter(({ fields }) => counts(fields));
  const told = rounds.flatMap(({ id: source, fields }): WorkshopSheet['story'] => {
    const rating = fields.ratings[touchpoint];
    const { perspective } = fields;
    const from = { source, date: lastDayOf(fields.date), perspective };
    const texts = (['ist', 'soll'] as const).flatMap((what) => {
      const value = rating?.[what];
      if (typeof value !== 'object' || value.says === undefined) return [];
      return [{ what, text: value.says, who: value.who ?? null, ...from }];
    });
    return [...texts, ...(rating?.quotes ?? []).map((text) => ({ what: 'quote' as const, text, who: null, ...from }))];
  });
  const lived = [...analysis.model.incidents.values()].flatMap(({ id: source, fields }): WorkshopSheet['story'] => {
    if (fields.touchpoint !== touchpoint || fields.story === undefined || !counts(fields)) return [];
    return [
      { what: 'incident', text: fields.story, who: null, source, date: lastDayOf(fields.date), perspective: null },
    ];
  });
  return [...told, ...lived]
    .filter(({ date }) => date <= asOf)
    .sort((left, right) => compareByCodeUnit(right.date, left.date) || compareByCodeUnit(left.source, right.source));
}

function questionsOf(
  analysis: Analysis,
  touchpoint: string,
  story: WorkshopSheet['story'],
): WorkshopSheet['questions'] {
  const ist = analysis.current(touchpoint, 'ist');
  const { stale, answers } = evidenceOf(analysis, ist);
  const asked = ist !== null && !ist.opinion;
  const fromCustomers = story.some(({ what, perspective }) => what === 'ist' && perspective === 'customer');
  const voices = story.filter(
    ({ what, perspective }) => what === 'incident' || (what === 'quote' && perspective === 'customer'),
  ).length;
  return { view: asked || fromCustomers, voices, asked, answers: asked ? answers : null, stale: asked && stale };
}

function openMeasures(analysis: Analysis, touchpoint: string): WorkshopSheet['measures'] {
  return measures.compute(analysis).measures.flatMap((row) => {
    const { measure, name, status, owner, until, benefit, overdueDays } = row;
    const here = row.improves.find((one) => one.touchpoint === touchpoint);
    if (!here || status === 'done' || status === 'dropped') return [];
    const heldBackBy = row.heldBack.flatMap((one) => (one.touchpoint === touchpoint ? [one.factor] : []));
    return [{ measure, name, status, owner, until, by: here.by, benefit, heldBackBy, overdueDays }];
  });
}

function rankOf(analysis: Analysis, touchpoint: string): Pick<WorkshopSheet, 'rank' | 'next'> {
  const { rank, of, score, leverage, gapShare, because, lacks } = explainTouchpoint(analysis, touchpoint);
  const strongest = because
    .map(({ criterion, contribution }) => ({ criterion, contribution }))
    .sort((left, right) => right.contribution - left.contribution);
  const rows = priorities.compute(analysis).priorities;
  // For an unranked touchpoint, the next one is the first of the ranking.
  const next = rows[rows.findIndex((row) => row.touchpoint === touchpoint) + 1];
  return {
    rank: { rank, of, score, leverage, gapShare, because: strongest, lacks: [...lacks] },
    next: next ? { touchpoint: next.touchpoint, name: next.name, rank: next.rank } : null,
  };
}
