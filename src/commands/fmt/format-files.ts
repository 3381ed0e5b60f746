import { join } from 'node:path';
import type { OpenedCatalog } from '../../cli/opened.js';
import { notWrittenRefusal } from '../../cli/write-failure.js';
import type { Finding } from '../../core/finding.js';
import { type FormatOutcome, formatFile } from '../../edit/format-yaml.js';
import { makeUnifiedDiff } from '../../edit/unified-diff.js';
import { exchangeText } from '../../io/files/exchange.js';

/** A file that was not in canonical form. */
export interface ChangedFile {
  readonly file: string;
  readonly written: boolean;
  readonly diff: string;
}

/** A file that is not formatted, with the reason. */
export interface SkippedFile {
  readonly file: string;
  readonly because: 'errors' | 'unknown-form' | 'changed-meanwhile';
}

export interface FormattedFiles {
  readonly changed: readonly ChangedFile[];
  readonly left: readonly SkippedFile[];
  readonly unchanged: number;
  readonly findings: readonly Finding[];
}

/** Formats files of an open catalog and writes each as a whole if `write` is set. */
export async function formatFiles(
  { catalog, root }: Pick<OpenedCatalog, 'catalog' | 'root'>,
  within: (file: string) => boolean,
  write: boolean,
): Promise<FormattedFiles> {
  const known = new Set(catalog.files.map(({ path }) => path));
  const unread = catalog.findings.filter(
    ({ severity, place }) => severity === 'error' && !known.has(place.path) && within(place.path),
  );
  const changed: ChangedFile[] = [];
  const left: SkippedFile[] = unread.map(({ place }) => ({ file: place.path, because: 'errors' }));
  const findings: Finding[] = [...unread];
  const files = catalog.files.filter(({ path }) => within(path));
  for (const file of files) {
    const result = formatFile(file);
    if (!('text' in result)) {
      left.push({ file: file.path, because: reasonOf(result) });
      if ('findings' in result) findings.push(...result.findings);
    } else if (result.text !== file.text) {
      const done = write && (await replaceIfUnchanged(join(root, file.path), file, result.text));
      if (write && !done) left.push({ file: file.path, because: 'changed-meanwhile' });
      else changed.push({ file: file.path, written: done, diff: makeUnifiedDiff(file.path, file.text, result.text) });
    }
  }
  const unchanged = files.length - changed.length - (left.length - unread.length);
  return { changed, left, unchanged, findings };
}

const reasonOf = (result: Exclude<FormatOutcome, { text: string }>): SkippedFile['because'] =>
  'findings' in result ? 'errors' : 'unknown-form';

async function replaceIfUnchanged(path: string, file: { path: string; text: string }, text: string): Promise<boolean> {
  const problem = await exchangeText(path, file.text, text);
  if (problem === null || problem === 'changed') return problem === null;
  throw notWrittenRefusal(file.path, problem);
}
