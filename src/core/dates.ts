const MILLISECONDS_PER_DAY = 86_400_000;

/** The last day of `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. Dates stay text and compare as text. */
export function lastDayOf(date: string | number): string {
  const text = String(date);
  if (text.length === 4) return `${text}-12-31`;
  if (text.length > 7) return text;
  const [year, month] = text.split('-').map(Number);
  const days = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  return `${text}-${String(days).padStart(2, '0')}`;
}

/** Whole days from one ISO day to another, in UTC. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_PER_DAY);
}

/** The ISO day a number of days later, in UTC. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
