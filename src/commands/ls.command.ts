import * as z from 'zod';
import { analysisFor } from '../cli/analysed-catalog.js';
import { defineCommand } from '../cli/command.js';
import { flag } from '../cli/flag.js';
import { analysisExit, envelopeOf, openCatalog } from '../cli/open-catalog.js';
import { analysisOptions, atOption } from '../cli/options.js';
import { publish } from '../cli/publish.js';
import { WrongSettings } from '../cli/refusal.js';
import { note, type Table, text } from '../document/blocks.js';
import { formats } from '../formats/index.js';
import { type KindName, kinds } from '../kinds/index.js';
import { AUDIENCES, STATUSES } from '../kinds/touchpoint.js';
import { terms } from '../messages/terms.js';

const KIND_NAMES = kinds.map((kind) => kind.name);

const entrySchema = () =>
  z.strictObject({
    kind: z.string(),
    id: z.string(),
    name: z.nullable(z.string()),
    phase: z.nullable(z.string()),
    file: z.string(),
    line: z.int(),
  });

type ListedEntry = z.infer<ReturnType<typeof entrySchema>>;

export const ls = defineCommand({
  words: {
    en: { args: { folder: 'folder of the catalog' } },
    de: { args: { folder: 'Ordner des Katalogs' } },
  },
  args: [{ name: 'folder' }],
  options: () => {
    const { select, exclude } = analysisOptions();
    return {
      kind: flag(z.array(z.enum(KIND_NAMES as [KindName, ...KindName[]])).optional(), '--kind <kind>', {
        en: `list entries of this kind; choose one of: ${KIND_NAMES.join(', ')}; repeatable`,
        de: `Einträge dieser Art auflisten; zur Wahl stehen: ${KIND_NAMES.join(', ')}; mehrfach möglich`,
      }),
      select,
      exclude,
      ...atOption(),
    };
  },
  examples: ['tpm ls', 'tpm ls --kind measure', 'tpm ls --select "phase:purchase,gap:>=2" --plain'],
  document: { name: 'ls', schema: () => ({ entries: z.array(entrySchema()) }) },
  run: async ({ args: [folder], options }, session) => {
    const opened = openCatalog(session, folder);
    if (!opened.catalog.settingsValid) throw new WrongSettings(opened);
    const selecting = Boolean(options.select?.length || options.exclude?.length);
    const flags = {
      ...options,
      status: STATUSES,
      audience: AUDIENCES,
    } as const;
    const analysis = analysisFor(opened, session, { flags: flags as never, lines: false });
    const chosen = new Set(analysis.touchpoints.map((touchpoint) => touchpoint.id));
    const wanted = options.kind ?? (selecting ? ['touchpoint'] : KIND_NAMES);
    const entries = opened.catalog.model.entries
      .filter(
        (entry) => wanted.includes(entry.kind) && (entry.kind !== 'touchpoint' || !selecting || chosen.has(entry.id)),
      )
      .map((entry): ListedEntry => {
        const fields = entry.fields as { name?: string; phase?: string };
        return {
          kind: entry.kind,
          id: entry.id,
          name: fields.name ?? null,
          phase: fields.phase ?? null,
          file: entry.path,
          line: entry.line,
        };
      });
    const table = tableOf(entries, terms[opened.lang].kinds);
    const empty = opened.lang === 'de' ? 'Kein Eintrag passt.' : 'No entry matches.';
    const blocks = entries.length > 0 ? [table] : [note('hint', empty)];
    const document = { ...envelopeOf('ls', opened, session.version), entries };
    await publish({ document, blocks, lang: opened.lang }, formats, session, opened.root);
    return analysisExit(opened, session);
  },
});

function tableOf(entries: readonly ListedEntry[], kindNames: Readonly<Record<string, string>>): Table {
  return {
    type: 'table',
    columns: [
      { key: 'kind', title: '' },
      { key: 'id', title: '' },
      { key: 'name', title: '', flexible: true },
      { key: 'phase', title: '', from: 110 },
      { key: 'place', title: '', from: 70 },
    ],
    rows: entries.map(({ kind, id, name, phase, file, line }) => [
      { text: kindNames[kind] ?? kind, plain: kind, tone: 'dim' },
      text(id),
      text(name ?? ''),
      text(phase ?? ''),
      text(`${file}:${line}`, 'dim'),
    ]),
  };
}
