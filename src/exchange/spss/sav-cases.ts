import { UnreadableTable } from '../tables/table.js';
import { inflateZlib } from '../tables/unpack.js';
import { ByteReader } from './byte-reader.js';
import type { SavDictionary } from './sav-dictionary.js';

/** One element of a case: 8 bytes, or nothing. */
export type Element = Uint8Array | number | null;

const BLANK = new Uint8Array(8).fill(0x20);

/** Cases one after the other, each as its elements: numbers of the compression, 8 bytes, `null` for system-missing. */
export function* casesOf(dictionary: SavDictionary): Generator<readonly Element[]> {
  const { compression, reader, elements } = dictionary;
  if (elements === 0) return;
  const next =
    compression === 'none'
      ? () => plainElement(reader)
      : makeCompressed(compression === 'zlib' ? unzip(reader) : reader, dictionary.bias);
  for (;;) {
    const first = next();
    if (first === 'end') return;
    const row: Element[] = [first];
    while (row.length < elements) {
      const one = next();
      if (one === 'end') throw new UnreadableTable('damaged', 'sav');
      row.push(one);
    }
    yield row;
  }
}

function plainElement(reader: ByteReader): Element | 'end' {
  return reader.left < 8 ? 'end' : reader.take(8);
}

/** Eight command bytes, then the elements of which they say that they stand there in full. */
function makeCompressed(reader: ByteReader, bias: number): () => Element | 'end' {
  let commands = new Uint8Array(0);
  let at = 0;
  return () => {
    for (;;) {
      if (at >= commands.length) {
        if (reader.left < 8) return 'end';
        commands = new Uint8Array(reader.take(8));
        at = 0;
      }
      const command = commands[at++] ?? 252;
      if (command === 0) continue;
      if (command === 252) return 'end';
      if (command === 253) return reader.take(8);
      if (command === 254) return BLANK;
      return command === 255 ? null : command - bias;
    }
  };
}

const MAX_BLOCKS = 1_000;

/** The blocks of a `.zsav`, which its trailer lists. */
function unzip(reader: ByteReader): ByteReader {
  reader.int64();
  const trailer = reader.int64();
  reader.int64();
  const start = reader.offset;
  reader.offset = 0;
  reader.take(trailer);
  reader.take(20);
  const count = reader.int32();
  if (count < 0 || count > MAX_BLOCKS || trailer < start) throw new UnreadableTable('damaged', 'zsav');
  const blocks = Array.from({ length: count }, () => {
    reader.int64();
    return { offset: reader.int64(), unpacked: reader.int32(), packed: reader.int32() };
  });
  const parts = blocks.map(({ offset, packed }) => {
    reader.offset = 0;
    reader.take(offset);
    return reader.take(packed);
  });
  const whole = new ByteReader(
    inflateZlib(
      parts,
      blocks.reduce((sum, { unpacked }) => sum + unpacked, 0),
    ),
  );
  whole.littleEndian = reader.littleEndian;
  return whole;
}
