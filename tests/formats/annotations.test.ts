import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { azure } from '../../src/formats/findings/azure.js';
import { github } from '../../src/formats/findings/github.js';
import {
  escapeAzureData,
  escapeAzureProperty,
  escapeGithubData,
  escapeGithubProperty,
  formatGithubCommand,
} from '../../src/formats/findings/workflow-command.js';
import { finding, findings, PIPE_DISPLAY, reportOf, withFindings } from '../helpers/check-report.js';

const report = reportOf({ 'bakery.yaml': 'touchpoints:\n  till: { name: Till, phase: purchase }\n' });
const linesOf = (output: string) => output.trimEnd().split('\n');
const suppressed = finding({ suppressed: { by: 'baseline', reason: 'agreed' }, message: 'long known' });
const tricky = fc.string({
  unit: fc.constantFrom('%', '\r', '\n', ':', ',', ';', ']', '2', '5', 'A', 'D', 'P', 'Z', 'ä', '🥨'),
});

/** Decodes like the GitHub runner, which decodes the percent sign last. */
function unescapeGithub(text: string, property: boolean): string {
  const plain = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  return (property ? plain.replaceAll('%3A', ':').replaceAll('%2C', ',') : plain).replaceAll('%25', '%');
}

/** Decodes like the Azure agent. */
function unescapeAzure(text: string): string {
  const plain = text.replaceAll('%3B', ';').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%5D', ']');
  return plain.replaceAll('%AZP25', '%');
}

describe('the escapes of workflow commands', () => {
  test('decode to the original text', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(unescapeGithub(escapeGithubData(text), false)).toBe(text);
        expect(unescapeGithub(escapeGithubProperty(text), true)).toBe(text);
        expect(unescapeAzure(escapeAzureData(text))).toBe(text);
        expect(unescapeAzure(escapeAzureProperty(text))).toBe(text);
      }),
    );
  });

  test('leave no character that ends the value', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        expect(escapeGithubData(text)).not.toMatch(/[\r\n]/);
        expect(escapeGithubProperty(text)).not.toMatch(/[\r\n:,]/);
        expect(escapeAzureProperty(text)).not.toMatch(/[\r\n;\]]/);
      }),
    );
  });

  test('match the documentation of the hosts', () => {
    const written = formatGithubCommand('error', { file: 'a,b:c.yaml', line: 3, title: '' }, '100 %\nsure: yes, so');
    expect(written).toBe('::error file=a%2Cb%3Ac.yaml,line=3::100 %25%0Asure: yes, so');
  });
});

describe('github', () => {
  test('names place, rule and remedy of a finding', () => {
    const output = github({ ...withFindings(report, [finding()]), prefix: 'catalogs/bakery/' }, PIPE_DISPLAY);
    expect(linesOf(output).at(-1)).toBe(
      '::warning file=catalogs/bakery/bakery.yaml,line=2,endLine=2,col=3,endColumn=7,title=Touchpoint without an owner (owner-missing)::touchpoint "till" has no owner%0Aadd "owner" with a role',
    );
  });

  test('leaves the columns out where a finding has several lines', () => {
    const range = { start: { line: 2, column: 3 }, end: { line: 4, column: 1 } };
    expect(github(withFindings(report, [finding({ range })]), PIPE_DISPLAY)).toContain(',line=2,endLine=3,title=');
  });

  test('fences the list with a token that is a hash of the list', () => {
    const lines = linesOf(github(withFindings(report, findings(12)), PIPE_DISPLAY));
    const list = lines.slice(2, 14).join('\n');
    const token = createHash('sha256').update(list).digest('hex').slice(0, 32);
    expect([lines[1], lines[14]]).toEqual([`::stop-commands::${token}`, `::${token}::`]);
  });

  test('shows nine annotations and the number of the others', () => {
    const lines = linesOf(github(withFindings(report, findings(31)), PIPE_DISPLAY)).filter((line) =>
      /^::warning/.test(line),
    );
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toBe('::warning title=tpm check::22 more warnings: the whole list is in the log');
    expect(linesOf(github(withFindings(report, findings(10)), PIPE_DISPLAY)).at(-1)).toContain('till');
  });

  test('shows only the number of suppressed findings', () => {
    const output = github(withFindings(report, [suppressed]), PIPE_DISPLAY);
    expect(output).toBe('tpm check: 0 errors, 0 warnings, 0 infos in 1 file, 1 suppressed\n');
  });
});

describe('azure', () => {
  test('names place and rule of a finding', () => {
    const output = azure(withFindings(report, [finding({ file: 'a;b].yaml' })]), PIPE_DISPLAY);
    expect(linesOf(output).at(-1)).toBe(
      '##vso[task.logissue type=warning;sourcepath=a%3Bb%5D.yaml;linenumber=2;columnnumber=3;code=owner-missing]touchpoint "till" has no owner – add "owner" with a role',
    );
  });

  test('has issues for errors and warnings only, at most ten of each', () => {
    const all = [...findings(3, { severity: 'info' }), ...findings(31, { severity: 'error' }), suppressed];
    const lines = linesOf(azure(withFindings(report, all), PIPE_DISPLAY));
    expect(lines.filter((line) => line.startsWith('##vso'))).toHaveLength(10);
    expect(lines.at(-1)).toBe('##vso[task.logissue type=error]22 more errors: the whole list is in the log');
    expect(lines.join()).not.toContain('long known');
  });
});
