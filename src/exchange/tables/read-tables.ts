import { MAX_FILE_BYTES } from './limits.js';
import { type Tables, UnreadableTable } from './table.js';

/**
 * Reads a file into tables. The type is determined by the bytes, and by the name only to tell JSON from CSV. Each
 * reader is loaded on demand.
 * @throws UnreadableTable for a file that is not a table or exceeds the limits
 */
export async function readTables(name: string, bytes: Uint8Array): Promise<Tables> {
  if (bytes.length > MAX_FILE_BYTES) throw new UnreadableTable('too-large');
  const start = [...bytes.subarray(0, 8)];
  if (startsWithBytes(start, [0x50, 0x4b])) return (await import('./read-workbook.js')).readWorkbook(bytes);
  if (startsWithBytes(start, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new UnreadableTable(isEncrypted(bytes) ? 'encrypted' : 'xls');
  const head = Buffer.from(bytes.subarray(0, 256)).toString('latin1').replace(/^ï»¿/, '').trimStart();
  if (/^(%PDF|<\?xml|<!doctype|<html|<table|\{\\rtf)/i.test(head)) {
    throw new UnreadableTable('not-a-table', head.slice(0, 5));
  }
  if (/\.json$/i.test(name)) return (await import('./read-json.js')).readJson(bytes);
  return (await import('./read-csv.js')).readCsv(bytes);
}

function startsWithBytes(start: readonly number[], magic: readonly number[]): boolean {
  return magic.every((byte, at) => start[at] === byte);
}

/** Is it an encrypted workbook? It is an OLE container with its package under this name in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}
