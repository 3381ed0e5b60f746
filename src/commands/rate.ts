import * as z from 'zod';
import { known } from '../cli/analysis.js';
import { rateOnce } from '../cli/rate-once.js';
import { valuesOf } from '../cli/rate-values.js';
import { Refusal } from '../cli/refusal.js';
import type { RoundFile } from '../cli/round-file.js';
import { analysisExit, envelopeOf, type Opened, publish } from '../cli/session.js';
import { scaleOf } from '../core/on-scale.js';
import { formats } from '../formats/index.js';
import { contextOf } from '../sections/context.js';
import { ratedBlocks } from '../sections/rated.js';
import { ratedSchema } from '../views/rated.js';
import type { Change } from '../workshop/work.js';
import { defineCommand, flag } from './define.js';

const valueFlag = (name: string, en: string, de: string) =>
  flag(z.string().optional(), `--${name} <score>`, { en, de });

const rateOptions = () => ({
  ist: valueFlag(
    'ist',
    'what customers get now; several numbers are votes',
    'was Kunden jetzt bekommen; mehrere Zahlen sind Stimmen',
  ),
  expectation: valueFlag('expectation', 'what they expect', 'was sie erwarten'),
  soll: valueFlag('soll', 'the target', 'das Ziel'),
  importance: valueFlag('importance', 'how important it is; high = important', 'wie wichtig es ist; hoch = wichtig'),
  best: valueFlag('best', 'the best in any industry', 'der Beste, gleich welcher Branche'),
  votes: flag(z.string().optional(), '--votes <4,5,3>', {
    en: 'the single votes behind the Ist',
    de: 'die einzelnen Stimmen hinter dem Ist',
  }),
  note: flag(z.string().optional(), '--note <text>', {
    en: 'a remark; replaces the one there',
    de: 'eine Bemerkung; ersetzt die bisherige',
  }),
  quote: flag(z.array(z.string()).optional(), '--quote <text>', {
    en: 'what somebody said, word for word; repeatable',
    de: 'was jemand wörtlich sagte; mehrfach möglich',
  }),
  round: flag(z.string().optional(), '--round <id>', {
    en: "the round to continue; else the day's own workshop",
    de: 'die Runde, die fortgesetzt wird; sonst der Workshop des Tages',
  }),
  perspective: flag(z.enum(['company', 'customer']).optional(), '--perspective <who>', {
    en: 'who rates: company (default) or customer',
    de: 'wer bewertet: company (üblich) oder customer',
  }),
  dryRun: flag(z.boolean().optional(), '-n, --dry-run', {
    en: 'write nothing; show what would change',
    de: 'nichts schreiben; zeigen, was sich ändern würde',
  }),
});

type RateFlags = z.output<z.ZodObject<ReturnType<typeof rateOptions>>>;

/** One rating into the round of the day: the workshop without its screen, for scripts. */
export const rate = defineCommand({
  words: {
    en: {
      more: 'Ratings go to assessments/<date>-workshop.yaml, one file per workshop; no other file is touched.',
      args: { touchpoint: 'the id of the touchpoint' },
    },
    de: {
      more: 'Bewertungen kommen in assessments/<Datum>-workshop.yaml, eine Datei je Workshop; keine andere wird berührt.',
      args: { touchpoint: 'die Kennung des Kontaktpunkts' },
    },
  },
  args: [{ name: 'touchpoint', required: true, values: (idsOf) => idsOf('touchpoint') }],
  options: rateOptions,
  examples: [
    'tpm rate hotline --votes 4,5,3,4,8',
    'tpm rate hotline --soll 8 --note "after the move" --dry-run',
    'tpm rate hotline --ist 3 --perspective customer --json',
  ],
  document: { name: 'rate', schema: ratedSchema },
  run: async ({ args: [name = ''], options }, session) => {
    const { opened, analysis, data } = await rateOnce(session, undefined, {
      round: options.round,
      perspective: options.perspective,
      dryRun: options.dryRun ?? false,
      changes: (at, file) => changesOf(name, options, at, file),
    });
    await publish(
      {
        document: { ...envelopeOf('rate', opened, session.version), ...data },
        blocks: ratedBlocks(data, options.dryRun ?? false, contextOf(analysis, opened.lang)),
        lang: opened.lang,
      },
      formats,
      session,
      opened.root,
    );
    return analysisExit(opened, session);
  },
});

function changesOf(name: string, flags: RateFlags, { catalog }: Opened, { round }: RoundFile) {
  const ids = [...catalog.model.touchpoints.keys()];
  const touchpoint = known({ en: 'touchpoint', de: 'Kontaktpunkt' }, name.replace(/^touchpoint\//, ''), ids);
  const values = valuesOf(flags, scaleOf(round.head, catalog.settings));
  const changes: Change[] = [];
  if (Object.keys(values).length > 0) changes.push({ type: 'rate', touchpoint, values });
  for (const text of flags.quote ?? []) changes.push({ type: 'quote', touchpoint, text });
  if (flags.note !== undefined) changes.push({ type: 'note', touchpoint, text: flags.note });
  if (changes.length === 0) throw nothingToRate();
  return { touchpoint, changes };
}

function nothingToRate(): Refusal {
  return new Refusal(
    { en: 'nothing to rate', de: 'nichts zu bewerten' },
    {
      en: 'give at least one: --ist 4, --votes 4,5,3, --soll 8, --note …',
      de: 'mindestens eines angeben: --ist 4, --votes 4,5,3, --soll 8, --note …',
    },
  );
}
