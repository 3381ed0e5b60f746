import { join } from 'node:path';
import * as z from 'zod';
import { requireKnown } from '../../cli/analysed-catalog.js';
import { defineCommand } from '../../cli/command.js';
import { EXIT } from '../../cli/exit-code.js';
import { flag } from '../../cli/flag.js';
import { envelopeOf, openCatalog } from '../../cli/open-catalog.js';
import { publish } from '../../cli/publish.js';
import { Refusal } from '../../cli/refusal.js';
import { suggestId } from '../../core/suggest-id.js';
import { emptyValueOf, fieldsOf, makeEntryText, spellValue } from '../../edit/entry-text.js';
import { makeUnifiedDiff } from '../../edit/unified-diff.js';
import { formats } from '../../formats/index.js';
import { kinds } from '../../kinds/index.js';
import { newEntryBlocks } from '../../topics/edits/new-entry.section.js';
import { checkNewEntry, missingFieldsRefusal, writePlaced } from './add-entry.js';
import { askFields, canAsk, checkChoice } from './ask-fields.js';
import { placeEntry, placeEntryIn } from './place-entry.js';

const documentSchema = () => ({
  entry: z.strictObject({ kind: z.string(), id: z.string() }),
  file: z.string(),
  line: z.int(),
  created: z.boolean().describe('The file is new.'),
  written: z.boolean().describe('false with --dry-run.'),
  empty: z.array(z.string()).describe('Required fields that still wait for content.'),
  diff: z.string(),
});

const NAMES = kinds.map(({ name }) => name);

/** Adds one entry, with the fields that its schema requires, after the last entry of its kind. */
export const create = defineCommand({
  words: {
    en: {
      more: `Kinds: ${NAMES.join(', ')}. Write values as in YAML: --set tags=[a,b], --set "importance={ purchase: 8 }". At a terminal tpm asks for missing required fields.`,
      args: { kind: 'kind of the entry', id: 'id of the entry (default: made from the name)' },
    },
    de: {
      more: `Arten: ${NAMES.join(', ')}. Werte schreibt man wie in YAML: --set tags=[a,b], --set "importance={ purchase: 8 }". Am Terminal fragt tpm nach fehlenden Pflichtfeldern.`,
      args: { kind: 'Art des Eintrags', id: 'Kennung des Eintrags (Vorgabe: aus dem Namen gebildet)' },
    },
  },
  args: [{ name: 'kind', required: true, values: () => NAMES }, { name: 'id' }],
  options: () => ({
    name: flag(z.string().optional(), '--name <text>', {
      en: 'set the name of the entry',
      de: 'den Namen des Eintrags setzen',
    }),
    set: flag(z.array(z.string()).optional(), '--set <field=value>', {
      en: 'set a field of the entry; repeatable',
      de: 'ein Feld des Eintrags setzen; mehrfach möglich',
    }),
    file: flag(z.string().optional(), '--file <file>', {
      en: 'add the entry to this file, or create the file',
      de: 'den Eintrag an diese Datei anfügen oder die Datei anlegen',
    }),
    dryRun: flag(z.boolean().optional(), '-n, --dry-run', {
      en: 'write nothing; show what would change',
      de: 'nichts schreiben; zeigen, was sich ändern würde',
    }),
  }),
  examples: [
    'tpm new touchpoint hotline --name Hotline --set phase=post-purchase',
    'tpm new measure --name "Call-back service" --set status=idea --dry-run',
    'tpm new department service --name "Customer service"',
  ],
  document: { name: 'new', schema: documentSchema },
  run: async ({ args: [kindName = '', givenId], options }, session) => {
    requireKnown({ en: 'kind', de: 'Art' }, kindName, NAMES);
    const kind = kinds.find(({ name }) => name === kindName) ?? kinds[0];
    const opened = openCatalog(session);
    const fields = fieldsOf(kind);
    const given = parseFields(options.set ?? [], options.name, fields);
    for (const field of fields) checkChoice(field, given.get(field.name), opened.catalog);
    const missing = fields.filter(({ name, required }) => required && !given.has(name));
    const asked = canAsk(session) ? await askFields(missing, opened, session) : emptyMapsOf(missing);
    if (asked === null) return EXIT.stopped;
    const values = new Map([...given, ...asked]);
    const lacking = fields.filter(({ name, required }) => required && !values.has(name));
    if (lacking.length > 0) throw missingFieldsRefusal(lacking, opened);
    const id = givenId ?? suggestId(options.name ?? asked.get('name') ?? '');
    if (id === '') throw missingIdRefusal();
    if (opened.catalog.model.index.get(kind.name)?.has(id)) throw takenRefusal(kind.name, id);
    const entry = makeEntryText(kind, id, values);
    const placed =
      options.file === undefined
        ? placeEntry(opened, kind, entry, values.get('phase'))
        : placeEntryIn(options.file, opened, entry, session);
    const line = checkNewEntry(opened, kind, id, placed);
    const written = !options.dryRun;
    if (written) await writePlaced(join(opened.root, placed.path), placed);
    const { path, before } = placed;
    const data = {
      entry: { kind: kind.name, id },
      file: path,
      line,
      created: before === null,
      written,
      empty: [...values].flatMap(([name, value]) => (value === '{}' ? [name] : [])),
      diff: makeUnifiedDiff(path, before ?? '', placed.after),
    };
    const blocks = newEntryBlocks(data, opened.lang);
    const document = { ...envelopeOf('new', opened, session.version), ...data };
    await publish({ document, blocks, lang: opened.lang }, formats, session, opened.root);
    return EXIT.fine;
  },
});

type FieldInfos = ReturnType<typeof fieldsOf>;

/** Values of `--set` and `--name` by field; fields that begin with `x-` may have any name. */
function parseFields(set: readonly string[], name: string | undefined, fields: FieldInfos): Map<string, string> {
  const names = fields.map((field) => field.name);
  const pairs = [...(name === undefined ? [] : [`name=${name}`]), ...set];
  return new Map(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      const field = pair.slice(0, Math.max(0, equals)).trim();
      if (equals < 1) throw noPairRefusal(pair);
      if (!/^x-[\w-]+$/.test(field)) requireKnown({ en: 'field', de: 'Feld' }, field, names);
      return [
        field,
        spellValue(
          pair.slice(equals + 1),
          fields.find((one) => one.name === field),
        ),
      ] as const;
    }),
  );
}

/** Required maps that may be empty get an empty map. */
function emptyMapsOf(missing: FieldInfos): ReadonlyMap<string, string> {
  return new Map(
    missing.flatMap((field) => {
      const value = emptyValueOf(field);
      return value === null ? [] : [[field.name, value] as const];
    }),
  );
}

function missingIdRefusal(): Refusal {
  return new Refusal(
    { en: 'missing: <id>', de: 'es fehlt: <id>' },
    {
      en: 'write an id after the kind: lower-case letters, digits and -',
      de: 'hinter der Art eine Kennung nennen: Kleinbuchstaben, Ziffern und -',
    },
  );
}

function noPairRefusal(pair: string): Refusal {
  return new Refusal(
    { en: `"${pair}" sets no field`, de: `»${pair}« setzt kein Feld` },
    { en: 'form: --set field=value', de: 'Form: --set Feld=Wert' },
  );
}

function takenRefusal(kind: string, id: string): Refusal {
  return new Refusal(
    { en: `${kind} "${id}" already exists`, de: `${kind} »${id}« gibt es schon` },
    { en: `tpm show ${kind}/${id}`, de: `tpm show ${kind}/${id}` },
  );
}
