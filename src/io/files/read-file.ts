import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** The result of reading a file. A problem becomes a finding; other files are still read. */
export type ReadResult =
  | { readonly text: string }
  | { readonly problem: 'not-regular' }
  | { readonly problem: 'too-large'; readonly size: number }
  | { readonly problem: 'not-utf8'; readonly encoding: string; readonly bytes: Uint8Array; readonly offset: number }
  | { readonly problem: 'unreadable'; readonly reason: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a regular file of at most `limit` bytes; never waits for a pipe, never reads a device. */
export function readText(path: string, limit: number): ReadResult {
  let file: number;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    return { problem: 'unreadable', reason: reasonOf(error) };
  }
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return { problem: 'not-regular' };
    if (stat.size > limit) return { problem: 'too-large', size: stat.size };
    return decode(readAll(file, stat.size));
  } catch (error) {
    return { problem: 'unreadable', reason: reasonOf(error) };
  } finally {
    closeSync(file);
  }
}

/** Reads the bytes of a regular file of at most `limit` bytes; returns `null` if there is no such file. */
export function readBytes(path: string, limit: number): Uint8Array | null {
  const file = openOrNull(path);
  if (file === null) return null;
  try {
    const stat = fstatSync(file);
    return stat.isFile() && stat.size <= limit ? readAll(file, stat.size) : null;
  } finally {
    closeSync(file);
  }
}

/** Reads at most the first `limit` bytes of a regular file; returns `null` if there is no such file. */
export function readStart(path: string, limit: number): Uint8Array | null {
  const file = openOrNull(path);
  if (file === null) return null;
  try {
    const stat = fstatSync(file);
    return stat.isFile() ? readAll(file, Math.min(limit, stat.size)) : null;
  } finally {
    closeSync(file);
  }
}

function openOrNull(path: string): number | null {
  try {
    return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    return null;
  }
}

function readAll(file: number, size: number): Buffer {
  const buffer = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, buffer, length, size - length, length);
    if (read === 0) break;
    length += read;
  }
  return buffer.subarray(0, length);
}

/** Decodes UTF-8; returns the probable encoding if the bytes are not UTF-8. */
export function decode(bytes: Uint8Array): ReadResult {
  const encoding = detectEncoding(bytes);
  if (encoding) return { problem: 'not-utf8', encoding, bytes, offset: 0 };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { problem: 'not-utf8', encoding: 'Windows-1252', bytes, offset: offsetOfInvalid(bytes) };
  }
}

/** Detects other encodings and gzip by the first bytes or by zero bytes. */
function detectEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16 LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE';
  if (first === 0x1f && second === 0x8b) return 'gzip';
  const head = bytes.subarray(0, 1024);
  const zeros = head.reduce((count, byte) => count + Number(byte === 0), 0);
  if (head.length > 3 && zeros * 4 >= head.length) return head[0] === 0 ? 'UTF-16 BE' : 'UTF-16 LE';
  return undefined;
}

/** The offset of the first byte that is not UTF-8, by binary search for the longest prefix that decodes. */
function offsetOfInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8Prefix(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isUtf8Prefix(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  return code ?? (error instanceof Error ? error.message : String(error));
}
