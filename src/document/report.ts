import type { Lang } from '../messages/format.js';
import type { Block } from './blocks.js';

/** The head of each JSON document. It has no time of day and no absolute path, so equal catalogs give equal bytes. */
export interface Envelope {
  readonly schema: string;
  readonly schemaVersion: '1.0';
  readonly tool: { readonly name: string; readonly version: string };
  readonly catalog: {
    readonly name: string | null;
    readonly path: '.';
    readonly files: number;
    readonly entries: number;
  };
  readonly asOf: string;
  readonly complete: boolean;
}

/** The input of each format. */
export interface Report {
  /** The JSON document: envelope and payload. */
  readonly document: Envelope & object;
  /** The same content for people, in the language of the report. */
  readonly blocks: readonly Block[];
  readonly lang: Lang;
}

/** A complete report: its parts in order, each with a title. */
export interface FullReport extends Report {
  readonly title: string;
  /** Day of the analysis and number of touchpoints, in words. */
  readonly subtitle: string;
  readonly parts: readonly ReportPart[];
  /** One page for each touchpoint, in the order of ranks. Their ids begin with `tp-`. */
  readonly sheets: readonly ReportPart[];
  /** All values of gaps and priorities, one row per touchpoint; `null` if the report has neither. */
  readonly values: ReportPart | null;
  readonly csvDialect: CsvDialect;
  /** Sentence about the number of touchpoints without a page. */
  readonly sheetsCut: string | null;
  /** Page 1 with the decision, then a page for each of its sentences; without a table of contents. */
  readonly isBrief?: true;
  /** What PDF prints in place of the report: its brief form, unless sections or pages were chosen. */
  readonly printed?: FullReport;
  /** What a presentation shows in place of the report: always its brief form. */
  readonly slides?: FullReport;
  readonly logo: { readonly type: string; readonly base64: string } | null;
}

export const CSV_DIALECTS = ['rfc', 'excel-de'] as const;
/** Dialect of a CSV file: RFC 4180, or the format of a German Excel. */
export type CsvDialect = (typeof CSV_DIALECTS)[number];

export interface ReportPart {
  /** Stable and equal in each language; used as anchor and file name. */
  readonly id: string;
  readonly title: string;
  /** Addition beside the title. */
  readonly aside?: string;
  readonly blocks: readonly Block[];
}
