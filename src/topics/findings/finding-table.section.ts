import type { Diagnostic } from '../../core/diagnostic.js';
import { type Table, text } from '../../document/blocks.js';
import type { WordedFinding } from '../../rules/engine/wording.js';

/** Findings for `--plain` only; other output shows code frames. */
export function findingTable(
  diagnostics: readonly Diagnostic[],
  words: (diagnostic: Diagnostic) => WordedFinding,
): Table {
  const keys = ['file', 'line', 'column', 'severity', 'rule', 'message'];
  return {
    type: 'table',
    columns: keys.map((key) => ({ key, title: '', plainOnly: true as const })),
    rows: diagnostics.map((diagnostic) => {
      const { file, range, severity, rule } = diagnostic;
      const { line, column } = range.start;
      return [file, String(line), String(column), severity, rule, words(diagnostic).message].map((one) => text(one));
    }),
  };
}
