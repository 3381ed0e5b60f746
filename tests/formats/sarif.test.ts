import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../src/document/check-report.js';
import { sarif } from '../../src/formats/findings/sarif.js';
import { finding, findings, PIPE_DISPLAY, reportOf, withFindings } from '../helpers/check-report.js';

const report = reportOf({ 'bakery.yaml': 'touchpoints:\n  till: { name: Till, phase: purchase }\n' });
const runOf = (of: CheckReport) => JSON.parse(sarif(of, PIPE_DISPLAY)).runs[0];
const resultOf = (change: Parameters<typeof finding>[0]) => runOf(withFindings(report, [finding(change)])).results[0];

describe('sarif', () => {
  test('states the unit of columns, the language and the catalog', () => {
    const run = runOf({ ...report, lang: 'de', prefix: 'kataloge/a/' });
    expect(run).toMatchObject({ columnKind: 'utf16CodeUnits', language: 'de' });
    expect(run.automationDetails.id).toBe('tpm/check/kataloge/a/');
  });

  test('explains each rule with findings once, and results refer to it', () => {
    const run = runOf(withFindings(report, [finding(), finding({ ruleId: 'blank-text' }), finding()]));
    const { rules } = run.tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(['blank-text', 'owner-missing']);
    expect(rules[1]).toMatchObject({
      shortDescription: { text: 'Touchpoint without an owner' },
      defaultConfiguration: { level: 'warning' },
      properties: { tags: ['organisation'], 'problem.severity': 'warning' },
    });
    expect(rules[1].help.text).toContain('improves only by chance');
    expect(rules[1].help.markdown).toContain('```yaml\ntouchpoints:');
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
  });

  test('has the fingerprint of tpm, and leaves the hash of the line to GitHub', () => {
    expect(resultOf({}).partialFingerprints).toEqual({ 'tpmFinding/v1': 'owner-missing:touchpoint/till' });
  });

  test('marks suppressed findings with kind and reason, and the others as not suppressed', () => {
    expect(resultOf({ suppressed: { by: 'inline', reason: 'agreed' } }).suppressions).toEqual([
      { kind: 'inSource', justification: 'agreed' },
    ]);
    expect(resultOf({ suppressed: { by: 'baseline', reason: '' } }).suppressions).toEqual([{ kind: 'external' }]);
    expect(resultOf({}).suppressions).toEqual([]);
  });

  test('writes paths as URIs, and a finding of the whole catalog at tpm.yaml', () => {
    const uri = (file: string) => resultOf({ file }).locations[0].physicalLocation.artifactLocation.uri;
    expect(uri('Bäckerei 1/a:b#c%.yaml')).toBe('B%C3%A4ckerei%201/a%3Ab%23c%25.yaml');
    expect(uri('')).toBe('tpm.yaml');
  });

  test('escapes brackets in a message', () => {
    expect(resultOf({ message: 'see [here](1)', help: '' }).message.text).toBe('see \\[here\\](1)');
    expect(resultOf({ message: 'a list [1, 2]', help: '' }).message.text).toBe('a list [1, 2]');
  });

  test('offers a known fix', () => {
    const { range } = finding();
    const fixes = resultOf({ suggestions: [{ text: 'queue', replacement: { range, text: 'queue' } }] }).fixes;
    expect(fixes[0].artifactChanges[0].replacements[0]).toEqual({
      deletedRegion: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 7 },
      insertedContent: { text: 'queue' },
    });
  });

  test('keeps the 25,000 most severe results and the number of the others', () => {
    const run = runOf(withFindings(report, [...findings(25_000), finding({ severity: 'error' }), finding()]));
    expect(run.results).toHaveLength(25_000);
    expect(run.results[0].level).toBe('error');
    expect(run.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^2 more findings/);
  });
});
