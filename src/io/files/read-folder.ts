import { readdirSync } from 'node:fs';

/** The names of the files in a folder, in code-unit order; empty if the folder does not exist. */
export function fileNamesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
