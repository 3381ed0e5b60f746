import { join, resolve } from 'node:path';
import { LIMITS } from '../core/limits.js';
import { findRoot } from '../io/find-root.js';
import type { Host } from '../io/host.js';
import { readText } from '../io/read-file.js';
import { LANGS, type Lang } from '../messages/format.js';

/** Language: --lang > TPM_LANG > `language` in tpm.yaml > en. */
export function langOf(flag: string | undefined, env: Host['env'], settings?: Lang | null): Lang {
  return known(flag) ?? langOfEnvironment(env) ?? settings ?? 'en';
}

/** What TPM_LANG says; a word that is no language of tpm says nothing. */
export const langOfEnvironment = (env: Host['env']): Lang | undefined => known(env.TPM_LANG);

/** What the system speaks, as LC_ALL, LC_MESSAGES or LANG say it: for help and `init`, where nothing else says. */
export function langOfSystem({ locale }: Pick<Host, 'locale'>): Lang {
  return known(/^[a-z]+/i.exec(locale())?.[0].toLowerCase()) ?? 'en';
}

const known = (word: string | undefined): Lang | undefined => LANGS.find((lang) => lang === word);

/**
 * The language before options are parsed and a catalog is read, for help and for errors in the options themselves. Of
 * tpm.yaml it takes no more than a glance.
 */
export function earlyLang(argv: readonly string[], host: Host): Lang {
  const { cwd, env } = host;
  const said = known(givenTo('--lang', argv)) ?? langOfEnvironment(env);
  if (said !== undefined) return said;
  const folder = givenTo('-C', argv) ?? givenTo('--catalog', argv) ?? env.TPM_CATALOG;
  const root = folder === undefined ? findRoot(cwd) : resolve(cwd, folder);
  const read = readText(join(root, 'tpm.yaml'), LIMITS.fileBytes);
  const [, word] = ('text' in read && /^language:\s*["']?(de|en)\b/m.exec(read.text)) || [];
  return known(word) ?? langOfSystem(host);
}

function givenTo(flag: string, argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
  return argv[at] === flag ? argv[at + 1] : argv[at]?.slice(flag.length + 1);
}
