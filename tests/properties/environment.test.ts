import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 60_000 });

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Two environments with different time zones and sort orders. */
const HERE = { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' };
const THERE = { TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' };

function bytesOf(argv: readonly string[], env: Readonly<Record<string, string>>) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['bin/tpm.js', ...argv], { cwd: root, env });
  return { stdout: stdout.toString('latin1'), stderr: stderr.toString('latin1'), status };
}

test.each([
  [['analyze', 'examples/stadtwerke']],
  [['analyze', 'examples/airport', '--json']],
  [['check', 'examples/stadtwerke', '--plain']],
  [['ls', 'examples/stadtwerke', '--lang', 'en']],
])('time zone and locale change no byte of %j', (argv) => {
  const here = bytesOf(argv, HERE);
  expect(here.status).toBe(0);
  expect(here.stdout.length).toBeGreaterThan(300);
  expect(bytesOf(argv, THERE)).toEqual(here);
});
