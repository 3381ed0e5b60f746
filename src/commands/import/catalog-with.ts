import { fromSources, type LoadedCatalog } from '../../pipeline.js';

/** The catalog with other texts in place of those of its files. */
export function catalogWith({ files }: LoadedCatalog, texts: ReadonlyMap<string, string>): LoadedCatalog {
  const others = files.filter(({ path }) => !texts.has(path));
  return fromSources([...others, ...[...texts].map(([path, text]) => ({ path, text }))]);
}
