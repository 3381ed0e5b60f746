import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { evidenceOf } from '../../analysis/evidence-grade.js';
import type { Entry } from '../../core/model/entry.js';
import { compareByCodeUnit, compareNumbers } from '../../core/order.js';
import { PERSPECTIVES } from '../../kinds/assessment.js';
import { id, isoDate, nullable, place } from '../shared/fields.js';
import { defineView } from '../view.js';

const GRADES = ['A', 'B', 'C', 'D'] as const;

const row = () =>
  z.strictObject({
    touchpoint: id(),
    name: z.string(),
    grade: z.enum(GRADES),
    perspective: nullable(z.enum(PERSPECTIVES)),
    answers: nullable(z.int()),
    date: nullable(isoDate()),
    ageDays: nullable(z.int()),
    stale: z.boolean(),
    methods: z.array(z.string()),
    rounds: z.array(id()),
    leverage: nullable(z.number()),
    ...place(),
  });

const schema = () =>
  z.strictObject({
    staleAfterDays: z.number(),
    summary: z.strictObject({
      total: z.int(),
      /** Touchpoints with an Ist, and those with an Ist by customers. */
      rated: z.int(),
      byCustomers: z.int(),
      /** Share of current Ist values by customers; `null` without any Ist. */
      customerShare: nullable(z.number()),
      stale: z.int(),
      oldest: nullable(z.strictObject({ touchpoint: id(), date: isoDate() })),
      grades: z.strictObject({ A: z.int(), B: z.int(), C: z.int(), D: z.int() }),
    }),
    /** The lowest grade first; within a grade the highest priority first. */
    evidence: z.array(row()),
  });

export type EvidenceData = z.infer<ReturnType<typeof schema>>;
export type EvidenceRow = EvidenceData['evidence'][number];

/** The evidence behind each Ist: perspective, number of answers, age [000]. */
export const evidence = defineView({
  id: 'evidence',
  document: 'evidence',
  schema,
  compute: (analysis): EvidenceData => {
    const rows = analysis.touchpoints.map((touchpoint) => rowOf(analysis, touchpoint)).sort(byNeed);
    const rated = rows.filter((one) => one.grade !== 'D');
    const byCustomers = rated.filter((one) => one.perspective === 'customer').length;
    const [oldest] = [...rated].sort((left, right) => compareByCodeUnit(left.date ?? '', right.date ?? ''));
    const count = (grade: EvidenceRow['grade']) => rows.filter((one) => one.grade === grade).length;
    return {
      staleAfterDays: analysis.settings.staleAfterDays,
      summary: {
        total: rows.length,
        rated: rated.length,
        byCustomers,
        customerShare: rated.length > 0 ? byCustomers / rated.length : null,
        stale: rated.filter((one) => one.stale).length,
        oldest: oldest?.date ? { touchpoint: oldest.touchpoint, date: oldest.date } : null,
        grades: { A: count('A'), B: count('B'), C: count('C'), D: count('D') },
      },
      evidence: rows,
    };
  },
});

function rowOf(analysis: Analysis, touchpoint: Entry<'touchpoint'>): EvidenceRow {
  const ist = analysis.current(touchpoint.id, 'ist');
  const { grade, ageDays, stale, answers } = evidenceOf(analysis, ist);
  const methods = (ist?.rounds ?? []).flatMap((round) => analysis.model.assessments.get(round)?.fields.method ?? []);
  return {
    touchpoint: touchpoint.id,
    name: touchpoint.fields.name,
    grade,
    perspective: ist?.perspective ?? null,
    answers,
    date: ist?.date ?? null,
    ageDays,
    stale,
    methods: [...new Set(methods)].sort(compareByCodeUnit),
    rounds: [...(ist?.rounds ?? [])],
    leverage: analysis.leverage(touchpoint.id).value,
    file: touchpoint.path,
    line: touchpoint.line,
  };
}

function byNeed(left: EvidenceRow, right: EvidenceRow): number {
  return (
    compareByCodeUnit(right.grade, left.grade) ||
    compareNumbers(right.leverage ?? -1, left.leverage ?? -1) ||
    compareByCodeUnit(left.touchpoint, right.touchpoint)
  );
}
