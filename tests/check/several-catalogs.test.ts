import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckPayload } from '../../src/document/check-document.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const shop = 'touchpoints:\n  till: { name: Till, phase: purchase, department: d }\ndepartments: { d: { name: D } }\n';

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({
    'north/tpm.yaml': 'name: North\nrules: { owner-missing: error }\n',
    'north/a.yaml': shop,
    'south/tpm.yaml': 'name: South\n',
    'south/a.yaml': shop,
    'empty/tpm.yaml': 'name: Empty\n',
  });
});
afterAll(() => folder.remove());

const tpm = (...argv: string[]) => run(argv, { cwd: folder.path });

async function documentOf(...argv: string[]): Promise<CheckPayload & { complete: boolean }> {
  return JSON.parse((await tpm(...argv, '--json')).stdout);
}

describe('tpm check north south', () => {
  test('reads each catalog with its own settings and ends with 1 if one has errors, in either order', async () => {
    for (const argv of [
      ['check', 'north', 'south'],
      ['check', 'south', 'north'],
      ['ci', 'south', 'north'],
    ]) {
      const { stdout, code } = await tpm(...argv);
      expect(code).toBe(1);
      expect(stdout).toContain('north/a.yaml:2:3  error  touchpoint "till" has no owner');
      expect(stdout).toContain('south/a.yaml:2:3  warning  touchpoint "till" has no owner');
      expect(stdout).toContain('1 error, 1 warning, 0 infos in 4 files of 2 catalogs');
    }
    expect((await tpm('check', 'south/a.yaml', 'south')).code).toBe(0);
  });

  test('gives one document with paths from the current folder and a line for each catalog', async () => {
    const { findings, catalogs, summary, complete } = await documentOf('check', 'north', 'south');
    expect(findings.map(({ catalog, file, severity }) => [catalog, file, severity])).toEqual([
      ['north', 'north/a.yaml', 'error'],
      ['south', 'south/a.yaml', 'warning'],
    ]);
    expect(catalogs.map(({ path, name, summary: own }) => [path, name, own.errors, own.files])).toEqual([
      ['north', 'North', 1, 2],
      ['south', 'South', 0, 2],
    ]);
    expect([summary.files, summary.catalogs, complete]).toEqual([4, 2, true]);
  });

  test('findings with equal ids in two catalogs stay two in every format', async () => {
    const gitlab = JSON.parse((await tpm('check', 'north', 'south', '-f', 'gitlab')).stdout) as {
      fingerprint: string;
    }[];
    expect(new Set(gitlab.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    const { stdout: junit } = await tpm('check', 'north', 'south', '-f', 'junit', '--fail-on', 'warning');
    expect(junit).toContain('name="north/owner-missing:touchpoint/till"');
    expect(junit).toContain('name="south/owner-missing:touchpoint/till"');
    const { stdout: plain } = await tpm('check', 'north', 'south', '--plain');
    expect(plain.split('\n').map((line) => line.split('\t')[0])).toEqual(['north/a.yaml', 'south/a.yaml', '']);
  });

  test('from a folder beside the catalogs, paths for hosts contain no ..', async () => {
    const argv = ['check', '../north', '../south', '-f', 'github'];
    const { stdout } = await run(argv, { cwd: `${folder.path}/empty` });
    expect(stdout).toContain('../north/a.yaml');
  });

  test('compares each catalog with its own baseline', async () => {
    await tpm('baseline', 'create', 'north', '--reason', 'old');
    const { catalogs, baseline } = await documentOf('check', 'north', 'south');
    expect([baseline, catalogs.map((one) => one.baseline?.same ?? null)]).toEqual([null, [1, null]]);
    const { stdout, code } = await tpm('check', 'north', 'south');
    expect(code).toBe(0);
    expect(stdout).toContain('north/.tpm/baseline.json: 0 new, 1 accepted, 0 fixed');
  });

  test('counts warnings over all catalogs', async () => {
    expect(
      (await tpm('check', 'south', 'north', '--baseline', 'none', '--fail-on', 'none', '--max-warnings', '0')).code,
    ).toBe(1);
  });

  test('refuses options for one catalog, and names a catalog without files', async () => {
    expect(await tpm('check', 'north', 'south', '--baseline', 'b.json')).toMatchObject({ code: 2 });
    expect(await tpm('fmt', '--check', 'north', 'south')).toMatchObject({ code: 2 });
    const { code, stderr } = await tpm('check', 'north', 'empty');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('empty: nothing was checked') });
  });
});
