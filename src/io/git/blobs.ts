import { GitProblem } from './git-problem.js';
import { expectAnswer, type Git } from './run-git.js';

const NEWLINE = 10;

/**
 * The bytes of many blobs in one `git cat-file --batch`, which neither filters nor converts them.
 * @throws GitProblem if the repository lacks one of them
 */
export function readBlobs(git: Git, blobs: Iterable<string>): Map<string, Buffer> {
  const wanted = [...new Set(blobs)];
  const read = new Map<string, Buffer>();
  if (wanted.length === 0) return read;
  const bytes = expectAnswer(git(['cat-file', '--batch'], `${wanted.join('\n')}\n`));
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(NEWLINE, at);
    const [id = '', type = '', size = ''] = bytes.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (!/^\d+$/.test(size)) throw new GitProblem('missing', id);
    if (type === 'blob') read.set(id, bytes.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return read;
}
