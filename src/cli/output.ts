import { join, relative, resolve } from 'node:path';
import type { FormatName, Written } from '../formats/define.js';
import { writeWhole } from '../io/atomic.js';
import { isCatalogFile } from '../io/load.js';
import { readText } from '../io/read-file.js';
import { kindOfPath, makeParent } from '../io/write.js';
import { formatByEnding, formatNamed } from './choose-format.js';
import type { CommonOptions } from './options.js';
import { Refusal } from './refusal.js';
import type { Session } from './session.js';
import { writeFailure } from './write-failure.js';

interface Planned<F extends FormatName> {
  readonly format: F;
  /** `null` is stdout. */
  readonly file: string | null;
  /** Does `file` stand for a folder, where each part of the result gets its own file? */
  readonly folder: boolean;
}

/** Which formats go where: `-f name`, `-f name=file`, `--json`, `--plain`, `-o file`; text to stdout if nothing is said. */
export function plannedOutputs<F extends FormatName>(
  options: CommonOptions,
  formats: readonly F[],
  cwd: string,
): Planned<F>[] {
  const named = (name: string) => formatNamed(name, formats);
  const planned = (options.format ?? []).map((choice): Planned<F> => {
    const equals = choice.indexOf('=');
    if (equals < 0) return { format: named(choice), ...STDOUT };
    return place(named(choice.slice(0, equals)), choice.slice(equals + 1), cwd);
  });
  if (options.json) planned.push({ format: named('json'), ...STDOUT });
  if (options.plain) planned.push({ format: named('plain'), ...STDOUT });
  if (options.output !== undefined && options.output !== '-') {
    const chosen = planned.findIndex((one) => one.file === null);
    const format = planned[chosen]?.format ?? formatByEnding(options.output, formats);
    planned.splice(chosen < 0 ? planned.length : chosen, 1, place(format, options.output, cwd));
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
  return planned.length > 0 ? planned : [{ format: named('text'), ...STDOUT }];
}

const STDOUT = { file: null, folder: false };

/** A name with a slash at its end, or a folder that is there, stands for a folder. */
function place<F extends FormatName>(format: F, name: string, cwd: string): Planned<F> {
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
  /** Folders of the catalogs that the outputs speak of. */
  readonly roots?: readonly string[];
  readonly force: boolean;
}

/** What one format made, and where it goes; `null` is stdout. */
export interface Output {
  readonly file: string | null;
  readonly content: Written;
}

/** Writes each file whole or not at all; stdout last, so that a failure leaves no half a result. */
export async function writeOutputs(outputs: readonly Output[], context: WriteContext): Promise<void> {
  const { stdout } = context.session.host;
  for (const { file, content } of outputs) if (file !== null) await writeFile(file, content, context);
  for (const { file, content } of outputs) if (file === null) stdout.write(content);
}

export function notForTerminals({ id, extensions: [ending = id] }: FormatName): Refusal {
  return new Refusal(
    { en: `"${id}" is nothing for a terminal`, de: `»${id}« ist nichts für ein Terminal` },
    { en: `write it to a file: -o report.${ending}`, de: `in eine Datei schreiben: -o bericht.${ending}` },
  );
}

async function writeFile(file: string, content: Written, { session, roots = [], force }: WriteContext): Promise<void> {
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
  const whole = typeof content === 'string' ? earlierSummary(file, session) + content : content;
  await replaceFile(file, whole, shown);
  session.say({ en: `wrote ${shown}`, de: `${shown} geschrieben` });
}

/** Puts a whole file in the place of another, or leaves that as it is. */
export async function replaceFile(file: string, content: Written, shown: string): Promise<void> {
  try {
    makeParent(file);
    await writeWhole(join(file), content);
  } catch (error) {
    throw writeFailure(shown, (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

/** The page of a job in GitHub Actions belongs to all commands of a step: what they wrote is kept. */
function earlierSummary(file: string, { host }: Session): string {
  const { GITHUB_STEP_SUMMARY: summary } = host.env;
  if (!summary || resolve(host.cwd, summary) !== file || kindOfPath(file) !== 'file') return '';
  const read = readText(file, SUMMARY_BYTES);
  return 'text' in read ? read.text : '';
}

/** GitHub takes no more. */
const SUMMARY_BYTES = 1024 * 1024;
