import * as z from 'zod';
import { analysisOptions } from '../cli/options.js';
import { runDiff } from '../cli/run-diff.js';
import { diffSchema } from '../diff/document.js';
import { diffSidesSchema } from '../report/diff-document.js';
import { defineCommand, flag } from './define.js';

const diffOptions = () => {
  // Which states are compared is said by the arguments.
  const { at: _, ...options } = analysisOptions();
  return {
    exitCode: flag(z.boolean().optional(), '--exit-code', {
      en: 'end with 1 where something changed',
      de: 'mit 1 enden, wo sich etwas geändert hat',
    }),
    ...options,
  };
};

/** What became of the catalog between two states, in the method's words. */
export const diff = defineCommand({
  words: {
    en: {
      more: 'Without arguments: what this branch brought since it left the main branch. A state is a git revision, a folder (./x), or . for the catalog as it lies here. Order, spelling, comments and files make no difference; both states are looked at on one day.',
      args: {
        from: 'the earlier state, or both: A..B, A...B',
        to: 'the later state; the catalog as it lies here if not given',
      },
    },
    de: {
      more: 'Ohne Argumente: was dieser Zweig gebracht hat, seit er den Hauptzweig verließ. Ein Stand ist eine git-Revision, ein Ordner (./x) oder . für den Katalog, wie er hier liegt. Reihenfolge, Schreibweise, Kommentare und Dateien zählen nicht; beide Stände gelten am selben Tag.',
      args: {
        from: 'der frühere Stand, oder beide: A..B, A...B',
        to: 'der spätere Stand; sonst der Katalog, wie er hier liegt',
      },
    },
  },
  args: [{ name: 'from' }, { name: 'to' }],
  options: diffOptions,
  examples: [
    'tpm diff',
    'tpm diff workshop-2026..HEAD',
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
