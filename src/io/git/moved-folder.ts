import type { CommittedFiles } from './files-at.js';

/**
 * The former path of the catalog in another commit: the folder with most of its
 * files, by content and relative path. `null` without any match.
 */
export function findMovedFolder(catalog: CommittedFiles, everything: CommittedFiles): string | null {
  const places = new Map<string, string[]>();
  for (const [path, { blob }] of everything) places.set(blob, [...(places.get(blob) ?? []), path]);
  const votes = new Map<string, number>();
  for (const [path, { blob }] of catalog) {
    for (const place of places.get(blob) ?? []) {
      if (place !== path && !place.endsWith(`/${path}`)) continue;
      const folder = place.slice(0, Math.max(0, place.length - path.length - 1));
      votes.set(folder, (votes.get(folder) ?? 0) + 1);
    }
  }
  const best = [...votes].sort(([left, few], [right, many]) => many - few || (left < right ? -1 : 1))[0];
  return best?.[0] ?? null;
}
