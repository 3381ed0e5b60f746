import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import { locateFindings } from '../../core/diagnostic.js';
import type { Finding } from '../../core/finding.js';
import { makeEntryNames } from '../../core/model/catalog.js';
import type { LoadedCatalog } from '../../pipeline.js';
import { wordsOf } from '../../rules/engine/wording.js';
import { rules } from '../../rules/index.js';

export interface NewError {
  readonly place: Finding['place'];
  /** What a rejected row says of it, in both languages. */
  readonly data: { readonly message: string; readonly messageDe: string };
}

/** Errors that the catalog has after an import and did not have before. */
export function newErrors(after: LoadedCatalog, { catalog }: OpenedCatalog): NewError[] {
  const known = new Set(catalog.findings.map(({ rule, place }) => `${rule} ${place.path} ${place.pointer}`));
  const fresh = after.findings.filter(
    ({ severity, rule, place }) => severity === 'error' && !known.has(`${rule} ${place.path} ${place.pointer}`),
  );
  return fresh.map((finding) => {
    const [diagnostic] = locateFindings([finding], { file: after.file, entryAt: makeEntryNames(after.model) });
    const messageIn = (lang: 'en' | 'de') => (diagnostic ? wordsOf(diagnostic, rules, lang).message : finding.rule);
    return { place: finding.place, data: { message: messageIn('en'), messageDe: messageIn('de') } };
  });
}

export function notValid({ place: { path }, data }: NewError): Refusal {
  const { message, messageDe } = data;
  return new Refusal({ en: `"${path}" would be wrong: ${message}`, de: `»${path}« wäre falsch: ${messageDe}` });
}

export function notInPlace(path: string): Refusal {
  return new Refusal(
    { en: `"${path}" cannot be edited in place`, de: `»${path}« lässt sich nicht an Ort und Stelle ändern` },
    {
      en: 'tpm fmt may bring it into a form that can',
      de: 'tpm fmt bringt es vielleicht in eine Form, in der es geht',
    },
  );
}
