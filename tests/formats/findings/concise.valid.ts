import { expect } from 'vitest';
import type { CheckReport } from '../../../src/document/check-report.js';

/** A line for each open finding, then the total. */
export function isValid(output: string, { document }: CheckReport): void {
  const lines = output.trimEnd().split('\n');
  expect(lines).toHaveLength(document.findings.filter(({ suppressed }) => suppressed === null).length + 1);
  for (const line of lines.slice(0, -1))
    expect(line).toMatch(/^.+:\d+:\d+ (error|warning|info|Fehler|Warnung|Hinweis) /);
}
