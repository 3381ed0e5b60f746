import { defineCommand } from '../../cli/command.js';
import { EXIT, type ExitCode } from '../../cli/exit-code.js';
import { analysisOptions } from '../../cli/options.js';
import { Refusal } from '../../cli/refusal.js';
import { openAnalysis } from '../../cli/run-view.js';
import type { Session } from '../../cli/session.js';
import { openWorkshop, type Workshop } from '../../workshop/session/run-workshop.js';
import { canAsk } from '../new/ask-fields.js';
import { checkMinutesFile, publishMinutes } from './minutes.js';
import { roundOptions, workshopRoundOf } from './round-options.js';

/** The workshop at the terminal; the only command that loads Ink. */
export const workshop = defineCommand({
  words: {
    en: {
      more: 'Ratings are written to <date>-workshop.yaml in the folder of the rounds, one file per workshop, after each change. A workshop continues the latest round of the day. At its end it prints what was rated, what was contested, how ranks moved, and the git command. ? shows the keys.',
      args: { folder: 'folder of the catalog' },
    },
    de: {
      more: 'Bewertungen werden nach jeder Änderung in <Datum>-workshop.yaml im Ordner der Runden geschrieben, eine Datei je Workshop. Ein Workshop setzt die letzte Runde des Tages fort. Am Ende gibt er aus, was bewertet wurde, was umstritten war, wie sich Ränge verschoben, und den git-Befehl. ? zeigt die Tasten.',
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
      ...roundOptions(),
    };
  },
  examples: [
    'tpm workshop',
    'tpm workshop --select phase:purchase --presentation',
    'tpm workshop --department service --present "3 Service, 2 IT" --minutes minutes.md',
    'tpm workshop --round 2026-11-22-workshop',
  ],
  run: async ({ args: [folder], options }, session) => {
    const isInteractive = canAsk({ ...session, options: { ...session.options, plain: false } });
    // A dumb terminal, as in some editors, cannot position or overwrite text.
    if (!isInteractive || session.host.env.TERM === 'dumb') throw refuseWithoutTerminal();
    const { select, exclude, against, weights, presentation = false, minutes } = options;
    const read = () => openAnalysis(session, folder, { select, exclude, against, weights });
    const { opened } = read();
    const request = workshopRoundOf(options, opened);
    if (minutes !== undefined) checkMinutesFile(minutes, opened, session);
    const { host, options: common } = session;
    const spoken = host.env.INK_SCREEN_READER === 'true' || common.plain === true;
    const running = openWorkshop({ session, read, request, presentation, spoken });
    let ending: keyof typeof EXIT_BY_ENDING;
    try {
      ending = await runOnTerminal(running, session, spoken);
    } catch (error) {
      // Ratings are saved even if an error ends the workshop.
      await finish(running, session);
      throw error;
    }
    const lost = await finish(running, session);
    if (lost !== null) return lost;
    await publishMinutes(running, session, { file: minutes, isShown: ending !== 'terminated' });
    return EXIT_BY_ENDING[ending];
  },
});

const EXIT_BY_ENDING = { ended: EXIT.fine, stopped: EXIT.stopped, terminated: EXIT.terminated } as const;

/** Saves the remaining ratings; returns an exit code if they could not be saved anywhere. */
async function finish(running: Workshop, session: Session): Promise<ExitCode | null> {
  const outcome = await running.end();
  if (typeof outcome === 'object') return printLost(outcome.lost, session);
  if (outcome === 'kept') session.say(KEPT_MESSAGE);
  return null;
}

const KEPT_MESSAGE = {
  en: 'some ratings could not be written: the next tpm workshop restores them',
  de: 'einige Bewertungen ließen sich nicht schreiben: der nächste tpm workshop stellt sie wieder her',
};

const LOST_MESSAGE = {
  en: 'the ratings could not be saved in any file; save this text as one',
  de: 'die Bewertungen ließen sich in keiner Datei speichern; diesen Text in einer ablegen',
};

/** Prints the ratings that could not be saved. */
function printLost(text: string, { say, host }: Session): ExitCode {
  say(LOST_MESSAGE);
  host.stdout.write(text);
  return EXIT.refused;
}

async function runOnTerminal(
  running: Workshop,
  { host }: Session,
  spoken: boolean,
): Promise<keyof typeof EXIT_BY_ENDING> {
  const { showScreen } = await import('../../workshop/terminal/show.js');
  const terminal = host.terminal?.();
  if (!terminal) throw refuseWithoutTerminal();
  return showScreen(running, terminal, spoken);
}

function refuseWithoutTerminal(): Refusal {
  return new Refusal(
    {
      en: 'the workshop needs a terminal for its output and its keys',
      de: 'der Workshop braucht ein Terminal für Ausgabe und Tasten',
    },
    {
      en: 'without one: tpm analyze --watch shows the figures live, tpm rate writes ratings',
      de: 'ohne eines: tpm analyze --watch zeigt die Zahlen laufend, tpm rate schreibt Bewertungen',
    },
  );
}
