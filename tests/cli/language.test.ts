import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({
    'laden/tpm.yaml': 'version: 1\nlanguage: de # wie wir reden\n',
    'laden/orte.yaml': 'touchpoints:\n  kasse: { name: Kasse, phase: purchase }\n',
  });
});
afterAll(() => folder.remove());

const IN = { cwd: 'laden' };
const stderrOf = async (argv: readonly string[], { cwd = '', env = {} } = {}) =>
  (await run(argv, { cwd: join(folder.path, cwd), env })).stderr.split('\n')[0];

test.each([
  [['gasp'], IN, 'tpm: unbekannter Befehl »gasp«'],
  [['gaps', '--frob'], IN, 'tpm: unbekannte Option »--frob«'],
  [['new', 'gasp'], IN, 'tpm: Art »gasp« gibt es nicht'],
  [['gaps', '-C', 'laden', '-f', 'gasp'], {}, 'tpm: unbekanntes Format »gasp«'],
  [['--catalog=laden', 'gasp'], {}, 'tpm: unbekannter Befehl »gasp«'],
  [['gasp'], { env: { TPM_CATALOG: 'laden' } }, 'tpm: unbekannter Befehl »gasp«'],
  [['gasp'], {}, 'tpm: unknown command "gasp"'],
  [['gasp', '--lang', 'en'], IN, 'tpm: unknown command "gasp"'],
  [['gasp'], { ...IN, env: { TPM_LANG: 'en' } }, 'tpm: unknown command "gasp"'],
  [['gasp'], { ...IN, env: { TPM_LANG: 'xx' } }, 'tpm: unbekannter Befehl »gasp«'],
])(
  '%j with %j is refused in the language of the catalog, unless an option or TPM_LANG sets another',
  async (argv, world, words) => {
    expect(await stderrOf(argv, world)).toBe(words);
  },
);

test('the help is in that language, too', async () => {
  const { stdout } = await run(['gaps', '--help'], { cwd: join(folder.path, 'laden') });
  expect(stdout).toContain('Aufruf: tpm gaps');
});

test('an unknown word in TPM_LANG is ignored', async () => {
  const { stdout } = await run(['config', '--json'], { cwd: join(folder.path, 'laden'), env: { TPM_LANG: 'xx' } });
  const { settings } = JSON.parse(stdout);
  expect(settings.find(({ setting }: { setting: string }) => setting === 'language')).toMatchObject({
    value: 'de',
    from: 'tpm.yaml',
  });
});

test.each([
  ['de_AT.UTF-8', [], '', 'Aufruf: tpm gaps'],
  ['C', [], '', 'Usage: tpm gaps'],
  ['sv_SE.UTF-8', [], '', 'Usage: tpm gaps'],
  ['de_DE', ['--lang', 'en'], '', 'Usage: tpm gaps'],
  ['en_US.UTF-8', [], 'laden', 'Aufruf: tpm gaps'],
])('help in a system of %s with %j follows it only where nothing else says', async (locale, flags, cwd, words) => {
  const { stdout } = await run(['gaps', '--help', ...flags], { cwd: join(folder.path, cwd), locale });
  expect(stdout).toContain(words);
});
