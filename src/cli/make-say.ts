import { makeVisible } from '../core/visible.js';
import type { Host } from '../io/host.js';
import { LANGS, type Lang } from '../messages/format.js';
import type { Session } from './session.js';

/** Makes the function that prints messages on stderr, or nothing with `--quiet`. */
export function makeSay(host: Host, quiet: boolean, lang: Lang): Session['say'] {
  return (words, said = lang) => {
    if (!quiet) host.stderr.write(`tpm: ${makeVisible(words[LANGS.includes(said) ? said : 'en'])}\n`);
  };
}
