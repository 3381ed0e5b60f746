import type { Opened } from '../../cli/opened.js';
import type { Session } from '../../cli/session.js';
import type { Conflict, FieldChange, ListPlan } from '../../exchange/lists/plan.js';
import type { RoundPlan } from '../../exchange/lists/plan-rounds.js';
import type { Rejection } from '../../exchange/lists/reasons.js';
import type { ImportSource } from '../../topics/imported/imported.view.js';
import type { ImportOptions } from './import-options.js';

/** A file to import, as it lies on the disk. */
export interface ImportFile {
  /** As it was typed. */
  readonly shown: string;
  /** Without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The catalog as the files before have left it; nothing is written yet. */
export interface ImportState {
  readonly opened: Opened;
  readonly session: Session;
  readonly options: ImportOptions;
}

/** What one file does to the catalog. */
export interface FileImport {
  readonly source: ImportSource;
  readonly created: ListPlan['created'];
  readonly changed: readonly FieldChange[];
  readonly conflicts: readonly Conflict[];
  readonly phases: ListPlan['phases'];
  readonly rounds: readonly RoundPlan[];
  readonly rejected: readonly Rejection[];
  /** Files of the catalog that change, with their new texts. */
  readonly texts: ReadonlyMap<string, string>;
  /** A file beside the catalog to write, such as the map of its columns. */
  readonly beside?: { readonly path: string; readonly text: string };
}

/** Reads one sort of file. */
export type Importer = (file: ImportFile, state: ImportState) => Promise<FileImport>;
