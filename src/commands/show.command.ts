import * as z from 'zod';
import { laterDatesAbout } from '../analysis/later.js';
import { defineCommand } from '../cli/command.js';
import { findEntry } from '../cli/find-entry.js';
import { flag } from '../cli/flag.js';
import { analysisExit, envelopeOf } from '../cli/open-catalog.js';
import { analysisOptions } from '../cli/options.js';
import { publish } from '../cli/publish.js';
import { Refusal } from '../cli/refusal.js';
import { openAnalysis } from '../cli/run-view.js';
import { viewFormats } from '../cli/view-formats.js';
import type { ListedFormat } from '../formats/format.js';
import { formats, pageFormats } from '../formats/index.js';
import { entry as section } from '../topics/entry/entry.section.js';
import { entryDataOf, entrySchema } from '../topics/entry/entry.view.js';
import { contextOf } from '../topics/shared/context.js';
import { laterNote } from '../topics/shared/later.section.js';
import { workshopSheet as sheetSection } from '../topics/sheets/workshop-sheet.section.js';
import { sheetOf, workshopSheetSchema } from '../topics/sheets/workshop-sheet.view.js';

/** The formats of a sheet; its HTML prints on one page of paper. */
const SHEET_FORMATS = pageFormats.map((format): ListedFormat => {
  return format.id === 'html'
    ? { ...format, load: async () => (await import('../formats/html/screen-html.js')).sheetHtml }
    : format;
});

export const show = defineCommand({
  words: {
    en: {
      args: { id: 'entry as kind/id, or the id alone if only one kind has it', folder: 'folder of the catalog' },
    },
    de: {
      args: {
        id: 'Eintrag als Art/Kennung, oder die Kennung allein, wenn nur eine Art sie hat',
        folder: 'Ordner des Katalogs',
      },
    },
  },
  args: [{ name: 'id', required: true, values: (idsOf) => idsOf() }, { name: 'folder' }],
  options: () => {
    const { at, persona, against } = analysisOptions();
    return {
      at,
      persona,
      against,
      sheet: flag(z.boolean().optional(), '--sheet', {
        en: 'print a sheet for a half-hour discussion of one touchpoint: quotes, questions, factors, measures, next candidate',
        de: 'ein Blatt für ein Gespräch von einer halben Stunde über einen Kontaktpunkt ausgeben: Erlebtes, Fragen, Faktoren, Maßnahmen, nächster Kandidat',
      }),
    };
  },
  examples: [
    'tpm show hotline',
    'tpm show measure/rueckrufservice',
    'tpm show hotline --sheet',
    'tpm show hotline --sheet -o hotline.html',
    'tpm show hotline --json',
  ],
  document: {
    name: 'show',
    schema: () => ({ ...entrySchema(), sheet: z.nullable(workshopSheetSchema()).describe('Only with --sheet.') }),
  },
  run: async ({ args: [id = '', folder], options }, session) => {
    const { opened, analysis } = openAnalysis(session, folder, options, true);
    const found = findEntry(opened.catalog.model, id);
    if (options.sheet && found.kind !== 'touchpoint') throw refuseOtherKind(`${found.kind}/${found.id}`);
    const data = entryDataOf(analysis, found);
    const sheet = options.sheet ? sheetOf(analysis, found.id) : null;
    const context = contextOf(analysis, opened.lang, { later: laterDatesAbout(found, analysis) });
    const shown = sheet ? sheetSection.compose({ ...data, sheet }, context) : section.compose(data, context);
    const blocks = [...shown, ...laterNote(context)];
    await publish(
      { document: { ...envelopeOf('show', opened, session.version), ...data, sheet }, blocks, lang: opened.lang },
      sheet ? [...formats, ...SHEET_FORMATS] : viewFormats(session.host),
      session,
      opened.root,
    );
    return analysisExit(opened, session);
  },
});

function refuseOtherKind(name: string): Refusal {
  return new Refusal(
    {
      en: `--sheet needs a touchpoint, not ${name}`,
      de: `--sheet braucht einen Kontaktpunkt, nicht ${name}`,
    },
    { en: `tpm show ${name} shows it`, de: `tpm show ${name} zeigt es` },
  );
}
