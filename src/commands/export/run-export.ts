import { basename, join } from 'node:path';
import { envelopeOf, openCatalog } from '../../cli/open-catalog.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import type { CommonOptions } from '../../cli/options.js';
import { type Output, planOutputs, terminalRefusal, writeOutputs } from '../../cli/output.js';
import { Refusal, suggestionOf, WrongSettings } from '../../cli/refusal.js';
import type { Session } from '../../cli/session.js';
import { findNearest } from '../../core/nearest.js';
import type { CsvDialect } from '../../document/report.js';
import type { ExportInput, ListedExporter } from '../../exchange/export/exporter.js';
import { kindOfPath } from '../../io/files/write.js';
import { analyseCatalog } from '../../pipeline.js';
import { exporters } from './exporters.js';

/** Writes every format that was asked for; returns the catalog. */
export async function runExport(
  args: readonly (string | undefined)[],
  csvDialect: CsvDialect,
  session: Session,
): Promise<OpenedCatalog> {
  const { folder, options } = readArguments(args, session);
  const planned = planOutputs(options, exporters, session.host.cwd);
  const opened = openCatalog(session, folder);
  if (!opened.catalog.settingsValid) throw new WrongSettings(opened);
  const input: Omit<ExportInput, 'file'> = {
    catalog: opened.catalog,
    analysis: analyseCatalog(opened.catalog, { asOf: opened.asOf }),
    envelope: envelopeOf('export', opened, session.version),
    lang: opened.lang,
    csvDialect,
  };
  const outputs: Output[] = [];
  for (const one of planned) outputs.push(...(await exportTo(one, input, session)));
  await writeOutputs(outputs, { session, roots: [opened.root], force: options.force ?? false });
  return opened;
}

type PlannedOutput = ReturnType<typeof planOutputs<ListedExporter>>[number];

async function exportTo(
  { format, file, folder }: PlannedOutput,
  input: Omit<ExportInput, 'file'>,
  session: Session,
): Promise<Output[]> {
  const whole = { ...input, file: file === null ? null : basename(file) };
  const tell = ({ told = [] }: { readonly told?: readonly { en: string; de: string }[] }) => {
    for (const words of told) session.say(words, input.lang);
  };
  if (folder && file !== null && format.loadFiles) {
    const exported = await (await format.loadFiles())(whole);
    tell(exported);
    return exported.content.map(({ name, content }) => ({ file: join(file, name), content }));
  }
  const exported = await (await format.load())(whole);
  const { content } = exported;
  if (file === null && typeof content !== 'string' && session.host.stdout.isTTY) throw terminalRefusal(format);
  tell(exported);
  return [{ file, content }];
}

interface Arguments {
  readonly folder: string | undefined;
  readonly options: CommonOptions;
}

/** The format may be an argument, an option, or the ending of a file; what is no format is the folder. */
function readArguments([first, second]: readonly (string | undefined)[], { options, host }: Session): Arguments {
  const ids = exporters.map(({ id }) => id);
  const elsewhere = options.format !== undefined || options.json || (options.output ?? '-') !== '-';
  if (first !== undefined && ids.includes(first)) {
    return { folder: second, options: { ...options, format: [first, ...(options.format ?? [])] } };
  }
  const isFolder = first === undefined || kindOfPath(join(host.cwd, first)) === 'folder' || /[/\\]/.test(first);
  if (elsewhere && isFolder && second === undefined) return { folder: first, options };
  if (first === undefined || isFolder) {
    throw new Refusal({ en: 'no format named', de: 'kein Format genannt' }, suggestionOf(null, ids));
  }
  throw new Refusal(
    { en: `unknown format "${first}"`, de: `unbekanntes Format »${first}«` },
    suggestionOf(findNearest(first, ids), ids),
  );
}
