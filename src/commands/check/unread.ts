import { makeVisible } from '../../core/visible.js';
import type { LoadedCatalog } from '../../pipeline.js';

/** Rules about files whose text is missing, so that nothing in them was checked. Syntax errors are not among them. */
export const UNREAD_RULES: readonly string[] = [
  'git-lfs-pointer',
  'not-a-regular-file',
  'not-utf8',
  'too-large',
  'unreadable-file',
  'unreadable-folder',
];

const MAX_FILES = 3;

/** Names of the first files whose text is missing; empty if there is none. */
export function unreadFilesOf({ findings }: Pick<LoadedCatalog, 'findings'>): string {
  const unread = findings.filter(({ rule }) => UNREAD_RULES.includes(rule));
  const files = [...new Set(unread.map(({ rule, place }) => `${makeVisible(place.path || '.')} (${rule})`))];
  return files.slice(0, MAX_FILES).join(', ') + (files.length > MAX_FILES ? ', …' : '');
}
