import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '../helpers/folder.js';

const bin = fileURLToPath(new URL('../../bin/tpm.js', import.meta.url));
const socket = `tpm-workshop-${process.pid}`;
const NAMES = [
  'Telefon-Hotline',
  'Größe & Maß 🚲',
  'Prüfbericht',
  'Laden',
  'Kasse',
  'Werkstatt',
  'App',
  'Brief',
  'Rechnung',
  'Abholung',
];

const touchpoints = NAMES.map(
  (name, at) => `  punkt-${at}: { name: "${name}", phase: purchase, importance: { purchase: ${(at % 9) + 1} } }\n`,
).join('');
const folder = makeFolder({
  'tpm.yaml': 'version: 1\nname: Radladen\nlanguage: de\nasOf: 2026-11-22\n',
  'punkte.yaml': `touchpoints:\n${touchpoints}`,
});
const git = (...call: string[]) =>
  execFileSync('git', ['-c', 'user.name=Moderation', '-c', 'user.email=m@example.org', ...call], {
    cwd: folder.path,
    encoding: 'utf8',
  });
const tmux = (...call: string[]) =>
  execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...call], { encoding: 'utf8' });
const screen = (session: string) => tmux('capture-pane', '-p', '-t', session);
const type = (session: string, ...keys: string[]) => tmux('send-keys', '-t', session, ...keys);
const seen = (session: string, what: RegExp) => expect.poll(() => screen(session), { timeout: 15_000 }).toMatch(what);
const FILE = 'runden/2026-11-22-workshop.yaml';

function open(session: string, columns = 80, rows = 24): void {
  const call = `cd ${folder.path} && env -u CI node ${bin} workshop; echo "exit code $?"; sleep 100`;
  tmux('new-session', '-d', '-s', session, '-x', String(columns), '-y', String(rows), call);
}

afterAll(() => {
  tmux('kill-server');
  folder.remove();
});

test('keys, sizes and a round file that changes during the workshop', { timeout: 120_000 }, async () => {
  const place = makeFolder({
    'tpm.yaml': 'version: 1\nname: Radladen\nlanguage: de\nasOf: 2026-11-22\n',
    'punkte.yaml': `touchpoints:\n${touchpoints}`,
  });
  const file = join(place.path, FILE);
  const call = `cd ${place.path} && env -u CI node ${bin} workshop; echo "exit code $?"; sleep 100`;
  tmux('new-session', '-d', '-s', 'keys', '-x', '80', '-y', '24', call);
  await seen('keys', /› Abholung/);
  type('keys', 'End');
  await seen('keys', /› Werkstatt/);
  type('keys', 'Home');
  await seen('keys', /› Abholung/);
  type('keys', 'PageDown');
  await seen('keys', /› Werkstatt/);
  type('keys', 'i', '4 5', 'Enter');
  await seen('keys', /1 von 10 bewertet/);
  await expect.poll(() => existsSync(file)).toBe(true);

  writeFileSync(file, `${readFileSync(file, 'utf8')}# von Hand\n`);
  type('keys', 's', '8', 'Enter');
  await seen('keys', /nichts verloren – l lädt die Änderung/);
  type('keys', 'l');
  await seen('keys', /Ihre Änderungen an 1 Kontaktpunkt bleiben/);
  expect(readFileSync(file, 'utf8')).toMatch(/punkt-5: \{ ist: \{ votes: \[4, 5\] \}, soll: 8 \}\n# von Hand/);

  type('keys', 'a', 'Größe 🚲', 'Enter', 'Enter', 'Enter');
  await seen('keys', /› Größe 🚲/);
  expect(readFileSync(join(place.path, 'punkte.yaml'), 'utf8')).toContain('groesse:\n    name: Größe 🚲');

  tmux('resize-window', '-t', 'keys', '-x', '50', '-y', '14');
  await expect
    .poll(
      () =>
        screen('keys')
          .split('\n')
          .every((line) => line.length <= 50),
      { timeout: 15_000 },
    )
    .toBe(true);
  await seen('keys', /› Größe 🚲/);
  tmux('resize-window', '-t', 'keys', '-x', '120', '-y', '30');
  await seen('keys', /Erwartung +Soll/);
  type('keys', 'q');
  await seen('keys', /exit code 0/);
  // The terminal is restored: no line of the workshop is left, and the minutes are below the call.
  expect(screen('keys')).not.toMatch(/↑↓ wählen|1 Liste/);
  expect(screen('keys')).toMatch(/Geschrieben: runden/);
  place.remove();
});

test('a paste is not read as keys, and a signal restores the terminal', { timeout: 60_000 }, async () => {
  const place = makeFolder({
    'tpm.yaml': 'version: 1\nasOf: 2026-11-22\n',
    'punkte.yaml': `touchpoints:\n${touchpoints}`,
  });
  const call = `cd ${place.path} && env -u CI node ${bin} workshop; echo "exit code $?"; sleep 100`;
  tmux('new-session', '-d', '-s', 'paste', '-x', '80', '-y', '24', call);
  await seen('paste', /new round/);
  tmux('set-buffer', 'first line\nquite another one\n');
  const paste = () => tmux('paste-buffer', '-p', '-t', 'paste');
  paste();
  type('paste', 'n');
  await seen('paste', /Note: ▏/);
  paste();
  await seen('paste', /Note: first line quite another one/);
  const journal = JSON.parse(readFileSync(join(place.path, '.tpm/workshop/2026-11-22-workshop.json'), 'utf8'));
  process.kill(journal.process, 'SIGTERM');
  await seen('paste', /exit code 143/);
  expect(screen('paste')).not.toContain('Abholung');
  expect(tmux('display', '-p', '-t', 'paste', '#{alternate_on} #{cursor_flag}')).toBe('0 1\n');
  place.remove();
});

test('a suspended workshop continues where it was', { timeout: 120_000 }, async () => {
  const place = makeFolder({
    'tpm.yaml': 'version: 1\nasOf: 2026-11-22\n',
    'punkte.yaml': `touchpoints:\n${touchpoints}`,
  });
  tmux('new-session', '-d', '-s', 'stop', '-x', '80', '-y', '24', 'env -u CI PS1=shell: sh -i');
  type('stop', `cd ${place.path} && node ${bin} workshop`, 'Enter');
  await seen('stop', /new round/);
  const journal = () => JSON.parse(readFileSync(join(place.path, '.tpm/workshop/2026-11-22-workshop.json'), 'utf8'));
  const ways = [() => process.kill(journal().process, 'SIGTSTP'), () => type('stop', 'C-z')];
  for (const [at, stop] of ways.entries()) {
    stop();
    await seen('stop', /Stop[\s\S]*shell:/);
    type('stop', 'clear; fg', 'Enter');
    await seen('stop', /Touchpoint[\s\S]*› Abholung/);
    type('stop', 'i', String(at + 4));
    // The terminal is in raw mode again: typed text is on the input line only.
    await seen('stop', new RegExp(`Abholung · Ist: ${at + 4}▏`));
    type('stop', 'Escape');
    await seen('stop', /q quit/);
  }
  type('stop', 'q');
  await seen('stop', /shell:/);
  expect(screen('stop')).not.toContain('› Abholung');
  place.remove();
});

test('a workshop: ten ratings, weights, undo, a kill, and one new file', { timeout: 120_000 }, async () => {
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Katalog');
  open('first');
  await seen('first', /neue Runde 2026-11-22-workshop/);
  for (const at of NAMES.keys()) {
    type('first', 'i', `${(at % 5) + 2} 5 4`, 'Enter');
    await seen('first', new RegExp(`${at + 1} von 10 bewertet`));
    type('first', 's', '8', 'Enter');
    await seen('first', /↑↓ wählen/);
    type('first', 'Down');
  }
  type('first', '3', '+', '+');
  await seen('first', /\[Kaufrelevanz 2\]/);
  type('first', 'u', 'u');
  await seen('first', /\[Kaufrelevanz 1\]/);
  type('first', 'u');
  await seen('first', /zurückgenommen/);
  type('first', 'r', '1', 'n', 'halb getippt');
  await seen('first', /halb getippt/);
  const read = () => readFileSync(join(folder.path, FILE), 'utf8');
  await expect.poll(() => read().match(/soll: 8/g)?.length).toBe(NAMES.length);
  const written = read();

  // A second workshop at the same time gets a separate file.
  open('second');
  await seen('second', /neue Runde 2026-11-22-workshop-2/);
  type('second', 'q');
  await seen('second', /exit code 0/);

  const journal = JSON.parse(readFileSync(join(folder.path, '.tpm/workshop/2026-11-22-workshop.json'), 'utf8'));
  process.kill(journal.process, 'SIGKILL');
  await seen('first', /exit code 137/);
  expect(readFileSync(join(folder.path, FILE), 'utf8')).toBe(written);
  open('again', 200, 60);
  await seen('again', /Runde 2026-11-22-workshop geht weiter: bisher 10 bewertet|halb getippt/);
  expect(screen('again')).toMatch(/halb getippt/);
  type('again', 'Enter', 'C-c');
  await seen('again', /exit code 130/);

  git('add', '-A');
  expect(git('diff', '--cached', '--stat')).toMatch(new RegExp(`^ ${FILE} .*\\n 1 file changed`));
  execFileSync('node', [bin, 'check', '--fail-on', 'error'], { cwd: folder.path });
});
