import type { SourceFile } from '../../core/read/source.js';

const UTF8 = new TextEncoder();

export function utf8LengthOf(text: string): number {
  return UTF8.encode(text).length;
}

/** Returns a lookup of lines by file and number, without line ends. Each file is split once, at its first lookup. */
export function makeLineLookup(files: readonly SourceFile[]): (file: string, line: number) => string {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = known.get(file) ?? (texts.get(file) ?? '').split(/\r?\n/);
    known.set(file, lines);
    return lines[line - 1] ?? '';
  };
}
