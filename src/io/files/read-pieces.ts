import { createReadStream } from 'node:fs';

const PIECE_BYTES = 256 * 1024;

/** The bytes of a file, one piece after the other. */
export async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) yield piece as Uint8Array;
}
