import { type Finding, textPlace } from '../../core/finding.js';
import { LIMITS } from '../../core/limits.js';
import { compareByCodeUnit } from '../../core/order.js';
import type { SourceFile } from '../../core/read/source.js';
import type { FileTree, TreeItem } from './file-tree.js';
import { reasonOf } from './read-file.js';

export interface LoadResult {
  readonly sources: readonly SourceFile[];
  /** Texts of files that are not UTF-8, decoded with losses, so that a finding can show its line. */
  readonly lossy: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

interface FolderWalk {
  readonly tree: FileTree;
  readonly ignored: (path: string) => boolean;
  readonly paths: string[];
  readonly findings: Finding[];
}

/** Loads all YAML files of a catalog, in code-unit order of their paths. Links are not followed. */
export function loadTree(tree: FileTree, ignored: (path: string) => boolean): LoadResult {
  const walk: FolderWalk = { tree, ignored, paths: [], findings: [] };
  walkFolder(walk, '');
  const paths = walk.paths.sort(compareByCodeUnit);
  if (paths.length > LIMITS.files) {
    const data = { what: 'files', size: paths.length, limit: LIMITS.files };
    walk.findings.push({ rule: 'too-large', severity: 'error', data, place: textPlace('') });
    paths.length = LIMITS.files;
  }
  tree.prepare?.(paths);
  const { sources, lossy } = readAll(walk, paths);
  return { sources, lossy, findings: [...walk.findings, ...findClashes(paths)] };
}

/** Does a file or folder belong to a tool, in any folder? */
export const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

export const isCatalogFile = (name: string): boolean => /\.ya?ml$/i.test(name);

function walkFolder(walk: FolderWalk, folder: string): void {
  let items: readonly TreeItem[];
  try {
    items = walk.tree.list(folder);
  } catch (error) {
    report(walk, 'unreadable-folder', folder, { reason: reasonOf(error) });
    return;
  }
  for (const item of items) {
    if (isSkipped(item.name)) continue;
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    if (walk.ignored(path)) continue;
    if (item.kind === 'folder') walkFolder(walk, path);
    else if (isCatalogFile(item.name)) {
      if (item.kind === 'link') checkLink(walk, path);
      else walk.paths.push(path);
    }
  }
}

/** Reports a link that leads out of the catalog. Other links are skipped: their targets are read at their own paths. */
function checkLink(walk: FolderWalk, path: string): void {
  try {
    if (!walk.tree.staysInside(path)) report(walk, 'not-a-regular-file', path, { what: 'link' });
  } catch (error) {
    report(walk, 'unreadable-file', path, { reason: reasonOf(error) });
  }
}

function readAll(walk: FolderWalk, paths: readonly string[]): Pick<LoadResult, 'sources' | 'lossy'> {
  const sources: SourceFile[] = [];
  const lossy: SourceFile[] = [];
  let total = 0;
  for (const path of paths) {
    const read = walk.tree.read(path, LIMITS.fileBytes);
    if ('text' in read) {
      total += read.text.length;
      if (total <= LIMITS.totalBytes) sources.push({ path, text: read.text });
      else {
        report(walk, 'too-large', path, { what: 'total', size: total, limit: LIMITS.totalBytes });
        break;
      }
    } else if (read.problem === 'not-utf8') {
      // Latin-1 has one character per byte, so the offset of the byte is the offset in the text.
      lossy.push({ path, text: Buffer.from(read.bytes).toString('latin1') });
      report(walk, 'not-utf8', path, { encoding: read.encoding }, read.offset);
    } else if (read.problem === 'too-large') {
      report(walk, 'too-large', path, { what: 'file', size: read.size, limit: LIMITS.fileBytes });
    } else if (read.problem === 'not-regular') report(walk, 'not-a-regular-file', path, { what: 'special' });
    else report(walk, 'unreadable-file', path, { reason: read.reason });
  }
  return { sources, lossy };
}

function report(walk: FolderWalk, rule: string, path: string, data: Finding['data'], offset = 0): void {
  const place = textPlace(path, { start: offset, end: offset + (offset > 0 ? 1 : 0) });
  walk.findings.push({ rule, severity: 'error', data: { ...data, path }, place });
}

/** Findings for paths that would be the same file on macOS or Windows. */
function findClashes(paths: readonly string[]): Finding[] {
  const first = new Map<string, string>();
  return paths.flatMap((path) => {
    const folded = path.normalize('NFC').toLowerCase();
    const other = first.get(folded);
    if (other === undefined) {
      first.set(folded, path);
      return [];
    }
    return [{ rule: 'file-name-clash', severity: 'warning' as const, data: { path, other }, place: textPlace(path) }];
  });
}
