import type { Words } from '../../../messages/format.js';

/** The values that the files of an integration depend on. */
export interface Setup {
  /** Name of the package with its exact version, so that later runs give the same result. */
  readonly package: string;
  /** Path of the catalog relative to the folder of the files, with `/`; '.' if both are the same. */
  readonly catalog: string;
  /** Top-level keys of catalog files. */
  readonly collections: readonly string[];
}

/** Files that connect a catalog with another tool; they belong in the root of the repository. */
export interface Integration {
  /** Text by path, in the language of the catalog. */
  readonly files: (setup: Setup) => Words<Readonly<Record<string, string>>>;
  /** May the files already exist? Then they are not changed, and the user is told what to add. */
  readonly shared?: boolean;
}

/** The option for the folder of the catalog; empty if it is the current folder. */
export const catalogOptionOf = ({ catalog }: Setup): string => (catalog === '.' ? '' : ` -C ${catalog}`);
