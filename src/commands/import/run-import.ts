import { basename, join, resolve } from 'node:path';
import type { OpenedCatalog } from '../../cli/opened.js';
import { replaceFile } from '../../cli/output.js';
import { Refusal } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { notWrittenRefusal } from '../../cli/write-failure.js';
import { CONFIG_FILE } from '../../core/model/settings.js';
import { makeUnifiedDiff } from '../../edit/unified-diff.js';
import { reasonText } from '../../exchange/lists/reasons.js';
import { MAX_FILE_BYTES } from '../../exchange/tables/limits.js';
import { claimText, exchangeText } from '../../io/files/exchange.js';
import { readBytes } from '../../io/files/read-file.js';
import { kindOfPath } from '../../io/files/write.js';
import type { ImportedData } from '../../topics/imported/imported.view.js';
import { catalogWith } from './catalog-with.js';
import type { ImportOptions } from './import-options.js';
import type { ImportStart } from './import-start.js';
import type { FileImport, ImportFile } from './import-state.js';
import { importerFor, isCatalogCsv } from './importers.js';

export interface ImportResult {
  readonly data: ImportedData;
  /** The catalog after the import, or after a dry run as it would be. */
  readonly after: OpenedCatalog;
}

/** Imports the files in order, each into the result of the previous ones, and writes all changes at the end. */
export async function runImport(
  names: readonly string[],
  { opened, start }: ImportStart,
  session: Session,
  options: ImportOptions,
): Promise<ImportResult> {
  const files = joinCatalogSheets(names.map((name) => openFile(name, session)));
  const imports: FileImport[] = [];
  let after: OpenedCatalog = { ...opened, catalog: catalogWith(opened.catalog, start) };
  for (const file of files) {
    const read = await importerFor(file);
    const imported = await read(file, { opened: after, session, options, start });
    imports.push(imported);
    after = { ...after, catalog: catalogWith(after.catalog, imported.texts) };
  }
  const rejected = imports.some((one) => one.rejected.length > 0);
  const held = (options.allOrNothing ?? false) && rejected;
  const texts = new Map([...start, ...imports.flatMap((one) => [...one.texts])]);
  const changed = [...texts].filter(([path, text]) => opened.catalog.text(path) !== text);
  const write = !options.dryRun && !held;
  if (write) await writeTexts(opened, changed);
  if (write) for (const { beside } of imports) if (beside) await writeBeside(opened.root, beside);
  const data = dataOf(imports, changed, opened);
  return { data: { ...data, written: write && changed.length > 0 }, after };
}

/** The sheets of a catalog as CSV are one import: its entries need each other. */
function joinCatalogSheets(files: readonly ImportFile[]): ImportFile[] {
  const [first, ...more] = files.filter(isCatalogCsv);
  if (!first || more.length === 0) return [...files];
  const joined = { ...first, shown: [first, ...more].map(({ shown }) => shown).join(', '), more };
  return files.filter((file) => !more.includes(file)).map((file) => (file === first ? joined : file));
}

function openFile(shown: string, { host }: Session): ImportFile {
  const path = resolve(host.cwd, shown);
  const bytes = readBytes(path, MAX_FILE_BYTES);
  if (bytes) return { shown, name: basename(path), bytes };
  if (kindOfPath(path) === 'file') {
    throw new Refusal(
      { en: `"${shown}" is larger than 32 MiB`, de: `»${shown}« ist größer als 32 MiB` },
      { en: 'import the part that is the list', de: 'den Teil importieren, der die Liste ist' },
    );
  }
  throw new Refusal(
    { en: `there is no file "${shown}"`, de: `die Datei »${shown}« gibt es nicht` },
    {
      en: 'name a file: XLSX, ODS, CSV, TSV, JSON, or Markdown with journeys',
      de: 'eine Datei nennen: XLSX, ODS, CSV, TSV, JSON oder Markdown mit Kundenreisen',
    },
  );
}

/**
 * Orders writes: settings first and rounds last, so that another process never reads a reference to an id that does not
 * exist yet.
 */
function inOrder(texts: readonly (readonly [string, string])[]) {
  const rank = ([path, text]: readonly [string, string]) =>
    path === CONFIG_FILE ? 0 : /^assessments:/m.test(text) ? 2 : 1;
  return [...texts].sort((left, right) => rank(left) - rank(right));
}

/** Writes changed files of a catalog. */
export async function writeTexts(opened: OpenedCatalog, changed: ChangedTexts): Promise<void> {
  for (const [path, text] of inOrder(changed)) await writeText(opened, path, text);
}

async function writeText({ root, catalog }: OpenedCatalog, path: string, text: string): Promise<void> {
  const before = catalog.text(path);
  const file = join(root, path);
  const problem = await (before === undefined ? claimText(file, text) : exchangeText(file, before, text));
  if (problem !== null) throw notWrittenRefusal(path, problem);
}

async function writeBeside(root: string, { path, text }: NonNullable<FileImport['beside']>): Promise<void> {
  await replaceFile(join(root, path), text, path);
}

type ChangedTexts = readonly (readonly [string, string])[];

function dataOf(
  imports: readonly FileImport[],
  changed: ChangedTexts,
  opened: OpenedCatalog,
): Omit<ImportedData, 'written'> {
  return {
    sources: imports.map(({ source }) => source),
    created: imports.flatMap(({ created }) =>
      created.map(({ kind, id, fields }) => ({ entry: `${kind}/${id}`, name: (fields.get('name') as string) ?? null })),
    ),
    changed: imports.flatMap((one) => one.changed.map(fieldOf)),
    phases: imports.flatMap(({ phases }) => [...phases]),
    rounds: imports.flatMap(({ rounds }) =>
      rounds.map(({ id, before, after, touched }) => {
        return { id, date: String(after.date), created: before === null, touchpoints: touched.length };
      }),
    ),
    conflicts: imports.flatMap(({ source, conflicts }) =>
      conflicts.map((one) => ({ file: source.file, row: one.row, ...fieldOf(one), taken: one.taken })),
    ),
    rejected: imports.flatMap(({ source, rejected }) =>
      rejected.map((one) => {
        const { row, column, header, reason, value } = one;
        return { file: source.file, row, column, header, reason, value, message: reasonText(one, opened.lang) };
      }),
    ),
    files: changed.map(([path, text]) => {
      const before = opened.catalog.text(path);
      return { file: path, created: before === undefined, diff: makeUnifiedDiff(path, before ?? '', text) };
    }),
  };
}

function fieldOf({ kind, id, path, before, after }: FileImport['changed'][number]) {
  return { entry: id === '' ? kind : `${kind}/${id}`, field: path.join('.'), before, after };
}
