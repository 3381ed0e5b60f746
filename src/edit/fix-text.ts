import type { Diagnostic } from '../core/diagnostic.js';
import { type Fix, fixOf } from '../core/fix.js';
import { parse } from '../core/read/parse.js';
import { lineStarts, type Offsets, type Position, type SourceFile } from '../core/read/source.js';
import { applySplices } from './splice.js';

export interface FixOutcome {
  readonly diagnostic: Diagnostic;
  readonly from: string;
  readonly to: string;
}

/**
 * Applies the unambiguous fixes of a file. A fix that would make the file unreadable or duplicate a key is not applied.
 */
export function fixText(source: SourceFile, diagnostics: readonly Diagnostic[]): { text: string; fixed: FixOutcome[] } {
  const starts = lineStarts(source.text);
  const offset = ({ line, column }: Position) => (starts[line - 1] ?? 0) + column - 1;
  const offsetsOf = ({ range }: Fix): Offsets => ({ start: offset(range.start), end: offset(range.end) });
  const all = diagnostics.flatMap((diagnostic) => {
    const fix = diagnostic.file === source.path ? fixOf(diagnostic) : null;
    return fix ? [{ diagnostic, at: offsetsOf(fix), text: fix.text }] : [];
  });
  const apart = all.filter(({ at }, index) => !all.slice(0, index).some((one) => isOverlapping(one.at, at)));
  const before = errorsIn(source);
  const breaks = (chosen: typeof apart) =>
    errorsIn({ path: source.path, text: applySplices(source.text, chosen) }) > before;
  const kept = breaks(apart) ? [] : [...apart];
  if (kept.length === 0) for (const one of apart) if (!breaks([...kept, one])) kept.push(one);
  const fixed = kept.map(({ diagnostic, at, text }) => {
    return { diagnostic, from: source.text.slice(at.start, at.end), to: text };
  });
  return { text: applySplices(source.text, kept), fixed };
}

function isOverlapping(left: Offsets, right: Offsets): boolean {
  return left.start < right.end && right.start < left.end;
}

function errorsIn(source: SourceFile): number {
  return parse(source).findings.filter(({ severity }) => severity === 'error').length;
}
