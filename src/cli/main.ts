import { CommanderError } from 'commander';
import { commands } from '../commands/index.js';
import { toJson } from '../formats/json.js';
import { text } from '../formats/text.js';
import type { Host } from '../io/host.js';
import type { Lang } from '../messages/format.js';
import { checkCatalog } from '../pipeline.js';
import { checkPayload } from '../report/check-document.js';
import { rules } from '../rules/index.js';
import { wordsOf } from '../rules/wording.js';
import { findingLines } from '../sections/findings.js';
import { displayOf } from './display.js';
import { EXIT } from './exit-code.js';
import { buildProgram } from './program.js';
import { Refusal, WrongSettings } from './refusal.js';
import { langOf } from './session.js';
import { usageRefusal } from './usage.js';

/**
 * The command line as a function: arguments and a host in, an exit code out. Nothing else in tpm catches what is
 * thrown; what is neither usage nor environment is a bug, and says so.
 */
export async function main(argv: readonly string[], host: Host, version: string): Promise<number> {
  const outcome = { code: EXIT.fine as number };
  try {
    const program = buildProgram(commands, { host, version, lang: earlyLang(argv, host) }, outcome);
    await program.parseAsync([...argv], { from: 'user' });
    return outcome.code;
  } catch (error) {
    return failed(error, argv, host, version);
  }
}

/** The language before options are parsed, for help and for errors in the options themselves. */
function earlyLang(argv: readonly string[], host: Host): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const given = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  return langOf(given, host.env);
}

function failed(error: unknown, argv: readonly string[], host: Host, version: string): number {
  const lang = earlyLang(argv, host);
  const machine = argv.some(
    (word, at) =>
      word === '--json' ||
      word === '--format=json' ||
      word === '-fjson' ||
      (word === 'json' && /^(-f|--format)$/.test(argv[at - 1] ?? '')),
  );
  const document = (errors: object[], findings: object[]) =>
    host.stdout.write(
      `${toJson({ schema: 'tpm/error', schemaVersion: '1.0', tool: { name: 'touchpoint-manager', version }, complete: false, errors, findings })}\n`,
    );
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.fine;
  if (error instanceof WrongSettings) return wrongSettings(error, host, machine ? document : null);
  const refusal = error instanceof CommanderError ? usageRefusal(error, commands) : error;
  if (refusal instanceof Refusal) {
    if (machine) document([{ message: refusal.words[lang], help: refusal.remedy[lang] }], []);
    const remedy = refusal.remedy[lang] === '' ? '' : `\n  ${refusal.remedy[lang]}`;
    host.stderr.write(`tpm: ${refusal.words[lang]}${remedy}\n`);
    return EXIT.refused;
  }
  if (machine) document([{ message: 'a bug in tpm', help: '' }], []);
  const details = argv.includes('--debug') && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  const what = error instanceof Error ? error.message : String(error);
  host.stderr.write(
    lang === 'de'
      ? `tpm: das ist ein Fehler in tpm ${version}: ${what}${details}\n  bitte melden, mit der Ausgabe von --debug\n`
      : `tpm: this is a bug in tpm ${version}: ${what}${details}\n  please report it with the output of --debug\n`,
  );
  return EXIT.bug;
}

type WriteDocument = (errors: object[], findings: object[]) => void;

function wrongSettings({ catalog, asOf, lang }: WrongSettings, host: Host, document: WriteDocument | null): number {
  const diagnostics = checkCatalog(catalog, asOf).filter((diagnostic) => diagnostic.severity === 'error');
  const words = (diagnostic: (typeof diagnostics)[number]) => wordsOf(diagnostic, rules, lang);
  const message =
    lang === 'de'
      ? 'tpm.yaml ist falsch, es lässt sich nichts berechnen'
      : 'tpm.yaml is wrong, nothing can be computed';
  if (document) document([{ message, help: '' }], checkPayload(diagnostics, words, { files: 0, entries: 0 }).findings);
  const blocks = [findingLines(diagnostics, { lang, words, text: catalog.text })];
  const frame = text.render({ document: {} as never, blocks, lang }, displayOf(host.stderr, host.env, {}));
  host.stderr.write(`tpm: ${message}\n${frame}`);
  return EXIT.refused;
}
