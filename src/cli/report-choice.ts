import { resolve } from 'node:path';
import * as z from 'zod';
import { flag } from '../commands/define.js';
import type { Settings } from '../core/settings.js';
import { readBytes } from '../io/read-file.js';
import type { FullReport } from '../report/report.js';
import { mainTable } from '../report/tables.js';
import { csvOption } from './csv-option.js';
import { plannedOutputs } from './output.js';
import { handedOverAs } from './pdf.js';
import { Refusal } from './refusal.js';
import type { Session } from './session.js';

export const reportOptions = () => ({
  sections: flag(z.array(z.string()).optional(), '--sections <a,b>', {
    en: 'only these sections, in this order; repeatable',
    de: 'nur diese Abschnitte, in dieser Reihenfolge; mehrfach möglich',
  }),
  template: flag(z.string().optional(), '--template <name>', {
    en: 'sections and texts of .tpm/report/<name>.yaml',
    de: 'Abschnitte und Texte aus .tpm/report/<Name>.yaml',
  }),
  title: flag(z.string().min(1).optional(), '--title <text>', { en: 'title of the report', de: 'Titel des Berichts' }),
  ...csvOption(),
  redact: flag(z.boolean().optional(), '--redact', {
    en: 'hide names of people, quotes and amounts of money',
    de: 'Namen von Personen, Zitate und Geldbeträge verbergen',
  }),
  logo: flag(z.string().optional(), '--logo <file>', {
    en: 'image for the head of the report: png, jpg or svg',
    de: 'Bild für den Kopf des Berichts: png, jpg oder svg',
  }),
});

const IMAGES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};
const MOST_BYTES = 1024 * 1024;

/**
 * The image goes into the report itself; a browser shows an image that is embedded, but never runs it. One that the
 * settings name lies in the catalog; where it is missing the report is written without it, and says so.
 */
export function logoOf(
  given: string | undefined,
  { root, settings }: { readonly root: string; readonly settings: Settings },
  session: Session,
): FullReport['logo'] {
  const file = given ?? settings.report.logo;
  if (file === undefined) return null;
  const logo = imageAt(resolve(given === undefined ? root : session.host.cwd, file));
  if (logo) return logo;
  const words = { en: `cannot use "${file}" as a logo`, de: `»${file}« lässt sich nicht als Logo verwenden` };
  if (given === undefined) {
    session.say(words);
    return null;
  }
  throw new Refusal(words, {
    en: 'give a png, jpg or svg file of at most 1 MiB',
    de: 'eine Datei png, jpg oder svg von höchstens 1 MiB angeben',
  });
}

function imageAt(path: string): FullReport['logo'] {
  const type = IMAGES[path.split('.').at(-1)?.toLowerCase() ?? ''];
  const bytes = type === undefined ? null : readBytes(path, MOST_BYTES);
  return bytes && type !== undefined ? { type, base64: Buffer.from(bytes).toString('base64') } : null;
}

/** One CSV file has room for one table: a choice of sections that gives none is refused before anything is written. */
export function checkTables({ parts, values }: FullReport, { options, host }: Session): void {
  const asked = plannedOutputs(options, handedOverAs(host), host.cwd);
  if (!asked.some(({ format, folder }) => format.id === 'csv' && !folder)) return;
  const [only] = parts;
  if (parts.length > 1 ? values : only && mainTable(only.blocks)) return;
  throw new Refusal(
    {
      en: 'there is no table for one CSV file in these sections',
      de: 'in diesen Abschnitten ist keine Tabelle für eine CSV-Datei',
    },
    {
      en: 'name one section with a table, add gaps or priorities, or write all to a folder: -o folder/ -f csv',
      de: 'einen Abschnitt mit Tabelle nennen, gaps oder priorities hinzunehmen oder alle in einen Ordner schreiben: -o ordner/ -f csv',
    },
  );
}
