import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { shells } from '../../src/commands/completion/shells/index.js';
import { commands } from '../../src/commands/index.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

let folder: Folder;
beforeEach(() => {
  folder = makeFolder({
    'tpm.yaml': 'language: de\n',
    'a.yaml':
      'touchpoints:\n  kasse: { name: K, phase: purchase }\nmeasures:\n  kasse-2: { name: M, improves: {}, status: idea }\n',
  });
});
afterEach(() => folder.remove());

async function completed(word: string, ...before: string[]): Promise<string[]> {
  const { code, stdout, stderr } = await run(['completion', `--complete=${word}`, '--', ...before], {
    cwd: folder.path,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t')[0] ?? '');
}

describe('words that can follow', () => {
  test('commands, also after options', async () => {
    expect(await completed('')).toEqual(commands.map(({ name }) => name));
    expect(await completed('an', '-C', 'check')).toEqual(['analyze']);
  });

  test.each(commands.map(({ name }) => name))('%s: its options, none of them hidden', async (name) => {
    const found = await completed('--', name);
    expect(found).toEqual(expect.arrayContaining(['--json', '--lang', '--color', '--no-color', '--catalog']));
    expect(found).not.toContain('--complete');
    expect(await completed('--jso', name)).toEqual(['--json']);
  });

  test('values of an option', async () => {
    expect(await completed('', 'check', '--lang')).toEqual(['en', 'de']);
    expect(await completed('w', 'check', '--fail-on')).toEqual(['warning']);
    expect(await completed('', 'plan', '--must')).toEqual(['kasse-2']);
    expect(await completed('owner', 'check', '--only')).toEqual(['owner-missing']);
  });

  test('ids of the current catalog, and of a named one', async () => {
    expect(await completed('k', 'show')).toEqual(['kasse', 'kasse-2']);
    expect(await completed('', 'show', '-C', 'nowhere')).toEqual([]);
    expect(await completed('dangling', 'explain')).toEqual(['dangling-reference']);
    expect(await completed('', 'new')).toContain('touchpoint');
  });

  test('nothing where a file can follow', async () => {
    expect(await completed('', 'check')).toEqual([]);
    expect(await completed('', 'gaps')).toEqual([]);
    expect(await completed('', 'nonsense')).toEqual([]);
  });
});

describe.each(Object.entries(shells))('the script for %s', (shell, script) => {
  test('is printed, and passes the word at the cursor with the words before it', async () => {
    const { stdout, code } = await run(['completion', shell], { cwd: folder.path });
    expect({ stdout, code }).toEqual({ stdout: script, code: 0 });
    expect(script).toMatch(/tpm completion "?--complete=/);
    expect(script).toContain(' -- ');
    expect(script).toContain('touchpoints');
  });

  const program = shell === 'pwsh' ? 'pwsh' : shell;
  const missing = spawnSync(program, ['-c', 'exit 0']).status !== 0;

  test.skipIf(missing)('runs in it', () => {
    const file = join(folder.path, 'script');
    writeFileSync(file, script);
    expect(spawnSync(program, [...(shell === 'pwsh' ? ['-File'] : []), file], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});

test.skipIf(spawnSync('bash', ['-c', 'exit 0']).status !== 0)('bash completes what tpm says, letter by letter', () => {
  const script = `${shells.bash}
tpm() { printf '%s\\n' "$@" > "$CALL"; printf 'a b\\tfirst\\n$(boom)\\n*\\n'; }
COMP_WORDS=(tpm show 'x y' ho); COMP_CWORD=3
_tpm
printf '<%s>' "\${COMPREPLY[@]}"; echo; cat "$CALL"`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    cwd: folder.path,
    env: { ...process.env, CALL: join(folder.path, 'call') },
  });
  expect({ stdout, stderr }).toEqual({
    stdout: '<a b><$(boom)><*>\ncompletion\n--complete=ho\n--\nshow\nx y\n',
    stderr: '',
  });
});

test('a missing or unknown shell is refused', async () => {
  expect((await run(['completion'], { cwd: folder.path })).code).toBe(2);
  expect((await run(['completion', 'bahs'], { cwd: folder.path })).stderr).toContain('war »bash« gemeint?');
});
