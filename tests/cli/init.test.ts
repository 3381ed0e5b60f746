import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

let folder: Folder;
afterEach(() => folder.remove());

const read = (path: string) => readFileSync(join(folder.path, path), 'utf8');
const ALL_INTEGRATIONS = 'ci-github,ci-gitlab,pre-commit,vscode';
const TOOL = `${manifest.name}@${manifest.version}`;

describe.each(['de', 'en'])('tpm init --lang %s', (lang) => {
  test.each(['worked', 'empty'])('%s: sound and in canonical form', async (template) => {
    folder = makeFolder();
    expect(await run(['init', '--lang', lang, '--template', template], { cwd: folder.path })).toMatchObject({
      code: 0,
    });
    expect(await run(['check'], { cwd: folder.path })).toMatchObject({ code: 0 });
    expect(await run(['fmt', '--check'], { cwd: folder.path })).toMatchObject({ code: 0 });
  });

  test('writes files that other tools can read', async () => {
    folder = makeFolder();
    await run(['init', '--lang', lang, '--with', ALL_INTEGRATIONS], { cwd: folder.path });
    const workflow = parse(read('.github/workflows/tpm.yml'));
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.tpm.steps).toEqual([
      { uses: expect.stringMatching(/^actions\/checkout@v\d+$/), with: { 'fetch-depth': 0 } },
      { uses: expect.stringMatching(/^actions\/setup-node@v\d+$/), with: { 'node-version': 22 } },
      { run: `npx --yes ${TOOL} ci` },
    ]);
    const { touchpoints: job } = parse(read('.gitlab-ci.yml'));
    expect(job.script).toEqual([`npx --yes ${TOOL} ci -f gitlab=gl-code-quality-report.json -f junit=junit.xml`]);
    expect(job.artifacts.reports).toEqual({ codequality: 'gl-code-quality-report.json', junit: 'junit.xml' });
    const [{ hooks }] = parse(read('.pre-commit-config.yaml')).repos;
    expect(hooks.map((hook: { entry: string }) => hook.entry)).toEqual(['tpm check', 'tpm fmt --check']);
    expect(new RegExp(hooks[0].files).test('touchpoints/a.yaml')).toBe(true);
    const schemas = JSON.parse(read('.vscode/settings.json'))['yaml.schemas'];
    const rounds = lang === 'de' ? 'runden/*.yaml' : 'rounds/*.yaml';
    expect(schemas['.tpm/schemas/catalog.schema.json']).toContain(rounds);
    for (const path of Object.keys(schemas)) expect(JSON.parse(read(path))).toHaveProperty('$schema');
    expect(JSON.parse(read('.vscode/extensions.json')).recommendations).toEqual(['redhat.vscode-yaml']);
    expect(await run(['check'], { cwd: folder.path })).toMatchObject({ code: 0 });
  });
});

describe('tpm init --with', () => {
  test('adds files to an existing catalog and changes none of it', async () => {
    folder = makeFolder({ 'tpm.yaml': 'version: 1\n', 'a.yaml': 'touchpoints: {}\n' });
    const { stdout } = await run(['init', '--with', 'ci-github'], { cwd: folder.path });
    expect(stdout).toContain('3 files written here.');
    expect(readdirSync(folder.path).sort()).toEqual(['.github', '.tpm', 'a.yaml', 'tpm.yaml']);
    expect(read('tpm.yaml')).toBe('version: 1\n');
  });

  test('uses the language of the catalog', async () => {
    folder = makeFolder({ 'tpm.yaml': 'language: de\n' });
    await run(['init', '--with', 'ci-github'], { cwd: folder.path });
    expect(parse(read('.github/workflows/tpm.yml')).name).toBe('Kontaktpunkte');
  });

  test('writes into the root of the repository and names the catalog there', async () => {
    folder = makeFolder({ 'kunden/sicht/tpm.yaml': 'version: 1\n' });
    mkdirSync(join(folder.path, '.git'));
    await run(['init', 'kunden/sicht', '--with', ALL_INTEGRATIONS], { cwd: folder.path });
    expect(read('.github/workflows/tpm.yml')).toContain(`- run: npx --yes ${TOOL} ci -C kunden/sicht\n`);
    const [{ hooks }] = parse(read('.pre-commit-config.yaml')).repos;
    expect(hooks[1].entry).toBe('tpm fmt --check -C kunden/sicht');
    expect(new RegExp(hooks[1].files).test('anderes/a.yaml')).toBe(false);
    expect(Object.keys(JSON.parse(read('.vscode/settings.json'))['yaml.schemas'])).toContain(
      'kunden/sicht/.tpm/schemas/catalog.schema.json',
    );
  });

  test('never overwrites: a workflow is refused, settings of the editor are shown', async () => {
    folder = makeFolder({ 'tpm.yaml': 'version: 1\n', '.vscode/settings.json': '{}\n' });
    const first = await run(['init', '--with', 'vscode', '--with', 'ci-gitlab'], { cwd: folder.path });
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('.vscode/settings.json already exists and was not changed. Add to it:');
    expect(first.stdout).toContain('"yaml.schemas"');
    expect(read('.vscode/settings.json')).toBe('{}\n');
    const second = await run(['init', '--with', 'ci-gitlab'], { cwd: folder.path });
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toContain('already exists: .gitlab-ci.yml');
    expect(await run(['init', '--with', 'ci-gitlab,vscode', '--force'], { cwd: folder.path })).toMatchObject({
      code: 0,
    });
    expect(read('.vscode/settings.json')).toContain('yaml.schemas');
  });

  test('a typo is refused before anything is written', async () => {
    folder = makeFolder();
    const { code, stderr } = await run(['init', '--with', 'ci-gihtub'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "ci-github"?');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('a folder name that needs quotes in other tools is refused', async () => {
    folder = makeFolder({ 'my catalog; rm/tpm.yaml': 'version: 1\n' });
    mkdirSync(join(folder.path, '.git'));
    expect(await run(['init', 'my catalog; rm', '--with', ALL_INTEGRATIONS], { cwd: folder.path })).toMatchObject({
      code: 2,
    });
    expect(readdirSync(folder.path).sort()).toEqual(['.git', 'my catalog; rm']);
  });
});
