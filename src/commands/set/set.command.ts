import * as z from 'zod';
import { defineCommand } from '../../cli/command.js';
import { EXIT } from '../../cli/exit-code.js';
import { flag } from '../../cli/flag.js';
import { envelopeOf, openCatalog } from '../../cli/open-catalog.js';
import { publish } from '../../cli/publish.js';
import { Refusal } from '../../cli/refusal.js';
import { formats } from '../../formats/index.js';
import { fieldEditBlocks } from '../../topics/edits/field-edits.section.js';
import { fieldEditsSchema } from '../../topics/edits/field-edits.view.js';
import { setFields } from './set-fields.js';

/** Changes fields of one entry in place. */
export const set = defineCommand({
  words: {
    en: {
      more: 'Write values as in YAML. A path names a value inside a field: importance.purchase=8. "field=" removes a field. Comments and layout stay unchanged.',
      args: {
        id: 'entry as kind/id, or the id alone if only one kind has it',
        assignments: 'field and new value as field=value; field= removes the field',
      },
    },
    de: {
      more: 'Werte schreibt man wie in YAML. Ein Pfad nennt einen Wert innerhalb eines Felds: importance.purchase=8. »Feld=« entfernt ein Feld. Kommentare und Einrückung bleiben unverändert.',
      args: {
        id: 'Eintrag als Art/Kennung, oder die Kennung allein, wenn nur eine Art sie hat',
        assignments: 'Feld und neuer Wert als Feld=Wert; Feld= entfernt das Feld',
      },
    },
  },
  args: [
    { name: 'id', required: true, values: (idsOf) => idsOf() },
    { name: 'assignments', required: true, variadic: true },
  ],
  options: () => ({
    dryRun: flag(z.boolean().optional(), '-n, --dry-run', {
      en: 'write nothing; show what would change',
      de: 'nichts schreiben; zeigen, was sich ändern würde',
    }),
  }),
  examples: [
    'tpm set measure/rueckruf status=done finished=2026-11-20',
    'tpm set hotline owner="Head of service" --dry-run',
    'tpm set hotline importance.purchase=8 decision=improve',
  ],
  document: { name: 'set', schema: fieldEditsSchema },
  run: async ({ args: [id = '', ...pairs], options }, session) => {
    if (pairs.length === 0) throw refuseWithoutAssignments(id);
    const opened = openCatalog(session);
    const dryRun = options.dryRun ?? false;
    const data = await setFields(opened, id, pairs, dryRun);
    const document = { ...envelopeOf('set', opened, session.version), ...data };
    await publish(
      { document, blocks: fieldEditBlocks(data, dryRun, opened.lang), lang: opened.lang },
      formats,
      session,
      opened.root,
    );
    return EXIT.fine;
  },
});

function refuseWithoutAssignments(id: string): Refusal {
  return new Refusal(
    { en: 'nothing to set', de: 'nichts zu setzen' },
    { en: `form: tpm set ${id} field=value`, de: `Form: tpm set ${id} Feld=Wert` },
  );
}
