import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { main } from '../../src/cli/main.js';
import { watchFolder } from '../../src/io/files/watch.js';
import type { WatchEvent, WatchedFolder } from '../../src/io/host.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { type HostOptions, memoryHost, run } from '../helpers/host.js';

const GOOD_TEXT = `departments:
  laden: { name: Laden }
touchpoints:
  theke: { name: Die Theke, phase: purchase, department: laden, owner: Ladenleitung }
`;
const MISTYPED_TEXT = GOOD_TEXT.replace('department: laden', 'department: ladn');
const BROKEN_TEXT = 'touchpoints: [';

/** Long enough for the slowest machine; a result that comes sooner ends the wait. */
const WAIT_LIMIT = { timeout: 20_000, interval: 20 };

let folder: Folder;
beforeEach(() => {
  folder = makeFolder({ 'katalog.yaml': GOOD_TEXT });
});
afterEach(() => folder.remove());

const save = (text: string, name = 'katalog.yaml') => writeFileSync(join(folder.path, name), text);

/** Starts a watching command with a watcher and a Ctrl-C that the test controls. */
function start(argv: readonly string[], options: HostOptions = {}, real = false) {
  const watched: WatchedFolder[] = [];
  const closed = vi.fn(async () => undefined);
  let stop: () => void = () => undefined;
  const memory = memoryHost({ cwd: folder.path, ...options });
  const host = {
    ...memory,
    watch: async (one: WatchedFolder) => {
      const watcher = real ? await watchFolder(one) : { close: closed };
      watched.push(one);
      return watcher;
    },
    onStop: (listener: () => void) => {
      stop = listener;
      return () => undefined;
    },
  };
  const ended = main(argv, host, manifest.version);
  return {
    ended,
    closed,
    watched,
    tell: (event: WatchEvent) => watched.at(-1)?.tell(event),
    stop: () => stop(),
    stdout: () => memory.written().stdout,
    stderr: () => memory.written().stderr,
    untilWatching: (times = 1) => expect.poll(() => watched.length, WAIT_LIMIT).toBe(times),
  };
}

describe('tpm check --watch', () => {
  test('runs again after a change, prints the number of the run, and ends with 130', async () => {
    const session = start(['check', '--watch', '-f', 'concise']);
    await session.untilWatching();
    expect(session.stderr()).toBe('tpm: watching . (run 1), end with Ctrl-C\n');
    save(MISTYPED_TEXT);
    session.tell({ kind: 'changed' });
    await expect.poll(session.stdout, WAIT_LIMIT).toContain('dangling-reference');
    expect(session.stdout()).toContain('\n--- run 2 · as of 2026-11-21 ---\n');
    save(GOOD_TEXT);
    session.tell({ kind: 'changed' });
    await expect.poll(session.stdout, WAIT_LIMIT).toContain('--- run 3 ·');
    session.stop();
    expect(await session.ended).toBe(130);
    expect(session.closed).toHaveBeenCalledOnce();
    expect(session.stdout()).not.toContain('\u001b');
  });

  test('many changes at once are one run', async () => {
    const session = start(['check', '--watch']);
    await session.untilWatching();
    for (let count = 0; count < 50; count++) session.tell({ kind: 'changed' });
    await expect.poll(session.stdout, WAIT_LIMIT).toContain('--- run 2 ·');
    session.stop();
    await session.ended;
    expect(session.stdout()).not.toContain('run 3');
  });

  test('a broken file, wrong settings and a catalog without files are shown, and watching continues', async () => {
    const session = start(['check', '--watch', '--lang', 'de']);
    await session.untilWatching();
    save(BROKEN_TEXT);
    session.tell({ kind: 'changed' });
    await expect.poll(session.stdout, WAIT_LIMIT).toContain('katalog.yaml:1:');
    rmSync(join(folder.path, 'katalog.yaml'));
    session.tell({ kind: 'changed' });
    await expect.poll(session.stderr, WAIT_LIMIT).toContain('hier ist kein Katalog');
    save(GOOD_TEXT);
    session.tell({ kind: 'changed' });
    await expect.poll(session.stdout, WAIT_LIMIT).toContain('--- Lauf 4 · Stand 21.11.2026 ---');
    session.stop();
    expect(await session.ended).toBe(130);
  });

  test('a removed folder is reported, and watching waits for it', async () => {
    const session = start(['check', '--watch']);
    await session.untilWatching();
    session.tell({ kind: 'gone' });
    await expect
      .poll(session.stderr, WAIT_LIMIT)
      .toContain('the folder of the catalog is gone; waiting for it to return');
    session.tell({ kind: 'changed' });
    await expect.poll(session.stdout, WAIT_LIMIT).toContain('--- run 2 ·');
    session.stop();
    expect(await session.ended).toBe(130);
  });

  test('a system that cannot watch more files ends the run with the remedy', async () => {
    const session = start(['check', '--watch']);
    await session.untilWatching();
    session.tell({ kind: 'failed', reason: 'ENOSPC' });
    expect(await session.ended).toBe(2);
    expect(session.stderr()).toContain('cannot be watched (ENOSPC)\n  the system cannot watch more files');
  });

  test('watching restarts when ignore changes, and only catalog files trigger runs', async () => {
    const session = start(['check', '--watch']);
    await session.untilWatching();
    const wanted = (path: string, isFile: boolean | null) => session.watched.at(-1)?.wanted(path, isFile);
    expect(['a.yaml', 'alt/b.yml', 'bild.png', 'node_modules/x.yaml', '.tpm/x.yaml'].map((path) => wanted(path, true)))
      // Each line of the document would only repeat these values.
      .toEqual([true, true, false, false, false]);
    expect([wanted('alt', false), wanted('.git', false)]).toEqual([true, false]);
    save('version: 1\nignore: ["alt/**", "alt"]\n', 'tpm.yaml');
    session.tell({ kind: 'changed' });
    await session.untilWatching(2);
    expect([wanted('alt', false), wanted('alt/b.yml', true), wanted('a.yaml', true)]).toEqual([false, false, true]);
    session.stop();
    await session.ended;
  });
});

test('on a terminal the new result replaces the old one, and the cursor is never hidden', async () => {
  const session = start(['analyze', '--watch'], { tty: true, env: { NO_COLOR: '1', LANG: 'C.UTF-8' } });
  await session.untilWatching();
  session.tell({ kind: 'changed' });
  await expect.poll(session.stderr, WAIT_LIMIT).toContain('(run 2)');
  session.stop();
  expect(await session.ended).toBe(130);
  const home = '\u001b[H\u001b[J';
  const [before, first, second] = session.stdout().split(home);
  expect([before, second]).toEqual(['', first]);
  expect(first).not.toContain('\u001b');
  expect(session.stderr().endsWith('\n\n')).toBe(true);
});

test.each(['analyze', 'gaps', 'rank', 'quick-wins', 'coverage'])(
  'tpm %s --watch begins with its result',
  async (name) => {
    const plain = await run([name], { cwd: folder.path });
    const session = start([name, '--watch']);
    await session.untilWatching();
    session.stop();
    expect(await session.ended).toBe(130);
    expect(session.stdout()).toBe(plain.stdout);
  },
);

test('a file gets the newest document, and stdout stays text', async () => {
  const file = join(folder.path, 'ergebnis.json');
  const session = start(['check', '--watch', '-o', file]);
  await session.untilWatching();
  session.stop();
  await session.ended;
  expect(session.stdout()).toBe('');
  expect(session.stderr()).toContain('tpm: wrote ergebnis.json');
});

describe('is refused with 2', () => {
  test.each([
    [['check', '--watch', '--json'], 'again and again\n  write it to a file, each run replaces it: -f json=<file>'],
    [['check', '--watch', '-f', 'sarif'], '-f sarif=<file>'],
    [['analyze', '--watch', '--plain'], '-f plain=<file>'],
    [['check', '--watch', '--fix'], '--watch does not go with --fix'],
    [['gaps', '--watch', '--at', 'HEAD'], '--watch does not go with --at'],
    [['analyze', '--watch', 'nirgends'], '"nirgends" is neither a view nor a folder'],
    [['gaps', '--watch', '--persona', 'niemand'], 'no persona "niemand"'],
  ])('tpm %s', async (argv, said) => {
    const session = start(argv as string[]);
    expect(await session.ended).toBe(2);
    expect(session.stderr()).toContain(said);
    expect(session.watched).toEqual([]);
  });
});

describe('with real files', () => {
  const at = (name: string) => join(folder.path, name);
  const mistyped = (name: string) => GOOD_TEXT.replace('department: laden', `department: ${name}`);

  /** Changes files and waits for a result that contains the first texts and none of the second. */
  async function watching() {
    const session = start(['check', '--watch', '-f', 'concise'], {}, true);
    await session.untilWatching();
    const last = () => session.stdout().split('\n--- run').at(-1) ?? '';
    const becomes = async (act: () => void, has: readonly string[], hasNot: readonly string[] = []) => {
      act();
      const said = () => [...has, ...hasNot].filter((text) => last().includes(text));
      await expect.poll(said, WAIT_LIMIT).toEqual(has);
    };
    return { session, becomes };
  }

  test('changes by editors and users are noticed', { timeout: 120_000 }, async () => {
    const { session, becomes } = await watching();
    await becomes(() => save(mistyped('eins')), ['"eins"']);
    for (const name of ['zwei', 'drei']) {
      // vim and VS Code save to a second file, which then replaces the first.
      await becomes(() => {
        save(mistyped(name), '.katalog.yaml.swp');
        renameSync(at('.katalog.yaml.swp'), at('katalog.yaml'));
      }, [`"${name}"`]);
    }
    // vim with backups moves the file away and creates a new one.
    await becomes(() => {
      renameSync(at('katalog.yaml'), at('katalog.yaml~'));
      save(mistyped('vier'));
    }, ['"vier"']);
    await becomes(() => save(GOOD_TEXT), [], ['"vier"']);
    await becomes(() => save('departments: { lager: { name: Lager, leiter: x } }', 'neu.yaml'), ['neu.yaml']);
    await becomes(() => renameSync(at('neu.yaml'), at('anders.yaml')), ['anders.yaml'], ['neu.yaml']);
    await becomes(() => rmSync(at('anders.yaml')), [], ['anders.yaml']);
    await becomes(() => {
      mkdirSync(at('ordner/tief'), { recursive: true });
      save(BROKEN_TEXT, 'ordner/tief/drin.yaml');
    }, ['ordner/tief/drin.yaml']);
    await becomes(() => renameSync(at('ordner'), at('umzug')), ['umzug/tief/drin.yaml'], ['ordner/']);
    await becomes(() => rmSync(at('umzug'), { recursive: true }), [], ['umzug']);
    session.stop();
    expect(await session.ended).toBe(130);
  });

  test('a moved folder is reported; its replacement is read and watched', async () => {
    const { session, becomes } = await watching();
    const away = `${folder.path}-weg`;
    renameSync(folder.path, away);
    await expect.poll(session.stderr, WAIT_LIMIT).toContain('is gone; waiting for it to return');
    writeFileSync(join(away, 'katalog.yaml'), mistyped('eins'));
    await becomes(() => renameSync(away, folder.path), ['"eins"']);
    await becomes(() => save(mistyped('zwei')), ['"zwei"']);
    session.stop();
    expect(await session.ended).toBe(130);
  });

  test('a change between the first reading and the watching is noticed', async () => {
    const events: WatchEvent[] = [];
    const since = Date.now() - 60_000;
    const watcher = await watchFolder({
      root: folder.path,
      wanted: () => true,
      since,
      tell: (one) => events.push(one),
    });
    await expect.poll(() => events, WAIT_LIMIT).toContainEqual({ kind: 'changed' });
    await watcher.close();
  });
});
