import { Unzip, UnzipInflate, unzipSync, unzlibSync, zipSync } from 'fflate';
import { MAX_UNPACKED_BYTES } from './limits.js';
import { UnreadableTable } from './table.js';

/** Parts of a workbook without cells: macros, links to other files, pictures, embedded files. */
const OMITTED_PARTS_PATTERN =
  /(^|\/)(vbaProject[^/]*|externalLinks|media|embeddings|drawings|charts|activeX|ctrlProps|customXml|printerSettings|pivotTables|pivotCache|webextensions|Thumbnails|Pictures|Scripts|Basic)(\/|$)|vbaProject[^/]*\.bin$/i;

/** Omitted parts that the user is told about. */
const REPORTED_PARTS: readonly (readonly [RegExp, string])[] = [
  [/vbaProject|(^|\/)(Basic|Scripts)\//i, 'macros'],
  [/externalLinks\//i, 'external links'],
  [/embeddings\//i, 'embedded files'],
];

const MAX_PARTS = 5_000;
const CHUNK_BYTES = 65_536;

export interface UnpackedArchive {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Kinds of omitted parts that the user is told about. */
  readonly leftOut: readonly string[];
}

/**
 * Unpacks an archive in memory. Sizes in its directory that exceed the limits are refused before unpacking. A directory
 * can be wrong, so bytes are also counted while unpacking.
 * @throws UnreadableTable
 */
export function unpack(bytes: Uint8Array): UnpackedArchive {
  const names = namesIn(bytes);
  const wanted = new Set(names.filter((name) => !OMITTED_PARTS_PATTERN.test(name) && !name.endsWith('/')));
  const parts = inflateParts(bytes, wanted);
  if (parts.size !== wanted.size) throw new UnreadableTable('damaged', 'zip');
  const leftOut = REPORTED_PARTS.filter(([form]) => names.some((name) => form.test(name))).map(([, word]) => word);
  return { parts, leftOut };
}

/** Packs the parts into an archive without compression. */
export function packPlainly(parts: UnpackedArchive['parts']): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** The file names in the directory at the end of the archive. */
function namesIn(bytes: Uint8Array): string[] {
  const names = new Set<string>();
  let size = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    size += originalSize;
    if (size > MAX_UNPACKED_BYTES || names.size >= MAX_PARTS) throw new UnreadableTable('unpacks-too-large');
    // Programs differ in which of two parts with the same name they read.
    if (names.has(name)) throw new UnreadableTable('damaged', name);
    names.add(name);
    return false;
  };
  refuseDamage(() => unzipSync(bytes, { filter }));
  return [...names];
}

function inflateParts(bytes: Uint8Array, wanted: ReadonlySet<string>): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let size = 0;
  const unzip = new Unzip((file) => {
    if (!wanted.has(file.name)) return;
    const chunks: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      size += chunk.length;
      if (size > MAX_UNPACKED_BYTES) throw new UnreadableTable('unpacks-too-large');
      chunks.push(chunk.slice());
      if (final) parts.set(file.name, joinChunks(chunks));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  refuseDamage(() => {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      unzip.push(bytes.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length);
    }
  });
  return parts;
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}

function refuseDamage<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    throw new UnreadableTable('damaged', error instanceof Error ? error.message : 'zip');
  }
}

/**
 * Blocks of zlib one after the other.
 * @param size bytes that they claim to unpack to; no more than that is written
 * @throws UnreadableTable
 */
export function inflateZlib(blocks: readonly Uint8Array[], size: number): Uint8Array {
  if (size < 0 || size > MAX_UNPACKED_BYTES) throw new UnreadableTable('unpacks-too-large');
  const whole = new Uint8Array(size);
  let length = 0;
  for (const block of blocks) {
    const part = refuseDamage(() => unzlibSync(block, { out: whole.subarray(length) }));
    length += part.length;
  }
  return whole.subarray(0, length);
}
