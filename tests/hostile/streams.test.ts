import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = 'bin/tpm.js';
const LONG_CALL = ['analyze', 'examples/stadtwerke', '--json'];
const FULL_DEVICE = '/dev/full';

interface EndedProcess {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
}

/** Starts the program with a reader that has already gone. */
function withoutReader(argv: readonly string[]): Promise<EndedProcess> {
  const child = spawn(process.execPath, [program, ...argv], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, stderr }));
  });
}

/** Starts the program with stdout or stderr on the device that is always full. */
function onFullDevice(argv: readonly string[], stream: 'stdout' | 'stderr') {
  const full = openSync(FULL_DEVICE, 'w');
  try {
    const stdio = stream === 'stdout' ? (['ignore', full, 'pipe'] as const) : (['ignore', 'pipe', full] as const);
    return spawnSync(process.execPath, [program, ...argv], { cwd: root, encoding: 'utf8', stdio: [...stdio] });
  } finally {
    closeSync(full);
  }
}

describe('a reader that closes the pipe (`| head`) is not a failure and prints no message', () => {
  test.each([
    [LONG_CALL],
    [['gaps', 'examples/stadtwerke']],
    [['--help']],
    [['--version']],
    [['check', 'tests/scenarios/one-broken-file/catalog', '--json']],
  ])('%j', async (argv) => {
    expect(await withoutReader(argv)).toEqual({ code: 0, signal: null, stderr: '' });
  });
});

describe.skipIf(!existsSync(FULL_DEVICE))('a device that is full', () => {
  test.each([[LONG_CALL], [['gaps', 'examples/stadtwerke']], [['--help']], [['--version']]])(
    'stdout of %j: one line says so, and the exit code is 2',
    (argv) => {
      const { stderr, status } = onFullDevice(argv, 'stdout');
      expect({ stderr, status }).toEqual({ stderr: 'tpm: cannot write to stdout (ENOSPC)\n', status: 2 });
    },
  );

  test('stdout is full, but the result goes elsewhere: no message', () => {
    const { stderr, status } = onFullDevice(['gasp'], 'stdout');
    expect(stderr).toMatch(/^tpm: unknown command "gasp"\n {2}.+\n$/);
    expect(status).toBe(2);
  });

  test('stderr is full: the exit code still arrives', () => {
    expect(onFullDevice(['gasp'], 'stderr')).toMatchObject({ stdout: '', status: 2 });
  });
});

describe.skipIf(process.platform === 'win32')('streams that are closed from the beginning', () => {
  test.each([
    ['stdout', '>&-', 0],
    ['stderr', '2>&-', 0],
    ['stdin', '<&-', 0],
    ['all three', '<&- >&- 2>&-', 0],
  ])('%s: nothing hangs, and the exit code is that of the work', (_, closed, expected) => {
    const command = `"$0" ${program} gaps examples/stadtwerke ${closed}`;
    const { stderr, status } = spawnSync('sh', ['-c', command, process.execPath], { cwd: root, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: expected });
  });
});

test('a slow reader gets everything', async () => {
  const child = spawn(process.execPath, [program, ...LONG_CALL], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => setTimeout(resolve, 300));
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) text += chunk;
  expect(text.length).toBeGreaterThan(65_536);
  expect(JSON.parse(text)).toMatchObject({ schema: 'tpm/analyze', complete: true });
});
