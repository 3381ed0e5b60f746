import { readdirSync } from 'node:fs';

/** Names of the files in a folder, in code-unit order; none where there is no such folder. */
export function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}
