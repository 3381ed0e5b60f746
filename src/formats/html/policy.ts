import { sha256Base64Of } from '../../core/sha256.js';

/**
 * Content-Security-Policy that allows the page's own style sheet and script and embedded images; nothing is loaded or
 * sent.
 */
export function policyFor(style: string, script: string): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64Of(style)}'`,
    `script-src 'sha256-${sha256Base64Of(script)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
