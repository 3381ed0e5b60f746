import { join } from 'node:path';
import { resolve } from '../core/diagnostic.js';
import { LIMITS } from '../core/limits.js';
import { nearest } from '../core/nearest.js';
import { parse } from '../core/parse.js';
import { readText } from '../io/read-file.js';
import { namesIn } from '../io/read-folder.js';
import { readTemplate, type Template } from '../parts/template.js';
import { Refusal, suggestion, WrongFile } from './refusal.js';
import type { Opened } from './session.js';

const FOLDER = '.tpm/report';

/** Reads `.tpm/report/<name>.yaml` of the catalog; every mistake in it is shown at its place. */
export function templateNamed(name: string, { root, lang }: Opened): Template {
  const names = namesIn(join(root, FOLDER)).flatMap((file) => /^(.+)\.ya?ml$/.exec(file)?.[1] ?? []);
  const file = `${FOLDER}/${name}.yaml`;
  // Only a name that is listed: nothing leads out of the folder.
  const read = names.includes(name) ? readText(join(root, file), LIMITS.fileBytes) : null;
  if (!read) throw noTemplate(name, names);
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
      en: 'the template is wrong, no report was written',
      de: 'die Vorlage ist falsch, es wurde kein Bericht geschrieben',
    },
    diagnostics: resolve(result.findings, { file: () => parsed, entryAt: () => undefined }),
    text: () => read.text,
    lang,
  });
}

function noTemplate(name: string, names: readonly string[]): Refusal {
  const remedy =
    names.length > 0
      ? suggestion(nearest(name, names), names)
      : {
          en: `write it in ${FOLDER}/<name>.yaml of the catalog`,
          de: `sie gehört in ${FOLDER}/<Name>.yaml im Katalog`,
        };
  return new Refusal({ en: `there is no template "${name}"`, de: `eine Vorlage »${name}« gibt es nicht` }, remedy);
}
