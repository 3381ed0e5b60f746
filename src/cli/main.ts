import { CommanderError } from 'commander';
import { commands } from '../commands/index.js';
import type { Host } from '../io/host.js';
import type { Lang } from '../messages/format.js';
import { EXIT } from './exit-code.js';
import { langOf } from './lang.js';
import { runProgram } from './program.js';
import { reportFailure } from './report-failure.js';
import { usageRefusal } from './usage.js';

/**
 * The command line as a function: arguments and a host in, an exit code out. Nothing else in tpm catches what is
 * thrown; what is neither usage nor environment is a bug, and says so.
 */
export async function main(argv: readonly string[], host: Host, version: string): Promise<number> {
  const lang = earlyLang(argv, host);
  try {
    return await runProgram(argv, { host, version, lang, commands, argv });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
    const told = error instanceof CommanderError ? usageRefusal(error, commands, argv) : error;
    return reportFailure({ error: told, argv, host, version, lang });
  }
}

/** The language before options are parsed, for help and for errors in the options themselves. */
function earlyLang(argv: readonly string[], host: Host): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return langOf(given, host.env);
}
