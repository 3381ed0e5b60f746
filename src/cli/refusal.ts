import type { Diagnostic } from '../core/diagnostic.js';
import type { Lang, Words } from '../messages/format.js';
import type { LoadedCatalog } from '../pipeline.js';

/** tpm cannot run because of usage, configuration or environment: exit code 2, problem and remedy, no stack. */
export class Refusal extends Error {
  /** The problem, in every language. */
  readonly words: Words<string>;
  /** The remedy, in every language. */
  readonly remedy: Words<string>;
  /** Language of the open catalog; `null` before one is open. */
  lang: Lang | null = null;

  constructor(words: Words<string>, remedy: Words<string> = { en: '', de: '' }) {
    super(words.en);
    this.name = 'Refusal';
    this.words = words;
    this.remedy = remedy;
  }
}

/** "did you mean …?", or the list of valid words. */
export function suggestionOf(near: string | null | undefined, known: readonly string[]): Words<string> {
  if (near) return { en: `did you mean "${near}"?`, de: `war »${near}« gemeint?` };
  const list = known.slice(0, 12).join(', ') + (known.length > 12 ? ', …' : '');
  return known.length === 0 ? { en: '', de: '' } : { en: `there is: ${list}`, de: `es gibt: ${list}` };
}

/** `tpm.yaml` has errors: nothing can be computed; the findings are the reason. */
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

/** A file beside the catalog has errors; the findings are the reason. */
export class WrongFile extends Error {
  readonly told: StoppingFindings;

  constructor(told: StoppingFindings) {
    super(told.words.en);
    this.name = 'WrongFile';
    this.told = told;
  }
}

/** Findings that stop a command, with the texts of their files. */
export interface StoppingFindings {
  readonly words: Words<string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly text: (path: string) => string | undefined;
  readonly lang: Lang;
}
