import { LIMITS } from '../core/limits.js';
import type { FileTree, TreeItem } from '../io/file-tree.js';
import { decode, type ReadResult } from '../io/read-file.js';
import type { CommittedFile, CommittedFiles } from './files.js';

/** Links in a commit are followed by name, this far. */
const HOPS = 8;

/** Where the bytes of a commit's files come from. */
export interface BlobSource {
  readonly read: (blobs: Iterable<string>) => ReadonlyMap<string, Buffer>;
  /** A blob as text, where it was turned into one before. */
  readonly text?: (blob: string) => ReadResult | undefined;
}

/** A commit's catalog as the place that the loader walks: same filters, same limits, same findings as in a folder. */
export function commitTree(history: BlobSource, files: CommittedFiles): FileTree {
  const folders = foldersOf(files);
  const bytesOf = ({ blob }: CommittedFile) => history.read([blob]).get(blob);
  return {
    list: (folder) => [...(folders.get(folder)?.values() ?? [])],
    read: (path, limit) => {
      const file = files.get(path);
      if (file && file.size > limit) return { problem: 'too-large', size: file.size };
      const known = file && history.text?.(file.blob);
      if (known) return known;
      const bytes = file && bytesOf(file);
      return bytes ? decode(bytes) : { problem: 'unreadable', reason: 'ENOENT' };
    },
    staysInside: (link) => {
      let path: string | null = link;
      for (let hop = 0; hop < HOPS && path !== null; hop++) {
        const file = files.get(path);
        if (!file) throw new Error('ENOENT');
        if (file.kind === 'file') return true;
        path = targetOf(path, bytesOf(file)?.toString('utf8') ?? '/');
      }
      if (path !== null) throw new Error('ELOOP');
      return false;
    },
    prepare: (paths) => {
      const wanted = paths.flatMap((path) => files.get(path) ?? []).filter(({ size }) => size <= LIMITS.fileBytes);
      let total = 0;
      const fits = wanted.filter(({ size }) => {
        total += size;
        return total <= LIMITS.totalBytes;
      });
      history.read(fits.map(({ blob }) => blob));
    },
  };
}

/** Where a link leads, by name alone; `null` if that is outside. */
function targetOf(link: string, target: string): string | null {
  if (/^([/\\]|[a-z]:)/i.test(target)) return null;
  const steps = link.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..' && steps.pop() === undefined) return null;
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
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
