import type { Diagnostic } from '../core/diagnostic.js';
import { checkPayloadOf } from '../document/check-document.js';
import { text } from '../formats/terminal/text.js';
import { checkCatalog } from '../pipeline.js';
import { wordsOf } from '../rules/engine/wording.js';
import { rules } from '../rules/index.js';
import { findingLines } from '../topics/findings/findings.section.js';
import { displayOf } from './display.js';
import { writeErrorDocument } from './error-document.js';
import { EXIT } from './exit-code.js';
import type { Failure } from './failure.js';
import type { StoppingFindings, WrongSettings } from './refusal.js';

/** Reports errors of tpm.yaml, which prevent every computation. */
export function reportWrongSettings({ catalog, asOf, lang }: WrongSettings, failure: Failure): Promise<number> {
  const diagnostics = checkCatalog(catalog, asOf).filter((diagnostic) => diagnostic.severity === 'error');
  const words = {
    en: 'tpm.yaml has errors, nothing can be computed',
    de: 'tpm.yaml hat Fehler, es lässt sich nichts berechnen',
  };
  return reportFindings({ words, diagnostics, text: catalog.text, lang }, failure);
}

/** Reports that a command stopped, with the findings that stopped it. */
export async function reportFindings(
  { words, diagnostics, text: textOf, lang }: StoppingFindings,
  failure: Failure,
): Promise<number> {
  const { host } = failure;
  const say = (diagnostic: Diagnostic) => wordsOf(diagnostic, rules, lang);
  const message = words[lang];
  await writeErrorDocument(failure, message, '', checkPayloadOf(diagnostics, say, { files: 0, entries: 0 }).findings);
  const blocks = [findingLines(diagnostics, { lang, words: say, text: textOf })];
  const frame = text.render({ document: {} as never, blocks, lang }, displayOf(host.stderr, host.env, {}));
  host.stderr.write(`tpm: ${message}\n${frame}`);
  return EXIT.refused;
}
