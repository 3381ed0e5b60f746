import * as z from 'zod';
import { flag } from '../../cli/flag.js';
import { Refusal } from '../../cli/refusal.js';
import { lastDayOf } from '../../core/dates.js';
import { INTERVALS, type SeriesChoice } from './trend-points.js';

/** Intervals whose series follows the branch only. */
const PERIODS: readonly string[] = ['week', 'month', 'quarter'];

const day = () => z.string().optional();

export const trendOptions = () => ({
  rounds: flag(z.boolean().optional(), '--rounds', {
    en: 'compare the rounds of ratings in the catalog instead of commits; this needs no git',
    de: 'statt der Commits die Bewertungsrunden im Katalog vergleichen; dafür ist kein git nötig',
  }),
  every: flag(z.enum(INTERVALS).optional(), '--every <what>', {
    en: `show one point per interval; choose one of: ${INTERVALS.join(', ')} (default: commit)`,
    de: `einen Punkt je Abstand zeigen; zur Wahl stehen: ${INTERVALS.join(', ')} (Vorgabe: commit)`,
  }),
  since: flag(day(), '--since <date>', {
    en: 'use only commits from this day, month or year on',
    de: 'nur Commits ab diesem Tag, Monat oder Jahr verwenden',
  }),
  until: flag(day(), '--until <date>', {
    en: 'use only commits up to this day, month or year',
    de: 'nur Commits bis zu diesem Tag, Monat oder Jahr verwenden',
  }),
  firstParent: flag(z.boolean().optional(), '--first-parent', {
    en: `leave out the commits of merged branches; always on for ${PERIODS.join(', ')}`,
    de: `Commits zusammengeführter Branches auslassen; immer so bei ${PERIODS.join(', ')}`,
  }),
  metric: flag(z.array(z.string()).optional(), '--metric <id>', {
    en: 'also show the series of this metric; repeatable',
    de: 'auch die Reihe dieser Kennzahl zeigen; mehrfach möglich',
  }),
  touchpoint: flag(z.array(z.string()).optional(), '--touchpoint <id>', {
    en: 'also show Ist, target and gap of this touchpoint; repeatable',
    de: 'auch Ist, Ziel und Lücke dieses Kontaktpunkts zeigen; mehrfach möglich',
  }),
});

export type TrendFlags = Partial<z.output<z.ZodObject<ReturnType<typeof trendOptions>>>>;

export function seriesChoiceOf({ every = 'commit', since, until, firstParent }: TrendFlags): SeriesChoice {
  const wanted = {
    every,
    since: since === undefined ? null : dateOf(since, '--since', firstDay),
    until: until === undefined ? null : dateOf(until, '--until', lastDayOf),
    firstParent: firstParent ?? PERIODS.includes(every),
  };
  if (wanted.since === null || wanted.until === null || wanted.since <= wanted.until) return wanted;
  throw new Refusal(
    {
      en: `--since ${since} lies after --until ${until}`,
      de: `--since ${since} liegt nach --until ${until}`,
    },
    { en: 'swap the two dates', de: 'die beiden Daten vertauschen' },
  );
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 4) === date ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function dateOf(text: string, option: string, complete: (date: string) => string): string {
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || z.iso.date().safeParse(text).success) return complete(text);
  throw new Refusal(
    { en: `"${text}" is not a date for ${option}`, de: `»${text}« ist kein Datum für ${option}` },
    {
      en: 'write 2026, 2026-03 or 2026-03-15; --at <rev> ends the series at a revision',
      de: '2026, 2026-03 oder 2026-03-15 schreiben; --at <Rev> lässt die Reihe bei einer Revision enden',
    },
  );
}

/** Refuses options about commits beside `--rounds`, because rounds have no commits. */
export function refuseCommitOptions(flags: TrendFlags): void {
  const names = {
    every: '--every',
    since: '--since',
    until: '--until',
    firstParent: '--first-parent',
    metric: '--metric',
    touchpoint: '--touchpoint',
  } as const;
  for (const [key, name] of Object.entries(names)) {
    if (flags[key as keyof typeof names] === undefined) continue;
    throw new Refusal(
      { en: `${name} does not go with --rounds`, de: `${name} passt nicht zu --rounds` },
      {
        en: 'leave one of them out; --select chooses touchpoints',
        de: 'eines weglassen; --select wählt Kontaktpunkte aus',
      },
    );
  }
}
