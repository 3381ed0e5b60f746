import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/rules/engine/wording.js';
import { rules } from '../../src/rules/index.js';
import { causesOf } from '../../src/topics/findings/finding-causes.section.js';
import { diagnosticsOf } from '../helpers/catalog.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const numbers = Array.from({ length: 57 }, (_, at) => at + 10);

/** 57 touchpoints that one round of 2025 rated; 32 of them are in no journey. The last line has a wrong reference. */
const catalog = `touchpoints:
${numbers.map((at) => `  till-${at}: { name: Till ${at}, phase: purchase, department: shop, owner: Ada }\n`).join('')}departments:
  shop: { name: Shop }
assessments:
  kunden-2025:
    date: 2025-03-01
    perspective: customer
    method: survey
    source: Survey
    respondents: 80
    ratings:
${numbers.map((at) => `      till-${at}: { ist: 6, soll: 6 }\n`).join('')}journeys:
  visit: { name: Visit, steps: [${numbers
    .slice(0, 25)
    .map((at) => `till-${at}`)
    .join(', ')}] }
moments:
  noon: { name: Noon, touchpoints: [till-00] }
`;

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ 'tpm.yaml': 'name: Bakery\n', 'bakery.yaml': catalog });
});
afterAll(() => folder.remove());

const linesOf = async (...argv: string[]): Promise<string[]> =>
  (await run(argv, { cwd: folder.path })).stdout.split('\n');
const headsOf = (lines: readonly string[]): string[] => lines.filter((line) => /^bakery\.yaml:\d/.test(line));

describe('findings of one cause are one line', () => {
  test('an old round is one line with its touchpoints counted, and errors come first', async () => {
    const lines = await linesOf('check');
    expect(headsOf(lines)).toEqual([
      'bakery.yaml:129:37  error  unknown touchpoint "till-00"  dangling-reference',
      'bakery.yaml:2:3  warning  round "kunden-2025" is stale: 57 touchpoints  stale-assessment',
      'bakery.yaml:27:3  info  no journey meets "…": 32 touchpoints  touchpoint-without-journey',
    ]);
    expect(lines).toContain('   till-10 (bakery.yaml:2), till-11 (bakery.yaml:3), till-12 (bakery.yaml:4) and 54 more');
    expect(lines).toContain(' 1 error, 57 warnings, 32 infos in 2 files');
    expect(lines).toContain(' --all shows each finding by itself');
  });

  test('ci and German say the same', async () => {
    const heads = headsOf(await linesOf('ci', '--lang', 'de', '--host', 'none'));
    expect(heads[1]).toBe(
      'bakery.yaml:2:3  Warnung  die Runde »kunden-2025« ist veraltet: 57 Kontaktpunkte  stale-assessment',
    );
    expect(heads[2]).toBe(
      'bakery.yaml:27:3  Hinweis  keine Kundenreise führt über »…«: 32 Kontaktpunkte  touchpoint-without-journey',
    );
  });

  test('--all shows each with its code frame, the error first', async () => {
    const lines = await linesOf('check', '--all');
    expect(headsOf(lines)).toHaveLength(90);
    expect(lines.filter((line) => line.includes('│') && line.includes('^^^'))).toHaveLength(90);
    expect(headsOf(lines)[0]).toContain('dangling-reference');
    expect(lines.join('\n')).not.toContain('--all');
  });

  test('JSON and --plain hold every finding, with or without --all', async () => {
    const { stdout } = await run(['check', '--json'], { cwd: folder.path });
    const { findings } = JSON.parse(stdout) as { findings: { fingerprint: string }[] };
    expect(findings).toHaveLength(90);
    expect(findings.map(({ fingerprint }) => fingerprint)).toContain('stale-assessment:touchpoint/till-66');
    expect((await run(['check', '--json', '--all'], { cwd: folder.path })).stdout).toBe(stdout);
    expect((await linesOf('check', '--plain')).filter((line) => line.startsWith('bakery.yaml'))).toHaveLength(90);
  });

  test('a gate names three entries, and each with --all', async () => {
    const three = (await linesOf('check', '--gate', 'stale')).join(' ').replaceAll(/\s+/g, ' ');
    expect(three).toContain(
      'stale: till-10 (bakery.yaml:2), till-11 (bakery.yaml:3), till-12 (bakery.yaml:4) and 54 more',
    );
    const each = (await linesOf('check', '--gate', 'stale', '--all')).join(' ').replaceAll(/\s+/g, ' ');
    expect(each).toContain('till-65 (bakery.yaml:57) and till-66 (bakery.yaml:58)');
  });
});

describe('causes of findings', () => {
  const causes = (sample: string, lang: 'en' | 'de' = 'en') =>
    causesOf(diagnosticsOf(sample), (one) => wordsOf(one, rules, lang)).map(({ message, findings }) => [
      findings[0].rule,
      message,
      findings.length,
    ]);

  test('two entries without an owner are one cause, whatever their names; a missing department is another', () => {
    const sample = `touchpoints:
  a: { name: A, phase: purchase }
  b: { name: B, phase: purchase }
`;
    expect(causes(sample)).toContainEqual(['owner-missing', 'touchpoint "…" has no owner', 2]);
    expect(causes(sample, 'de')).toContainEqual(['department-missing', 'Kontaktpunkt »…« hat keine Abteilung', 2]);
  });

  test('one wrong name in two places is one cause, another name is its own', () => {
    const sample = `moments:
  noon: { name: Noon, touchpoints: [tll, tlll] }
  night: { name: Night, touchpoints: [tll] }
`;
    expect(causes(sample)).toEqual([
      ['dangling-reference', 'unknown touchpoint "tll"', 2],
      ['dangling-reference', 'unknown touchpoint "tlll"', 1],
    ]);
  });
});

test('a wrong name in several places keeps the code frame of the first, and counts places where entries repeat', async () => {
  const twice = makeFolder({ 'a.yaml': 'moments:\n  noon: { name: Noon, touchpoints: [tll, tll] }\n' });
  const { stdout } = await run(['check'], { cwd: twice.path });
  twice.remove();
  expect(stdout).toMatch(/^a\.yaml:2:37 {2}error {2}unknown touchpoint "tll": 2 places {2}dangling-reference\n/);
  expect(stdout.match(/\^\^\^/g)).toHaveLength(1);
  expect(stdout).toContain('   noon (a.yaml:2) and noon (a.yaml:2)\n');
});
