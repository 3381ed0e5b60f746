import { sha256Base64 } from '../../findings/sha256.js';

/** Only our own style sheet and script, and images that are in the file; nothing is loaded, nothing is sent. */
export function policy(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(style)}'`,
    `script-src 'sha256-${sha256Base64(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
