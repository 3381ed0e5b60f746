import { GitProblem } from './problem.js';
import { expectAnswer, type Git } from './run.js';

/** A file that differs between two states of the catalog. */
export interface FileChange {
  /** Below the catalog's folder. */
  readonly path: string;
  /** `null` where the file is gone, or is no file any more. */
  readonly blob: string | null;
  readonly kind: 'file' | 'link';
}

const HASH = /^[0-9a-f]{40,64}$/;

/** The catalog's tree in each commit, under the first of its names that exists there; `null` where none does. */
export function treesOf(git: Git, commits: readonly string[], folders: readonly string[]): (string | null)[] {
  if (folders.some((folder) => folder.includes('\n'))) throw new GitProblem('failed', 'line break in a folder name');
  if (commits.length === 0) return [];
  const names = commits.flatMap((commit) => folders.map((folder) => `${commit}:${folder}`));
  const asked = expectAnswer(git(['cat-file', '--batch-check=%(objectname) %(objecttype)'], `${names.join('\n')}\n`));
  const answers = asked.toString('utf8').split('\n');
  return commits.map((_, at) => {
    const own = answers.slice(at * folders.length, (at + 1) * folders.length);
    const [hash = ''] = (own.find((answer) => answer.endsWith(' tree')) ?? '').split(' ');
    return HASH.test(hash) ? hash : null;
  });
}

/** What changes from each tree to the next, the first one against nothing; one call of git for all of them. */
export function stepsOf(git: Git, trees: readonly string[]): FileChange[][] {
  if (trees.length === 0) return [];
  // Every git knows the empty tree; its name depends on the sort of hash, and asking for it writes nothing.
  const nothing = expectAnswer(git(['hash-object', '-t', 'tree', '--stdin']))
    .toString('latin1')
    .trim();
  const pairs = trees.map((tree, at) => `${trees[at - 1] ?? nothing} ${tree}\n`);
  const options = ['--stdin', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv'];
  const bytes = expectAnswer(git(['diff-tree', ...options], pairs.join('')));
  return readSteps(bytes.toString('utf8'));
}

/** `<tree> <tree>\n`, then for each file `:<mode> <mode> <hash> <hash> <letter>\0<path>\0`. */
function readSteps(text: string): FileChange[][] {
  const steps: FileChange[][] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== ':') {
      steps.push([]);
      at = text.indexOf('\n', at) + 1;
      continue;
    }
    const head = text.indexOf('\0', at);
    const tail = text.indexOf('\0', head + 1);
    const [, mode = '', , blob = ''] = text.slice(at, head).split(' ');
    const there = mode.startsWith('100') || mode === '120000';
    steps.at(-1)?.push({
      path: text.slice(head + 1, tail),
      blob: there ? blob : null,
      kind: mode === '120000' ? 'link' : 'file',
    });
    at = tail + 1;
  }
  return steps;
}

/** The sizes of blobs in one call; one that the repository lacks is left out. */
export function sizesOf(git: Git, blobs: readonly string[]): Map<string, number> {
  if (blobs.length === 0) return new Map();
  const asked = expectAnswer(git(['cat-file', '--batch-check=%(objectname) %(objectsize)'], `${blobs.join('\n')}\n`));
  const sizes = new Map<string, number>();
  for (const [, blob = '', size] of asked.toString('latin1').matchAll(/^([0-9a-f]+) (\d+)$/gm)) {
    sizes.set(blob, Number(size));
  }
  return sizes;
}
