import type * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';
import type { Entry } from '../core/entry.js';
import type { MessageData, Place, Severity, Suggestion } from '../core/finding.js';
import type { Pointer } from '../core/source.js';

/**
 * Rack 2: what is wrong or suspicious. A rule carries everything that anybody prints of it: what it finds, why that
 * matters, a bad and a good sample that a test runs, its wording in both languages.
 *
 * Rules of the stages (syntax, schema, references) have no `check`: `core` finds them and names them by id.
 * A rule may not read files, know the terminal, or depend on another rule having run.
 */
export interface Rule<Options = unknown> {
  /** Names the defect, without verb or remedy; reads well after "allow". Equal to the file's name. */
  readonly id: string;
  readonly group: RuleGroup;
  /** Severity in the preset `recommended`; the other presets only where they differ. */
  readonly severity: RuleSeverity;
  readonly presets?: Readonly<Partial<Record<'strict' | 'workshop', RuleSeverity>>>;
  /** Cannot be switched off: what the rule finds cannot be analysed. */
  readonly locked?: true;
  /** Found while reading bytes or folders; a text sample cannot show it. */
  readonly loader?: true;
  /** What it names was not read: nobody can accept that, because nothing in it was checked. */
  readonly unread?: true;
  readonly fixable?: true;
  /** Options in `tpm.yaml` with their defaults: `name-too-long: [warning, { max: 60 }]`. */
  readonly options?: z.ZodType<Options>;
  readonly words: Readonly<Record<'en' | 'de', RuleWords>>;
  readonly bad: Sample;
  readonly good: Sample;
  readonly check?: (context: RuleContext<Options>) => void;
}

export type RuleGroup = 'structure' | 'evidence' | 'method' | 'measures' | 'organisation' | 'hygiene';
export type RuleSeverity = Severity | 'off';

/** One file's text, or several files by path. */
export type Sample = string | Readonly<Record<string, string>>;

export interface RuleWords {
  readonly title: string;
  /** What it finds, in a sentence. */
  readonly what: string;
  /** Why that matters, in the method's terms. */
  readonly why: string;
  /** What is wrong, with quoted values; lower-case start, no full stop. Values arrive formatted for the language. */
  readonly message: (data: Readonly<Record<string, string>>) => string;
  /** What would be right. */
  readonly remedy: (data: Readonly<Record<string, string>>) => string;
}

export interface RuleContext<Options = unknown> {
  readonly analysis: Analysis;
  readonly options: Options;
  readonly report: (defect: Defect) => void;
}

/** What is wrong with an entry, or with the catalog as its settings describe it. */
export type Defect = (
  | {
      readonly entry: Entry;
      /** The field that is wrong; the entry's own key if not given. */
      readonly field?: Pointer;
    }
  | { readonly settings: Pointer }
) & {
  readonly part?: Place['part'];
  readonly data?: MessageData;
  readonly related?: readonly Entry[];
  readonly suggestions?: readonly Suggestion[];
};

export function defineRule<Options>(rule: Rule<Options>): Rule {
  return rule as Rule;
}
