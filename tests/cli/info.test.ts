import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

let folder: Folder;
afterEach(() => folder.remove());

test('tpm info prints what a run depends on, without folders of the machine', async () => {
  folder = makeFolder({ 'tpm.yaml': 'language: de\n', 'a.yaml': 'personas:\n  p: { name: P }\n' });
  const { stdout, code } = await run(['info', '--json'], { cwd: folder.path });
  expect(code).toBe(0);
  expect(stdout).not.toContain(tmpdir());
  expect(JSON.parse(stdout)).toMatchObject({
    tool: { version: manifest.version },
    system: { node: process.versions.node, platform: process.platform, arch: process.arch },
    found: 'tpm.yaml',
    repository: false,
    language: { value: 'de', from: 'tpm.yaml' },
    date: { value: '2026-11-21', from: 'default' },
    kinds: expect.arrayContaining([{ kind: 'persona', entries: 1 }]),
  });
});

test('tpm info finds a repository above, options and the environment', async () => {
  folder = makeFolder({ 'kunden/a.yaml': 'personas: {}\n' });
  mkdirSync(join(folder.path, '.git'));
  const argv = ['info', '-C', 'kunden', '--as-of', '2026-01-31', '--json'];
  const { stdout } = await run(argv, { cwd: folder.path, env: { TPM_LANG: 'de' } });
  expect(JSON.parse(stdout)).toMatchObject({
    found: 'flag',
    repository: true,
    language: { value: 'de', from: 'environment' },
    date: { value: '2026-01-31', from: 'flag' },
  });
});

test.each(['de', 'en'])('as text, in %s', async (lang) => {
  folder = makeFolder({ 'tpm.yaml': 'version: 1\n', 'a.yaml': 'personas:\n  p: { name: P }\n' });
  const { stdout } = await run(['info', '--lang', lang], { cwd: folder.path });
  expect(stdout).toContain(process.versions.node);
  expect(stdout).toMatch(lang === 'de' ? /Katalog +\. +tpm\.yaml/ : /catalog +\. +tpm\.yaml/);
});
