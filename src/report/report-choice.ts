import { resolve } from 'node:path';
import * as z from 'zod';
import { csvOption } from '../cli/csv-option.js';
import { flag } from '../cli/flag.js';
import { planOutputs } from '../cli/output.js';
import { Refusal } from '../cli/refusal.js';
import type { Session } from '../cli/session.js';
import type { Settings } from '../core/model/settings.js';
import type { FullReport } from '../document/report.js';
import { mainTableOf } from '../document/tables.js';
import { readBytes } from '../io/files/read-file.js';
import { reportFormatsFor } from './formats-of-report.js';
import { SHEET_SCOPES, type SheetScope } from './touchpoint-sheets.js';

export const reportOptions = () => ({
  brief: flag(z.boolean().optional(), '--brief', {
    en: 'write the decision on one page, and at most five pages that prove it',
    de: 'die Entscheidung auf einer Seite schreiben, dazu höchstens fünf Seiten, die sie belegen',
  }),
  sections: flag(z.array(z.string()).optional(), '--sections <a,b>', {
    en: 'write only these sections, in this order; repeatable',
    de: 'nur diese Abschnitte schreiben, in dieser Reihenfolge; mehrfach möglich',
  }),
  template: flag(z.string().optional(), '--template <name>', {
    en: 'take sections and texts from .tpm/report/<name>.yaml',
    de: 'Abschnitte und Texte aus .tpm/report/<Name>.yaml nehmen',
  }),
  title: flag(z.string().min(1).optional(), '--title <text>', {
    en: 'set the title of the report',
    de: 'den Titel des Berichts setzen',
  }),
  sheets: flag(z.enum(SHEET_SCOPES).optional(), '--sheets <which>', {
    en: 'set the pages of single touchpoints: none, top (first ten ranks) or all',
    de: 'die Seiten einzelner Kontaktpunkte festlegen: none, top (die ersten zehn Ränge) oder all',
  }),
  ...csvOption(),
  redact: flag(z.boolean().optional(), '--redact', {
    en: 'hide names of people, quotes and amounts of money',
    de: 'Namen von Personen, Zitate und Geldbeträge verbergen',
  }),
  logo: flag(z.string().optional(), '--logo <file>', {
    en: 'show an image in the head of the report: png, jpg or svg',
    de: 'ein Bild im Kopf des Berichts zeigen: png, jpg oder svg',
  }),
});

type ReportFlags = z.output<z.ZodObject<ReturnType<typeof reportOptions>>>;

/** The form of a report: brief or by sections, its pages of touchpoints, and the formats that take its brief form. */
export interface ReportForm {
  readonly hasSlides: boolean;
  readonly isBrief: boolean;
  readonly sheets: SheetScope;
  readonly printsBrief: boolean;
}

/**
 * Pages of touchpoints are part of the whole report only. PDF prints the brief form unless something was chosen; slides
 * always show it.
 */
export function formOf(flags: ReportFlags, { report }: Settings, session: Session): ReportForm {
  const { brief = false, sections, template, sheets } = flags;
  const hasSlides = isPlanned('pptx', session);
  if (hasSlides) refuseSections(flags);
  if (brief && (sections || template)) {
    const option = sections ? '--sections' : '--template';
    throw new Refusal(
      { en: `--brief chooses its own sections`, de: `--brief wählt seine Abschnitte selbst` },
      { en: `leave out ${option}, or --brief`, de: `${option} oder --brief weglassen` },
    );
  }
  const isChosen = sections !== undefined || template !== undefined || report.sections !== undefined;
  return {
    isBrief: brief,
    hasSlides,
    sheets: sheets ?? (brief || isChosen ? 'none' : 'all'),
    printsBrief: !brief && !isChosen && sheets === undefined && isPlanned('pdf', session),
  };
}

function refuseSections({ sections, template }: ReportFlags): void {
  if (!sections && !template) return;
  const option = sections ? '--sections' : '--template';
  throw new Refusal(
    { en: 'slides show the brief report, not sections', de: 'Folien zeigen den kurzen Bericht, keine Abschnitte' },
    {
      en: `leave out ${option}, or write the sections to another format: -o report.pdf`,
      de: `${option} weglassen oder die Abschnitte in ein anderes Format schreiben: -o bericht.pdf`,
    },
  );
}

const IMAGE_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  svg: 'image/svg+xml',
};
const MAX_LOGO_BYTES = 1024 * 1024;

/**
 * The image is embedded in the report; browsers run no scripts of an embedded image. The path in the settings is relative to
 * the catalog. If that file is unusable, the report is written without it and a warning is shown.
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
  const type = IMAGE_TYPES[path.split('.').at(-1)?.toLowerCase() ?? ''];
  const bytes = type === undefined ? null : readBytes(path, MAX_LOGO_BYTES);
  return bytes && type !== undefined ? { type, base64: Buffer.from(bytes).toString('base64') } : null;
}

const isPlanned = (id: string, { options, host }: Session) =>
  planOutputs(options, reportFormatsFor(host), host.cwd).some(({ format }) => format.id === id);

/** Refuses a single CSV file, which holds one table, if the chosen sections have none. */
export function checkTables({ parts, values }: FullReport, { options, host }: Session): void {
  const planned = planOutputs(options, reportFormatsFor(host), host.cwd);
  if (!planned.some(({ format, folder }) => format.id === 'csv' && !folder)) return;
  const [onlyPart] = parts;
  if (parts.length > 1 ? values : onlyPart && mainTableOf(onlyPart.blocks)) return;
  throw new Refusal(
    {
      en: 'these sections have no table for a single CSV file',
      de: 'diese Abschnitte haben keine Tabelle für eine einzelne CSV-Datei',
    },
    {
      en: 'name one section with a table, add gaps or priorities, or write all to a folder: -o folder/ -f csv',
      de: 'einen Abschnitt mit Tabelle nennen, gaps oder priorities hinzunehmen oder alle in einen Ordner schreiben: -o ordner/ -f csv',
    },
  );
}
