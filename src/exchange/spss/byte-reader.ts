import { UnreadableTable } from '../tables/table.js';

/** Reads numbers and bytes one after the other. @throws UnreadableTable behind the end */
export class ByteReader {
  private readonly view: DataView;
  private readonly bytes: Uint8Array;
  littleEndian = true;
  offset = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.bytes.length - this.offset;
  }

  int32(): number {
    return this.view.getInt32(this.move(4), this.littleEndian);
  }

  /** Offsets in files are far below 2⁵³. */
  int64(): number {
    return Number(this.view.getBigInt64(this.move(8), this.littleEndian));
  }

  float64(): number {
    return this.view.getFloat64(this.move(8), this.littleEndian);
  }

  byte(): number {
    return this.view.getUint8(this.move(1));
  }

  take(length: number): Uint8Array {
    const start = this.move(length);
    return this.bytes.subarray(start, start + length);
  }

  private move(length: number): number {
    if (length < 0 || length > this.left) throw new UnreadableTable('damaged', 'sav');
    const start = this.offset;
    this.offset += length;
    return start;
  }
}
