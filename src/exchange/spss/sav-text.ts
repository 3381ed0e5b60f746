import { decodeText } from '../tables/decode-text.js';

/** Numbers of code pages as labels that `TextDecoder` knows. */
const CODE_PAGES: Readonly<Record<string, string>> = {
  '65001': 'utf-8',
  '28591': 'windows-1252',
  '1250': 'windows-1250',
  '1251': 'windows-1251',
  '932': 'shift_jis',
  '936': 'gbk',
};

/** Decodes texts of a system file as it declares; where it declares nothing that is known, by their bytes. */
export function makeTextDecoder(declared: string | null): (bytes: Uint8Array) => string {
  const label = (CODE_PAGES[declared ?? ''] ?? declared ?? '').toLowerCase();
  if (/^(|\d+|us-ascii|ascii|windows-1252|cp1252|iso-8859-1|latin1)$/.test(label)) {
    return (bytes) => decodeText(bytes).text;
  }
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    return (bytes) => decodeText(bytes).text;
  }
}
