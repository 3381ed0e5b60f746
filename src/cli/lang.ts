import { join, resolve } from 'node:path';
import { LIMITS } from '../core/limits.js';
import { findRoot } from '../io/files/find-root.js';
import { readText } from '../io/files/read-file.js';
import type { Host } from '../io/host.js';
import { LANGS, type Lang } from '../messages/format.js';

/** The language: --lang > TPM_LANG > `language` in tpm.yaml > en. */
export function langOf(flag: string | undefined, env: Host['env'], settings?: Lang | null): Lang {
  return langFrom(flag) ?? langOfEnvironment(env) ?? settings ?? 'en';
}

/** The language of TPM_LANG; undefined for a word that is not a language of tpm. */
export const langOfEnvironment = (env: Host['env']): Lang | undefined => langFrom(env.TPM_LANG);

/** The language of LC_ALL, LC_MESSAGES or LANG: for help and `init` without another setting. */
export function langOfSystem({ locale }: Pick<Host, 'locale'>): Lang {
  return langFrom(/^[a-z]+/i.exec(locale())?.[0].toLowerCase()) ?? 'en';
}

const langFrom = (word: string | undefined): Lang | undefined => LANGS.find((lang) => lang === word);

/**
 * The language before options are parsed and a catalog is read, for help and for errors in the options themselves. Of
 * tpm.yaml only the line of the language is read.
 */
export function earlyLang(argv: readonly string[], host: Host): Lang {
  const { cwd, env } = host;
  const said = langFrom(valueAfter('--lang', argv)) ?? langOfEnvironment(env);
  if (said !== undefined) return said;
  const folder = valueAfter('-C', argv) ?? valueAfter('--catalog', argv) ?? env.TPM_CATALOG;
  const root = folder === undefined ? findRoot(cwd) : resolve(cwd, folder);
  const read = readText(join(root, 'tpm.yaml'), LIMITS.fileBytes);
  const [, word] = ('text' in read && /^language:\s*["']?(de|en)\b/m.exec(read.text)) || [];
  return langFrom(word) ?? langOfSystem(host);
}

function valueAfter(flag: string, argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === flag || word.startsWith(`${flag}=`));
  return argv[at] === flag ? argv[at + 1] : argv[at]?.slice(flag.length + 1);
}
