import * as z from 'zod';
import { mayAsk } from '../cli/ask-fields.js';
import { EXIT, type ExitCode } from '../cli/exit-code.js';
import { analysisOptions } from '../cli/options.js';
import { Refusal } from '../cli/refusal.js';
import { openAnalysis } from '../cli/run-view.js';
import { openWorkshop, type Workshop } from '../cli/run-workshop.js';
import type { Session } from '../cli/session.js';
import { defineCommand, flag } from './define.js';

/** Rating together at the terminal; the only command that loads Ink. */
export const workshop = defineCommand({
  words: {
    en: {
      more: 'Ratings go to assessments/<date>-workshop.yaml, one file per workshop, saved after each change. ? shows the keys.',
      args: { folder: 'folder of the catalog' },
    },
    de: {
      more: 'Bewertungen kommen in assessments/<Datum>-workshop.yaml, eine Datei je Workshop, nach jeder Änderung gesichert. ? zeigt die Tasten.',
      args: { folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'folder' }],
  options: () => {
    const { select, exclude, against, weights, presentation } = analysisOptions();
    return {
      select,
      exclude,
      against,
      weights,
      presentation,
      round: flag(z.string().optional(), '--round <id>', {
        en: 'the round to continue',
        de: 'die Runde, die fortgesetzt wird',
      }),
      perspective: flag(z.enum(['company', 'customer']).optional(), '--perspective <who>', {
        en: 'who rates: company (default) or customer',
        de: 'wer bewertet: company (üblich) oder customer',
      }),
    };
  },
  examples: [
    'tpm workshop',
    'tpm workshop --select phase:purchase --presentation',
    'tpm workshop --round 2026-11-22-workshop',
  ],
  run: async ({ args: [folder], options }, session) => {
    const talks = mayAsk({ ...session, options: { ...session.options, plain: false } });
    // Such a terminal, as in an editor, can neither place text nor take it back.
    if (!talks || session.host.env.TERM === 'dumb') throw noTerminal();
    const { round, perspective, presentation = false } = options;
    const read = () => openAnalysis(session, folder, options);
    const { host, options: common } = session;
    const spoken = host.env.INK_SCREEN_READER === 'true' || common.plain === true;
    const room = openWorkshop({ session, read, round, perspective, presentation, spoken });
    let ending: keyof typeof ENDS;
    try {
      ending = await shown(room, session, spoken);
    } catch (error) {
      // What was rated outlives what ended the workshop.
      await ended(room, session);
      throw error;
    }
    return (await ended(room, session)) ?? ENDS[ending];
  },
});

const ENDS = { ended: EXIT.fine, stopped: EXIT.stopped, terminated: EXIT.terminated } as const;

/** Writes what is not written yet; an exit code where there is nothing that takes it. */
async function ended(room: Workshop, session: Session): Promise<ExitCode | null> {
  const outcome = await room.end();
  if (typeof outcome === 'object') return lost(outcome.lost, session);
  if (outcome === 'kept') session.say(KEPT);
  return null;
}

const KEPT = {
  en: 'some ratings could not be written: tpm workshop offers them again',
  de: 'einige Bewertungen ließen sich nicht schreiben: tpm workshop bietet sie wieder an',
};

const LOST = {
  en: 'no file takes what was rated: here it is, to be put into one',
  de: 'keine Datei nimmt auf, was bewertet wurde: hier steht es, um in eine zu kommen',
};

/** The last place where a rating can stand is the screen. */
function lost(text: string, { say, host }: Session): ExitCode {
  say(LOST);
  host.stdout.write(text);
  return EXIT.refused;
}

async function shown(room: Workshop, { host }: Session, spoken: boolean): Promise<keyof typeof ENDS> {
  const { show } = await import('../tui/show.js');
  const terminal = host.terminal?.();
  if (!terminal) throw noTerminal();
  return show(room, terminal, spoken);
}

function noTerminal(): Refusal {
  return new Refusal(
    {
      en: 'the workshop needs a terminal to show and to read',
      de: 'der Workshop braucht ein Terminal zum Zeigen und Lesen',
    },
    {
      en: 'without one: tpm analyze --watch shows the figures live, tpm rate writes ratings',
      de: 'ohne eines: tpm analyze --watch zeigt die Zahlen laufend, tpm rate schreibt Bewertungen',
    },
  );
}
