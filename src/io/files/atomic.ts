import { writeFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';

/*
 * write-file-atomic writes a draft beside the file and renames it. It does not notice a partial write, as on a disk that
 * is almost full; so the draft is filled here, by Node.js, which writes all bytes or throws (docs/decisions/0013).
 */
const fillWith = (content: string | Uint8Array) => ({
  tmpfileCreated: (draft: string) => writeFileSync(draft, content),
});

/**
 * Writes a file atomically.
 * @throws the error of the system, such as ENOSPC
 */
export async function writeAtomic(path: string, content: string | Uint8Array): Promise<void> {
  await writeFileAtomic(path, '', fillWith(content));
}

/** Writes a file atomically and synchronously. */
export function writeAtomicallySync(path: string, content: string | Uint8Array): void {
  writeFileAtomic.sync(path, '', fillWith(content));
}
