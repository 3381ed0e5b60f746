import { readSync } from 'node:fs';
import { decode, type ReadResult, reasonOf } from './read-file.js';

const PIECE = 65_536;
/** How long a pipe that has nothing yet is left alone. */
const PAUSE_MS = 10;

/** Reads standard input to its end, however slowly it comes; at most `limit` bytes. */
export function readStdin(limit: number): ReadResult {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for (let piece = nextPiece(); piece.length > 0; piece = nextPiece()) {
      size += piece.length;
      if (size > limit) return { problem: 'too-large', size };
      pieces.push(piece);
    }
  } catch (error) {
    return { problem: 'unreadable', reason: reasonOf(error) };
  }
  return decode(Buffer.concat(pieces));
}

/** The bytes that come next; none at the end. */
function nextPiece(): Buffer {
  const piece = Buffer.alloc(PIECE);
  for (;;) {
    try {
      return piece.subarray(0, readSync(0, piece));
    } catch (error) {
      const reason = reasonOf(error);
      // Windows tells the end of a pipe like that.
      if (reason === 'EOF') return piece.subarray(0, 0);
      // A pipe that another program opened not to wait has nothing yet.
      if (reason !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}
