import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { formatFiles } from '../../src/commands/fmt/format-files.js';
import { exchangeText } from '../../src/io/files/exchange.js';
import { loadCatalog } from '../../src/pipeline.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const UNTIDY_TEXT = 'touchpoints:\n  kasse: {phase: purchase, name: Kasse}\n';
const TIDY_TEXT = 'touchpoints:\n  kasse: { name: Kasse, phase: purchase }\n';
let folder: Folder;
afterEach(() => folder.remove());

describe('tpm fmt', () => {
  test('writes only files that differ', async () => {
    folder = makeFolder({ 'a.yaml': UNTIDY_TEXT, 'sub/b.yaml': TIDY_TEXT, 'notes.txt': 'a:  b' });
    const before = statSync(join(folder.path, 'sub/b.yaml'));
    expect(await run(['fmt'], { cwd: folder.path })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(folder.path, 'a.yaml'), 'utf8')).toBe(TIDY_TEXT);
    expect(statSync(join(folder.path, 'sub/b.yaml')).mtimeMs).toBe(before.mtimeMs);
    expect(readFileSync(join(folder.path, 'notes.txt'), 'utf8')).toBe('a:  b');
  });

  test.each([
    ['--check', 1],
    ['--diff', 0],
  ])('%s writes nothing', async (option, code) => {
    folder = makeFolder({ 'a.yaml': UNTIDY_TEXT });
    const outcome = await run(['fmt', option], { cwd: folder.path });
    expect(outcome.code).toBe(code);
    expect(outcome.stdout).toContain('a.yaml');
    expect(readFileSync(join(folder.path, 'a.yaml'), 'utf8')).toBe(UNTIDY_TEXT);
  });

  test('the diff in the document works with patch', async () => {
    folder = makeFolder({ 'a.yaml': UNTIDY_TEXT });
    const { stdout } = await run(['fmt', '--diff', '--json'], { cwd: folder.path });
    const [lines] = UNTIDY_TEXT.split('\n').slice(1);
    expect(JSON.parse(stdout).changed).toEqual([
      {
        file: 'a.yaml',
        written: false,
        diff: `--- a/a.yaml\n+++ b/a.yaml\n@@ -1,2 +1,2 @@\n touchpoints:\n-${lines}\n+${TIDY_TEXT.split('\n')[1]}\n`,
      },
    ]);
  });

  test('formats only the named files', async () => {
    folder = makeFolder({
      'a.yaml': UNTIDY_TEXT,
      'sub/b.yaml': UNTIDY_TEXT,
      '..odd.yaml': UNTIDY_TEXT,
      'sub/c.yaml': UNTIDY_TEXT,
    });
    await run(['fmt', 'sub/b.yaml', 'a.yaml'], { cwd: folder.path });
    expect(readFileSync(join(folder.path, 'sub/b.yaml'), 'utf8')).toBe(TIDY_TEXT);
    expect(readFileSync(join(folder.path, 'sub/c.yaml'), 'utf8')).toBe(UNTIDY_TEXT);
  });

  test('names files that are not formatted', async () => {
    folder = makeFolder({
      'odd.yaml': '? touchpoints\n: {}\n',
      'latin.yaml': new Uint8Array([0x61, 0x3a, 0x20, 0xfc]),
    });
    const { code, stdout } = await run(['fmt', '--json'], { cwd: folder.path });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      left: [
        { file: 'latin.yaml', because: 'errors' },
        { file: 'odd.yaml', because: 'unknown-form' },
      ],
      findings: [{ ruleId: 'not-utf8' }],
    });
  });
});

describe('tpm fmt --stdin', () => {
  const stdin = (name: string, text: string, ...more: string[]) =>
    run(['fmt', '--stdin', '--stdin-filename', name, ...more], { cwd: folder.path, stdin: text });

  test('prints the text in canonical form, and nothing else', async () => {
    folder = makeFolder();
    expect(await stdin('a.yaml', UNTIDY_TEXT)).toEqual({ code: 0, stdout: TIDY_TEXT, stderr: '' });
    expect(await stdin('tpm.yaml', 'name: X\nversion: 1\n')).toMatchObject({ stdout: 'version: 1\nname: X\n' });
    expect(await stdin('a.yaml', UNTIDY_TEXT, '--check')).toEqual({ code: 1, stdout: '', stderr: '' });
  });

  test('prints the reason on stderr if a text cannot be formatted', async () => {
    folder = makeFolder();
    const outcome = await stdin('a.yaml', 'touchpoints: {\n');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('yaml-syntax');
  });
});

test('a file that changed since it was read is not overwritten', async () => {
  folder = makeFolder({ 'a.yaml': UNTIDY_TEXT });
  const path = join(folder.path, 'a.yaml');
  const read = { catalog: loadCatalog(folder.path), root: folder.path };
  const format = () => formatFiles(read, () => true, true);
  writeFileSync(path, 'touchpoints: {}\n');
  expect((await format()).left).toEqual([{ file: 'a.yaml', because: 'changed-meanwhile' }]);
  expect(readFileSync(path, 'utf8')).toBe('touchpoints: {}\n');
  writeFileSync(path, UNTIDY_TEXT);
  const [, other] = await Promise.all([format(), exchangeText(path, UNTIDY_TEXT, 'personas: {}\n')]);
  expect([readFileSync(path, 'utf8'), other]).toEqual([TIDY_TEXT, 'changed']);
});
