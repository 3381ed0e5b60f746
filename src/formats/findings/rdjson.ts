import type { Position, Range } from '../../core/read/source.js';
import { makeVisible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import type { Render } from '../format.js';
import { toJson } from '../json.js';
import { makeLineLookup, utf8LengthOf } from './finding-lines.js';
import { activeFindingsOf, formatAdvice, repositoryPathOf } from './finding-text.js';

const SEVERITIES = { error: 'ERROR', warning: 'WARNING', info: 'INFO' } as const;

/** The reviewdog format, with suggestions that a reviewer can accept with a click. Columns count bytes of UTF-8. */
export const rdjson: Render<CheckReport> = (report) => {
  const place = makePlace(report);
  const diagnostic = (finding: JsonFinding) => {
    const { file, range, severity, ruleId, suggestions, related } = finding;
    const fixes = suggestions.flatMap(({ replacement }) =>
      replacement ? [{ range: place(file, replacement.range).range, text: replacement.text }] : [],
    );
    return {
      message: formatAdvice(finding),
      location: place(file, range),
      severity: SEVERITIES[severity],
      code: { value: ruleId },
      ...(fixes.length > 0 && { suggestions: fixes }),
      ...(related.length > 0 && {
        related_locations: related.map((other) => ({
          message: makeVisible(other.message),
          location: place(other.file, other.range),
        })),
      }),
    };
  };
  const { name } = report.document.tool;
  return `${toJson({ source: { name }, diagnostics: activeFindingsOf(report).map(diagnostic) })}\n`;
};

function makePlace(report: CheckReport): (file: string, range: Range) => { path: string; range: Range } {
  const lineOf = makeLineLookup(report.files);
  return (file, { start, end }) => {
    const inBytes = ({ line, column }: Position): Position => {
      const text = lineOf(file, line);
      // An unreadable file has no text, so its column stays unconverted.
      const before = text === '' ? column - 1 : utf8LengthOf(text.slice(0, column - 1));
      return { line, column: before + 1 };
    };
    return { path: makeVisible(repositoryPathOf(report, file)), range: { start: inBytes(start), end: inBytes(end) } };
  };
}
