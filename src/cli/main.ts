import { CommanderError } from 'commander';
import { commands } from '../commands/index.js';
import { visible } from '../core/visible.js';
import type { Host } from '../io/host.js';
import type { Lang } from '../messages/format.js';
import { type Failure, writeErrorDocument } from './error-document.js';
import { EXIT } from './exit-code.js';
import { langOf } from './lang.js';
import { runProgram } from './program.js';
import { Refusal, WrongSettings } from './refusal.js';
import { usageRefusal } from './usage.js';

/**
 * The command line as a function: arguments and a host in, an exit code out. Nothing else in tpm catches what is
 * thrown; what is neither usage nor environment is a bug, and says so.
 */
export async function main(argv: readonly string[], host: Host, version: string): Promise<number> {
  const lang = earlyLang(argv, host);
  try {
    return await runProgram(argv, { host, version, lang, commands });
  } catch (error) {
    const failure = { error, argv, host, version, lang };
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
    if (error instanceof WrongSettings)
      return (await import('./wrong-settings.js')).reportWrongSettings(error, failure);
    return failed(failure);
  }
}

/** The language before options are parsed, for help and for errors in the options themselves. */
function earlyLang(argv: readonly string[], host: Host): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return langOf(given, host.env);
}

async function failed(failure: Failure): Promise<number> {
  const { host, lang } = failure;
  const error =
    failure.error instanceof CommanderError ? usageRefusal(failure.error, commands, failure.argv) : failure.error;
  if (error instanceof Refusal) {
    await writeErrorDocument(failure, error.words[lang], error.remedy[lang]);
    const remedy = error.remedy[lang] === '' ? '' : `\n  ${visible(error.remedy[lang])}`;
    host.stderr.write(`tpm: ${visible(error.words[lang])}${remedy}\n`);
    return EXIT.refused;
  }
  const what = error instanceof Error ? error.message : String(error);
  const [bug, report] =
    lang === 'de'
      ? [`das ist ein Fehler in tpm ${failure.version}: ${what}`, 'bitte melden, mit der Ausgabe von --debug']
      : [`this is a bug in tpm ${failure.version}: ${what}`, 'please report it with the output of --debug'];
  await writeErrorDocument(failure, bug, report);
  const details = failure.argv.includes('--debug') && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  host.stderr.write(`tpm: ${visible(bug)}${details}\n  ${report}\n`);
  return EXIT.bug;
}
