import { writeFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';

/*
 * write-file-atomic writes a draft beside the file and puts it in its place. It takes a write that stopped half-way, as on
 * a disk that is almost full, for a whole one; so the draft is filled here, where Node.js writes on until it is told why
 * not (docs/decisions/0013).
 */
const filledWith = (content: string | Uint8Array) => ({
  tmpfileCreated: (draft: string) => writeFileSync(draft, content),
});

/**
 * Writes a file whole, or leaves what was there.
 * @throws what the system says, such as ENOSPC
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await writeFileAtomic(path, '', filledWith(content));
}

/** The same while nobody else gets a turn. */
export function writeWholeSync(path: string, content: string | Uint8Array): void {
  writeFileAtomic.sync(path, '', filledWith(content));
}
