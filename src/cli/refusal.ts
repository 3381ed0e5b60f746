import type { Diagnostic } from '../core/diagnostic.js';
import type { Lang, Words } from '../messages/format.js';
import type { LoadedCatalog } from '../pipeline.js';

/** tpm could not run: usage, configuration, environment. Exit code 2, two lines, no stack. */
export class Refusal extends Error {
  /** What is wrong, in every language. */
  readonly words: Words<string>;
  /** What would be right. */
  readonly remedy: Words<string>;
  /** The language of the catalog that was open; `null` where there was none yet. */
  lang: Lang | null = null;

  constructor(words: Words<string>, remedy: Words<string> = { en: '', de: '' }) {
    super(words.en);
    this.name = 'Refusal';
    this.words = words;
    this.remedy = remedy;
  }
}

/** "did you mean …?" or the list of what there is. */
export function suggestion(near: string | null | undefined, known: readonly string[]): Words<string> {
  if (near) return { en: `did you mean "${near}"?`, de: `war »${near}« gemeint?` };
  const list = known.slice(0, 12).join(', ') + (known.length > 12 ? ', …' : '');
  return known.length === 0 ? { en: '', de: '' } : { en: `there is: ${list}`, de: `es gibt: ${list}` };
}

/** `tpm.yaml` is wrong: nothing can be computed, and the findings say why. */
export class WrongSettings extends Error {
  readonly catalog: LoadedCatalog;
  readonly asOf: string;
  readonly lang: Lang;

  constructor({ catalog, asOf, lang }: { catalog: LoadedCatalog; asOf: string; lang: Lang }) {
    super('wrong tpm.yaml');
    this.name = 'WrongSettings';
    this.catalog = catalog;
    this.asOf = asOf;
    this.lang = lang;
  }
}

/** A file beside the catalog is wrong: what it asks for is not done, and the findings say why. */
export class WrongFile extends Error {
  readonly told: Told;

  constructor(told: Told) {
    super(told.words.en);
    this.name = 'WrongFile';
    this.told = told;
  }
}

/** Findings that stop a command, with the text that they stand in. */
export interface Told {
  readonly words: Words<string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: (path: string) => string | undefined;
  readonly lang: Lang;
}
