import type * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import type { Severity } from '../../core/finding.js';
import type { Entry } from '../../core/model/entry.js';
import type { Words } from '../../messages/format.js';

/**
 * Rack: requirements on a catalog. A gate compares a number with a limit and lists the entries behind it. It
 * runs only if `tpm.yaml` or the command line names it. A gate without anything to measure has not passed and says so.
 */
export interface Gate<Options = unknown> {
  /** Equal to the file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** Limits in `tpm.yaml`: `mean-gap: [warning, { max: 1.5 }]`. Those without a default must be given. */
  readonly options: z.ZodType<Options>;
  /** Whether the gate needs an earlier state. */
  readonly compares?: true;
  readonly words: Words<GateWords>;
  /** Pure. `before` is the analysis of an earlier state, for gates that compare. */
  readonly measure: (analysis: Analysis, options: Options, before?: Analysis) => GateMeasurement;
}

export interface GateWords {
  readonly title: string;
  /** The counted quantity, in a sentence. */
  readonly what: string;
  /** The reason for the gate, in the method's terms. */
  readonly why: string;
  /** The value and the limit; lower-case start, no full stop. Numbers are already formatted. */
  readonly message: (value: string, limit: string) => string;
  /** The missing input of a gate without anything to measure. */
  readonly nothing: string;
}

export interface GateMeasurement {
  /** `null` without anything to measure. */
  readonly value: number | null;
  readonly limit: number;
  /** Whether the limit is a maximum or a minimum. */
  readonly bound: 'max' | 'min';
  readonly state: 'passed' | 'failed' | 'nothing';
  /** The entries behind the value, the largest contribution first. */
  readonly because: readonly GateCause[];
}

export interface GateCause {
  readonly entry: Entry;
  /** The contribution of the entry: a gap, days, the change of an Ist. */
  readonly value: number | null;
}

export function defineGate<Options>(gate: Gate<Options>): Gate {
  return gate as unknown as Gate;
}
