import type { Kind } from '../kinds/define.js';
import { parse } from './parse.js';
import type { ParsedFile } from './parsed.js';
import { CONFIG_FILE } from './settings.js';
import type { SourceFile } from './source.js';
import { makeValidate, type Validated } from './validate.js';

/** A file with what it declares. */
export interface FileRead extends Validated {
  readonly file: ParsedFile;
}

export type ReadFile = (source: SourceFile) => FileRead;

/** Prepares the reading of single files: parse → validate. */
export function makeReadFile(kinds: readonly Kind[]): ReadFile {
  const validate = makeValidate(kinds);
  return (source) => {
    const file = parse(source);
    return file.path === CONFIG_FILE ? { file, entries: [], findings: [] } : { file, ...validate(file) };
  };
}

export interface RememberedReading {
  readonly read: ReadFile;
  /** How many texts were parsed: each once, wherever it stands and however often it is asked for. */
  readonly parsed: () => number;
  readonly forget: (text: string) => void;
}

/** Reads each text once. One that stands at another path declares the same entries, at that path. */
export function remembered(read: ReadFile): RememberedReading {
  const known = new Map<string, FileRead>();
  let parsed = 0;
  const fresh = (source: SourceFile): FileRead => {
    parsed++;
    const one = read(source);
    known.set(source.text, one);
    return one;
  };
  return {
    read: (source) => {
      const one = known.get(source.text);
      if (!one) return fresh(source);
      return one.file.path === source.path ? one : (moved(one, source.path) ?? fresh(source));
    },
    parsed: () => parsed,
    forget: (text) => known.delete(text),
  };
}

/** `null` where more than the path depends on the path: findings, and what `tpm.yaml` is. */
function moved({ file, entries, findings }: FileRead, path: string): FileRead | null {
  if (findings.length + file.findings.length > 0 || [file.path, path].includes(CONFIG_FILE)) return null;
  return { file: { ...file, path }, entries: entries.map((entry) => ({ ...entry, path })), findings };
}
