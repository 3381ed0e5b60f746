import { join } from 'node:path';
import * as z from 'zod';
import { known } from '../cli/analysis.js';
import { askFields, checkChoice, mayAsk } from '../cli/ask-fields.js';
import { EXIT } from '../cli/exit-code.js';
import { entryProblems, missingFields, writePlaced } from '../cli/new-entry.js';
import { placeEntry, placeEntryIn } from '../cli/place-entry.js';
import { Refusal } from '../cli/refusal.js';
import { envelopeOf, openCatalog, publish } from '../cli/session.js';
import { emptyValue, fieldsOf, idFrom, newEntry, spelt } from '../edit/entry-text.js';
import { unifiedDiff } from '../edit/unified-diff.js';
import { formats } from '../formats/index.js';
import { kinds } from '../kinds/index.js';
import { newEntryBlocks } from '../sections/new-entry.js';
import { defineCommand, flag } from './define.js';

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

/** One entry, with the fields its schema requires, behind the last one of its kind. */
export const create = defineCommand({
  words: {
    en: {
      more: `Kinds: ${NAMES.join(', ')}. Values are written as in YAML: --set tags=[a,b], --set "importance={ purchase: 8 }". At a terminal tpm asks for what is missing.`,
      args: { kind: 'what it is', id: 'its id; made from the name if not given' },
    },
    de: {
      more: `Arten: ${NAMES.join(', ')}. Werte schreibt man wie in YAML: --set tags=[a,b], --set "importance={ purchase: 8 }". Am Terminal fragt tpm nach dem, was fehlt.`,
      args: { kind: 'was es ist', id: 'seine Kennung; sonst aus dem Namen gebildet' },
    },
  },
  args: [{ name: 'kind', required: true, values: () => NAMES }, { name: 'id' }],
  options: () => ({
    name: flag(z.string().optional(), '--name <text>', { en: 'the name', de: 'der Name' }),
    set: flag(z.array(z.string()).optional(), '--set <field=value>', {
      en: 'a field; repeatable',
      de: 'ein Feld; mehrfach möglich',
    }),
    file: flag(z.string().optional(), '--file <file>', {
      en: 'the file to add it to, or to make',
      de: 'die Datei, der er angefügt oder die angelegt wird',
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
    known({ en: 'kind', de: 'Art' }, kindName, NAMES);
    const kind = kinds.find(({ name }) => name === kindName) ?? kinds[0];
    const opened = openCatalog(session);
    const fields = fieldsOf(kind);
    const given = givenFields(options.set ?? [], options.name, fields);
    for (const field of fields) checkChoice(field, given.get(field.name), opened.catalog);
    const missing = fields.filter(({ name, required }) => required && !given.has(name));
    const asked = mayAsk(session) ? await askFields(missing, opened, session) : filled(missing);
    if (asked === null) return EXIT.stopped;
    const values = new Map([...given, ...asked]);
    const lacking = fields.filter(({ name, required }) => required && !values.has(name));
    if (lacking.length > 0) throw missingFields(lacking, opened);
    const id = givenId ?? idFrom(options.name ?? asked.get('name') ?? '');
    if (id === '') throw noId();
    if (opened.catalog.model.index.get(kind.name)?.has(id)) throw taken(kind.name, id);
    const entry = newEntry(kind, id, values);
    const placed =
      options.file === undefined
        ? placeEntry(opened, kind, entry, values.get('phase'))
        : placeEntryIn(options.file, opened, entry, session);
    const line = entryProblems(opened, kind, id, placed);
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
      diff: unifiedDiff(path, before ?? '', placed.after),
    };
    const blocks = newEntryBlocks(data, opened.lang);
    const document = { ...envelopeOf('new', opened, session.version), ...data };
    await publish({ document, blocks, lang: opened.lang }, formats, session, opened.root);
    return EXIT.fine;
  },
});

type FieldInfos = ReturnType<typeof fieldsOf>;

/** `--set` and `--name`; the user's own `x-` fields are taken as they are. */
function givenFields(set: readonly string[], name: string | undefined, fields: FieldInfos): Map<string, string> {
  const names = fields.map((field) => field.name);
  const pairs = [...(name === undefined ? [] : [`name=${name}`]), ...set];
  return new Map(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      const field = pair.slice(0, Math.max(0, equals)).trim();
      if (equals < 1) throw noPair(pair);
      if (!/^x-[\w-]+$/.test(field)) known({ en: 'field', de: 'Feld' }, field, names);
      return [
        field,
        spelt(
          pair.slice(equals + 1),
          fields.find((one) => one.name === field),
        ),
      ] as const;
    }),
  );
}

/** Maps that may be empty are, until somebody fills them. */
function filled(missing: FieldInfos): ReadonlyMap<string, string> {
  return new Map(
    missing.flatMap((field) => {
      const value = emptyValue(field);
      return value === null ? [] : [[field.name, value] as const];
    }),
  );
}

function noId(): Refusal {
  return new Refusal(
    { en: 'missing: <id>', de: 'es fehlt: <id>' },
    {
      en: 'name an id behind the kind: lower-case letters, digits and -',
      de: 'hinter der Art eine Kennung nennen: Kleinbuchstaben, Ziffern und -',
    },
  );
}

function noPair(pair: string): Refusal {
  return new Refusal(
    { en: `"${pair}" sets no field`, de: `»${pair}« setzt kein Feld` },
    { en: 'form: --set field=value', de: 'Form: --set Feld=Wert' },
  );
}

function taken(kind: string, id: string): Refusal {
  return new Refusal(
    { en: `${kind} "${id}" is already there`, de: `${kind} »${id}« gibt es schon` },
    { en: `tpm show ${kind}/${id}`, de: `tpm show ${kind}/${id}` },
  );
}
