import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { parsePresent } from '../../src/commands/workshop/round-options.js';
import { loadCatalog } from '../../src/pipeline.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { memoryHost, run } from '../helpers/host.js';
import { gitIn } from '../helpers/repository.js';
import { fakeTerminal } from '../helpers/terminal.js';

const POINTS = `touchpoints:
  laden: { name: Beratung im Laden, phase: purchase, importance: { purchase: 6 } }
  hotline: { name: Telefon-Hotline, phase: post-purchase, importance: { purchase: 8 } }
departments:
  service: { name: Kundenservice }
  it: { name: IT }
assessments:
  fruehjahr:
    date: 2026-03-01
    perspective: company
    method: expert
    ratings:
      laden: { ist: 3, soll: 8 }
      hotline: { ist: 7, soll: 8 }
`;
const FILE = 'runden/2026-11-22-workshop.yaml';
const SECOND_FILE = 'runden/2026-11-22-workshop-2.yaml';

let folder: Folder;
beforeEach(() => {
  const settings = 'version: 1\nname: Radladen\nlanguage: de\nasOf: 2026-11-22\n';
  folder = makeFolder({ 'tpm.yaml': settings, 'punkte.yaml': POINTS });
});
afterEach(() => folder.remove());

const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

/** Runs a workshop in which the keys are typed; without keys it only ends. */
async function workshop(keys: readonly string[], ...options: string[]) {
  const terminal = fakeTerminal();
  const env = { TERM: 'xterm', NO_COLOR: '1', LANG: 'de_DE.UTF-8', PATH: process.env.PATH };
  const host = {
    ...memoryHost({ cwd: folder.path, tty: true, answers: {}, env }),
    terminal: () => terminal,
  };
  const code = main(['workshop', ...options], host, '0.0.0');
  await expect.poll(terminal.written, { timeout: 25_000 }).toMatch(/Runde 2026|round 2026/);
  for (const key of keys) {
    terminal.type(key);
    // A typed Escape or line is read before the next key.
    await new Promise((later) => setTimeout(later, 20));
  }
  terminal.type('q');
  return { code: await code, ...host.written(), screen: terminal.written() };
}

/** Votes 4 5 3 4 8: mean 4.8, s² = 3.7, r_wg = 1 − 3.7 / 8.25 = 0.55 (James, Demaree & Wolf 1984). */
const HOTLINE = ['/', 'hotline', '\r', 'i', '4 5 3 4 8', '\r', 's', '10', '\r'];

describe('the next workshop of a day', { timeout: 60_000 }, () => {
  it('continues the round after a break', async () => {
    await workshop(HOTLINE);
    const before = read(FILE);
    const { screen } = await workshop(['/', 'laden', '\r', 'i', '6', '\r']);
    expect(screen).toContain('Runde 2026-11-22-workshop geht weiter: bisher 1 bewertet');
    expect(read(FILE)).toBe(`${before}      laden: { ist: 6 }\n`);
    expect(existsSync(join(folder.path, SECOND_FILE))).toBe(false);
  });

  it('begins another round if asked to or for another department, and later continues the latest', async () => {
    await workshop(HOTLINE, '--department', 'service');
    await workshop(['i', '6', '\r'], '--department', 'it');
    expect(read(FILE)).toContain('department: service');
    expect(read(SECOND_FILE)).toContain('department: it');
    const { screen } = await workshop([]);
    expect(screen).toContain('Runde 2026-11-22-workshop-2 geht weiter');
    const own = await workshop([], '--department', 'service');
    expect(own.screen).toContain('Runde 2026-11-22-workshop geht weiter');
    expect((await workshop([], '--new-round')).screen).toContain('neue Runde 2026-11-22-workshop-3');
  });

  it('replaces those present, and keeps what else a round written by hand holds', async () => {
    await workshop(HOTLINE, '--present', '3 Service, 2 IT');
    expect(read(FILE)).toContain('present: [{ count: 3, role: "Service" }, { count: 2, role: "IT" }]\n');
    writeFileSync(join(folder.path, FILE), `${read(FILE)}# am See\n`);
    await workshop([], '--present', '4 Service');
    expect(read(FILE)).toContain('# am See\n');
    expect(loadCatalog(folder.path).findings).toEqual([]);
    expect(loadCatalog(folder.path).model.assessments.get('2026-11-22-workshop')?.fields.present).toEqual([
      { count: 4, role: 'Service' },
    ]);
  });
});

describe('the end of a workshop', { timeout: 60_000 }, () => {
  it('prints ratings, disagreements, moved ranks, the file and the git command, and writes them as minutes', async () => {
    gitIn(folder.path, 'init', '-q');
    const options = ['--department', 'service', '--present', '3 Service, 2', '--minutes', 'out/minutes.md'];
    const { code, stdout, stderr } = await workshop([...HOTLINE, 'n', 'zu *lang*', '\r'], ...options);
    expect([code, stderr]).toEqual([0, `tpm: ${join('out', 'minutes.md')} geschrieben\n`]);
    const commands = [`\ngit add -- ${FILE}\n`, "\ngit commit -m 'Workshop 2026-11-22-workshop'\n"];
    for (const said of [/Telefon-Hotline +4,8 +10,0 +5/, /4 5 3 4 8 +0,55/, /Telefon-Hotline +2 +1 +▲1/, FILE])
      expect(stdout).toMatch(said);
    for (const command of commands) expect(stdout).toContain(command);
    const minutes = read('out/minutes.md');
    expect(minutes).toMatch(/^# Protokoll des Workshops\n\n22\.11\.2026 · Radladen · /);
    expect(minutes).toContain(
      '- Abteilung: Kundenservice\n- Anwesend: 3 Service, 2\n- Bewertet: 1 von 2 Kontaktpunkten',
    );
    expect(minutes).toContain('| Telefon-Hotline | 4,8 | 10,0 | 5 | zu &#42;lang&#42; |');
    expect(minutes).toContain('| Telefon-Hotline | Ist | 4 5 3 4 8 | 0,55 |');
    expect(minutes).toContain('| Telefon-Hotline | 2 | 1 | ▲1 |\n| Beratung im Laden | 1 | 2 | ▼1 |');
  });

  it('says so if nothing was rated, and prints nothing then', async () => {
    const { stdout } = await workshop([], '--minutes', 'm.md', '--lang', 'en');
    expect(stdout).toBe('');
    expect(read('m.md')).toMatch(/- Rated: 0 of 2 touchpoints\n\nNothing was rated\.\n$/);
  });
});

describe('options that do not fit are refused before the workshop begins', () => {
  it.each([
    [['--minutes', 'punkte.yaml'], 'hat keine Endung für Markdown'],
    [['--minutes', 'ordner.md'], 'ist keine Datei'],
    [['--present', 'drei'], '»drei« ist keine Zahl mit Rolle'],
    [['--department', 'servic'], 'war »service« gemeint?'],
    [['--persona', 'eva'], 'Persona »eva« gibt es nicht'],
    [['--round', 'fruehjahr', '--department', 'it'], 'die Runde »fruehjahr« hat keine Abteilung'],
    [['--round', 'fruehjahr', '--new-round'], 'schließen sich aus'],
  ])('%j', async (options, said) => {
    mkdirSync(join(folder.path, 'ordner.md'));
    const host = { cwd: folder.path, tty: true, answers: {}, env: { TERM: 'xterm' } };
    const { code, stderr } = await run(['workshop', ...options, '--lang', 'de'], host);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
    expect(read('punkte.yaml')).toBe(POINTS);
  });

  it('those present may be a number alone', () => {
    expect(parsePresent('5')).toEqual([{ count: 5 }]);
  });
});
