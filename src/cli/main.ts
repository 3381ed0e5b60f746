import { CommanderError } from 'commander';
import { commands } from '../commands/index.js';
import type { Host } from '../io/host.js';
import { EXIT } from './exit-code.js';
import { earlyLang } from './lang.js';
import { runProgram } from './program.js';
import { reportFailure } from './report-failure.js';
import { usageRefusal } from './usage.js';

/** Runs the command line and returns its exit code. All errors are caught here; any that is not a refusal is a bug. */
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
