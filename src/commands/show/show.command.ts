import * as z from 'zod';
import type { Analysis } from '../../analysis/analysis.js';
import { defineCommand } from '../../cli/command.js';
import { flag } from '../../cli/flag.js';
import { analysisExit, envelopeOf } from '../../cli/open-catalog.js';
import { analysisOptions } from '../../cli/options.js';
import { publish } from '../../cli/publish.js';
import { openAnalysis } from '../../cli/run-view.js';
import { viewFormats } from '../../cli/view-formats.js';
import type { Block } from '../../document/blocks.js';
import type { ListedFormat } from '../../formats/format.js';
import { formats, pageFormats } from '../../formats/index.js';
import { entry as section } from '../../topics/entry/entry.section.js';
import { entrySchema } from '../../topics/entry/entry.view.js';
import type { Context } from '../../topics/section.js';
import { contextOf } from '../../topics/shared/context.js';
import { laterNote } from '../../topics/shared/later.section.js';
import { entrySheet as entrySheetSection } from '../../topics/sheets/entry-sheet.section.js';
import { entrySheetSchema } from '../../topics/sheets/entry-sheet.view.js';
import { workshopSheet as sheetSection } from '../../topics/sheets/workshop-sheet.section.js';
import { workshopSheetSchema } from '../../topics/sheets/workshop-sheet.view.js';
import { type ShownEntry, shownEntryOf } from './shown-entry.js';

/** The formats of a sheet; its HTML prints on one page of paper. */
const SHEET_FORMATS = pageFormats.map((format): ListedFormat => {
  return format.id === 'html'
    ? { ...format, load: async () => (await import('../../formats/html/screen-html.js')).sheetHtml }
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
        en: 'print a sheet on one page: of a touchpoint for a discussion of half an hour; of a department, an owner (owner/Name), a persona, a journey, a round or a moment its touchpoints and open measures with dates',
        de: 'ein Blatt auf einer Seite ausgeben: zu einem Kontaktpunkt für ein Gespräch von einer halben Stunde; zu Abteilung, Verantwortlichen (owner/Name), Persona, Reise, Runde oder Moment ihre Kontaktpunkte und offenen Maßnahmen mit Terminen',
      }),
    };
  },
  examples: [
    'tpm show hotline',
    'tpm show measure/rueckrufservice',
    'tpm show hotline --sheet',
    'tpm show hotline --sheet -o hotline.html',
    'tpm show department/service --sheet',
    'tpm show "owner/Leitung Kundenservice" --sheet',
    'tpm show hotline --json',
  ],
  document: {
    name: 'show',
    schema: () => ({
      ...entrySchema(),
      sheet: z.nullable(workshopSheetSchema()).describe('Only with --sheet, of a touchpoint.'),
      entrySheet: z.nullable(entrySheetSchema()).describe('Only with --sheet, of any other kind, and of an owner.'),
    }),
  },
  run: async ({ args: [id = '', folder], options }, session) => {
    const { opened, analysis } = openAnalysis(session, folder, options, true);
    const shown = shownEntryOf(analysis, id, options.sheet ?? false);
    const context = contextOf(analysis, opened.lang, { later: shown.later });
    const blocks = [...composeShown(shown, analysis, context), ...laterNote(context)];
    const { data, sheet, entrySheet } = shown;
    const document = { ...envelopeOf('show', opened, session.version), ...data, sheet, entrySheet };
    await publish(
      { document, blocks, lang: opened.lang },
      sheet || entrySheet ? [...formats, ...SHEET_FORMATS] : viewFormats(session.host),
      session,
      opened.root,
    );
    return analysisExit(opened, session);
  },
});

function composeShown({ data, sheet, entrySheet }: ShownEntry, analysis: Analysis, context: Context): Block[] {
  const { against } = analysis.options;
  if (entrySheet) return entrySheetSection.compose({ entry: data.entry, entrySheet, against }, context);
  return sheet ? sheetSection.compose({ ...data, sheet }, context) : section.compose(data, context);
}
