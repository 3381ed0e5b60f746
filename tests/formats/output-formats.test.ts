import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingFormats } from '../../src/formats/findings/index.js';
import { toPrefix } from '../../src/io/files/repository.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({
    'kataloge/bäckerei/tpm.yaml': 'name: Bäckerei\n',
    'kataloge/bäckerei/kasse.yaml': 'touchpoints:\n  kasse: { name: Kasse, phase: purchase }\n',
    'kaputt/tpm.yaml': 'name: Bäckerei\nlanguage: fr\n',
  });
  mkdirSync(join(folder.path, '.git'));
});
afterAll(() => folder.remove());

const type = (...argv: string[]) => run(argv, { cwd: folder.path });
const check = (...argv: string[]) => type('check', 'kataloge/bäckerei', ...argv);
const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

describe('several formats in one run', () => {
  test('are written to their files, and one to stdout', async () => {
    const { stdout, stderr, code } = await check(
      '-f',
      'sarif=out/tpm.sarif',
      '-f',
      'junit=out/tpm.xml',
      '-f',
      'github',
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^::group::tpm check: 0 errors, 2 warnings/);
    expect(stderr).toContain('tpm: wrote');
    expect(JSON.parse(read('out/tpm.sarif')).version).toBe('2.1.0');
    expect(read('out/tpm.xml')).toContain('<testsuites');
  });

  test('cannot share stdout', async () => {
    const { stderr, code } = await check('-f', 'gitlab', '-f', 'junit');
    expect(code).toBe(2);
    expect(stderr).toContain('stdout takes one format, not gitlab and junit');
  });
});

describe('the ending of a file name', () => {
  test.each([
    ['a.sarif', '"version": "2.1.0"'],
    ['a.sarif.json', '"version": "2.1.0"'],
    ['a.json', '"schema": "tpm/check"'],
    ['a.jsonl', '"schema":"tpm/check"'],
    ['a.rdjson', '"diagnostics"'],
    ['a.md', '<!-- tpm-check'],
  ])('%s decides', async (name, content) => {
    expect((await check('-o', name)).code).toBe(0);
    expect(read(name)).toContain(content);
  });

  test('is refused if two formats have it', async () => {
    const { stderr, code } = await check('-o', 'a.xml');
    expect(code).toBe(2);
    expect(stderr).toContain('choose one of: -f junit=a.xml, -f checkstyle=a.xml');
    expect(existsSync(join(folder.path, 'a.xml'))).toBe(false);
  });
});

describe('a format for findings', () => {
  test.each(findingFormats.map(({ id }) => id))('%s is refused by a command that has none', async (id) => {
    const { stdout, stderr, code } = await type('ls', 'kataloge/bäckerei', '-f', id);
    expect([id === 'jsonl' ? '' : stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(new RegExp(`use it with .*"tpm check -f ${id}"`));
  });

  test('that exists for reports, too, is refused with both commands', async () => {
    const { stderr, code } = await type('ls', 'kataloge/bäckerei', '-o', 'a.md');
    expect(code).toBe(2);
    expect(stderr).toContain('use it with "tpm report -f markdown" or "tpm check -f markdown", or use -f json here');
    expect((await check('-f', 'xlsx')).stderr).toContain('use it with "tpm report -f xlsx", or use -f json here');
  });

  test('is refused by its ending, in German', async () => {
    const { stderr, code } = await type('gaps', 'kataloge/bäckerei', '-o', 'a.sarif', '--lang', 'de');
    expect(code).toBe(2);
    expect(stderr).toContain('»tpm check -f sarif«');
  });

  test('is suggested for a misspelt name', async () => {
    const { stderr, code } = await check('-f', 'sarfi');
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "sarif"?');
  });

  test.each(['en', 'de'])('is listed in the help (%s)', async (lang) => {
    const { stdout } = await type('check', '--help', '--lang', lang);
    for (const { id } of findingFormats) expect(stdout).toMatch(new RegExp(`[ \\n]${id}[,\\n]`));
  });
});

describe('paths', () => {
  test('are relative to the root of the repository', async () => {
    expect((await check('-f', 'gitlab')).stdout).toContain('"path": "kataloge/bäckerei/kasse.yaml"');
    expect((await check('-f', 'sarif')).stdout).toContain('"uri": "kataloge/b%C3%A4ckerei/kasse.yaml"');
  });

  test.each([
    ['catalogs\\bakery', '\\', 'catalogs/bakery/'],
    ['catalogs/bakery', '/', 'catalogs/bakery/'],
    ['..\\elsewhere', '\\', ''],
    ['..elsewhere', '/', '..elsewhere/'],
    ['', '/', ''],
  ])('have slashes on every system: %s', (way, separator, prefix) => {
    expect(toPrefix(way, separator)).toBe(prefix);
  });

  test('do not depend on the current folder', async () => {
    const inside = await run(['check', '-f', 'gitlab'], { cwd: join(folder.path, 'kataloge/bäckerei') });
    expect(inside.stdout).toBe((await check('-f', 'gitlab')).stdout);
  });
});

describe('when the check could not run', () => {
  test.each(['sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'azure'])(
    '%s reports one error',
    async (id) => {
      const { stdout, code } = await type('check', 'nowhere', '-f', id);
      expect(code).toBe(2);
      expect(stdout).toContain('could-not-run');
      expect(stdout).toContain('nowhere');
    },
  );

  test('jsonl reports it on one line', async () => {
    const { stdout, code } = await type('check', 'nowhere', '-f', 'jsonl');
    expect([JSON.parse(stdout).schema, code]).toEqual(['tpm/error', 2]);
  });

  test('wrong settings are reported as findings', async () => {
    const { stdout, code } = await type('check', 'kaputt', '-f', 'gitlab');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)[0]).toMatchObject({ severity: 'major', location: { path: 'kaputt/tpm.yaml' } });
  });
});

test('the summary of a job keeps the texts of other commands', async () => {
  const file = join(folder.path, 'summary.md');
  const env = { GITHUB_STEP_SUMMARY: file };
  const argv = ['check', 'kataloge/bäckerei', '-f', `github-summary=${file}`];
  await run(argv, { cwd: folder.path, env });
  const once = read('summary.md');
  await run(argv, { cwd: folder.path, env });
  expect(once).toMatch(/^## Touchpoint catalog: Bäckerei\n/);
  expect(read('summary.md')).toBe(once + once);
  await run(argv, { cwd: folder.path });
  expect(read('summary.md')).toBe(once);
});
