import { fromSources, type LoadedCatalog } from '../../pipeline.js';

/** The catalog with some of its files replaced by other texts. */
export function catalogWith({ files }: LoadedCatalog, texts: ReadonlyMap<string, string>): LoadedCatalog {
  const others = files.filter(({ path }) => !texts.has(path));
  return fromSources([...others, ...[...texts].map(([path, text]) => ({ path, text }))]);
}
