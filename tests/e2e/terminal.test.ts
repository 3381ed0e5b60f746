import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const socket = `tpm-e2e-${process.pid}`;

function tmux(...call: string[]): string {
  return execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...call], { cwd: root, encoding: 'utf8' });
}

/** Runs `tpm` in a real terminal of that width; the screen once as drawn, once with wrapped lines joined again. */
async function screenOf(call: string, columns: number): Promise<{ drawn: string; joined: string }> {
  const session = `s${columns}-${call.replaceAll(/\W+/g, '-')}`;
  const line = `node bin/tpm.js ${call}; echo "exit code $?"; sleep 60`;
  tmux('new-session', '-d', '-s', session, '-x', String(columns), '-y', '400', line);
  await expect.poll(() => tmux('capture-pane', '-p', '-t', session), { timeout: 20_000 }).toMatch(/^exit code \d+$/m);
  return {
    drawn: tmux('capture-pane', '-p', '-t', session).trimEnd(),
    joined: tmux('capture-pane', '-p', '-J', '-t', session)
      .split('\n')
      .map((each) => each.trimEnd())
      .join('\n')
      .trimEnd(),
  };
}

afterAll(() => {
  tmux('kill-server');
});

describe.each([80, 40])('in a terminal of %i columns', (columns) => {
  test.each(['--help', 'analyze examples/airport'])(
    'tpm %s ends well and no line is wider than the screen',
    async (call) => {
      const { drawn, joined } = await screenOf(call, columns);
      expect(drawn).toMatch(/exit code 0$/);
      expect(joined).toBe(drawn);
    },
  );
});
