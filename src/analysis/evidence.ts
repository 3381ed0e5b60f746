import { daysBetween } from '../core/dates.js';
import type { Analysis } from './analysis.js';
import type { CurrentValue } from './current.js';

/** A: customers, at least 30 of them, fresh; B: customers; C: only the company's opinion; D: nothing. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** Fewer answers are no sample to rely on. */
const ENOUGH = 30;

export interface Evidence {
  readonly grade: Grade;
  readonly ageDays: number | null;
  readonly stale: boolean;
  /** Answers behind the Ist; `respondents` of a round stand for an n that is not given. */
  readonly answers: number | null;
}

/** How well the current Ist of a touchpoint is founded (method.md, 5). */
export function evidenceOf(analysis: Analysis, ist: CurrentValue | null): Evidence {
  if (!ist) return { grade: 'D', ageDays: null, stale: false, answers: null };
  const ageDays = daysBetween(ist.date, analysis.options.asOf);
  const stale = ageDays > analysis.settings.staleAfterDays;
  const answers = answersOf(analysis, ist);
  if (ist.perspective === 'company') return { grade: 'C', ageDays, stale, answers };
  return { grade: (answers ?? 0) >= ENOUGH && !stale ? 'A' : 'B', ageDays, stale, answers };
}

/** Where some of several rounds say how many answered, their sum is a lower bound. */
function answersOf({ model }: Analysis, ist: CurrentValue): number | null {
  if (ist.n !== null) return ist.n;
  const known = ist.sources.flatMap(({ entry, field }) => {
    const round = model.assessments.get(entry.id)?.fields;
    const value = round?.ratings[String(field[1])]?.ist;
    const n = typeof value === 'object' ? ('votes' in value ? value.votes.length : value.n) : undefined;
    return n ?? round?.respondents ?? [];
  });
  return known.length > 0 ? known.reduce((sum, n) => sum + n, 0) : null;
}
