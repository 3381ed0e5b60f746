import * as z from 'zod';
import { defineCommand } from '../../cli/command.js';
import { flag } from '../../cli/flag.js';
import { analysisOptions } from '../../cli/options.js';
import { diffSidesSchema } from '../../document/diff-document.js';
import { diffSchema } from '../../topics/diff/diff-schema.view.js';
import { runDiff } from './run-diff.js';

const diffOptions = () => {
  // The arguments name the states, so --at has no use here.
  const { at: _, ...options } = analysisOptions();
  return {
    exitCode: flag(z.boolean().optional(), '--exit-code', {
      en: 'exit with 1 if anything changed',
      de: 'mit 1 enden, wenn sich etwas geändert hat',
    }),
    ...options,
  };
};

/** Compares two states of the catalog in terms of the method. */
export const diff = defineCommand({
  words: {
    en: {
      more: 'Without arguments: the changes of this branch since it left the main branch. A state is a git revision, a day (2025-12-01: the state of the branch at its end), a folder (./x), or . for the current files of the catalog. Order, layout, comments and file names make no difference; both states are analysed as of the same day.',
      args: {
        from: 'the earlier state, or both: A..B, A...B',
        to: 'the later state (default: the current files of the catalog)',
      },
    },
    de: {
      more: 'Ohne Argumente: die Änderungen dieses Zweigs, seit er vom Hauptzweig abgezweigt ist. Ein Stand ist eine git-Revision, ein Tag (2025-12-01: der Stand des Zweigs an seinem Ende), ein Ordner (./x) oder . für die aktuellen Dateien des Katalogs. Reihenfolge, Schreibweise, Kommentare und Dateinamen zählen nicht; beide Stände werden zum selben Tag ausgewertet.',
      args: {
        from: 'der frühere Stand, oder beide: A..B, A...B',
        to: 'der spätere Stand (Vorgabe: die aktuellen Dateien des Katalogs)',
      },
    },
  },
  args: [{ name: 'from' }, { name: 'to' }],
  options: diffOptions,
  examples: [
    'tpm diff',
    'tpm diff workshop-2026..HEAD',
    'tpm diff 2025-12-01 --top 5',
    'tpm diff main -o comment.md',
    'tpm diff ./before ./after --json',
  ],
  document: { name: 'diff', schema: () => ({ ...diffSidesSchema(), ...diffSchema() }) },
  run: ({ args, options }, session) =>
    runDiff(
      args.filter((one) => one !== undefined),
      options,
      session,
    ),
});
