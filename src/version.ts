import manifest from '../package.json' with { type: 'json' };

/** The version of tpm; package.json is its only home. */
export const VERSION: string = manifest.version;

/** The name under which the registry knows it. */
export const PACKAGE: string = manifest.name;
