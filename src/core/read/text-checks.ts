import { type Finding, type Severity, textPlace } from '../finding.js';
import { MAX_FINDINGS_PER_SORT } from '../limits.js';
import type { SourceFile } from './source.js';

/**
 * Characters that are not printable in YAML 1.2 (c-printable), a byte order mark inside the text, and half surrogate
 * pairs.
 */
const CONTROL_CHARACTERS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u0080-\u0084\u0086-\u009f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Invisible and bidirectional characters (Boucher & Anderson 2021, "Trojan Source"), except joiners of emoji. */
const HIDDEN_CHARACTERS =
  /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]|\udb40[\udc00-\udc7f]/g;

const LONE_RETURN = /\r(?!\n)/g;
const CONFLICT_MARKER = /^(<{7}|>{7}|\|{7})( |$)/gm;
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\//g;

export interface TextCheck {
  readonly findings: readonly Finding[];
  /** Is the text worth parsing? A conflict marker, a NUL or a lone CR would cause many misleading errors. */
  readonly readable: boolean;
}

function each(source: SourceFile, pattern: RegExp, rule: string, severity: Severity, from: number): Finding[] {
  const found: Finding[] = [];
  for (const match of source.text.slice(from).matchAll(pattern)) {
    const start = from + match.index;
    const code = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const place = textPlace(source.path, { start, end: start + match[0].length });
    found.push({ rule, severity, data: { code, more: 0 }, place });
  }
  const last = found[MAX_FINDINGS_PER_SORT - 1];
  if (!last || found.length === MAX_FINDINGS_PER_SORT) return found;
  return [
    ...found.slice(0, MAX_FINDINGS_PER_SORT - 1),
    { ...last, data: { ...last.data, more: found.length - MAX_FINDINGS_PER_SORT } },
  ];
}

/** Matches whenever one of the patterns above could match; a quick test, because most files match none. */
const SUSPICIOUS_PATTERN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]|[<>|]{7}|git-lfs/;

const NO_FINDINGS: TextCheck = { findings: [], readable: true };

/** Checks the characters of a file before it is parsed. */
export function checkText(source: SourceFile): TextCheck {
  if (!SUSPICIOUS_PATTERN.test(source.text)) return NO_FINDINGS;
  const from = source.text.startsWith('\ufeff') ? 1 : 0;
  const fatal = [
    ...each(source, CONFLICT_MARKER, 'merge-conflict', 'error', from),
    ...each(source, LONE_RETURN, 'lone-carriage-return', 'error', from),
    ...each(source, LFS_POINTER, 'git-lfs-pointer', 'error', from),
  ];
  const control = each(source, CONTROL_CHARACTERS, 'control-character', 'error', from);
  const hidden = each(source, HIDDEN_CHARACTERS, 'hidden-character', 'warning', from);
  const readable = fatal.length === 0 && !source.text.includes('\0');
  return { findings: [...fatal, ...control, ...hidden], readable };
}
