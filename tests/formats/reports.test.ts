import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkstyle } from '../../src/formats/findings/checkstyle.js';
import { concise } from '../../src/formats/findings/concise.js';
import { gitlab } from '../../src/formats/findings/gitlab.js';
import { jsonl } from '../../src/formats/findings/jsonl.js';
import { junit } from '../../src/formats/findings/junit.js';
import { rdjson } from '../../src/formats/findings/rdjson.js';
import { summary } from '../../src/formats/findings/summary.js';
import { formatElement } from '../../src/formats/findings/xml.js';
import { finding, findings, PIPE_DISPLAY, reportOf, withFindings } from '../helpers/check-report.js';

const report = reportOf({
  'bakery.yaml': 'touchpoints:\n  till: { name: Till, phase: purchase, owner: Manager, department: shop }\n',
  'shop.yaml': 'departments:\n  shop: { name: Shop }\n',
});
const suppressed = finding({
  suppressed: { by: 'inline', reason: 'agreed' },
  fingerprint: 'known',
  message: 'long known',
});

describe('gitlab', () => {
  const issues = (output: string) => JSON.parse(output) as { fingerprint: string; severity: string }[];

  test('hashes the readable fingerprint', () => {
    const hash = createHash('sha256').update('owner-missing:touchpoint/till').digest('hex');
    expect(issues(gitlab(withFindings(report, [finding()]), PIPE_DISPLAY))[0]?.fingerprint).toBe(hash);
  });

  test('keeps fingerprints when entries move, and distinguishes two catalogs of a repository', () => {
    const source = (...ids: string[]) =>
      `touchpoints:\n${ids.map((id) => `  ${id}: { name: ${id}, phase: purchase }\n`).join('')}`;
    const marks = (text: string, prefix = '') =>
      issues(gitlab(reportOf(text, { prefix }), PIPE_DISPLAY))
        .map(({ fingerprint }) => fingerprint)
        .sort();
    const before = marks(source('till', 'queue', 'door'));
    expect(new Set(before).size).toBe(6);
    expect(marks(`# a comment\n${source('door', 'till', 'queue')}`)).toEqual(before);
    expect(marks(source('till', 'queue', 'door'), 'other/').filter((one) => before.includes(one))).toEqual([]);
  });

  test('reports an unreadable file as blocker, and leaves out suppressed findings', () => {
    const all = [
      finding({ severity: 'error', ruleId: 'yaml-syntax' }),
      finding({ severity: 'error' }),
      finding(),
      suppressed,
    ];
    const severities = issues(gitlab(withFindings(report, all), PIPE_DISPLAY)).map(({ severity }) => severity);
    expect(severities).toEqual(['blocker', 'major', 'minor']);
  });
});

describe('rdjson', () => {
  test('counts columns in bytes of UTF-8', () => {
    const text = '# Größe\ntouchpoints: { tür: { name: "Tür 🥨 weiß", phase: kauf } }\n';
    const at = text.split('\n')[1]?.indexOf('phase') ?? 0;
    const range = { start: { line: 2, column: at + 1 }, end: { line: 2, column: at + 6 } };
    const files = [{ path: 'bakery.yaml', text }];
    const { diagnostics } = JSON.parse(rdjson({ ...withFindings(report, [finding({ range })]), files }, PIPE_DISPLAY));
    const bytes = Buffer.from(text.split('\n')[1] ?? '');
    const { start, end } = diagnostics[0].location.range;
    expect(bytes.subarray(start.column - 1, end.column - 1).toString()).toBe('phase');
    expect(start.column).toBe(at + 1 + 5);
  });

  test('offers only suggestions that can be applied unchanged', () => {
    const { range } = finding();
    const suggestions = [{ text: 'queue', replacement: { range, text: 'queue' } }, { text: 'till' }];
    const { diagnostics } = JSON.parse(
      rdjson(withFindings(report, [finding({ suggestions }), suppressed]), PIPE_DISPLAY),
    );
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0].suggestions).toEqual([{ range, text: 'queue' }]);
  });
});

describe('junit', () => {
  test('has one suite for each file, with a passing case if nothing fails', () => {
    const output = junit(withFindings(report, []), PIPE_DISPLAY);
    expect(output).toContain('<testsuites name="tpm check" tests="2" failures="0" errors="0">');
    expect(output).toContain('<testcase name="shop.yaml" classname="tpm"/>');
  });

  test('fails findings at the gate, and prints the others', () => {
    const all = withFindings(report, [finding({ severity: 'error' }), finding({ fingerprint: 'second' })]);
    expect(junit(all, PIPE_DISPLAY)).toContain('tests="2" failures="1"');
    expect(junit(all, PIPE_DISPLAY)).toMatch(/<system-out>bakery\.yaml:2:3 warning: touchpoint/);
    expect(junit({ ...all, failOn: 'warning' }, PIPE_DISPLAY)).toContain('tests="3" failures="2"');
  });

  test('begins a failure with its place, and names the file at the suite alone', () => {
    const output = junit(
      { ...withFindings(report, [finding({ severity: 'error' })]), prefix: 'bakery/' },
      PIPE_DISPLAY,
    );
    expect(output).toContain(
      '>bakery/bakery.yaml:2:3 error: touchpoint &quot;till&quot; has no owner (owner-missing)\n',
    );
    expect(output).toMatch(/<testsuite [^>]* file="bakery\/bakery\.yaml">/);
    expect(output).not.toMatch(/<testcase [^>]*file=/);
  });

  test('gives each case a unique name, also if fingerprints differ in invisible characters', () => {
    const twins = ['a\tb', 'a b', 'a\nb'].map((fingerprint) => finding({ severity: 'error', fingerprint }));
    const names = [...junit(withFindings(report, twins), PIPE_DISPLAY).matchAll(/<testcase name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['a b', 'a b#2', 'a b#3', 'shop.yaml']);
  });

  test('skips suppressed findings with their reason', () => {
    expect(junit(withFindings(report, [suppressed]), PIPE_DISPLAY)).toContain('<skipped message="agreed"/>');
  });

  test('stays below 30 MB and says how many files are left out', () => {
    const files = Array.from({ length: 40 }, (_, at) => `b${String(at).padStart(2, '0')}.yaml`);
    const long = 'x'.repeat(500_000);
    const large = files.map((file) => finding({ file, severity: 'error', message: long, fingerprint: file }));
    const output = junit({ ...withFindings(report, large), files: [] }, PIPE_DISPLAY);
    expect(Buffer.byteLength(output)).toBeLessThan(30_000_000);
    expect(output).toMatch(/<failure type="tpm" message="\d+ more files left out/);
    const cases = output.match(/<testcase /g)?.length ?? 0;
    expect(output).toContain(`<testsuites name="tpm check" tests="${cases}" failures="${cases}"`);
  });
});

describe('short formats', () => {
  const all = withFindings(report, [
    finding({ severity: 'error', ruleId: 'missing-field' }),
    ...findings(2),
    suppressed,
  ]);

  test('concise: a line for each finding, then the counts', () => {
    expect(concise(all, PIPE_DISPLAY)).toBe(
      'bakery.yaml:2:3 error touchpoint "till" has no owner missing-field\nbakery.yaml:2:3 warning touchpoint "till" has no owner owner-missing\nbakery.yaml:3:3 warning touchpoint "till" has no owner owner-missing\n 1 error, 2 warnings, 0 infos in 2 files, 1 suppressed\n',
    );
  });

  test('summary: counts by rule and by folder', () => {
    const output = summary(
      withFindings(report, [...all.document.findings, finding({ file: 'a/b.yaml' })]),
      PIPE_DISPLAY,
    );
    expect(output).toMatch(/missing-field +error +1\n.*owner-missing +warning +3\n/);
    expect(output).toMatch(/\. +1 +2 +0\n.*a +0 +1 +0\n/);
  });

  test('jsonl: contains suppressed findings', () => {
    const lines = jsonl(all, PIPE_DISPLAY)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ suppressed: mark }) => mark?.reason)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'agreed',
    ]);
  });

  test('checkstyle: leaves out suppressed findings', () => {
    expect(checkstyle(all, PIPE_DISPLAY).match(/<error /g)).toHaveLength(3);
  });
});

test('XML contains no character that XML 1.0 forbids', () => {
  const all = Array.from({ length: 0x110 }, (_, code) => String.fromCharCode(code))
    .concat('\ufffe\uffff\ud800')
    .join('');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
  expect(formatElement('a', { b: all }, '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/u);
});
