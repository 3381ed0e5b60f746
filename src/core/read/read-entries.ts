import type { Kind } from '../../kinds/kind.js';
import { CONFIG_FILE } from '../model/settings.js';
import { makeValidate, type ValidatedFile } from '../model/validate.js';
import { parse } from './parse.js';
import type { ParsedFile } from './parsed.js';
import type { SourceFile } from './source.js';

/** A file with the entries that it declares. */
export interface FileRead extends ValidatedFile {
  readonly file: ParsedFile;
}

/**
 * Reads a file. Given an earlier version of it (`null` if there is none yet), entries with the same lines are reused,
 * and the entries are cached for the next version.
 */
export type ReadFile = (source: SourceFile, earlier?: FileRead | null) => FileRead;

/** Prepares the reading of single files: parse → validate. */
export function makeReadFile(kinds: readonly Kind[]): ReadFile {
  const validate = makeValidate(kinds);
  return (source, earlier) => {
    const file = parse(source, earlier === undefined ? undefined : (earlier?.file.parts ?? new Map()));
    return file.path === CONFIG_FILE ? { file, entries: [], findings: [] } : { file, ...validate(file) };
  };
}

export interface RememberedReading {
  readonly read: ReadFile;
  /** Number of parsed texts: each is parsed once, whatever its paths and however often it is requested. */
  readonly parsed: () => number;
  readonly forget: (text: string) => void;
}

/** Reads each text once. The same text at another path declares the same entries, at that path. */
export function cacheReading(read: ReadFile): RememberedReading {
  const known = new Map<string, FileRead>();
  let parsed = 0;
  const readAnew: ReadFile = (source, earlier) => {
    parsed++;
    const one = read(source, earlier);
    known.set(source.text, one);
    return one;
  };
  return {
    read: (source, earlier) => {
      const one = known.get(source.text);
      if (!one) return readAnew(source, earlier);
      return one.file.path === source.path ? one : (moveReading(one, source.path) ?? readAnew(source, earlier));
    },
    parsed: () => parsed,
    forget: (text) => known.delete(text),
  };
}

/** The reading at another path; `null` for files with findings and for `tpm.yaml`, whose reading depends on the path. */
function moveReading({ file, entries, findings }: FileRead, path: string): FileRead | null {
  if (findings.length + file.findings.length > 0 || [file.path, path].includes(CONFIG_FILE)) return null;
  return { file: { ...file, path }, entries: entries.map((entry) => ({ ...entry, path })), findings };
}
