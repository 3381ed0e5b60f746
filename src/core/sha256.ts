import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256 of a text in base64, for a Content-Security-Policy. */
export function sha256Base64Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}
