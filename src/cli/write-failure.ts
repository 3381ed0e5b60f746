import type { Words } from '../messages/format.js';
import { Refusal } from './refusal.js';

/** What the system says, in words, and what helps. */
const CAUSES: Readonly<Record<string, { readonly why: Words<string>; readonly remedy: Words<string> }>> = {
  full: {
    why: { en: 'there is no room for it', de: 'dafür ist kein Platz' },
    remedy: {
      en: 'make room or choose another place with -o; what was there before is still there',
      de: 'Platz schaffen oder mit -o einen anderen Ort wählen; was dort war, ist noch da',
    },
  },
  locked: {
    why: { en: 'nobody may write there', de: 'dort darf nicht geschrieben werden' },
    remedy: {
      en: 'choose another place with -o, or ask for the right to write there; nothing was changed',
      de: 'mit -o einen anderen Ort wählen oder sich das Schreibrecht geben lassen; nichts wurde geändert',
    },
  },
  noFolder: {
    why: { en: 'a file stands where the folder should be', de: 'wo der Ordner sein soll, liegt eine Datei' },
    remedy: { en: 'choose another place with -o', de: 'mit -o einen anderen Ort wählen' },
  },
};

const CAUSE_OF: Readonly<Record<string, keyof typeof CAUSES>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'locked',
  EPERM: 'locked',
  EROFS: 'locked',
  ENOTDIR: 'noFolder',
  EEXIST: 'noFolder',
};

/**
 * Why a file could not be written. It is whole or as it was before, so that nothing has to be mended.
 * @param reason code of the system, such as `ENOSPC`
 */
export function writeFailure(shown: string, reason: string): Refusal {
  const cause = CAUSES[CAUSE_OF[reason] ?? ''];
  return new Refusal(cannotWrite(shown, whyNot(reason)), cause?.remedy);
}

/** Why something could not be written, in words and as the system says it. */
export function whyNot(reason: string): Words<string> {
  const why = CAUSES[CAUSE_OF[reason] ?? '']?.why;
  return why ? { en: `${why.en}: ${reason}`, de: `${why.de}: ${reason}` } : { en: reason, de: reason };
}

/** Why a file of the catalog was not changed: somebody else wrote meanwhile, or the system's reason. */
export function notWritten(path: string, problem: 'changed' | { readonly reason: string }): Refusal {
  if (problem !== 'changed') return new Refusal(cannotWrite(path, whyNot(problem.reason)));
  return new Refusal(cannotWrite(path, { en: 'it changed meanwhile', de: 'inzwischen geändert' }), {
    en: 'nothing was written; try again',
    de: 'nichts geschrieben; noch einmal versuchen',
  });
}

function cannotWrite(shown: string, why: Words<string>): Words<string> {
  return { en: `cannot write "${shown}" (${why.en})`, de: `»${shown}« lässt sich nicht schreiben (${why.de})` };
}
