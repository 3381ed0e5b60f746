import { makeVisible } from '../core/visible.js';
import { writeErrorDocument } from './error-document.js';
import { EXIT } from './exit-code.js';
import type { Failure } from './failure.js';
import { Refusal, WrongFile, WrongSettings } from './refusal.js';

/** Reports an error and returns its exit code. Any error that is not a refusal is a bug. */
export async function reportFailure(failure: Failure): Promise<number> {
  const { host, error } = failure;
  if (error instanceof WrongSettings) return (await import('./wrong-settings.js')).reportWrongSettings(error, failure);
  if (error instanceof WrongFile) return (await import('./wrong-settings.js')).reportFindings(error.told, failure);
  if (error instanceof Refusal) {
    const lang = error.lang ?? failure.lang;
    await writeErrorDocument(failure, error.words[lang], error.remedy[lang]);
    const remedy = error.remedy[lang] === '' ? '' : `\n  ${makeVisible(error.remedy[lang])}`;
    host.stderr.write(`tpm: ${makeVisible(error.words[lang])}${remedy}\n`);
    return EXIT.refused;
  }
  return reportBug(failure);
}

async function reportBug(failure: Failure): Promise<number> {
  const { host, lang, error, version, argv } = failure;
  const what = error instanceof Error ? error.message : String(error);
  const [bug, report] =
    lang === 'de'
      ? [`das ist ein Fehler in tpm ${version}: ${what}`, 'bitte melden, mit der Ausgabe von --debug']
      : [`this is a bug in tpm ${version}: ${what}`, 'please report it with the output of --debug'];
  await writeErrorDocument(failure, bug, report);
  const details = argv.includes('--debug') && error instanceof Error ? `\n${error.stack ?? ''}` : '';
  host.stderr.write(`tpm: ${makeVisible(bug)}${details}\n  ${report}\n`);
  return EXIT.bug;
}
