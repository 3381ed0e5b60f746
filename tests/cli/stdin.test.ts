import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const bin = fileURLToPath(new URL('../../bin/tpm.js', import.meta.url));
const GOOD_TEXT = 'touchpoints:\n  kasse: { name: Kasse, phase: purchase }\n';
const NAME = ['--stdin', '--stdin-filename', 'laden.yaml'];

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({ 'tpm.yaml': 'version: 1\n', 'laden.yaml': GOOD_TEXT });
});
afterAll(() => folder.remove());

/** All commands that read standard input. */
const COMMANDS = ['check', 'fmt'] as const;

describe.each(COMMANDS)('tpm %s with a text on stdin', (command) => {
  const code = async (stdin: string | Uint8Array) => (await run([command, ...NAME], { cwd: folder.path, stdin })).code;

  it('ends with 0, 1 or 2 for any bytes', async () => {
    const pieces = fc.constantFrom(
      GOOD_TEXT,
      '\u0000',
      '---\n',
      '\ufeff',
      '&a [*a]',
      '? ',
      '\t',
      '- !!binary x\n',
      '{',
      '"',
      '\r\n',
    );
    const text = fc.array(pieces, { maxLength: 8 }).map((all) => Buffer.from(all.join('')));
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      text,
      fc.string({ unit: 'binary' }).map((all) => Buffer.from(all)),
    );
    const property = fc.asyncProperty(bytes, async (stdin) => {
      expect([0, 1, 2]).toContain(await code(stdin));
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it.each(['Windows-1252', 'UTF-16 LE'])('reports that %s is not UTF-8, as for a file', async (encoding) => {
    const text = GOOD_TEXT.replace('Kasse', 'Gl\u00fcck');
    const stdin = encoding === 'UTF-16 LE' ? Buffer.from(text, 'utf16le') : Buffer.from(text, 'latin1');
    const { stdout, stderr, code } = await run([command, ...NAME], { cwd: folder.path, stdin });
    expect(code).toBeGreaterThan(0);
    expect(code).toBeLessThan(3);
    expect(stdout + stderr).toContain(encoding);
  });

  it('accepts an empty text and one larger than a pipe', async () => {
    expect(await code('')).toBe(0);
    expect(await code(`${GOOD_TEXT}${'# eine Zeile mehr\n'.repeat(10_000)}`)).toBe(0);
  });
});

const LONG_TEXT = `${GOOD_TEXT}${'# eine Zeile mehr\n'.repeat(8_000)}`;
/**
 * Opens the pipe in non-blocking mode, as some programs do. Reads in all programs that share the pipe can then fail
 * with EAGAIN.
 */
const NON_BLOCKING_READER =
  "new (require('node:net').Socket)({ fd: 3, readable: false }); setTimeout(() => undefined, 3000)";

test.each([
  ['in pieces with pauses', `(head -c 70000; sleep 0.3; cat) | $TPM fmt ${NAME.join(' ')}`],
  [
    'from a pipe that does not wait',
    `(sleep 1.5; head -c 70000; sleep 0.2; cat) | { exec 3<&0; node -e "$HURRIED" & sleep 0.5; $TPM fmt ${NAME.join(' ')}; wait; }`,
  ],
])('a text that comes %s is read to its end', (_, script) => {
  const env = { ...process.env, TPM: `node ${bin}`, HURRIED: NON_BLOCKING_READER };
  const { stdout, stderr } = spawnSync('sh', ['-c', script], {
    cwd: folder.path,
    env,
    input: LONG_TEXT,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(stdout === LONG_TEXT).toBe(true);
});

test('a folder on stdin is refused, not a bug', () => {
  const script = `$TPM check ${NAME.join(' ')} --plain < .`;
  const env = { ...process.env, TPM: `node ${bin}` };
  const { status, stdout } = spawnSync('sh', ['-c', script], { cwd: folder.path, env, encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stdout).toContain('EISDIR');
});
