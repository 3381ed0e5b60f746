import type { Words } from '../../messages/format.js';

/** What the files of an integration depend on. */
export interface Setup {
  /** Name of the package with its exact version: the run of next year is the run of today. */
  readonly package: string;
  /** Folder of the catalog as seen from the folder that holds the files, with `/`; '.' where they are the same. */
  readonly catalog: string;
  /** Top-level keys of catalog files. */
  readonly collections: readonly string[];
}

/** Files that connect a catalog with another tool. They belong where that tool looks: the root of the repository. */
export interface Integration {
  /** Text by path, in the language of the catalog. */
  readonly files: (setup: Setup) => Words<Readonly<Record<string, string>>>;
  /** What may already be there and is then left to its owner, who is told what to add. */
  readonly shared?: boolean;
}

/** The option that names the catalog, where it is not the folder itself. */
export const catalogOption = ({ catalog }: Setup): string => (catalog === '.' ? '' : ` -C ${catalog}`);
