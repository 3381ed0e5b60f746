import * as z from 'zod';
import { requireKnown } from '../../cli/analysed-catalog.js';
import { defineCommand } from '../../cli/command.js';
import { flag } from '../../cli/flag.js';
import { analysisExit, envelopeOf } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { perspectiveOption } from '../../cli/perspective-option.js';
import { publish } from '../../cli/publish.js';
import { Refusal } from '../../cli/refusal.js';
import { scaleOf } from '../../core/model/on-scale.js';
import { formats } from '../../formats/index.js';
import { ratedBlocks } from '../../topics/edits/rated.section.js';
import { ratedSchema } from '../../topics/edits/rated.view.js';
import { contextOf } from '../../topics/shared/context.js';
import type { RoundFile } from '../../workshop/session/round-file.js';
import type { Change } from '../../workshop/state/workshop-data.js';
import { rateTouchpoint } from './rate-touchpoint.js';
import { valuesOf } from './rate-values.js';

const valueFlag = (name: string, en: string, de: string) =>
  flag(z.string().optional(), `--${name} <score>`, { en, de });

const valueOptions = () => ({
  ist: valueFlag(
    'ist',
    'set the Ist: how customers rate what they get now; write several numbers for single votes',
    'das Ist setzen: wie Kunden bewerten, was sie jetzt bekommen; mehrere Zahlen gelten als einzelne Stimmen',
  ),
  expectation: valueFlag('expectation', 'set the value that customers expect', 'den Wert setzen, den Kunden erwarten'),
  soll: valueFlag(
    'soll',
    'set the Soll: the value that the company wants to reach',
    'das Soll setzen: den Wert, den das Unternehmen erreichen will',
  ),
  importance: valueFlag(
    'importance',
    'set the importance; a high number means important on every scale',
    'die Wichtigkeit setzen; eine hohe Zahl heißt auf jeder Skala wichtig',
  ),
  best: valueFlag(
    'best',
    'set the best value known from any industry',
    'den besten bekannten Wert aller Branchen setzen',
  ),
});

const rateOptions = () => ({
  ...valueOptions(),
  votes: flag(z.string().optional(), '--votes <4,5,3>', {
    en: 'set the single votes of the Ist',
    de: 'die einzelnen Stimmen zum Ist setzen',
  }),
  note: flag(z.string().optional(), '--note <text>', {
    en: 'set the note of the touchpoint; this replaces the present note',
    de: 'die Notiz zum Kontaktpunkt setzen; sie ersetzt die bisherige',
  }),
  quote: flag(z.array(z.string()).optional(), '--quote <text>', {
    en: 'add a verbatim quote; repeatable',
    de: 'ein wörtliches Zitat hinzufügen; mehrfach möglich',
  }),
  round: flag(z.string().optional(), '--round <id>', {
    en: 'continue this round (default: the workshop round of the day)',
    de: 'diese Runde fortsetzen (Vorgabe: die Workshop-Runde des Tages)',
  }),
  perspective: perspectiveOption(),
  dryRun: flag(z.boolean().optional(), '-n, --dry-run', {
    en: 'write nothing; show what would change',
    de: 'nichts schreiben; zeigen, was sich ändern würde',
  }),
});

type RateFlags = z.output<z.ZodObject<ReturnType<typeof rateOptions>>>;

/** Writes ratings of one touchpoint into the round of the day; for scripts. */
export const rate = defineCommand({
  words: {
    en: {
      more: 'Ratings are written to <date>-workshop.yaml in the folder of the rounds, one file per workshop; no other file is changed.',
      args: { touchpoint: 'the id of the touchpoint' },
    },
    de: {
      more: 'Bewertungen werden in <Datum>-workshop.yaml im Ordner der Runden geschrieben, eine Datei je Workshop; keine andere wird geändert.',
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
    const { opened, analysis, data } = await rateTouchpoint(session, undefined, {
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

function changesOf(name: string, flags: RateFlags, { catalog }: OpenedCatalog, { round }: RoundFile) {
  const ids = [...catalog.model.touchpoints.keys()];
  const touchpoint = requireKnown({ en: 'touchpoint', de: 'Kontaktpunkt' }, name.replace(/^touchpoint\//, ''), ids);
  const values = valuesOf(flags, scaleOf(round.head, catalog.settings));
  const changes: Change[] = [];
  if (Object.keys(values).length > 0) changes.push({ type: 'rate', touchpoint, values });
  for (const text of flags.quote ?? []) changes.push({ type: 'quote', touchpoint, text });
  if (flags.note !== undefined) changes.push({ type: 'note', touchpoint, text: flags.note });
  if (changes.length === 0) throw refuseWithoutValues();
  return { touchpoint, changes };
}

function refuseWithoutValues(): Refusal {
  return new Refusal(
    { en: 'nothing to rate', de: 'nichts zu bewerten' },
    {
      en: 'set at least one value: --ist 4, --votes 4,5,3, --soll 8, --note …',
      de: 'mindestens einen Wert angeben: --ist 4, --votes 4,5,3, --soll 8, --note …',
    },
  );
}
