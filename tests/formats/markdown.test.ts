import { describe, expect, test } from 'vitest';
import { githubSummary } from '../../src/formats/findings/github-summary.js';
import { markdown } from '../../src/formats/findings/markdown.js';
import { markdownText } from '../../src/formats/markdown/escape-markdown.js';
import { finding, findings, PIPE_DISPLAY, reportOf, withFindings } from '../helpers/check-report.js';

const report = reportOf({
  'tpm.yaml': 'name: Bakery\n',
  'bakery.yaml': 'touchpoints:\n  till: { name: Till, phase: purchase }\n',
});

describe('markdown', () => {
  test('has a line that identifies the comment, the counts, and the findings by file', () => {
    const all = [finding(), finding({ file: 'shop.yaml', ruleId: 'missing-field', severity: 'error' })];
    expect(markdown({ ...withFindings(report, all), prefix: 'a--b/' }, PIPE_DISPLAY)).toBe(`<!-- tpm-check a%2D%2Db/ -->

## Touchpoint catalog: Bakery

**1 error, 1 warning, 0 infos in 2 files**

| Severity | Rule | Findings |
| - | - | -: |
| error | <code>missing-field</code> | 1 |
| warning | <code>owner-missing</code> | 1 |

### <code>a--b/bakery.yaml</code>

| Line | Severity | Finding | Rule |
| -: | - | - | - |
| 2 | warning | touchpoint "till" has no owner<br>add "owner" with a role | <code>owner-missing</code> |

### <code>a--b/shop.yaml</code>

| Line | Severity | Finding | Rule |
| -: | - | - | - |
| 2 | error | touchpoint "till" has no owner<br>add "owner" with a role | <code>missing-field</code> |
`);
  });

  test('reports zero findings and the number of suppressed ones', () => {
    const known = finding({ suppressed: { by: 'baseline', reason: 'agreed' } });
    expect(markdown(withFindings(report, [known]), PIPE_DISPLAY)).toContain(
      'in 2 files, 1 suppressed**\n\nNo findings.\n',
    );
  });

  test('does not report zero findings if a file could not be read', () => {
    const broken = withFindings(report, []);
    const output = markdown({ ...broken, document: { ...broken.document, complete: false } }, PIPE_DISPLAY);
    expect(output).not.toContain('No findings');
    expect(output).toContain('there may be more findings');
  });

  test('folds a long list', () => {
    expect(markdown(withFindings(report, findings(20)), PIPE_DISPLAY)).not.toContain('<details>');
    expect(markdown(withFindings(report, findings(21)), PIPE_DISPLAY)).toMatch(
      /<details><summary>All findings \(21\).*<\/details>\n$/s,
    );
  });

  test.each([
    ['markdown', markdown, 65_536],
    ['github-summary', githubSummary, 1024 * 1024],
  ])('%s: leaves out rows beyond the size limit and counts them', (_, render, maxSize) => {
    const all = findings(9000, { message: 'Größe '.repeat(20) });
    const output = render(withFindings(report, all), PIPE_DISPLAY);
    const bytes = Buffer.byteLength(output);
    expect(render === markdown ? output.length : bytes).toBeLessThan(maxSize);
    expect(render === markdown ? output.length : bytes).toBeGreaterThan(maxSize * 0.8);
    const rows = output.split('\n').filter((line) => /^\| \d/.test(line));
    expect(output).toContain(`\n${(9000 - rows.length).toLocaleString('en')} more findings left out`);
    expect(output).toContain('**0 errors, 9,000 warnings');
    for (const row of rows) expect(row).toMatch(/ \| <code>owner-missing<\/code> \|$/);
  });
});

describe('text of a catalog in Markdown', () => {
  test.each([
    ['@team', '<code>&#64;</code>team'],
    ['#12 and !9', '<code>&#35;</code>12 and <code>&#33;</code>9'],
    ['a|b', 'a&#124;b'],
    ['<b>&amp;', '&#60;b&#62;&#38;amp;'],
    ['[a](b)', '&#91;a&#93;(b)'],
    ['https://evil.example', 'https&#58;//evil.example'],
    ['www.evil.example', 'www&#46;evil.example'],
    ['one\ntwo', 'one two'],
    ['»Größe« is 5 % of "R&D", 10 #', '»Größe« is 5 % of "R&#38;D", 10 #'],
  ])('%s', (text, written) => {
    expect(markdownText(text)).toBe(written);
  });
});
