import { type Interval, Z95 } from './intervals.js';

/** Answers as counts, or as shares or percentages together with `n`. */
export interface Answers {
  readonly promoters?: number | undefined;
  readonly passives?: number | undefined;
  readonly detractors?: number | undefined;
  readonly n?: number | undefined;
}

export interface Nps {
  /** From −100 to 100. */
  readonly value: number;
  readonly n: number;
  readonly se: number;
  readonly ci95: Interval;
}

/** Net promoter score of the counts; `null` if they do not determine it. */
export function npsValue({ promoters, passives, detractors, n }: Answers): number | null {
  const asked = n ?? (passives === undefined ? 0 : (promoters ?? 0) + passives + (detractors ?? 0));
  return promoters === undefined || detractors === undefined || asked <= 0
    ? null
    : (100 * (promoters - detractors)) / asked;
}

/**
 * Net promoter score with SE = 100 √((p + d − (p − d)²) / n), the variance of an answer that is +1, 0 or −1.
 * `null` if the answers do not determine it. An SE of 0 (equal answers) means unknown spread, not certainty.
 */
export function npsOf({ promoters, passives, detractors, n }: Answers): Nps | null {
  if (promoters === undefined || detractors === undefined) return null;
  const rest = passives ?? (n === undefined ? undefined : n - promoters - detractors);
  if (rest === undefined || rest < 0) return null;
  const total = promoters + rest + detractors;
  const asked = n ?? total;
  // Shares that sum to 1 do not contain the number of answers.
  if (total <= 0 || asked < 2) return null;
  const [p, d] = [promoters / total, detractors / total];
  const value = 100 * (p - d);
  const se = 100 * Math.sqrt(Math.max(0, p + d - (p - d) ** 2) / asked);
  return { value, n: asked, se, ci95: [Math.max(-100, value - Z95 * se), Math.min(100, value + Z95 * se)] };
}
