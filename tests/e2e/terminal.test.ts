import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFolder } from '../helpers/folder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const socket = `tpm-e2e-${process.pid}`;

function tmux(...call: string[]): string {
  return execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...call], { cwd: root, encoding: 'utf8' });
}

/** Runs `tpm` in a real terminal of that width; returns the screen as drawn and with wrapped lines joined. */
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

test('tpm check --watch replaces each result by the next one, and Ctrl-C ends it', async () => {
  const good = 'touchpoints:\n  theke: { name: Die Theke, phase: purchase }\n';
  const folder = makeFolder({ 'katalog.yaml': good });
  const save = (text: string) => writeFileSync(join(folder.path, 'katalog.yaml'), text);
  const screen = () => tmux('capture-pane', '-p', '-t', 'watch');
  const seen = (what: RegExp) => expect.poll(screen, { timeout: 20_000 }).toMatch(what);
  const line = `echo above; node bin/tpm.js check --watch -C ${folder.path} -f concise; echo "exit code $?"; sleep 60`;
  tmux('new-session', '-d', '-s', 'watch', '-x', '80', '-y', '24', line);
  await seen(/\(run 1\)/);
  save(good.replace('purchase', 'kauf'));
  await seen(/kauf[\s\S]*\(run 2\)/);
  expect(screen()).not.toMatch(/run 1|above/);
  save(good);
  await seen(/\(run 3\)/);
  expect(screen()).not.toMatch(/kauf|run 2/);
  tmux('send-keys', '-t', 'watch', 'C-c');
  await seen(/exit code 130/);
  folder.remove();
});
