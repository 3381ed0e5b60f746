import type { Lang } from '../messages/format.js';
import type { Block } from './blocks.js';

/** The head of every JSON document. No times, no absolute paths: the same catalog gives the same bytes. */
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

/** The narrow waist: what every format is a function of. */
export interface Report {
  /** The JSON document: envelope and payload. */
  readonly document: Envelope & object;
  /** The same for people, in the report's language. */
  readonly blocks: readonly Block[];
  readonly lang: Lang;
}

/** A report that is handed over: its parts one after the other, each under its own title. */
export interface FullReport extends Report {
  readonly title: string;
  /** Day of the analysis and number of touchpoints, in words. */
  readonly subtitle: string;
  readonly parts: readonly ReportPart[];
  /** One page for each touchpoint, the best ranked first; their ids begin with `tp-`. */
  readonly sheets: readonly ReportPart[];
  /** Every value of the gaps and the priorities, one row for each touchpoint; `null` where both were left out. */
  readonly values: ReportPart | null;
  readonly csvDialect: CsvDialect;
  /** How many touchpoints have none, in words. */
  readonly sheetsCut: string | null;
  readonly logo: { readonly type: string; readonly base64: string } | null;
}

export const CSV_DIALECTS = ['rfc', 'excel-de'] as const;
/** For whom the values of a CSV file are separated: RFC 4180, or Excel as it is set up in German. */
export type CsvDialect = (typeof CSV_DIALECTS)[number];

export interface ReportPart {
  /** Stable, the same in every language: anchor, sheet, file name. */
  readonly id: string;
  readonly title: string;
  /** Stands beside the title where there is room. */
  readonly aside?: string;
  readonly blocks: readonly Block[];
}
