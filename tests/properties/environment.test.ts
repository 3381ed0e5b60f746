import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Two environments with different time zones and sort orders. */
const HOME_ENV = { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' };
const FOREIGN_ENV = { TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' };

const COMMANDS = [
  ['analyze', 'examples/stadtwerke'],
  ['analyze', 'examples/airport', '--json'],
  ['check', 'examples/stadtwerke', '--plain'],
  ['ls', 'examples/stadtwerke', '--lang', 'en'],
] as const;

/** Runs the built program on each command in turn and prints what each wrote, as it was written. */
const RUN_ALL = `
  const { run } = require('./dist/cli/index.cjs');
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    process[name].write = (chunk, ...more) => {
      written[name] += Buffer.from(chunk).toString('latin1');
      more.find((one) => typeof one === 'function')?.();
      return true;
    };
  }
  const print = (value) => require('node:fs').writeSync(3, JSON.stringify(value) + '\\n');
  (async () => {
    for (const argv of JSON.parse(process.argv[1])) {
      Object.assign(written, { stdout: '', stderr: '' });
      const status = await run(argv);
      print({ ...written, status });
    }
  })();
`;

interface Bytes {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** One process for all commands, because a process takes its time zone and its locale when it starts. */
function bytesIn(env: Readonly<Record<string, string>>): Bytes[] {
  const { output, stderr } = spawnSync(process.execPath, ['-e', RUN_ALL, JSON.stringify(COMMANDS)], {
    cwd: root,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stderr).toBe('');
  return (output[3] ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Bytes);
}

describe('time zone and locale change no byte', () => {
  const [here, there] = [bytesIn(HOME_ENV), bytesIn(FOREIGN_ENV)];

  test.each(COMMANDS.map((argv, at) => [argv, at] as const))('of %j', (_, at) => {
    expect(here[at]?.status).toBe(0);
    expect(here[at]?.stdout.length).toBeGreaterThan(300);
    expect(there[at]).toEqual(here[at]);
  });
});
