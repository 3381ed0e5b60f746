import { readSync } from 'node:fs';
import { decode, type ReadResult, reasonOf } from './read-file.js';

const PIECE_BYTES = 65_536;
/** Pause before an empty pipe is read again. */
const PAUSE_MS = 10;

/** Reads standard input to its end, at most `limit` bytes; waits for slow input. */
export function readStdin(limit: number): ReadResult {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for (let piece = readPiece(); piece.length > 0; piece = readPiece()) {
      size += piece.length;
      if (size > limit) return { problem: 'too-large', size };
      pieces.push(piece);
    }
  } catch (error) {
    return { problem: 'unreadable', reason: reasonOf(error) };
  }
  return decode(Buffer.concat(pieces));
}

/** Reads the next bytes; empty at the end. */
function readPiece(): Buffer {
  const piece = Buffer.alloc(PIECE_BYTES);
  for (;;) {
    try {
      return piece.subarray(0, readSync(0, piece));
    } catch (error) {
      const reason = reasonOf(error);
      // Windows reports the end of a pipe as EOF.
      if (reason === 'EOF') return piece.subarray(0, 0);
      // A pipe in non-blocking mode has no data yet.
      if (reason !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
