import { findEntry } from '../cli/find-entry.js';
import { analysisOptions } from '../cli/options.js';
import { openAnalysis } from '../cli/run-view.js';
import { analysisExit, envelopeOf, publish } from '../cli/session.js';
import { formats } from '../formats/index.js';
import { contextOf } from '../sections/context.js';
import { entry as section } from '../sections/entry.js';
import { entryData, entrySchema } from '../views/entry.js';
import { defineCommand } from './define.js';

export const show = defineCommand({
  words: {
    en: {
      args: { id: 'kind/id, or the id alone where one kind has it', folder: 'folder of the catalog' },
    },
    de: {
      args: { id: 'art/kennung, oder die Kennung allein, wo nur eine Art sie hat', folder: 'Ordner des Katalogs' },
    },
  },
  args: [{ name: 'id', required: true, values: (idsOf) => idsOf() }, { name: 'folder' }],
  options: () => {
    const { at, persona, against } = analysisOptions();
    return { at, persona, against };
  },
  examples: ['tpm show hotline', 'tpm show measure/rueckrufservice', 'tpm show hotline --json'],
  document: { name: 'show', schema: entrySchema },
  run: async ({ args: [id = '', folder], options }, session) => {
    const { opened, analysis } = openAnalysis(session, folder, options);
    const data = entryData(analysis, findEntry(opened.catalog.model, id));
    const blocks = section.compose(data, contextOf(analysis, opened.lang));
    await publish(
      { document: { ...envelopeOf('show', opened, session.version), ...data }, blocks, lang: opened.lang },
      formats,
      session,
      opened.root,
    );
    return analysisExit(opened, session);
  },
});
