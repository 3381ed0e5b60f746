import type { Position, Range } from '../../core/read/source.js';
import { visible } from '../../core/visible.js';
import type { JsonFinding } from '../../document/check-document.js';
import type { CheckReport } from '../../document/check-report.js';
import type { Render } from '../format.js';
import { toJson } from '../json.js';
import { makeLines, utf8Length } from './finding-lines.js';
import { activeFindings, adviceText, repositoryPath } from './shown.js';

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
      message: adviceText(finding),
      location: place(file, range),
      severity: SEVERITIES[severity],
      code: { value: ruleId },
      ...(fixes.length > 0 && { suggestions: fixes }),
      ...(related.length > 0 && {
        related_locations: related.map((other) => ({
          message: visible(other.message),
          location: place(other.file, other.range),
        })),
      }),
    };
  };
  const { name } = report.document.tool;
  return `${toJson({ source: { name }, diagnostics: activeFindings(report).map(diagnostic) })}\n`;
};

function makePlace(report: CheckReport): (file: string, range: Range) => { path: string; range: Range } {
  const lineOf = makeLines(report.files);
  return (file, { start, end }) => {
    const inBytes = ({ line, column }: Position): Position => {
      const text = lineOf(file, line);
      // An unreadable file has no text, so its column stays unconverted.
      const before = text === '' ? column - 1 : utf8Length(text.slice(0, column - 1));
      return { line, column: before + 1 };
    };
    return { path: visible(repositoryPath(report, file)), range: { start: inBytes(start), end: inBytes(end) } };
  };
}
