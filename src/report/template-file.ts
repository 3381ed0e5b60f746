import { join } from 'node:path';
import type { OpenedCatalog } from '../cli/opened.js';
import { Refusal, suggestionOf, WrongFile } from '../cli/refusal.js';
import { locateFindings } from '../core/diagnostic.js';
import { LIMITS } from '../core/limits.js';
import { findNearest } from '../core/nearest.js';
import { parse } from '../core/read/parse.js';
import { readText } from '../io/files/read-file.js';
import { fileNamesOf } from '../io/files/read-folder.js';
import { readTemplate, type Template } from './template.js';

const TEMPLATE_FOLDER = '.tpm/report';

/** Reads `.tpm/report/<name>.yaml` of the catalog. Mistakes are reported with their positions. */
export function loadTemplate(name: string, { root, lang }: OpenedCatalog): Template {
  const names = fileNamesOf(join(root, TEMPLATE_FOLDER)).flatMap((file) => /^(.+)\.ya?ml$/.exec(file)?.[1] ?? []);
  const file = `${TEMPLATE_FOLDER}/${name}.yaml`;
  // Only listed names are read, so that no path leads out of the folder.
  const read = names.includes(name) ? readText(join(root, file), LIMITS.fileBytes) : null;
  if (!read) throw templateRefusal(name, names);
  if (!('text' in read)) {
    throw new Refusal({
      en: `cannot read "${file}" (${read.problem})`,
      de: `»${file}« lässt sich nicht lesen (${read.problem})`,
    });
  }
  const parsed = parse({ path: file, text: read.text });
  const result = readTemplate(parsed);
  if ('template' in result) return result.template;
  throw new WrongFile({
    words: {
      en: 'the template has errors, no report was written',
      de: 'die Vorlage enthält Fehler, es wurde kein Bericht geschrieben',
    },
    diagnostics: locateFindings(result.findings, { file: () => parsed, entryAt: () => undefined }),
    text: () => read.text,
    lang,
  });
}

function templateRefusal(name: string, names: readonly string[]): Refusal {
  const remedy =
    names.length > 0
      ? suggestionOf(findNearest(name, names), names)
      : {
          en: `create it as ${TEMPLATE_FOLDER}/<name>.yaml in the catalog`,
          de: `sie in ${TEMPLATE_FOLDER}/<Name>.yaml im Katalog anlegen`,
        };
  return new Refusal({ en: `there is no template "${name}"`, de: `eine Vorlage »${name}« gibt es nicht` }, remedy);
}
