import type { OpenedCatalog } from '../../cli/opened.js';
import type { Session } from '../../cli/session.js';
import type { Conflict, FieldChange, ListPlan } from '../../exchange/lists/plan.js';
import type { RoundPlan } from '../../exchange/lists/plan-rounds.js';
import type { Rejection } from '../../exchange/lists/reasons.js';
import type { ImportSource } from '../../topics/imported/imported.view.js';
import type { ImportOptions } from './import-options.js';

/** A file to import, with its bytes. */
export interface ImportFile {
  /** The path as typed. */
  readonly shown: string;
  /** The file name without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Further files that make one catalog with it: the sheets of an export as CSV. */
  readonly more?: readonly ImportFile[];
}

/** The catalog after the imports of the previous files; nothing is written yet. */
export interface ImportState {
  readonly opened: OpenedCatalog;
  readonly session: Session;
  readonly options: ImportOptions;
  /** What a new catalog begins with; empty where there is one. */
  readonly start: ReadonlyMap<string, string>;
}

/** The effect of one file on the catalog. */
export interface FileImport {
  readonly source: ImportSource;
  readonly created: ListPlan['created'];
  readonly changed: readonly FieldChange[];
  readonly conflicts: readonly Conflict[];
  readonly phases: ListPlan['phases'];
  readonly rounds: readonly RoundPlan[];
  readonly rejected: readonly Rejection[];
  /** The new texts of changed files, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** A file outside the catalog to write, such as the map of the columns. */
  readonly beside?: { readonly path: string; readonly text: string };
}

/** Imports one type of file. */
export type Importer = (file: ImportFile, state: ImportState) => Promise<FileImport>;
