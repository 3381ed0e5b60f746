import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openAnalysis } from '../../src/cli/run-view.js';
import { loadCatalog } from '../../src/pipeline.js';
import { openWorkshop, type Workshop } from '../../src/workshop/session/run-workshop.js';
import type { KeyName } from '../../src/workshop/state/key.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { memoryHost } from '../helpers/host.js';

const POINTS = `# Was Kunden von uns sehen
touchpoints:
  laden: { name: Beratung im Laden, phase: purchase, importance: { purchase: 6 } }

  hotline: # die alte Nummer
    name: Telefon-Hotline
    phase: post-purchase
    importance: { purchase: 8 }

measures:
  rueckruf: { name: Rückruf, improves: { hotline: { by: 2 } }, status: planned } # bald
`;
/** A process id that no process can have. */
const UNUSED_PID = 2 ** 22 + 1;
const FILE = 'runden/2026-11-21-workshop.yaml';

let folder: Folder | undefined;
afterEach(() => folder?.remove());

interface Typist {
  readonly workshop: Workshop;
  readonly path: (name: string) => string;
  readonly read: (name: string) => string;
  /** Types characters; `^name` presses the key of that name. */
  readonly type: (...keys: string[]) => void;
  readonly screen: () => string;
}

/** Opens a workshop without a terminal in a temporary folder. */
function open(flags: { select?: string[] } = {}): Typist {
  folder ??= makeFolder({ 'tpm.yaml': 'version: 1\nname: Radladen\nlanguage: de\n', 'punkte.yaml': POINTS });
  const cwd = folder.path;
  const host = memoryHost({ cwd, tty: true, env: { LANG: 'de_DE.UTF-8', NO_COLOR: '1' } });
  const session = { host, options: {}, version: '', commands: [], argv: [], lang: 'de', say: () => undefined } as const;
  const workshop = openWorkshop({
    session,
    read: () => openAnalysis(session, undefined, flags),
    request: { isNew: false },
    presentation: false,
    spoken: false,
  });
  const path = (name: string) => join(cwd, name);
  return {
    workshop,
    path,
    read: (name) => readFileSync(path(name), 'utf8'),
    type: (...keys) => {
      for (const key of keys) {
        const name = key.startsWith('^') ? (key.slice(1) as KeyName) : null;
        workshop.press({ text: name === null ? key : '', name, ctrl: false }, 23);
      }
    },
    screen: () => workshop.frame(100, 23).join('\n'),
  };
}
afterEach(() => {
  folder = undefined;
});

const seen = ({ screen }: Typist, what: RegExp | string) =>
  expect.poll(screen, { timeout: 5000 }).toMatch(what instanceof RegExp ? what : new RegExp(what));

describe('a file that changed on disk', () => {
  it('is not overwritten, and l merges the typed ratings into it', async () => {
    const typist = open();
    typist.type('/', 'hotline', '^enter', 'i', '4', '^enter');
    await expect.poll(() => existsSync(typist.path(FILE))).toBe(true);
    const theirs = typist.read(FILE).replace('{ ist: 4 }', '{ ist: 4, soll: 9 }');
    writeFileSync(typist.path(FILE), `${theirs}      laden: { ist: 6 }\n`);
    typist.type('i', '3 5', '^enter');
    await seen(typist, 'nicht geschrieben, nichts verloren – l lädt die Änderung');
    expect(typist.read(FILE)).toContain('hotline: { ist: 4, soll: 9 }');
    typist.type('l');
    await seen(typist, 'Ihre Änderungen an 1 Kontaktpunkt bleiben');
    expect(typist.read(FILE)).toContain('hotline: { ist: { votes: [3, 5] }, soll: 9 }');
    expect(typist.read(FILE)).toContain('laden: { ist: 6 }');
    typist.type('u');
    await expect.poll(() => typist.read(FILE)).toContain('hotline: { ist: 4, soll: 9 }');
    expect(await typist.workshop.end()).toBe('written');
    expect(existsSync(typist.path('.tpm'))).toBe(false);
  });

  it('leaves unsaved ratings in the journal for the next start', async () => {
    const typist = open();
    typist.type('/', 'hotline', '^enter', 'i', '4', '^enter');
    await expect.poll(() => existsSync(typist.path(FILE))).toBe(true);
    writeFileSync(typist.path(FILE), `${typist.read(FILE)}# von Hand\n`);
    typist.type('s', '8', '^enter');
    await seen(typist, 'nicht geschrieben');
    expect(await typist.workshop.end()).toBe('kept');
    expect(typist.read(FILE)).not.toContain('soll');
    const again = open();
    await expect.poll(() => again.read(FILE)).toContain('hotline: { ist: 4, soll: 8 }');
    expect(again.read(FILE)).toContain('# von Hand');
    await again.workshop.end();
  });

  it('is written again with all its ratings if it was deleted', async () => {
    const typist = open();
    typist.type('/', 'hotline', '^enter', 'i', '4', '^enter');
    await expect.poll(() => existsSync(typist.path(FILE))).toBe(true);
    const before = typist.read(FILE);
    rmSync(dirname(typist.path(FILE)), { recursive: true });
    typist.type('s', '8', '^enter');
    await seen(typist, 'nicht geschrieben');
    typist.type('l');
    await seen(typist, 'neu geladen');
    expect(typist.read(FILE)).toBe(before.replace('{ ist: 4 }', '{ ist: 4, soll: 8 }'));
    await typist.workshop.end();
  });

  it('that cannot be read gives its reason, and the workshop continues', async () => {
    const typist = open();
    typist.type('/', 'hotline', '^enter', 'i', '4', '^enter');
    await expect.poll(() => existsSync(typist.path(FILE))).toBe(true);
    writeFileSync(typist.path(FILE), 'assessments:\n  2026-11-21-workshop: { date: gestern }\n');
    typist.type('s', '8', '^enter', 'l');
    await seen(typist, 'nicht neu geladen: .*hat einen Fehler');
    writeFileSync(typist.path('tpm.yaml'), 'version: 99\n');
    typist.type('l');
    await seen(typist, 'nicht neu geladen: tpm.yaml');
    expect(await typist.workshop.end()).toBe('kept');
  });
});

describe('a terminal that is lost', () => {
  const JOURNAL = '.tpm/workshop/2026-11-21-workshop.json';
  /** The journal as if its process had ended at that moment. */
  const left = (typist: Typist) => ({ ...JSON.parse(typist.read(JOURNAL)), process: UNUSED_PID });

  it('loses no rating that was on the screen', async () => {
    const typist = open();
    typist.type('/', 'hotline', '^enter', 'i', '4', '^enter', 's', '8', '^enter', 'n', 'halb');
    expect(existsSync(typist.path(FILE))).toBe(false);
    const journal = left(typist);
    await typist.workshop.end();
    rmSync(dirname(typist.path(FILE)), { recursive: true });
    writeFileSync(typist.path(JOURNAL), JSON.stringify(journal));
    const again = open();
    expect(again.screen()).toMatch(/1 von 2 bewertet/);
    expect(again.screen()).toMatch(/Hotline · Notiz: halb▏/);
    await expect.poll(() => existsSync(again.path(FILE))).toBe(true);
    expect(again.read(FILE)).toContain('hotline: { ist: 4, soll: 8 }');
    await again.workshop.end();
  });

  it('leaves a complete journal, old or new, and no other files', async () => {
    const typist = open();
    typist.type('i', '4');
    const before = typist.read(JOURNAL);
    mkdirSync(typist.path(`${JOURNAL}.tmp`));
    typist.type('5');
    expect(typist.read(JOURNAL)).toBe(before);
    rmSync(typist.path(`${JOURNAL}.tmp`), { recursive: true });
    writeFileSync(typist.path(`${JOURNAL}.tmp`), '{');
    typist.type('^escape', 'q');
    expect(await typist.workshop.end()).toBe('written');
    expect(existsSync(typist.path('.tpm'))).toBe(false);
  });

  it('ends the workshop even if another process has its process id; on another machine it may still run', () => {
    const typist = open();
    const running = { ...left(typist), process: process.ppid };
    const next = (change: object) => {
      writeFileSync(typist.path(JOURNAL), JSON.stringify({ ...running, ...change }));
      return open().screen();
    };
    const second = /neue Runde 2026-11-21-workshop-2/;
    expect(next({})).toMatch(second);
    expect(next({ host: 'anderswo', process: UNUSED_PID })).toMatch(second);
    expect(next({ seen: running.seen - 60_000 })).toMatch(/neue Runde 2026-11-21-workshop;/);
    expect(next({ process: UNUSED_PID })).toMatch(/neue Runde 2026-11-21-workshop;/);
  });

  it('in the middle of a write leaves no file that git lists', async () => {
    const typist = open();
    typist.type('/', 'hotline', '^enter', 'i', '4', '^enter', 'n', 'halb');
    await expect.poll(() => existsSync(typist.path(FILE))).toBe(true);
    await typist.workshop.end();
    const folder = dirname(typist.path(FILE));
    const name = '2026-11-21-workshop.yaml';
    const owner = { host: hostname(), process: UNUSED_PID };
    writeFileSync(typist.path(JOURNAL), JSON.stringify(left(typist)));
    writeFileSync(join(folder, `.${name}.lock`), JSON.stringify(owner));
    for (const draft of ['.3298347688', '.77.tmp']) writeFileSync(join(folder, name + draft), 'assess');
    const again = open();
    expect(readdirSync(folder)).toEqual([name]);
    again.type('^enter', 's', '8', '^enter');
    await expect.poll(() => again.read(FILE)).toContain('soll: 8');
    await again.workshop.end();
  });
});

describe('a file with the name of the round but other content', () => {
  it('is not changed', async () => {
    const other = 'departments:\n  service: { name: Service }\n';
    folder = makeFolder({ 'tpm.yaml': 'version: 1\nlanguage: de\n', 'punkte.yaml': POINTS, [FILE]: other });
    const typist = open();
    typist.type('/', 'hotline', '^enter', 'i', '4', '^enter');
    await expect.poll(() => existsSync(typist.path(FILE.replace('.yaml', '-2.yaml')))).toBe(true);
    expect(await typist.workshop.end()).toBe('written');
    expect(typist.read(FILE)).toBe(other);
  });
});

describe('a folder that cannot be written', () => {
  it('is reported, and the ratings are returned at the end', async () => {
    const typist = open();
    await typist.workshop.end();
    // Files have the names of the needed folders, so neither round nor journal can be written.
    for (const name of ['.tpm', 'runden']) writeFileSync(typist.path(name), '');
    const again = open();
    again.type('/', 'hotline', '^enter', 'i', '4', '^enter');
    await seen(again, 'nicht geschrieben \\(wo der Ordner sein soll, liegt eine Datei: E(NOTDIR|EXIST)\\)');
    const outcome = await again.workshop.end();
    expect(outcome).toMatchObject({ lost: expect.stringContaining('    ratings:\n      hotline: { ist: 4 }\n') });
  });

  it('is written at the end once that is possible again', async () => {
    const typist = open();
    writeFileSync(typist.path('runden'), '');
    typist.type('/', 'hotline', '^enter', 'i', '4', '^enter');
    await seen(typist, 'nicht geschrieben');
    rmSync(typist.path('runden'));
    expect(await typist.workshop.end()).toBe('written');
    expect(typist.read(FILE)).toContain('hotline: { ist: 4 }');
  });
});

describe('a new touchpoint', () => {
  const name = ['a', 'Größe & Maß: »Anprobe« # 2', '^enter'];

  it('is written after the last one of its phase, and nothing else changes', async () => {
    const typist = open({ select: ['phase:post-purchase'] });
    typist.type(...name);
    expect(typist.screen()).toContain('groesse-mass-anprobe-2');
    typist.type('^enter');
    expect(typist.screen()).toMatch(/1 Einfluss davor · 2 .*\n Seine Phase: post-purchase▏/);
    for (let at = 0; at < 'post-purchase'.length; at++) typist.type('^backspace');
    typist.type('3', '^enter');
    await seen(typist, 'angelegt in punkte.yaml');
    const added = '  groesse-mass-anprobe-2:\n    name: "Größe & Maß: »Anprobe« # 2"\n    phase: purchase\n';
    expect(
      typist
        .read('punkte.yaml')
        .replace(added, '')
        .replace(/\n\n\n/, '\n\n'),
    ).toBe(POINTS);
    expect(typist.screen()).toMatch(/› Größe & Maß.*« # 2/);
    typist.type('i', '7', '^enter');
    await expect.poll(() => existsSync(typist.path(FILE))).toBe(true);
    expect(typist.read(FILE)).toContain('groesse-mass-anprobe-2: { ist: 7 }');
    expect(loadCatalog(typist.path('.')).findings).toEqual([]);
    await typist.workshop.end();
  });

  it('is asked for until its id and phase are valid', () => {
    const typist = open();
    typist.type(...name, '_', '^enter');
    expect(typist.screen()).toContain('ist keine Kennung');
    typist.type('^escape', 'a', 'Laden', '^enter', '^enter');
    expect(typist.screen()).toContain('»laden« gibt es schon');
    typist.type('-', '2', '^enter', 'x', '^enter');
    expect(typist.screen()).toContain('ist keine Phase');
    expect(readdirSync(typist.path('.')).sort()).toEqual(['.tpm', 'punkte.yaml', 'tpm.yaml']);
  });

  it('is refused if its file changed, and offered again after l', async () => {
    const typist = open();
    writeFileSync(typist.path('punkte.yaml'), `${POINTS}# von Hand\n`);
    typist.type(...name, '^enter', '^enter');
    await seen(typist, 'nicht geschrieben, nichts verloren – l lädt die Änderung');
    expect(typist.read('punkte.yaml')).toBe(`${POINTS}# von Hand\n`);
    typist.type('l');
    await seen(typist, 'neu geladen');
    typist.type('a');
    expect(typist.screen()).toContain('Größe & Maß: »Anprobe« # 2');
    typist.type('^enter', '^enter', '^enter');
    await seen(typist, 'angelegt in punkte.yaml');
    expect(typist.read('punkte.yaml')).toContain('# von Hand');
    await typist.workshop.end();
  });

  it('keeps its name when the terminal is lost', async () => {
    const typist = open();
    typist.type('a', 'Anprobe', '^enter', 'x');
    const journal = join(typist.path('.tpm/workshop'), '2026-11-21-workshop.json');
    const entry = { ...JSON.parse(readFileSync(journal, 'utf8')), process: UNUSED_PID };
    mkdirSync(dirname(journal), { recursive: true });
    writeFileSync(journal, JSON.stringify(entry));
    expect(open().screen()).toContain('Neuer Kontaktpunkt: Anprobe');
  });
});

describe('a measure that is done', () => {
  it('is written in place, and typed ratings stay', async () => {
    const typist = open();
    typist.type('/', 'hotline', '^enter', 'i', '4', '^enter', 's', '8', '^enter', '4', 'D');
    await seen(typist, 'geschrieben in punkte.yaml');
    expect(typist.read('punkte.yaml')).toContain('status: done, finished: 2026-11-21 } # bald');
    expect(typist.read(FILE)).toContain('hotline: { ist: 4, soll: 8 }');
    await typist.workshop.end();
  });
});

describe('a catalog with errors', () => {
  it('shows on every screen that entries are missing', () => {
    folder = makeFolder({
      'tpm.yaml': 'version: 1\nlanguage: de\n',
      'punkte.yaml': `${POINTS}  kaputt: { name: X, improves: {}, status: bald }\n`,
    });
    expect(open().screen()).toContain('1 Fehler im Katalog: was er betrifft, fehlt hier – tpm check');
  });
});
