import * as z from 'zod';
import { known } from '../cli/analysis.js';
import { complete } from '../cli/complete.js';
import { EXIT } from '../cli/exit-code.js';
import { Refusal } from '../cli/refusal.js';
import { rootOf, type Session } from '../cli/session.js';
import { visible } from '../core/visible.js';
import { loadCatalog } from '../pipeline.js';
import { rules } from '../rules/index.js';
import { shells } from '../templates/completion/index.js';
import { defineCommand, hiddenFlag } from './define.js';

const SHELLS = Object.keys(shells);

/** A script per shell. It asks tpm, word by word, and so is never older than the commands and the catalog. */
export const completion = defineCommand({
  words: {
    en: {
      more: 'The first lines of the script say where it goes.',
      args: { shell: SHELLS.join(', '), words: 'what was typed so far; only for the scripts' },
    },
    de: {
      more: 'Die ersten Zeilen des Skripts sagen, wohin es gehört.',
      args: { shell: SHELLS.join(', '), words: 'was bisher getippt ist; nur für die Skripte' },
    },
  },
  args: [
    { name: 'shell', values: () => SHELLS },
    { name: 'words', variadic: true },
  ],
  options: () => ({
    complete: hiddenFlag(z.string().optional(), '--complete <word>', {
      en: 'the words that can stand here',
      de: 'die Wörter, die hier stehen können',
    }),
  }),
  examples: ['tpm completion bash', 'tpm completion zsh', 'tpm completion fish'],
  run: async ({ args, options }, session) => {
    const words = args.filter((word) => word !== undefined);
    if (options.complete !== undefined) {
      const found = await complete(options.complete, words, {
        commands: session.commands,
        lang: session.lang,
        idsOf: idsIn(session, words),
        ruleIds: () => rules.map(({ id }) => id),
      });
      session.host.stdout.write(
        found.map(({ value, means }) => `${value}${means && `\t${visible(means)}`}\n`).join(''),
      );
      return EXIT.fine;
    }
    const [shell, ...more] = words;
    if (shell === undefined || more.length > 0) throw whichShell();
    known({ en: 'shell', de: 'Shell' }, shell, SHELLS);
    session.host.stdout.write(shells[shell as keyof typeof shells]);
    return EXIT.fine;
  },
});

/** Ids of the catalog that was typed, or of the one here; none where it cannot be read, because a key press is no time for errors. */
function idsIn(session: Session, words: readonly string[]): (...kinds: string[]) => readonly string[] {
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

function whichShell(): Refusal {
  const list = SHELLS.join(', ');
  return new Refusal(
    { en: 'name one shell', de: 'eine Shell nennen' },
    { en: `there is: ${list}`, de: `es gibt: ${list}` },
  );
}
