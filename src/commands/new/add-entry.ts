import type { OpenedCatalog } from '../../cli/opened.js';
import { Refusal } from '../../cli/refusal.js';
import { notWrittenRefusal } from '../../cli/write-failure.js';
import { type Diagnostic, locateFindings } from '../../core/diagnostic.js';
import { makeEntryNames } from '../../core/model/catalog.js';
import type { FieldInfo } from '../../edit/entry-text.js';
import { claimText, exchangeText } from '../../io/files/exchange.js';
import type { Kind } from '../../kinds/kind.js';
import { fromSources } from '../../pipeline.js';
import { wordsOf } from '../../rules/engine/wording.js';
import { rules } from '../../rules/index.js';
import { choicesOf } from './ask-fields.js';
import type { PlacedEntry } from './place-entry.js';

/** A refusal that names missing required fields and the flags that set them. */
export function missingFieldsRefusal(fields: readonly FieldInfo[], { catalog }: OpenedCatalog): Refusal {
  const names = fields.map(({ name }) => name).join(', ');
  const flags = fields.map((field) => {
    const choices = choicesOf(field, catalog);
    return `--set ${field.name}=${choices.length > 0 && choices.length <= 10 ? choices.join('|') : '…'}`;
  });
  return new Refusal(
    { en: `missing: ${names}`, de: `es fehlt: ${names}` },
    { en: `add ${flags.join(' ')}`, de: `ergänzen: ${flags.join(' ')}` },
  );
}

/**
 * Reads the catalog with the new entry and refuses errors in it.
 * @returns the line of the entry
 */
export function checkNewEntry({ catalog }: OpenedCatalog, kind: Kind, id: string, placed: PlacedEntry): number {
  const others = catalog.files.filter(({ path }) => path !== placed.path);
  const after = fromSources([...others, { path: placed.path, text: placed.after }]);
  const own = after.findings.filter(
    ({ severity, place }) =>
      severity === 'error' &&
      place.path === placed.path &&
      place.pointer[0] === kind.collection &&
      place.pointer[1] === id,
  );
  const diagnostics = locateFindings(own, { file: after.file, entryAt: makeEntryNames(after.model) });
  if (diagnostics.length > 0) throw wrongEntryRefusal(diagnostics);
  return after.model.index.get(kind.name as never)?.get(id)?.line ?? 1;
}

function wrongEntryRefusal(diagnostics: readonly Diagnostic[]): Refusal {
  const said = (lang: 'en' | 'de') => diagnostics.map((one) => ({ ...wordsOf(one, rules, lang), field: fieldOf(one) }));
  const messages = (lang: 'en' | 'de') =>
    said(lang).map(({ field, message }) => (message.includes(field) ? message : `${field}: ${message}`));
  const remediesIn = (lang: 'en' | 'de') => said(lang).map(({ remedy }) => remedy);
  const joined = (texts: readonly string[]) => [...new Set(texts)].join('; ');
  return new Refusal(
    { en: joined(messages('en')), de: joined(messages('de')) },
    { en: joined(remediesIn('en')), de: joined(remediesIn('de')) },
  );
}

/** The field, such as `importance.purchase`; empty for the entry as a whole. */
function fieldOf({ pointer }: Diagnostic): string {
  const [, , , ...steps] = pointer.split('/');
  return steps.filter((step) => !/^\d+$/.test(step)).join('.');
}

export async function writePlaced(file: string, { path, before, after }: PlacedEntry): Promise<void> {
  const problem = await (before === null ? claimText(file, after) : exchangeText(file, before, after));
  if (problem !== null) throw notWrittenRefusal(path, problem);
}
