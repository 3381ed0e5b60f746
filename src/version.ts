import manifest from '../package.json' with { type: 'json' };

/** The version of tpm, read from package.json. */
export const VERSION: string = manifest.version;

/** The name of the package in the registry. */
export const PACKAGE: string = manifest.name;
