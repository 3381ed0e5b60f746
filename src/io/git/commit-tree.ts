import { LIMITS } from '../../core/limits.js';
import type { FileTree, TreeItem } from '../files/file-tree.js';
import { isCatalogFile, isSkipped } from '../files/load.js';
import { decode, type ReadResult } from '../files/read-file.js';
import type { CommittedFiles } from './files-at.js';
import { GitProblem } from './git-problem.js';

/** Maximum size of a catalog that is read before its settings are known. */
const READ_AHEAD_BYTES = 32 * 1024 * 1024;

/** Maximum number of links followed for one path in a commit. */
const MAX_HOPS = 40;

/** The source of the bytes of a commit's files. */
export interface BlobSource {
  readonly read: (blobs: Iterable<string>) => ReadonlyMap<string, Buffer>;
  readonly sizes: (blobs: readonly string[]) => ReadonlyMap<string, number>;
  /** A blob as text, if it was decoded before. */
  readonly text?: (blob: string) => ReadResult | undefined;
}

/** A commit's catalog as a file tree for the loader: filters, limits and findings are the same as for a folder. */
export function makeCommitTree(history: BlobSource, files: CommittedFiles): FileTree {
  const folders = foldersOf(files);
  const targets = targetsOf(history, files);
  const { sizeOf, learn } = makeSizeCache(history);
  const readAhead = makeReadAhead(history, files, { sizeOf, learn });
  return {
    list: (folder) => [...(folders.get(folder)?.values() ?? [])],
    read: (path, limit) => {
      const blob = files.get(path)?.blob;
      if (blob === undefined) return { problem: 'unreadable', reason: 'ENOENT' };
      readAhead();
      const size = sizeOf(blob);
      if (size > limit) return { problem: 'too-large', size };
      const bytes = history.text?.(blob) ?? history.read([blob]).get(blob);
      if (bytes === undefined) return { problem: 'unreadable', reason: 'ENOENT' };
      return bytes instanceof Uint8Array ? decode(bytes) : bytes;
    },
    staysInside: (link) => {
      const path = endOf(link, targets);
      if (path === null) return false;
      if (!files.has(path) && !folders.has(path)) throw new Error('ENOENT');
      return files.has(path);
    },
    prepare: (paths) => {
      const wanted = paths.flatMap((path) => files.get(path)?.blob ?? []).filter((blob) => !history.text?.(blob));
      learn(wanted);
      let total = 0;
      const fits = wanted.filter((blob) => {
        const size = sizeOf(blob);
        if (size <= LIMITS.fileBytes) total += size;
        return size <= LIMITS.fileBytes && total <= LIMITS.totalBytes;
      });
      history.read(fits);
    },
  };
}

/** Reads all files of a small catalog once, with the first file that is read: two calls of git instead of four. */
function makeReadAhead(history: BlobSource, files: CommittedFiles, { sizeOf, learn }: SizeCache): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    const wanted = [...files].flatMap(([path, { blob, kind }]) =>
      kind === 'file' && isRead(path) && !history.text?.(blob) ? blob : [],
    );
    try {
      learn(wanted);
      const small = wanted.filter((blob) => sizeOf(blob) <= LIMITS.fileBytes);
      if (small.reduce((sum, blob) => sum + sizeOf(blob), 0) <= READ_AHEAD_BYTES) history.read(small);
    } catch (error) {
      // The settings may ignore the missing file; a missing file that is needed is asked for again.
      if (!(error instanceof GitProblem && error.reason === 'missing')) throw error;
    }
  };
}

const isRead = (path: string) => isCatalogFile(path) && !path.split('/').some(isSkipped);

interface SizeCache {
  readonly sizeOf: (blob: string) => number;
  readonly learn: (blobs: readonly string[]) => void;
}

/** The sizes of blobs, each asked for once. */
function makeSizeCache(history: BlobSource): SizeCache {
  const sizes = new Map<string, number>();
  const rememberBlobs = (blobs: readonly string[]): void => {
    for (const [blob, size] of history.sizes(blobs.filter((blob) => !sizes.has(blob)))) sizes.set(blob, size);
  };
  const sizeOf = (blob: string): number => {
    if (!sizes.has(blob)) rememberBlobs([blob]);
    return sizes.get(blob) ?? 0;
  };
  return { sizeOf, learn: rememberBlobs };
}

/** Link → its target. Links are read at once, because an error of git during the walk would look like a dead link. */
function targetsOf(history: BlobSource, files: CommittedFiles): ReadonlyMap<string, string> {
  const links = [...files].filter(([, { kind }]) => kind === 'link');
  const bytes = history.read(links.map(([, { blob }]) => blob));
  return new Map(links.map(([path, { blob }]) => [path, bytes.get(blob)?.toString('utf8') ?? '']));
}

/** The path after following all links, those of folders included; `null` if it is outside. */
function endOf(path: string, targets: ReadonlyMap<string, string>): string | null {
  const ahead = path.split('/');
  const way: string[] = [];
  let hops = 0;
  for (let step = ahead.shift(); step !== undefined; step = ahead.shift()) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      if (way.pop() === undefined) return null;
      continue;
    }
    way.push(step);
    const target = targets.get(way.join('/'));
    if (target === undefined) continue;
    if (/^([/\\]|[a-z]:)/i.test(target)) return null;
    if (++hops > MAX_HOPS) throw new Error('ELOOP');
    way.pop();
    ahead.unshift(...target.split('/'));
  }
  return way.join('/');
}

function foldersOf(files: CommittedFiles): ReadonlyMap<string, ReadonlyMap<string, TreeItem>> {
  const folders = new Map<string, Map<string, TreeItem>>();
  const put = (folder: string, item: TreeItem) => {
    const items = folders.get(folder) ?? new Map<string, TreeItem>();
    folders.set(folder, items.set(item.name, item));
  };
  for (const [path, { kind }] of files) {
    const steps = path.split('/');
    steps.forEach((name, depth) => {
      put(steps.slice(0, depth).join('/'), { name, kind: depth === steps.length - 1 ? kind : 'folder' });
    });
  }
  return folders;
}
