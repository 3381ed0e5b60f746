import type * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import type { MessageData, Place, Severity, Suggestion } from '../../core/finding.js';
import type { Entry } from '../../core/model/entry.js';
import type { Pointer } from '../../core/read/source.js';

/**
 * Rack 2: a rule finds one sort of error or weakness. It holds all its texts in both languages: what it finds, why that
 * matters, its messages, and a bad and a good sample that a test runs.
 *
 * Rules of the stages (syntax, schema, references) have no `check`: `core` finds their defects and names them by id.
 * A rule may not read files, know the terminal, or depend on another rule having run.
 */
export interface Rule<Options = unknown> {
  /** Names the defect, without verb or remedy; reads well after "allow". Equal to the file's name. */
  readonly id: string;
  readonly group: RuleGroup;
  /** Severity in the preset `recommended`; other presets are listed only if they differ. */
  readonly severity: RuleSeverity;
  readonly presets?: Readonly<Partial<Record<'strict' | 'workshop', RuleSeverity>>>;
  /** Cannot be switched off, because its defects cannot be analysed. */
  readonly locked?: true;
  /** Found while reading bytes or folders; a text sample cannot show it. */
  readonly loader?: true;
  /** The file or folder was not read: the finding cannot be accepted, because the content was not checked. */
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
  /** The defect, with quoted values; lower-case start, no full stop. Values arrive formatted for the language. */
  readonly message: (data: Readonly<Record<string, string>>) => string;
  /** The remedy. */
  readonly remedy: (data: Readonly<Record<string, string>>) => string;
  /** The cause that several findings share; by default the message without the name of the entry itself. */
  readonly cause?: (data: Readonly<Record<string, string>>) => string;
}

export interface RuleContext<Options = unknown> {
  readonly analysis: Analysis;
  readonly options: Options;
  readonly report: (defect: Defect) => void;
}

/** A defect of an entry, or of the catalog and its settings. */
export type Defect = (
  | {
      readonly entry: Entry;
      /** The wrong field; the entry's own key by default. */
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
