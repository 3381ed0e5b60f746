import { LIMITS } from '../../core/limits.js';
import type { FileTree, TreeItem } from '../files/file-tree.js';
import { decode, type ReadResult } from '../files/read-file.js';
import type { CommittedFiles } from './files-at.js';

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
  return {
    list: (folder) => [...(folders.get(folder)?.values() ?? [])],
    read: (path, limit) => {
      const blob = files.get(path)?.blob;
      if (blob === undefined) return { problem: 'unreadable', reason: 'ENOENT' };
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

/** The sizes of blobs, each asked for once. */
function makeSizeCache(history: BlobSource) {
  const sizes = new Map<string, number>();
  const rememberBlobs = (blobs: readonly string[]): void => {
    for (const [blob, size] of history.sizes(blobs)) sizes.set(blob, size);
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
