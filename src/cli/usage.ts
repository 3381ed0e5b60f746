import type { CommanderError } from 'commander';
import { findNearest } from '../core/nearest.js';
import { makeVisible } from '../core/visible.js';
import type { Words } from '../messages/format.js';
import type { ListedCommand } from './described-command.js';
import { Refusal, suggestionOf } from './refusal.js';

const WORDS: Readonly<Record<string, (what: string) => Words<string>>> = {
  'commander.unknownOption': (what) => ({ en: `unknown option "${what}"`, de: `unbekannte Option »${what}«` }),
  'commander.optionMissingArgument': (what) => ({ en: `"${what}" needs a value`, de: `»${what}« braucht einen Wert` }),
  'commander.missingArgument': (what) => ({ en: `missing: <${what}>`, de: `es fehlt: <${what}>` }),
  'commander.excessArguments': () => ({ en: 'too many arguments', de: 'zu viele Argumente' }),
  'commander.invalidArgument': (what) => ({ en: `invalid value for "${what}"`, de: `ungültiger Wert für »${what}«` }),
};

/** Refusal of an unknown command, made before its options are parsed. */
export function unknownCommandRefusal(word: string, commands: readonly ListedCommand[]): Refusal {
  const names = commands.map((command) => command.name);
  const words = { en: `unknown command "${word}"`, de: `unbekannter Befehl »${word}«` };
  return new Refusal(words, suggestionOf(findNearest(word, names), names));
}

/** An error of commander in the user's language; the quoted part of its message is the wrong word. */
export function usageRefusal(
  error: CommanderError,
  commands: readonly ListedCommand[],
  argv: readonly string[],
): Refusal {
  const what = makeVisible(/'([^']*)'/.exec(error.message)?.[1] ?? '');
  const words = WORDS[error.code]?.(what) ?? { en: makeVisible(error.message), de: makeVisible(error.message) };
  const names = commands.map((command) => command.name);
  const meant = /Did you mean (\S+)\?/.exec(error.message)?.[1];
  if (meant) return new Refusal(words, suggestionOf(meant, []));
  const at = argv.findIndex((word) => names.includes(word));
  const below = commands.find(({ name }) => name === argv[at])?.below?.some(({ name }) => name === argv[at + 1]);
  const help = `tpm ${at < 0 ? '' : `${argv.slice(at, at + (below ? 2 : 1)).join(' ')} `}--help`;
  return new Refusal(words, { en: `${help} lists options and arguments`, de: `${help} zeigt Optionen und Argumente` });
}
