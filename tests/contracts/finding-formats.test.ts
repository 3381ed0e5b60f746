import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CheckReport } from '../../src/document/check-report.js';
import { findingFormats } from '../../src/formats/findings/index.js';
import type { Render } from '../../src/formats/format.js';
import { finding, findings, PIPE_DISPLAY, reportOf, withFindings } from '../helpers/check-report.js';
import { VALIDATORS } from '../helpers/validate-format.js';

const HOSTILE = new URL('../fixtures/formats/hostile/', import.meta.url);
const hostileFiles = Object.fromEntries(
  readdirSync(HOSTILE).map((name) => [name, readFileSync(new URL(name, HOSTILE), 'utf8')]),
);

/** All hostile texts in one, for every text field of a finding. */
const EVIL_TEXT =
  '\u001b[2J\n::error::x\r\n##vso[task.complete]##[error] ]]> --> </script><script>alert(1)</script> `x` | \\| @alle #12 GH-7 $x$ [a](https://evil.example) www.evil.example \u202e\u200b\u0000\ufffe\ud800';

const sound = {
  'tpm.yaml': 'name: Bakery\n',
  'bakery.yaml': `touchpoints:
  till: { name: The till, phase: purchase, owner: Manager, department: shop }
departments:
  shop: { name: Shop }
`,
};

const empty = withFindings(reportOf(sound), []);
const several = reportOf({
  'tpm.yaml': 'name: Bäckerei\n',
  'a.yaml': 'touchpoints:\n  till: { name: The till, phase: purchase }\n',
  'b.yaml':
    'touchpoints:\n  queue: { name: The queue, phase: purchase }\nmoments:\n  noon: { name: Noon, touchpoints: [qeue] }\n',
  'c.yaml': 'touchpoints:\n  door: { name: Door: side\n',
});
const hostile = reportOf(hostileFiles, { lang: 'de' });
const everywhere = withFindings({ ...hostile, prefix: 'kataloge/##vso[x] ::error:: <b>/' }, [
  ...hostile.document.findings,
  finding({ message: EVIL_TEXT, help: EVIL_TEXT, file: EVIL_TEXT, fingerprint: EVIL_TEXT }),
  finding({ message: EVIL_TEXT, suppressed: { by: 'inline', reason: EVIL_TEXT }, fingerprint: `${EVIL_TEXT}2` }),
  finding({ related: [{ file: EVIL_TEXT, range: finding().range, message: EVIL_TEXT }], fingerprint: 'related' }),
  finding({
    suggestions: [{ text: EVIL_TEXT, replacement: { range: finding().range, text: 'till' } }],
    fingerprint: 'suggested',
  }),
]);

const REPORTS: Readonly<Record<string, CheckReport>> = {
  'without findings': empty,
  'of a catalog with several findings': several,
  'in German': { ...several, lang: 'de' },
  'of a catalog in a folder of the repository': { ...several, prefix: 'kataloge/bäckerei 1/' },
  'with suppressed findings': withFindings(several, [
    finding({ suppressed: { by: 'inline', reason: 'agreed' } }),
    finding({ suppressed: { by: 'baseline', reason: '' }, fingerprint: 'other' }),
    ...several.document.findings,
  ]),
  'with many findings': withFindings(several, [
    ...findings(40, { severity: 'error', ruleId: 'missing-field' }),
    ...findings(40),
  ]),
  'of a hostile catalog': hostile,
  'with hostile texts in every part': everywhere,
  'of a catalog as a whole': withFindings(several, [finding({ file: '', severity: 'error' })]),
};

/** Characters that a terminal or an editor interprets instead of displaying them. */
const SPECIAL_CHARS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for them is the purpose
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}/u;
const cases = Object.entries(REPORTS);

describe.each(findingFormats.map((format) => [format.id, format] as const))('the format %s', (id, format) => {
  let render: Render<CheckReport>;
  beforeAll(async () => {
    render = await format.load();
  });

  test.each(cases)('is valid %s', async (_, report) => {
    expect(VALIDATORS[id], `tests/formats/findings/${id}.valid.ts states when its text is valid`).toBeDefined();
    await VALIDATORS[id]?.(render(report, PIPE_DISPLAY), report);
  });

  test.each(cases)('holds no control characters, and ends with one line break, %s', (_, report) => {
    const output = render(report, PIPE_DISPLAY);
    expect(
      output.search(SPECIAL_CHARS),
      JSON.stringify(output.slice(Math.max(0, output.search(SPECIAL_CHARS) - 40)).slice(0, 60)),
    ).toBe(-1);
    expect(output).toMatch(/[^\n]\n$/);
    expect(output).not.toMatch(/^\s*::(stop-commands::x|set-output)|##teamcity\[|^::error::/m);
  });

  test('gives the same bytes again, also when the files come in another order', () => {
    const files = { ...hostileFiles, 'z.yaml': 'touchpoints:\n  till: { name: Till, phase: purchase }\n' };
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(render(reportOf(files), PIPE_DISPLAY)).toBe(render(reportOf(files), PIPE_DISPLAY));
    expect(render(reportOf(turned), PIPE_DISPLAY)).toBe(render(reportOf(files), PIPE_DISPLAY));
  });
});

test('every checked format exists', () => {
  expect(Object.keys(VALIDATORS).sort()).toEqual(findingFormats.map(({ id }) => id).sort());
});
