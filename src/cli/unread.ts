import { visible } from '../core/visible.js';
import type { LoadedCatalog } from '../pipeline.js';

/** Findings of files whose text is not there, so that nothing in them was looked at. A syntax error is one like others. */
export const UNREAD: readonly string[] = [
  'git-lfs-pointer',
  'not-a-regular-file',
  'not-utf8',
  'too-large',
  'unreadable-file',
  'unreadable-folder',
];

const MOST = 3;

/** The files of a catalog whose text is not there, the first of them by name; empty where there is none. */
export function unreadFiles({ findings }: Pick<LoadedCatalog, 'findings'>): string {
  const unread = findings.filter(({ rule }) => UNREAD.includes(rule));
  const files = [...new Set(unread.map(({ rule, place }) => `${visible(place.path || '.')} (${rule})`))];
  return files.slice(0, MOST).join(', ') + (files.length > MOST ? ', …' : '');
}
