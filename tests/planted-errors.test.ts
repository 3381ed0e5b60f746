import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { JsonFinding } from '../src/document/check-document.js';
import { run } from './helpers/host.js';

const CATALOG = join(import.meta.dirname, 'scenarios/twenty-planted-errors/catalog');

/** The comment `# planted: <rule>` marks each line with a mistake and names the rule that must report it. */
function planted(): string[] {
  const paths = readdirSync(CATALOG, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return paths.flatMap((path) =>
    readFileSync(join(CATALOG, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const rule = /# planted: (\S+)$/.exec(line)?.[1];
        return rule === undefined ? [] : [`${path.replaceAll('\\', '/')}:${index + 1} ${rule}`];
      }),
  );
}

test('twenty different errors are twenty findings, each at its line, and nothing else is found', async () => {
  const expected = planted();
  expect(new Set(expected.map((one) => one.split(' ')[1])).size).toBe(20);
  expect(expected).toHaveLength(20);

  const { stdout, code } = await run(['check', '--json'], { cwd: CATALOG });
  const document = JSON.parse(stdout) as { summary: { errors: number }; findings: JsonFinding[] };
  const found = document.findings.map(({ file, range, ruleId }) => `${file}:${range.start.line} ${ruleId}`);
  expect(found.sort()).toEqual(expected.sort());
  expect(document).toMatchObject({ complete: false, summary: { errors: 20 } });
  expect(code).toBe(1);
});

test('no two of the twenty have the same fingerprint, and none names a line', async () => {
  const { stdout } = await run(['check', '--json'], { cwd: CATALOG });
  const { findings } = JSON.parse(stdout) as { findings: JsonFinding[] };
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(20);
  for (const { fingerprint, range } of findings) expect(fingerprint).not.toContain(`:${range.start.line}:`);
});
