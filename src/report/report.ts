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
