import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JsonFinding } from '../../src/document/check-document.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { civilRun, NEIGHBOUR_FILES, warmUp } from '../helpers/hostile-input.js';

vi.setConfig({ testTimeout: 60_000 });

const KASSE = 'touchpoints:\n  kasse: { name: Kasse, phase: purchase, owner: Filiale, department: technik }\n';

let folder: Folder;
/** The folder outside the catalog that a link leads to. */
let outside: Folder;

beforeAll(warmUp);
beforeEach(() => {
  folder = makeFolder(NEIGHBOUR_FILES);
  outside = makeFolder({ 'fremd.yaml': KASSE, 'tpm.txt': 'name: Fremd\n' });
});
afterEach(() => {
  folder.remove();
  outside.remove();
});

const at = (name: string) => join(folder.path, name);

/** Findings of `tpm check` as `file rule`, its exit code, and the touchpoints that are still analysed. */
async function look(): Promise<{ found: string[]; code: number; analysed: string }> {
  const { stdout, code } = await civilRun(['check', '--json'], folder.path);
  const { findings } = JSON.parse(stdout) as { findings: JsonFinding[] };
  const text = await civilRun(['check'], folder.path);
  expect(text.code).toBe(code);
  for (const { ruleId } of findings) expect(text.stdout).toContain(ruleId);
  const gaps = await civilRun(['gaps', '--plain'], folder.path);
  return { found: findings.map(({ file, ruleId }) => `${file} ${ruleId}`), code, analysed: gaps.stdout };
}

const RUNS_ON_WINDOWS = process.platform === 'win32';

describe.skipIf(RUNS_ON_WINDOWS)('only regular files of the catalog are read', () => {
  test('a pipe without a writer is reported, without waiting', async () => {
    execFileSync('mkfifo', [at('leitung.yaml')]);
    expect(await look()).toMatchObject({ found: ['leitung.yaml not-a-regular-file'], code: 1 });
  });

  test('a link to a device that never ends is not read', async () => {
    symlinkSync('/dev/zero', at('endlos.yaml'));
    expect(await look()).toMatchObject({ found: ['endlos.yaml not-a-regular-file'], code: 1 });
  });

  test('a link to a file outside is named and not followed', async () => {
    symlinkSync(join(outside.path, 'fremd.yaml'), at('fremd.yaml'));
    const { found, code, analysed } = await look();
    expect({ found, code }).toEqual({ found: ['fremd.yaml not-a-regular-file'], code: 1 });
    expect(analysed).not.toContain('Kasse');
  });

  test('a link to a folder outside is not followed either', async () => {
    symlinkSync(outside.path, at('filialen'));
    const { stdout } = await civilRun(['ls', '--plain'], folder.path);
    expect(stdout).not.toContain('Kasse');
  });

  test('a link to a file inside does not duplicate its entries', async () => {
    writeFileSync(at('kasse.yaml'), KASSE);
    symlinkSync(at('kasse.yaml'), at('noch-eine-kasse.yaml'));
    expect(await look()).toMatchObject({ found: [], code: 0 });
  });

  test('a link to itself, and one that leads nowhere', async () => {
    symlinkSync('kreis.yaml', at('kreis.yaml'));
    symlinkSync('weg.yaml', at('nirgends.yaml'));
    const { found, code, analysed } = await look();
    expect(found).toEqual(['kreis.yaml unreadable-file', 'nirgends.yaml unreadable-file']);
    expect(code).toBe(2);
    expect(analysed).toContain('reparatur');
  });

  test('a folder that links to itself ends', async () => {
    mkdirSync(at('filialen'));
    symlinkSync('..', join(at('filialen'), 'alle'));
    expect(await look()).toMatchObject({ found: [], code: 0 });
  });

  test('a folder with the name of a file is a folder', async () => {
    mkdirSync(at('filialen.yaml'));
    writeFileSync(join(at('filialen.yaml'), 'kasse.yaml'), KASSE);
    const { stdout } = await civilRun(['ls', '--plain'], folder.path);
    expect(stdout).toContain('filialen.yaml/kasse.yaml:2');
  });
});

describe.skipIf(RUNS_ON_WINDOWS)('settings that cannot be read are not replaced by defaults in silence', () => {
  test.each([
    ['a pipe', () => execFileSync('mkfifo', [at('tpm.yaml')])],
    ['a link out of the catalog', () => symlinkSync(join(outside.path, 'tpm.txt'), at('tpm.yaml'))],
    ['a link that leads nowhere', () => symlinkSync('weg.txt', at('tpm.yaml'))],
    ['not UTF-8', () => writeFileSync(at('tpm.yaml'), Buffer.from('name: B\xe4der\n', 'latin1'))],
    ['larger than any settings', () => writeFileSync(at('tpm.yaml'), `# ${'x'.repeat(4 * 1024 * 1024)}\n`)],
  ])('tpm.yaml is %s', async (_, make) => {
    make();
    const { stdout, stderr, code } = await civilRun(['gaps'], folder.path);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^tpm: tpm\.yaml has errors, nothing can be computed\ntpm\.yaml:1:\d+ {2}error {2}/);
    expect((await civilRun(['check'], folder.path)).code).toBe(2);
  });
});

/** Runs without the rights of root, because root can read every file. */
async function withoutPrivileges<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

describe.skipIf(RUNS_ON_WINDOWS)('what may not be read is named, the rest is processed, and the exit code is 2', () => {
  beforeEach(() => chmodSync(folder.path, 0o755));
  afterEach(() => {
    for (const name of ['geheim', 'geheim.yaml']) {
      try {
        chmodSync(at(name), 0o755);
      } catch {
        // Some tests create only one of the two folders.
      }
    }
  });

  test('a file', async () => {
    writeFileSync(at('geheim.yaml'), KASSE, { mode: 0o000 });
    const { found, code, analysed } = await withoutPrivileges(look);
    expect({ found, code }).toEqual({ found: ['geheim.yaml unreadable-file'], code: 2 });
    expect(analysed).toContain('reparatur');
    expect(analysed).not.toContain('Kasse');
  });

  test('a folder', async () => {
    mkdirSync(at('geheim'), { mode: 0o000 });
    const { found, code, analysed } = await withoutPrivileges(look);
    expect({ found, code }).toEqual({ found: ['geheim unreadable-folder'], code: 2 });
    expect(analysed).toContain('reparatur');
  });

  test('the analysis reports on stderr what is missing and why', async () => {
    writeFileSync(at('geheim.yaml'), KASSE, { mode: 0o000 });
    const gaps = await withoutPrivileges(() => civilRun(['gaps'], folder.path));
    expect(gaps.code).toBe(2);
    expect(gaps.stderr).toMatch(/^tpm: incomplete: 1 error in 1 file/);
    const { stdout } = await withoutPrivileges(() => civilRun(['check', '--lang', 'de'], folder.path));
    expect(stdout).toContain('keine Berechtigung');
  });

  test('the settings', async () => {
    writeFileSync(at('tpm.yaml'), 'scale: { min: 1, max: 6, best: min }\n', { mode: 0o000 });
    const { stdout, stderr, code } = await withoutPrivileges(() => civilRun(['rank'], folder.path));
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('no permission');
  });
});

describe('names of files', () => {
  test('two names that are equal on other systems', async () => {
    for (const name of ['Kasse.yaml', 'kasse.yaml']) writeFileSync(at(name), '');
    const { found, code } = await look();
    // On file systems that ignore case there is only one file.
    expect([['kasse.yaml file-name-clash'], []]).toContainEqual(found);
    expect(code).toBe(0);
  });

  test('dot files, dot folders, packages and `ignore` are left out', async () => {
    const left = [
      '.kasse.yaml',
      '.git/kasse.yaml',
      'node_modules/laden/kasse.yaml',
      'archiv/2019/kasse.yaml',
      'alt.yaml',
    ];
    for (const name of left) {
      mkdirSync(join(at(name), '..'), { recursive: true });
      writeFileSync(at(name), 'regale: 1\n');
    }
    writeFileSync(at('tpm.yaml'), 'ignore: ["archiv/**", "alt*"]\n');
    expect(await look()).toMatchObject({ found: [], code: 0 });
  });

  test.each([`${'*a'.repeat(40)}b`, `${'**/'.repeat(40)}b`, '?'.repeat(4000), `${'*'.repeat(4000)}b`])(
    'a pattern that makes other matchers think for minutes: %#',
    async (pattern) => {
      writeFileSync(at('tpm.yaml'), `ignore: ["${pattern}"]\n`);
      mkdirSync(at('a/'.repeat(60)), { recursive: true });
      writeFileSync(join(at('a/'.repeat(60)), `${'a'.repeat(200)}.yaml`), KASSE);
      const { stdout } = await civilRun(['ls', '--plain'], folder.path);
      expect(stdout).toContain('kasse');
      const selected = await civilRun(['ls', '--select', `path:${pattern}`], folder.path);
      expect(selected.code).toBe(0);
    },
  );
});
