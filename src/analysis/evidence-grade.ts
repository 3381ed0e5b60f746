import { daysBetween } from '../core/dates.js';
import type { Analysis } from './analysis.js';
import type { CurrentValue } from './current-value.js';

/** A: customers, at least 30 of them, fresh; B: customers; C: only the company's opinion; D: nothing. */
export type Grade = 'A' | 'B' | 'C' | 'D';

/** Grade A needs at least this number of answers. */
const MIN_ANSWERS = 30;

export interface Evidence {
  readonly grade: Grade;
  readonly ageDays: number | null;
  readonly stale: boolean;
  /** Answers behind the Ist; `respondents` of a round replaces a missing n. */
  readonly answers: number | null;
}

/** The evidence grade of the current Ist of a touchpoint (method.md, 5). */
export function evidenceOf(analysis: Analysis, ist: CurrentValue | null): Evidence {
  if (!ist) return { grade: 'D', ageDays: null, stale: false, answers: null };
  const ageDays = daysBetween(ist.date, analysis.options.asOf);
  const stale = ageDays > analysis.settings.staleAfterDays;
  const answers = answersOf(analysis, ist);
  if (ist.perspective === 'company') return { grade: 'C', ageDays, stale, answers };
  return { grade: (answers ?? 0) >= MIN_ANSWERS && !stale ? 'A' : 'B', ageDays, stale, answers };
}

/** If only some rounds have a number of answers, their sum is a lower bound. */
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
