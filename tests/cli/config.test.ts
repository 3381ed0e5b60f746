import { afterEach, describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

let folder: Folder;
afterEach(() => folder.remove());

interface Setting {
  readonly setting: string;
  readonly value: unknown;
  readonly from: string;
  readonly line: number | null;
}

async function settings(...argv: string[]): Promise<(name: string) => Setting | undefined> {
  const { stdout, code } = await run(['config', 'print', '--json', ...argv], { cwd: folder.path });
  expect(code).toBe(0);
  const all: Setting[] = JSON.parse(stdout).settings;
  return (name) => all.find(({ setting }) => setting === name);
}

describe('tpm config print', () => {
  test('names the origin of each value', async () => {
    folder = makeFolder({
      'tpm.yaml': 'extends: strict\nscale: { min: 1,\n  max: 6 }\nrules:\n  owner-missing: off\n',
      'broken.yaml': 'touchpoints: {',
    });
    const of = await settings('--as-of', '2026-10');
    expect(of('scale.max')).toEqual({ setting: 'scale.max', value: 6, from: 'tpm.yaml', line: 3 });
    expect(of('scale.best')).toMatchObject({ value: 'max', from: 'default', line: null });
    expect(of('asOf')).toMatchObject({ value: '2026-10-31', from: 'flag' });
    expect(of('rules.owner-missing')).toMatchObject({ value: 'off', from: 'tpm.yaml', line: 5 });
    const changed = rules.filter(({ presets, id, locked }) => presets?.strict && !locked && id !== 'owner-missing');
    expect(changed.length).toBeGreaterThan(0);
    for (const { id, presets } of changed)
      expect(of(`rules.${id}`)).toMatchObject({ value: presets?.strict, from: 'preset' });
  });

  test('without tpm.yaml every value is a default, except the language of the environment', async () => {
    folder = makeFolder({ 'a.yaml': 'touchpoints: {}\n' });
    const { stdout } = await run(['config', '--json'], { cwd: folder.path, env: { TPM_LANG: 'de' } });
    const other = (JSON.parse(stdout).settings as Setting[]).filter(({ from }) => from !== 'default');
    expect(other).toEqual([{ setting: 'language', value: 'de', from: 'environment', line: null }]);
  });

  test('a wrong tpm.yaml has no effective settings', async () => {
    folder = makeFolder({ 'tpm.yaml': 'langage: de\n' });
    expect(await run(['config', 'print'], { cwd: folder.path })).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('tpm config check', () => {
  test('checks tpm.yaml only, and finds unknown keys and rules', async () => {
    folder = makeFolder({ 'tpm.yaml': 'langage: de\n', 'broken.yaml': 'touchpoints: {' });
    const { code, stdout } = await run(['config', 'check', '--json'], { cwd: folder.path });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([
      { ruleId: 'unknown-key', file: 'tpm.yaml', suggestions: [{ text: 'language' }] },
    ]);
  });

  test('prints one line for scripts', async () => {
    folder = makeFolder({ 'tpm.yaml': 'langage: de\n' });
    const { stdout } = await run(['config', 'check', '--plain'], { cwd: folder.path });
    expect(stdout).toMatch(/^tpm\.yaml\t1\t1\terror\tunknown-key\t\S.*\n$/);
  });

  test('passes with a valid tpm.yaml, and without one', async () => {
    folder = makeFolder({ 'tpm.yaml': 'language: de\n', 'broken.yaml': 'touchpoints: {' });
    expect(await run(['config', 'check'], { cwd: folder.path })).toMatchObject({ code: 0, stderr: '' });
    folder.remove();
    folder = makeFolder({ 'a.yaml': '' });
    const { stdout } = await run(['config', 'check'], { cwd: folder.path });
    expect(stdout).toContain('There is no tpm.yaml');
  });

  test('an unknown action is refused', async () => {
    folder = makeFolder();
    expect((await run(['config', 'chek'], { cwd: folder.path })).stderr).toContain('did you mean "check"?');
  });
});
