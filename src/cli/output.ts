import { join, relative, resolve } from 'node:path';
import type { FormatName, WrittenContent } from '../formats/format.js';
import { writeAtomic } from '../io/files/atomic.js';
import { isCatalogFile } from '../io/files/load.js';
import { readText } from '../io/files/read-file.js';
import { kindOfPath, makeParent } from '../io/files/write.js';
import { findFormat, findFormatByEnding } from './choose-format.js';
import type { CommonOptions } from './options.js';
import { Refusal } from './refusal.js';
import type { Session } from './session.js';
import { writeFailureRefusal } from './write-failure.js';

interface PlannedOutput<F extends FormatName> {
  readonly format: F;
  /** Path of the file; `null` is stdout. */
  readonly file: string | null;
  /** Is `file` a folder that gets one file for each part of the result? */
  readonly folder: boolean;
}

/** Plans the outputs of `-f name`, `-f name=file`, `--json`, `--plain` and `-o file`; the default is text on stdout. */
export function planOutputs<F extends FormatName>(
  options: CommonOptions,
  formats: readonly F[],
  cwd: string,
): PlannedOutput<F>[] {
  const findByName = (name: string) => findFormat(name, formats);
  const planned = (options.format ?? []).map((choice): PlannedOutput<F> => {
    const equals = choice.indexOf('=');
    if (equals < 0) return { format: findByName(choice), ...STDOUT_TARGET };
    return planFile(findByName(choice.slice(0, equals)), choice.slice(equals + 1), cwd);
  });
  if (options.json) planned.push({ format: findByName('json'), ...STDOUT_TARGET });
  if (options.plain) planned.push({ format: findByName('plain'), ...STDOUT_TARGET });
  if (options.output !== undefined && options.output !== '-') {
    const chosen = planned.findIndex((one) => one.file === null);
    const format = planned[chosen]?.format ?? findFormatByEnding(options.output, formats);
    planned.splice(chosen < 0 ? planned.length : chosen, 1, planFile(format, options.output, cwd));
  }
  const toStdout = new Set(planned.filter((one) => one.file === null).map((one) => one.format.id));
  if (toStdout.size > 1) {
    throw new Refusal(
      {
        en: `stdout takes one format, not ${[...toStdout].join(' and ')}`,
        de: `stdout nimmt ein Format, nicht ${[...toStdout].join(' und ')}`,
      },
      {
        en: 'write the others to files: -f json=result.json',
        de: 'die anderen in Dateien schreiben: -f json=ergebnis.json',
      },
    );
  }
  return planned.length > 0 ? planned : [{ format: findByName('text'), ...STDOUT_TARGET }];
}

const STDOUT_TARGET = { file: null, folder: false };

/** A name that ends with a slash, or that an existing folder has, means a folder. */
function planFile<F extends FormatName>(format: F, name: string, cwd: string): PlannedOutput<F> {
  const file = resolve(cwd, name);
  const folder = /[/\\]$/.test(name) || kindOfPath(file) === 'folder';
  if (!folder || 'loadFiles' in format) return { format, file, folder };
  throw new Refusal(
    { en: `"${name}" is not a file`, de: `»${name}« ist keine Datei` },
    {
      en: `"${format.id}" writes one file: name it, such as ${join(name, `report.${format.extensions[0] ?? format.id}`)}`,
      de: `»${format.id}« schreibt eine Datei: sie nennen, etwa ${join(name, `bericht.${format.extensions[0] ?? format.id}`)}`,
    },
  );
}

interface WriteContext {
  readonly session: Session;
  /** Folders of the catalogs in the outputs. */
  readonly roots?: readonly string[];
  readonly force: boolean;
}

/** The output of a format and its destination; `null` is stdout. */
export interface Output {
  readonly file: string | null;
  readonly content: WrittenContent;
}

/** Writes each file completely or not at all. Stdout comes last, so that a failed file leaves stdout empty. */
export async function writeOutputs(outputs: readonly Output[], context: WriteContext): Promise<void> {
  const { stdout } = context.session.host;
  for (const { file, content } of outputs) if (file !== null) await writeFile(file, content, context);
  for (const { file, content } of outputs) if (file === null) stdout.write(content);
}

export function terminalRefusal({ id, extensions: [ending = id] }: FormatName): Refusal {
  return new Refusal(
    { en: `"${id}" cannot be shown in a terminal`, de: `»${id}« lässt sich nicht im Terminal anzeigen` },
    { en: `write it to a file: -o report.${ending}`, de: `in eine Datei schreiben: -o bericht.${ending}` },
  );
}

/**
 * Refuses a file that must not be replaced.
 * @returns its name for messages
 */
export function checkTarget(file: string, { session, roots = [], force }: WriteContext): string {
  const kind = kindOfPath(file);
  const shown = relative(session.host.cwd, file) || file;
  const inCatalog = roots.some((root) => !relative(root, file).startsWith('..')) && isCatalogFile(file);
  if (kind === 'folder' || kind === 'other') {
    throw new Refusal({ en: `"${shown}" is not a file`, de: `»${shown}« ist keine Datei` });
  }
  if (!force && (kind === 'link' || (kind === 'file' && inCatalog))) {
    throw new Refusal(
      {
        en: `"${shown}" is ${kind === 'link' ? 'a link' : 'a file of the catalog'}`,
        de: `»${shown}« ist ${kind === 'link' ? 'ein Link' : 'eine Datei des Katalogs'}`,
      },
      { en: 'choose another name, or add --force', de: 'einen anderen Namen wählen oder --force angeben' },
    );
  }
  return shown;
}

async function writeFile(file: string, content: WrittenContent, context: WriteContext): Promise<void> {
  const { session } = context;
  const shown = checkTarget(file, context);
  const whole = typeof content === 'string' ? earlierSummary(file, session) + content : content;
  await replaceFile(file, whole, shown);
  session.say({ en: `wrote ${shown}`, de: `${shown} geschrieben` });
}

/** Replaces a file completely; on failure the previous file is kept. */
export async function replaceFile(file: string, content: WrittenContent, shown: string): Promise<void> {
  try {
    makeParent(file);
    await writeAtomic(join(file), content);
  } catch (error) {
    throw writeFailureRefusal(shown, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** The existing text of the job summary in GitHub Actions, which all commands of a step share. */
function earlierSummary(file: string, { host }: Session): string {
  const { GITHUB_STEP_SUMMARY: summary } = host.env;
  if (!summary || resolve(host.cwd, summary) !== file || kindOfPath(file) !== 'file') return '';
  const read = readText(file, MAX_SUMMARY_BYTES);
  return 'text' in read ? read.text : '';
}

/** Maximum size of a summary that GitHub accepts. */
const MAX_SUMMARY_BYTES = 1024 * 1024;
