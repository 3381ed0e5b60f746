import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { displayOf } from '../../src/cli/display.js';
import { main } from '../../src/cli/main.js';
import type { Key } from '../../src/workshop/state/key.js';
import { showScreen } from '../../src/workshop/terminal/show.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { memoryHost } from '../helpers/host.js';
import { type FakeTerminal, fakeTerminal } from '../helpers/terminal.js';
import { ANSWERS, KEY_SEQUENCES } from '../helpers/terminal-codes.js';

let folder: Folder;
beforeEach(() => {
  const touchpoints = 'touchpoints:\n  kasse: { name: Kasse, phase: purchase }\n';
  folder = makeFolder({ 'tpm.yaml': 'version: 1\nasOf: 2026-11-22\n', 'punkte.yaml': touchpoints });
});
afterEach(() => folder.remove());

const FILE = 'rounds/2026-11-22-workshop.yaml';
/** The codes that leave the alternate screen, show the cursor and end bracketed paste. */
const RESTORE_CODES = '\u001b[?2004l\u001b[?25h\u001b[?1049l';

/** Opens a workshop on a terminal; `fail` makes its frames throw. */
function open(terminal: FakeTerminal) {
  let broken = false;
  const env = { TERM: 'xterm', NO_COLOR: '1', LANG: 'C.UTF-8' };
  const failing = new Proxy<Record<string, string>>(env, {
    get: (all, name) => {
      // React renders again after an error, so every later frame throws too.
      if (name === 'COLUMNS' && broken) throw new Error('a frame that cannot be drawn');
      return Reflect.get(all, name);
    },
  });
  const host = {
    ...memoryHost({ cwd: folder.path, tty: true, answers: {}, env: failing }),
    terminal: () => terminal,
  };
  const fail = () => {
    broken = true;
  };
  return { code: main(['workshop'], host, '0.0.0'), written: host.written, fail };
}

const seen = (terminal: FakeTerminal, what: RegExp) => expect.poll(terminal.written, { timeout: 25_000 }).toMatch(what);

it('an uncaught error saves the ratings, restores the terminal, and ends with 3', {
  timeout: 60_000,
}, async () => {
  const terminal = fakeTerminal();
  const workshop = open(terminal);
  await seen(terminal, /new round/);
  expect(terminal.isRaw()).toBe(true);
  terminal.type('i4 5\r');
  await seen(terminal, /1 of 1 rated/);
  workshop.fail();
  // The note is typed but not in its file yet.
  terminal.type('s8\r');
  expect(await workshop.code).toBe(3);
  expect(terminal.isRaw()).toBe(false);
  expect(terminal.written().endsWith(RESTORE_CODES)).toBe(true);
  expect(workshop.written().stderr).toMatch(/this is a bug in tpm 0.0.0: a frame that cannot be drawn\n/);
  expect(readFileSync(join(folder.path, FILE), 'utf8')).toContain('kasse: { ist: { votes: [4, 5] }, soll: 8 }');
});

it('an error in the handler of a key ends the screen and reaches the command', async () => {
  const terminal = fakeTerminal();
  const press = () => {
    throw new Error('a key that cannot be pressed');
  };
  const shown = showScreen({ frame: () => ['shown'], press, onChange: () => () => undefined }, terminal, false);
  await seen(terminal, /shown/);
  terminal.type('x');
  await expect(shown).rejects.toThrow('a key that cannot be pressed');
  expect(terminal.isRaw()).toBe(false);
  expect(terminal.written().endsWith(RESTORE_CODES)).toBe(true);
});

it('a terminal without a known size counts as 80 × 24', async () => {
  const terminal = fakeTerminal({ columns: 0, rows: 0 });
  const sizes: string[] = [];
  const frame = (columns: number, rows: number) => {
    sizes.push(`${columns} × ${rows}`);
    return ['shown'];
  };
  const shown = showScreen({ frame, press: () => true, onChange: () => () => undefined }, terminal, false);
  await seen(terminal, /shown/);
  terminal.type('q');
  await shown;
  expect([...new Set(sizes)]).toEqual(['80 × 23']);
  const output = { write: () => undefined, isTTY: true, columns: 0 };
  expect(displayOf(output, {}, {}).width).toBe(80);
});

it('no key of five terminals ends a workshop or writes its sequence into a line', async () => {
  const terminal = fakeTerminal();
  const keys: Key[] = [];
  const press = (key: Key) => {
    keys.push(key);
    return key.text === 'q';
  };
  const shown = showScreen({ frame: () => ['shown'], press, onChange: () => () => undefined }, terminal, false);
  await seen(terminal, /shown/);
  for (const code of [...KEY_SEQUENCES, ...ANSWERS]) terminal.type(code);
  terminal.type('q');
  expect(await shown).toBe('ended');
  expect(keys.map(({ text }) => text).join('')).toBe('q');
  expect(keys.length).toBeGreaterThan(100);
});

it('a line holds 2,000 characters, and reports how many of a paste are left out', async () => {
  const terminal = fakeTerminal();
  const workshop = open(terminal);
  await seen(terminal, /new round/);
  terminal.type('n');
  await seen(terminal, /Note: /);
  terminal.type(`\u001b[200~${'\u001b[1m🚲\u001b[0m'.repeat(2_012)}\u001b[201~`);
  await seen(terminal, /a line holds at most 2,000 characters: the last 12 are left out/);
  terminal.type('\r');
  await seen(terminal, /1 of 1 rated/);
  terminal.type('q');
  expect(await workshop.code).toBe(0);
  expect(readFileSync(join(folder.path, FILE), 'utf8').match(/🚲/gu)).toHaveLength(2_000);
});
