import type { Diagnostic } from '../core/diagnostic.js';
import { text } from '../formats/text.js';
import { checkCatalog } from '../pipeline.js';
import { checkPayload } from '../report/check-document.js';
import { rules } from '../rules/index.js';
import { wordsOf } from '../rules/wording.js';
import { findingLines } from '../sections/findings.js';
import { displayOf } from './display.js';
import { type Failure, writeErrorDocument } from './error-document.js';
import { EXIT } from './exit-code.js';
import type { WrongSettings } from './refusal.js';

/** A wrong tpm.yaml: nothing is computed, and its findings say why, with their places. */
export async function reportWrongSettings({ catalog, asOf, lang }: WrongSettings, failure: Failure): Promise<number> {
  const { host } = failure;
  const diagnostics = checkCatalog(catalog, asOf).filter((diagnostic) => diagnostic.severity === 'error');
  const words = (diagnostic: Diagnostic) => wordsOf(diagnostic, rules, lang);
  const message =
    lang === 'de'
      ? 'tpm.yaml ist falsch, es lässt sich nichts berechnen'
      : 'tpm.yaml is wrong, nothing can be computed';
  await writeErrorDocument(failure, message, '', checkPayload(diagnostics, words, { files: 0, entries: 0 }).findings);
  const blocks = [findingLines(diagnostics, { lang, words, text: catalog.text })];
  const frame = text.render({ document: {} as never, blocks, lang }, displayOf(host.stderr, host.env, {}));
  host.stderr.write(`tpm: ${message}\n${frame}`);
  return EXIT.refused;
}
