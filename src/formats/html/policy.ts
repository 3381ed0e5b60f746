import { sha256Base64 } from '../findings/sha256.js';

/** Content-Security-Policy that allows the own style sheet and script and embedded images; nothing is loaded or sent. */
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
