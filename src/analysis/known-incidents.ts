import { daysBetween, lastDayOf } from '../core/dates.js';
import type { Entry } from '../core/model/entry.js';
import type { Analysis } from './analysis.js';
import { type Interval, poisson95 } from './statistics/intervals.js';

/** Days of the window in which events are compared with yearly contacts. */
const WINDOW_DAYS = 365;

type Incident = Entry<'incident'>;

/** Events of the analysed touchpoints up to as-of, by id; limited to a persona's events if one is chosen. */
export function incidentsOf({ model, options, touchpoints }: Analysis): Incident[] {
  const analysed = new Set(touchpoints.map((touchpoint) => touchpoint.id));
  return [...model.incidents.values()].filter(
    ({ fields }) =>
      analysed.has(fields.touchpoint) &&
      lastDayOf(fields.date) <= options.asOf &&
      (options.persona === null || fields.persona === options.persona),
  );
}

export function countOf({ fields }: Incident): number {
  return fields.count ?? 1;
}

export function eventsIn(incidents: readonly Incident[]): number {
  return incidents.reduce((sum, incident) => sum + countOf(incident), 0);
}

export interface Rate {
  /** Negative events of the 365 days to as-of. */
  readonly events: number;
  readonly contacts: number;
  readonly per1000: number;
  readonly ci95: Interval;
}

/**
 * Negative events per 1,000 contacts over the 365 days to as-of, with the exact Poisson interval. `null` where the
 * yearly contacts are unknown, and for a persona, because contacts are counted for all customers.
 */
export function rateOf(analysis: Analysis, touchpoint: string, incidents: readonly Incident[]): Rate | null {
  const contacts = analysis.model.touchpoints.get(touchpoint)?.fields.contacts;
  if (!contacts || analysis.options.persona !== null) return null;
  const { asOf } = analysis.options;
  const events = eventsIn(
    incidents.filter(
      ({ fields }) =>
        fields.touchpoint === touchpoint &&
        fields.polarity === 'negative' &&
        daysBetween(lastDayOf(fields.date), asOf) < WINDOW_DAYS,
    ),
  );
  const [low, high] = poisson95(events);
  const scale = 1000 / contacts;
  return { events, contacts, per1000: events * scale, ci95: [low * scale, high * scale] };
}
