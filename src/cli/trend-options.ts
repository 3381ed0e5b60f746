import * as z from 'zod';
import { flag } from '../commands/define.js';
import { lastDay } from '../core/dates.js';
import { Refusal } from './refusal.js';
import { EVERY, type Wanted } from './trend-points.js';

const day = () => z.string().optional();

export const trendOptions = () => ({
  rounds: flag(z.boolean().optional(), '--rounds', {
    en: 'compare the rounds in the catalog instead; needs no git',
    de: 'stattdessen die Runden im Katalog vergleichen; braucht kein git',
  }),
  every: flag(z.enum(EVERY).optional(), '--every <what>', {
    en: 'a point for each commit, or the last of each week, month, quarter or tag',
    de: 'ein Punkt je Commit oder der letzte je week, month, quarter oder tag',
  }),
  since: flag(day(), '--since <date>', {
    en: 'only commits from that day, month or year on',
    de: 'nur Commits ab diesem Tag, Monat oder Jahr',
  }),
  until: flag(day(), '--until <date>', {
    en: 'only commits up to that day, month or year',
    de: 'nur Commits bis zu diesem Tag, Monat oder Jahr',
  }),
  firstParent: flag(z.boolean().optional(), '--first-parent', {
    en: 'only the branch itself, not what was merged into it; always so for week, month, quarter',
    de: 'nur der Branch selbst, nicht was hineingeführt wurde; bei week, month, quarter immer',
  }),
  metric: flag(z.array(z.string()).optional(), '--metric <id>', {
    en: 'also this metric; repeatable',
    de: 'auch diese Kennzahl; mehrfach möglich',
  }),
  touchpoint: flag(z.array(z.string()).optional(), '--touchpoint <id>', {
    en: 'also Ist, target and gap of this touchpoint; repeatable',
    de: 'auch Ist, Ziel und Lücke dieses Kontaktpunkts; mehrfach möglich',
  }),
});

export type TrendFlags = Partial<z.output<z.ZodObject<ReturnType<typeof trendOptions>>>>;

/** With these the series is that of the branch itself. */
const PERIODS: readonly string[] = ['week', 'month', 'quarter'];

export function wantedOf({ every = 'commit', since, until, firstParent }: TrendFlags): Wanted {
  const wanted = {
    every,
    since: since === undefined ? null : dateOf(since, '--since', firstDay),
    until: until === undefined ? null : dateOf(until, '--until', lastDay),
    firstParent: firstParent ?? PERIODS.includes(every),
  };
  if (wanted.since === null || wanted.until === null || wanted.since <= wanted.until) return wanted;
  throw new Refusal(
    {
      en: `--since ${since} lies after --until ${until}`,
      de: `--since ${since} liegt nach --until ${until}`,
    },
    { en: 'give them the other way round', de: 'andersherum angeben' },
  );
}

function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 4) === date ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function dateOf(text: string, option: string, complete: (date: string) => string): string {
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(text) || z.iso.date().safeParse(text).success) return complete(text);
  throw new Refusal(
    { en: `"${text}" is no date for ${option}`, de: `»${text}« ist kein Datum für ${option}` },
    {
      en: 'write 2026, 2026-03 or 2026-03-15; --at <rev> ends the series at a revision',
      de: '2026, 2026-03 oder 2026-03-15 schreiben; --at <Rev> lässt die Reihe bei einer Revision enden',
    },
  );
}

/** The rounds of a catalog know no commits: what is about commits is refused beside them. */
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
