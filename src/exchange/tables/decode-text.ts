/** A text and the encoding of its bytes. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'windows-1252';
}

/** Determines the encoding from the bytes: a byte order mark, else valid UTF-8, else windows-1252. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncodingOf(bytes);
  if (wide) return decodeAs(wide, bytes);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return decodeAs('windows-1252', bytes);
  }
}

/** The encoding of a file by its beginning; a later byte can still show that it is no UTF-8. */
export function encodingOfStart(bytes: Uint8Array): DecodedText['encoding'] {
  const wide = wideEncodingOf(bytes);
  if (wide) return wide;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'UTF-8';
  } catch {
    return 'windows-1252';
  }
}

/** UTF-16 has a byte order mark, or many zero bytes. */
function wideEncodingOf(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  const zeros = bytes.subarray(0, 1024).reduce((count, byte) => count + Number(byte === 0), 0);
  const isWide = zeros * 4 >= Math.min(bytes.length, 1024) && bytes.length > 3;
  return isWide ? (first === 0 ? 'UTF-16BE' : 'UTF-16LE') : null;
}

/** Bytes that are no UTF-8 in a file that begins as if it were. */
export class NotUtf8 extends Error {}

/** Decodes piece by piece. @throws NotUtf8 */
export function makeDecoder(encoding: DecodedText['encoding']): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'UTF-8' });
  return (bytes) => {
    try {
      const text = decoder.decode(bytes, { stream: bytes !== undefined });
      return encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, toPrintable) : text;
    } catch {
      throw new NotUtf8();
    }
  };
}

/** A byte order mark is not part of the text. */
function decodeAs(encoding: DecodedText['encoding'], bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: encoding === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, toPrintable) : text, encoding };
}

/** Characters of the bytes 80 to 9F in windows-1252, which some versions of Node.js decode as control characters. */
const WINDOWS_1252_CHARACTERS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function toPrintable(control: string): string {
  return WINDOWS_1252_CHARACTERS[control.charCodeAt(0) - 0x80] ?? control;
}
