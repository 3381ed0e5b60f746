import { UnreadableTable } from '../tables/table.js';
import { ByteReader } from './byte-reader.js';
import { makeTextDecoder } from './sav-text.js';

/** What an SPSS system file declares of a variable. */
export interface SavVariable {
  readonly name: string;
  readonly label: string;
  /** 0 for numbers, else the width of a text in bytes. */
  readonly width: number;
  /** Its place among the elements of 8 bytes that a case consists of. */
  readonly element: number;
  readonly isDay: boolean;
  readonly meanings: ReadonlyMap<string, string>;
  readonly missing: MissingDeclaration;
}

/** Up to three values, a range, or a range and one value. */
export interface MissingDeclaration {
  readonly values: readonly number[];
  readonly range: readonly [number, number] | null;
}

export interface SavDictionary {
  readonly variables: readonly SavVariable[];
  /** Name of the variable by which the cases are weighted. */
  readonly weight: string | null;
  readonly compression: 'none' | 'bytecode' | 'zlib';
  readonly bias: number;
  readonly systemMissing: number;
  readonly decode: (bytes: Uint8Array) => string;
  /** Elements of 8 bytes in a case. */
  readonly elements: number;
  /** Stands behind the dictionary. */
  readonly reader: ByteReader;
}

interface RawVariable {
  readonly name: Uint8Array;
  readonly label: Uint8Array;
  readonly width: number;
  readonly element: number;
  readonly format: number;
  readonly missing: MissingDeclaration;
  readonly meanings: Map<string, Uint8Array>;
}

interface Parts {
  readonly variables: RawVariable[];
  elements: number;
  longNames: Uint8Array | null;
  veryLong: Uint8Array | null;
  encoding: string | null;
  systemMissing: number;
}

const COMPRESSIONS = ['none', 'bytecode', 'zlib'] as const;
/** Formats of print that show a day: DATE, DATETIME, ADATE, JDATE, EDATE, SDATE. */
const DAY_FORMATS = [20, 22, 23, 24, 38, 39];
const MAX_ELEMENTS = 200_000;

/** Reads the dictionary of a system file. @throws UnreadableTable */
export function readDictionary(bytes: Uint8Array): SavDictionary {
  const reader = new ByteReader(bytes);
  reader.take(64);
  const layout = reader.int32();
  if (layout !== 2 && layout !== 3) reader.littleEndian = false;
  reader.int32();
  const compression = COMPRESSIONS[reader.int32()];
  const weightElement = reader.int32();
  reader.int32();
  const bias = reader.float64();
  reader.take(84);
  if (!compression) throw new UnreadableTable('damaged', 'sav');
  const parts: Parts = {
    variables: [],
    elements: 0,
    longNames: null,
    veryLong: null,
    encoding: null,
    systemMissing: -Number.MAX_VALUE,
  };
  while (readRecord(reader, parts));
  const decode = makeTextDecoder(parts.encoding);
  const variables = nameVariables(parts, decode);
  const weight = variables.find(({ element }) => element === weightElement - 1)?.name ?? null;
  const { systemMissing, elements } = parts;
  return { variables, weight, compression, bias, systemMissing, decode, elements, reader };
}

/** One record of the dictionary; false at its end. */
function readRecord(reader: ByteReader, parts: Parts): boolean {
  const type = reader.int32();
  if (type === 2) readVariable(reader, parts);
  else if (type === 3) readLabels(reader, parts);
  else if (type === 6) reader.take(80 * reader.int32());
  else if (type === 7) readExtension(reader, parts);
  else if (type !== 999) throw new UnreadableTable('damaged', `sav ${type}`);
  else reader.int32();
  return type !== 999;
}

function readVariable(reader: ByteReader, parts: Parts): void {
  const width = reader.int32();
  const hasLabel = reader.int32() === 1;
  const missingCount = reader.int32();
  const format = (reader.int32() >> 16) & 0xff;
  reader.int32();
  const name = reader.take(8);
  const length = hasLabel ? reader.int32() : 0;
  const label = reader.take(length);
  reader.take((4 - (length % 4)) % 4);
  const numbers = Array.from({ length: Math.min(3, Math.abs(missingCount)) }, () => reader.float64());
  const element = parts.elements++;
  if (parts.elements > MAX_ELEMENTS) throw new UnreadableTable('too-many-cells', String(parts.elements));
  // Texts longer than 8 bytes go on in elements without a name.
  if (width < 0) return;
  const [low = 0, high = 0, ...others] = numbers;
  const isRange = missingCount < 0;
  const missing: MissingDeclaration =
    width > 0
      ? { values: [], range: null }
      : isRange
        ? { values: others, range: [low, high] }
        : { values: numbers, range: null };
  parts.variables.push({ name, label, width, element, format, missing, meanings: new Map() });
}

function readLabels(reader: ByteReader, parts: Parts): void {
  const count = reader.int32();
  const labels: { bytes: Uint8Array; number: number; text: Uint8Array }[] = [];
  for (let at = 0; at < count; at++) {
    const bytes = reader.take(8);
    const value = new ByteReader(bytes);
    value.littleEndian = reader.littleEndian;
    const length = reader.byte();
    const text = reader.take(length);
    reader.take((8 - ((length + 1) % 8)) % 8);
    labels.push({ bytes, number: value.float64(), text });
  }
  if (reader.int32() !== 4) throw new UnreadableTable('damaged', 'sav labels');
  const variables = reader.int32();
  for (let at = 0; at < variables; at++) {
    const element = reader.int32() - 1;
    const variable = parts.variables.find((one) => one.element === element);
    for (const { bytes, number, text } of labels) {
      const code = variable && variable.width > 0 ? asciiOf(bytes).trimEnd() : String(number);
      variable?.meanings.set(code, text);
    }
  }
}

function readExtension(reader: ByteReader, parts: Parts): void {
  const subtype = reader.int32();
  const size = reader.int32();
  const count = reader.int32();
  const data = reader.take(size * count);
  const own = new ByteReader(data);
  own.littleEndian = reader.littleEndian;
  if (subtype === 3 && count >= 8) {
    own.take(28);
    parts.encoding ??= String(own.int32());
  }
  if (subtype === 4 && count >= 1) parts.systemMissing = own.float64();
  if (subtype === 13) parts.longNames = data;
  if (subtype === 14) parts.veryLong = data;
  if (subtype === 20) parts.encoding = asciiOf(data);
}

/** Long names, and texts of more than 255 bytes as one variable: they are stored as several. */
function nameVariables(parts: Parts, decode: (bytes: Uint8Array) => string): SavVariable[] {
  const names = pairsIn(parts.longNames, decode);
  const lengths = pairsIn(parts.veryLong, decode);
  let skip = 0;
  return parts.variables.flatMap((raw): SavVariable[] => {
    if (skip > 0) {
      skip--;
      return [];
    }
    const short = decode(raw.name).trimEnd();
    const length = Number.parseInt(lengths.get(short) ?? '0', 10);
    if (length > 255) skip = Math.ceil(length / 252) - 1;
    const meanings = new Map([...raw.meanings].map(([code, text]) => [code, decode(text).trimEnd()]));
    return [
      {
        name: names.get(short) ?? short,
        label: decode(raw.label).trim(),
        width: raw.width,
        element: raw.element,
        isDay: raw.width === 0 && DAY_FORMATS.includes(raw.format),
        meanings,
        missing: raw.missing,
      },
    ];
  });
}

/** `SHORT=long` with a tab between pairs. */
function pairsIn(bytes: Uint8Array | null, decode: (bytes: Uint8Array) => string): Map<string, string> {
  const pairs = bytes === null ? [] : decode(bytes).replaceAll('\0', '').split('\t');
  return new Map(pairs.flatMap((pair) => (pair.includes('=') ? [pair.split('=', 2) as [string, string]] : [])));
}

function asciiOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, 64));
}
