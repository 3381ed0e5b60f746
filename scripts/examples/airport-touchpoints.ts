import { countOf, groupBy, type Row, textOf } from './csv.js';
import { catalogText } from './yaml-text.js';

// The survey defines the phases. Their order along the journey is an assumption of this example.
export const PHASES = [
  { id: 'preparation', name: 'Preparation' },
  { id: 'getting-there', name: 'Getting there' },
  { id: 'orientation', name: 'Orientation' },
  { id: 'security', name: 'Security' },
  { id: 'waiting', name: 'Waiting' },
  { id: 'whole-airport', name: 'The whole airport' },
] as const;

// Touchpoints that travellers with a problem named, but that were never rated. Their names and phases are not in the
// survey.
const UNRATED = [
  { id: 'airline-counter', name: 'Airline check-in counters and kiosks', phase: 'orientation' },
  { id: 'baggage', name: 'Baggage and its rules', phase: 'orientation' },
  { id: 'immigration', name: 'Immigration and customs', phase: 'security' },
  { id: 'flight-operations', name: 'Flights: delays, gate changes, connections', phase: 'waiting' },
  { id: 'seating', name: 'Seats', phase: 'waiting' },
  { id: 'airline-lounge', name: 'Airline lounges', phase: 'waiting' },
  { id: 'airport-staff', name: 'Airport staff', phase: 'whole-airport' },
  { id: 'announcements', name: 'Announcements', phase: 'whole-airport' },
  { id: 'accessibility', name: 'Help for passengers with disabilities', phase: 'whole-airport' },
  { id: 'terminal-amenities', name: 'Terminal amenities: outlets, water, air, space', phase: 'whole-airport' },
] as const;

// Online touchpoints. The survey does not give the setting; the names leave no doubt.
const ONLINE: ReadonlySet<string> = new Set(['website', 'wifi']);
const PERSONAL_TOUCHPOINTS: ReadonlySet<string> = new Set([
  'info-booth-arrivals',
  'info-booth-departures',
  'security-screening',
  'immigration',
  'airline-counter',
  'airport-staff',
]);

const WHOLE_AIRPORT: ReadonlySet<string> = new Set(['overall', 'overall-clean']);

/** Ratings of touchpoints. The two items about the airport as a whole are metrics instead. */
export function touchpointRows(ratings: readonly Row[]): readonly Row[] {
  return ratings.filter((row) => !WHOLE_AIRPORT.has(textOf(row, 'touchpoint_id')));
}

export function wholeAirportRows(ratings: readonly Row[]): readonly Row[] {
  return ratings.filter((row) => WHOLE_AIRPORT.has(textOf(row, 'touchpoint_id')));
}

/** The newest row of a touchpoint, because the survey dropped some questions over the years. */
function newestOf(rows: readonly Row[]): Row {
  return rows.reduce((newest, row) => (countOf(row, 'year') > countOf(newest, 'year') ? row : newest));
}

/**
 * Share of travellers who ever used the touchpoint, among those who answered the question.
 * Undefined where most left it blank: in those years only users were asked, so the share would always be 1.
 */
function reachOf(row: Row): number | undefined {
  if (countOf(row, 'n_blank') > countOf(row, 'n_respondents') / 2) return undefined;
  const used = countOf(row, 'n_valid');
  return Math.round((used / (used + countOf(row, 'n_never_used'))) * 10_000) / 10_000;
}

function circumstances(id: string): object {
  return {
    setting: ONLINE.has(id) ? 'online' : 'offline',
    contact: PERSONAL_TOUCHPOINTS.has(id) ? 'personal' : undefined,
  };
}

interface PlacedRow {
  readonly id: string;
  readonly phase: string;
  readonly fields: object;
}

function ratedTouchpoints(ratings: readonly Row[]): PlacedRow[] {
  return [...groupBy(touchpointRows(ratings), 'touchpoint_id')].map(([id, rows]) => {
    const row = newestOf(rows);
    const phase = textOf(row, 'phase');
    const tags = [textOf(row, 'kind')];
    return {
      id,
      phase,
      fields: { name: textOf(row, 'label'), tags, phase, ...circumstances(id), reach: reachOf(row) },
    };
  });
}

function unratedTouchpoints(): PlacedRow[] {
  return UNRATED.map(({ id, name, phase }) => {
    const description = 'Only named by travellers who had a problem; the survey asks for no rating.';
    return { id, phase, fields: { name, description, tags: ['unrated'], phase, ...circumstances(id) } };
  });
}

/** One file per phase, numbered in the order of the journey. */
export function touchpointFiles({ ratings }: { readonly ratings: readonly Row[] }): readonly [string, string][] {
  const all = [...ratedTouchpoints(ratings), ...unratedTouchpoints()];
  return PHASES.map(({ id: phase, name }, index) => {
    const entries = all.filter((touchpoint) => touchpoint.phase === phase).map(({ id, fields }) => [id, fields]);
    const comment = `${name}. Tags say what the survey asks for; reach is the share of travellers who ever used it.`;
    return [
      `touchpoints/${(index + 1) * 10}-${phase}.yaml`,
      catalogText(comment, { touchpoints: Object.fromEntries(entries) }),
    ];
  });
}

/** The rated touchpoints, ordered by phase and then as in the data. */
export function journeysFile(ratings: readonly Row[]): string {
  const rated = ratedTouchpoints(ratings);
  const steps = PHASES.flatMap(({ id }) => rated.filter(({ phase }) => phase === id)).map(({ id }) => id);
  return catalogText(
    'The order of the phases and, within a phase, of the data: a reading aid, not an observed route.',
    {
      journeys: { 'through-the-airport': { name: 'Through the airport, in the order of the data', steps } },
    },
  );
}
