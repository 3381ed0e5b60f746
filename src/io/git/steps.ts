import { treeOf } from './files-at.js';
import { folderOf, settingsIn } from './folder-names.js';
import { GitProblem } from './git-problem.js';
import { expectAnswer, type Git } from './run-git.js';

/** A file that differs between two states of the catalog. */
export interface FileChange {
  /** Path below the catalog's folder. */
  readonly path: string;
  /** `null` if the file was removed or is no regular file. */
  readonly blob: string | null;
  readonly kind: 'file' | 'link';
}

/** The catalog's tree in each commit, under its path there; `null` if it did not exist yet. */
export function treesOf(git: Git, commits: readonly string[], folders: readonly string[]): (string | null)[] {
  if (folders.some((folder) => folder.includes('\n'))) throw new GitProblem('failed', 'line break in a folder name');
  if (commits.length === 0) return [];
  const asked = ['', ...folders.flatMap((folder) => [folder, settingsIn(folder)])];
  const names = commits.flatMap((commit) => asked.map((path) => `${commit}:${path}`));
  const found = expectAnswer(git(['cat-file', '--batch-check=%(objectname) %(objecttype)'], `${names.join('\n')}\n`));
  const answers = found.toString('utf8').split('\n');
  const lacks = makeLackCheck(git);
  return commits.map((commit, at) => {
    const own = new Map(asked.map((path, place) => [path, answers[at * asked.length + place] ?? '']));
    if (!isTree(own.get(''))) throw new GitProblem('missing', commit);
    const isThere = (folder: string) => isTree(own.get(folder));
    const folder = folderOf(folders, {
      isThere,
      hasSettings: (name) => / blob$/.test(own.get(settingsIn(name)) ?? ''),
    });
    if (folder === null && lacks()) for (const name of folders) treeOf(git, commit, name);
    return folder === null ? null : ((own.get(folder) ?? '').split(' ')[0] ?? null);
  });
}

/**
 * Is this a partial clone? Then a missing tree looks like a nonexistent one, and must
 * be found through its parents.
 */
function makeLackCheck(git: Git): () => boolean {
  let known: boolean | null = null;
  return () => {
    known ??= git(['config', '--get-regexp', '^(extensions\\.partialclone|remote\\..*\\.promisor)$']).code === 0;
    return known;
  };
}

const isTree = (answer = '') => /^[0-9a-f]{40,64} tree$/.test(answer);

/** The hash of the empty tree, which every git knows, in SHA-1 or SHA-256 like another hash. */
function emptyTreeFor(hash: string): string {
  return hash.length === 40
    ? '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
    : '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321';
}

/** The changes from each tree to the next, the first against the empty tree; one call of git for all. */
export function stepsOf(git: Git, trees: readonly string[]): FileChange[][] {
  if (trees.length === 0) return [];
  const pairs = trees.map((tree, at) => `${trees[at - 1] ?? emptyTreeFor(tree)} ${tree}\n`);
  const options = ['--stdin', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', '--no-ext-diff', '--no-textconv'];
  const bytes = expectAnswer(git(['diff-tree', ...options], pairs.join('')));
  const steps = readSteps(bytes.toString('utf8'));
  // Git skips a missing tree without an error.
  if (steps.length < trees.length) throw new GitProblem('missing');
  return steps;
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

/**
 * The sizes of blobs in one call.
 * @throws GitProblem if the repository lacks one of them
 */
export function sizesOf(git: Git, blobs: readonly string[]): Map<string, number> {
  if (blobs.length === 0) return new Map();
  const asked = expectAnswer(git(['cat-file', '--batch-check=%(objectname) %(objectsize)'], `${blobs.join('\n')}\n`));
  const sizes = new Map<string, number>();
  for (const [, blob = '', size] of asked.toString('latin1').matchAll(/^([0-9a-f]+) (\d+)$/gm)) {
    sizes.set(blob, Number(size));
  }
  const lacking = blobs.find((blob) => !sizes.has(blob));
  if (lacking !== undefined) throw new GitProblem('missing', lacking);
  return sizes;
}
