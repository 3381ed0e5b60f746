import * as z from 'zod';
import { requireKnown } from '../../cli/analysed-catalog.js';
import { defineCommand } from '../../cli/command.js';
import { EXIT } from '../../cli/exit-code.js';
import { hiddenFlag } from '../../cli/flag.js';
import { rootOf } from '../../cli/open-catalog.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { makeVisible } from '../../core/visible.js';
import { loadCatalog } from '../../pipeline.js';
import { rules } from '../../rules/index.js';
import { complete } from './complete.js';
import { shells } from './shells/index.js';

const SHELLS = Object.keys(shells);

/** Prints a script for a shell. The script asks tpm at each word, so that it follows the commands and the catalog. */
export const completion = defineCommand({
  words: {
    en: {
      more: 'Comments at the beginning of the script explain how to install it.',
      args: { shell: `choose one of: ${SHELLS.join(', ')}`, words: 'the words typed so far; for the scripts only' },
    },
    de: {
      more: 'Kommentare am Anfang des Skripts erklären, wie man es installiert.',
      args: {
        shell: `zur Wahl stehen: ${SHELLS.join(', ')}`,
        words: 'die bisher getippten Wörter; nur für die Skripte',
      },
    },
  },
  args: [
    { name: 'shell', values: () => SHELLS },
    { name: 'words', variadic: true },
  ],
  options: () => ({
    complete: hiddenFlag(z.string().optional(), '--complete <word>', {
      en: 'print the words that can follow',
      de: 'die Wörter ausgeben, die folgen können',
    }),
  }),
  examples: ['tpm completion bash', 'tpm completion zsh', 'tpm completion fish'],
  run: async ({ args, options }, session) => {
    const words = args.filter((word) => word !== undefined);
    if (options.complete !== undefined) {
      const found = await complete(options.complete, words, {
        commands: session.commands,
        lang: session.lang,
        idsOf: makeIdsOf(session, words),
        ruleIds: () => rules.map(({ id }) => id),
      });
      session.host.stdout.write(
        found.map(({ value, means }) => `${value}${means && `\t${makeVisible(means)}`}\n`).join(''),
      );
      return EXIT.fine;
    }
    const [shell, ...more] = words;
    if (shell === undefined || more.length > 0) throw missingShellRefusal();
    requireKnown({ en: 'shell', de: 'Shell' }, shell, SHELLS);
    session.host.stdout.write(shells[shell as keyof typeof shells]);
    return EXIT.fine;
  },
});

/**
 * Ids of the catalog named on the line, or of the current one; none if it cannot be read, because completion prints no
 * errors.
 */
function makeIdsOf(session: Session, words: readonly string[]): (...kinds: string[]) => readonly string[] {
  const at = words.findIndex((word) => word === '-C' || word === '--catalog');
  return (...kinds) => {
    try {
      const { index } = loadCatalog(rootOf(session, at < 0 ? undefined : words[at + 1])).model;
      const wanted = [...index].filter(([kind]) => kinds.length === 0 || kinds.includes(kind));
      return [...new Set(wanted.flatMap(([, entries]) => [...entries.keys()]))].sort();
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  };
}

function missingShellRefusal(): Refusal {
  const list = SHELLS.join(', ');
  return new Refusal(
    { en: 'name one shell', de: 'eine Shell nennen' },
    { en: `there is: ${list}`, de: `es gibt: ${list}` },
  );
}
