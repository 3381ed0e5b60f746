import type * as z from 'zod';
import type { Analysis } from '../analysis/analysis.js';
import type { Entry } from '../core/entry.js';
import type { Severity } from '../core/finding.js';
import type { Words } from '../messages/format.js';

/**
 * Rack: what a catalog must not fall short of. A gate is a number held against a limit, with the entries behind it. It
 * runs only where `tpm.yaml` or the command line names it. One that found nothing to look at has not passed: it says so.
 */
export interface Gate<Options = unknown> {
  /** Equal to the file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** Limits in `tpm.yaml`: `mean-gap: [warning, { max: 1.5 }]`. Those without a default must be given. */
  readonly options: z.ZodType<Options>;
  /** Needs an earlier state to compare with. */
  readonly compares?: true;
  readonly words: Words<GateWords>;
  /** Pure. `before` is the analysis of an earlier state, for gates that compare. */
  readonly measure: (analysis: Analysis, options: Options, before?: Analysis) => Measured;
}

export interface GateWords {
  readonly title: string;
  /** What is counted, in a sentence. */
  readonly what: string;
  /** Why that matters, in the method's terms. */
  readonly why: string;
  /** The value against the limit; lower-case start, no full stop. Numbers arrive written for the language. */
  readonly message: (value: string, limit: string) => string;
  /** What is lacking where there is nothing to look at. */
  readonly nothing: string;
}

export interface Measured {
  /** `null` where there was nothing to measure. */
  readonly value: number | null;
  readonly limit: number;
  /** Is the limit the most that is allowed, or the least? */
  readonly bound: 'max' | 'min';
  readonly state: 'passed' | 'failed' | 'nothing';
  /** The entries behind the value, those that weigh most first. */
  readonly because: readonly Because[];
}

export interface Because {
  readonly entry: Entry;
  /** Its own part: a gap, days, the change of an Ist. */
  readonly value: number | null;
}

export function defineGate<Options>(gate: Gate<Options>): Gate {
  return gate as unknown as Gate;
}
