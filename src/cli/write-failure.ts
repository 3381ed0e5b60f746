import type { Words } from '../messages/format.js';
import { Refusal } from './refusal.js';

/** Causes in words, with remedies. */
const CAUSES: Readonly<Record<string, { readonly why: Words<string>; readonly remedy: Words<string> }>> = {
  full: {
    why: { en: 'the disk is full', de: 'der Datenträger ist voll' },
    remedy: {
      en: 'free space or choose another place with -o; the previous file is unchanged',
      de: 'Platz schaffen oder mit -o einen anderen Ort wählen; die bisherige Datei ist unverändert',
    },
  },
  locked: {
    why: { en: 'no permission to write there', de: 'dort fehlt das Schreibrecht' },
    remedy: {
      en: 'choose another place with -o, or get permission to write there; nothing was changed',
      de: 'mit -o einen anderen Ort wählen oder sich das Schreibrecht geben lassen; nichts wurde geändert',
    },
  },
  noFolder: {
    why: { en: 'a file is in the place of the folder', de: 'wo der Ordner sein soll, liegt eine Datei' },
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
 * A refusal with the reason why a file could not be written. The file is unchanged.
 * @param reason code of the system, such as `ENOSPC`
 */
export function writeFailureRefusal(shown: string, reason: string): Refusal {
  const cause = CAUSES[CAUSE_OF[reason] ?? ''];
  return new Refusal(cannotWriteText(shown, failureTextOf(reason)), cause?.remedy);
}

/** The cause of a failure to write, in words and with the code of the system. */
export function failureTextOf(reason: string): Words<string> {
  const why = CAUSES[CAUSE_OF[reason] ?? '']?.why;
  return why ? { en: `${why.en}: ${reason}`, de: `${why.de}: ${reason}` } : { en: reason, de: reason };
}

/** A refusal with the reason why a file of the catalog was not changed: another change meanwhile, or an error of the system. */
export function notWrittenRefusal(path: string, problem: 'changed' | { readonly reason: string }): Refusal {
  if (problem !== 'changed') return new Refusal(cannotWriteText(path, failureTextOf(problem.reason)));
  return new Refusal(cannotWriteText(path, { en: 'the file changed meanwhile', de: 'inzwischen geändert' }), {
    en: 'nothing was written; try again',
    de: 'nichts geschrieben; noch einmal versuchen',
  });
}

function cannotWriteText(shown: string, why: Words<string>): Words<string> {
  return { en: `cannot write "${shown}" (${why.en})`, de: `»${shown}« lässt sich nicht schreiben (${why.de})` };
}
