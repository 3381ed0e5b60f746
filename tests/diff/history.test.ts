import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked } from 'marked';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import * as z from 'zod';
import { type DiffSides, diffSidesSchema } from '../../src/document/diff-document.js';
import { envelopeSchema } from '../../src/document/documents.js';
import { type DiffData, diffSchema } from '../../src/topics/diff/diff-schema.view.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import type { Outcome } from '../helpers/host.js';
import { expectCivil } from '../helpers/hostile-input.js';
import { copyOf, makeRepository, type Repository, runWithGit } from '../helpers/repository.js';

const made: Folder[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});
const keep = <F extends Folder>(folder: F): F => {
  made.push(folder);
  return folder;
};

const TOUCHPOINTS = `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase, owner: Service, department: service, importance: { retention: 9 } }
  rechnung: { name: Jahresrechnung, phase: post-purchase, owner: Abrechnung, department: service, importance: { retention: 6 } }
departments:
  service: { name: Kundenservice }
`;
const WORKSHOP = `assessments:
  workshop:
    date: 2026-01-20
    perspective: company
    method: workshop
    ratings:
      hotline: { ist: 5, soll: 8 }
      rechnung: { ist: 6, soll: 8 }
`;
const survey = (id: string, date: string, hotline: number, rechnung: number) => `assessments:
  ${id}:
    date: ${date}
    perspective: customer
    method: survey
    ratings:
      hotline: { ist: { score: ${hotline}, n: 200, sd: 2 } }
      rechnung: { ist: ${rechnung} }
`;
const measure = (status: string) => `measures:
  rueckruf:
    name: Rückruf statt Warteschleife
    improves: { hotline: { by: 2 } }
    owner: Service
    until: 2026-09-30
    effortDays: 3
    status: ${status}
`;

/** A workshop, a second survey, a new order of the files, and a merged branch. */
function tellHistory(): Repository {
  const repository = makeRepository();
  const tag = (name: string) => repository.git('tag', name);
  repository.commit({
    'tpm.yaml': 'name: Stadtwerke\ngates: { mean-gap: [error, { max: 3 }] }\n',
    'kontaktpunkte.yaml': TOUCHPOINTS,
    'workshop.yaml': WORKSHOP,
  });
  tag('workshop');
  repository.commit({ 'umfrage-1.yaml': survey('kunden-1', '2026-03-31', 3.1, 4) });
  tag('umfrage-1');
  repository.commit({ 'massnahmen.yaml': measure('running') });
  tag('massnahme');
  repository.commit({
    'massnahmen.yaml': measure('done\n    finished: 2026-08-31'),
    'umfrage-2.yaml': survey('kunden-2', '2026-10-31', 5.6, 3.5),
  });
  tag('umfrage-2');
  repository.commit({
    'kontaktpunkte.yaml': null,
    'umfrage-1.yaml': null,
    'kunde/hotline.yaml': `# umgezogen\n${stringify({ touchpoints: { hotline: { importance: { retention: 9 }, department: 'service', owner: 'Service', phase: 'post-purchase', name: 'Telefon-Hotline' } } })}`,
    'kunde/rechnung.yaml': `{ "touchpoints": { "rechnung": { "name": "Jahresrechnung", "phase": "post-purchase", "owner": "Abrechnung", "department": "service", "importance": { "retention": 6 } } } }\n`,
    'amt.yaml': 'departments:\n  service: { name: Kundenservice }\n',
    'runden/eins.yaml': survey('kunden-1', '2026-03-31', 3.1, 4),
  });
  tag('umgezogen');
  repository.git('checkout', '-q', '-b', 'zweig', 'umfrage-2');
  repository.commit({
    'chat.yaml': 'touchpoints:\n  chat: { name: Chat, phase: purchase, owner: Service, department: service }\n',
  });
  repository.git('checkout', '-q', 'main');
  repository.git('merge', '-q', '--no-ff', '-m', 'merge', 'zweig');
  tag('vereint');
  return repository;
}

const original = tellHistory();
afterAll(() => original.remove());

const told = () => keep(copyOf(original));

let repository: ReturnType<typeof told>;
const headline = ({ stdout }: Outcome) => stdout.split('\n\n')[0]?.replaceAll(/\s+/g, ' ').trim();
const diff = (...argv: string[]) => repository.tpm(['diff', ...argv], { env: { COLUMNS: '200' } });

describe('tpm diff on a history', () => {
  beforeEach(() => {
    repository = told();
  });

  test.each([
    [
      'workshop..umfrage-1',
      'en',
      '2 gaps larger since workshop: “Jahresrechnung” 2.0 → 4.0; “Telefon-Hotline” 3.0 → 4.9. Gates broken: mean-gap; 2 findings resolved.',
    ],
    [
      'workshop..umfrage-1',
      'de',
      '2 Lücken größer seit workshop: »Jahresrechnung« 2,0 → 4,0; »Telefon-Hotline« 3,0 → 4,9. Gates nicht mehr bestanden: mean-gap; 2 Befunde behoben.',
    ],
    [
      'umfrage-1..massnahme',
      'en',
      'No gap has moved since umfrage-1. 1 new measure; 1 measure started; 1 measure overdue now;',
    ],
    [
      'umfrage-1..massnahme',
      'de',
      'Seit umfrage-1 hat sich keine Lücke bewegt. 1 neue Maßnahme; 1 Maßnahme begonnen; 1 Maßnahme neu überfällig;',
    ],
    [
      'massnahme..umfrage-2',
      'en',
      '1 gap smaller, 1 larger since massnahme: “Telefon-Hotline” 4.9 → 2.4; “Jahresrechnung” 4.0 → 4.5. 1 measure done;',
    ],
    [
      'massnahme..umfrage-2',
      'de',
      '1 Lücke kleiner, 1 größer seit massnahme: »Telefon-Hotline« 4,9 → 2,4; »Jahresrechnung« 4,0 → 4,5. 1 Maßnahme umgesetzt;',
    ],
    ['umfrage-2..umgezogen', 'en', 'Nothing has changed since umfrage-2.'],
    ['umfrage-2..umgezogen', 'de', 'Seit umfrage-2 hat sich nichts geändert.'],
    ['umgezogen..vereint', 'en', 'No gap has moved since umgezogen.'],
    ['umgezogen..vereint', 'de', 'Seit umgezogen hat sich keine Lücke bewegt.'],
  ])('%s in %s', async (range, lang, sentence) => {
    const outcome = await diff(range, '--lang', lang);
    expect(headline(outcome)).toContain(sentence);
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toBe('');
  });

  test('a commit that only moves and reformats is an empty difference, also for a script', async () => {
    const { stdout, code } = await diff('umfrage-2', 'umgezogen', '--exit-code', '--json');
    const document = JSON.parse(stdout) as DiffData;
    expect(code).toBe(0);
    expect(document).toMatchObject({ different: false, changes: [], touchpoints: [], measures: [], settings: [] });
    expect((await diff('umfrage-2', 'umgezogen', '--plain')).stdout).toBe('');
    expect((await diff('umgezogen', 'vereint', '--exit-code')).code).toBe(1);
    expect((await diff('umgezogen', 'vereint')).code).toBe(0);
  });

  test('explains a larger gap by the first round of customers', async () => {
    expect((await diff('workshop..umfrage-1')).stdout).toMatch(/Telefon-Hotline .*\n +customers were asked · /);
    expect((await diff('umfrage-1..workshop', '--lang', 'de')).stdout).toContain(
      'jetzt nur noch vom Unternehmen bewertet',
    );
  });

  test('a small change is shown with enough digits', async () => {
    repository.commit({ 'umfrage-3.yaml': survey('kunden-3', '2026-11-10', 5.62, 3.5) });
    const told = await diff('HEAD^', 'HEAD', '--lang', 'de');
    expect(headline(told)).toContain('»Telefon-Hotline« 2,40 → 2,38');
    expect(told.stdout).toMatch(/Telefon-Hotline +5,60 → 5,62 +8,00 +2,40 → 2,38/);
  });

  test('the document says which commits, and keeps to its schema', async () => {
    const { stdout } = await diff('massnahme...umfrage-2', '--json');
    const document = JSON.parse(stdout) as DiffData & DiffSides;
    const schema = z.strictObject({ ...envelopeSchema('diff'), ...diffSidesSchema(), ...diffSchema() });
    expect(schema.safeParse(document).error).toBeUndefined();
    expect(document.before).toMatchObject({
      kind: 'commit',
      name: 'massnahme',
      commit: repository.git('rev-parse', 'massnahme'),
    });
    expect(document).toMatchObject({ commit: repository.git('rev-parse', 'umfrage-2'), dirty: false });
    expect(document.touchpoints.map(({ touchpoint, rankBecause }) => [touchpoint, rankBecause])).toEqual([
      ['hotline', ['ist']],
      ['rechnung', ['ist']],
    ]);
  });

  test('without arguments: from the branch point to the work tree', async () => {
    repository.git('checkout', '-q', 'zweig');
    repository.write({ 'umfrage-3.yaml': survey('kunden-3', '2026-11-15', 8, 3.5) });
    const { stdout } = await diff('--json');
    const document = JSON.parse(stdout) as DiffData & DiffSides;
    expect(document.before).toMatchObject({ name: 'main', commit: repository.git('rev-parse', 'zweig') });
    expect(document.after).toMatchObject({ kind: 'worktree', dirty: true });
    expect(document.touchpoints[0]).toMatchObject({ touchpoint: 'hotline', gap: 'closed' });
  });

  test('both sides are analysed on one day, independent of the commit dates', async () => {
    const early = await diff('umfrage-1..massnahme', '--as-of', '2026-09-01', '--json');
    expect((JSON.parse(early.stdout) as DiffData).measures).toMatchObject([{ events: ['new', 'started'] }]);
    // The second survey is later than June.
    const june = await diff('massnahme..umfrage-2', '--as-of', '2026-06-30', '--json');
    expect((JSON.parse(june.stdout) as DiffData).touchpoints).toEqual([]);
  });

  test('a selection leaves the rest out, and a typo in it is refused', async () => {
    const { stdout } = await diff('massnahme..umfrage-2', '--select', 'id:rechnung', '--json');
    const document = JSON.parse(stdout) as DiffData;
    expect(document.touchpoints.map(({ touchpoint }) => touchpoint)).toEqual(['rechnung']);
    expect(document.measures).toEqual([]);
    const wrong = await diff('workshop..umfrage-1', '--select', 'id:rechnug');
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('did you mean "rechnung"');
    const chat = await diff('vereint..umgezogen', '--select', 'phase:purchase', '--json');
    expect((JSON.parse(chat.stdout) as DiffData).changes).toMatchObject([{ id: 'chat', change: 'removed' }]);
  });

  test('--against expectation', async () => {
    const { stdout } = await diff('massnahme..umfrage-2', '--against', 'expectation', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ against: 'expectation', summary: { smaller: 0, larger: 0 } });
  });

  test('a revision before the catalog began: everything is new', async () => {
    const later = keep(makeRepository({ 'README.md': 'leer\n' }));
    later.commit({ 'katalog/a.yaml': TOUCHPOINTS });
    const root = join(later.path, 'katalog');
    const { stdout, code } = await runWithGit(['diff', 'HEAD^', 'HEAD'], root);
    expect(code).toBe(0);
    expect(stdout).toContain('There was no catalog at the earlier state');
    expect((await runWithGit(['diff', 'HEAD', 'HEAD^'], root)).code).toBe(2);
  });
});

describe('a page to hand over', () => {
  test.each([
    ['en', 'What changes: Stadtwerke', 'At a glance', '1 gap smaller, 1 larger since massnahme'],
    ['de', 'Was sich ändert: Stadtwerke', 'Auf einen Blick', '1 Lücke kleiner, 1 größer seit massnahme'],
  ])('-o diff.html has the same content (%s)', async (lang, title, start, sentence) => {
    repository = told();
    const { code, stderr } = await diff('massnahme..umfrage-2', '--lang', lang, '-o', 'diff.html');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    const page = readFileSync(join(repository.path, 'diff.html'), 'utf8');
    expect(page).toContain(`<html lang="${lang}">`);
    expect(page).toContain(`<title>${title}</title>`);
    expect(page).toContain(`>${start}</h2>`);
    expect(page).toContain(sentence);
    expect(page).toContain('Telefon-Hotline');
    expect(page).toContain('default-src &#39;none&#39;');
  });

  test('text of the catalog is escaped', async () => {
    repository = told();
    repository.commit({ 'x.yaml': `touchpoints: { x: { name: '<img src=x onerror=alert(1)>', phase: purchase } }\n` });
    const { stdout } = await diff('HEAD^', 'HEAD', '-f', 'html');
    expect(stdout).toContain('&lt;img src=x');
    expect(stdout).not.toContain('<img');
  });
});

describe('names of states', () => {
  beforeEach(() => {
    repository = told();
  });

  test('a name of both a branch and a folder is the branch; with ./ it is the folder', async () => {
    repository.git('branch', 'alt', 'workshop');
    repository.write({ 'alt/tpm.yaml': 'name: Stadtwerke\n', 'alt/a.yaml': TOUCHPOINTS });
    const root = repository.path;
    const of = async (...argv: string[]) =>
      (JSON.parse((await runWithGit(['diff', ...argv, '--json'], root)).stdout) as DiffSides).before;
    expect(await of('alt', 'vereint')).toMatchObject({ kind: 'commit', name: 'alt' });
    expect(await of('./alt', 'vereint')).toMatchObject({ kind: 'folder', name: './alt' });
    repository.git('branch', '-D', 'alt');
    expect(await of('alt', 'vereint')).toMatchObject({ kind: 'folder', name: 'alt' });
    expect(await of('.', '.')).toMatchObject({ kind: 'worktree', name: null });
  });

  test.each(['-x', '--output=geschrieben', '^main', 'main:tpm.yaml', 'nirgends', '', 'a..--all', ':(glob)*'])(
    '%j is refused in both languages',
    async (name) => {
      for (const lang of ['en', 'de']) {
        const outcome = await repository.tpm(['diff', '--lang', lang, '--', name]);
        expect(outcome).toMatchObject({ code: 2, stdout: '' });
        expect(outcome.stderr).toMatch(lang === 'de' ? /git kennt keinen Commit/ : /git knows no commit/);
        expectCivil(outcome);
      }
      expect(repository.git('status', '--porcelain')).toBe('');
    },
  );

  test('too many arguments are refused', async () => {
    const twice = await diff('main..zweig', 'main');
    expect(twice).toMatchObject({ code: 2, stdout: '' });
    expect(twice.stderr).toContain('already names both states');
  });

  test('no main branch, no commit, no common ancestor: each error names a remedy', async () => {
    repository.git('branch', '-m', 'main', 'stamm');
    expect((await diff()).stderr).toContain('name a state: tpm diff HEAD');
    repository.git('checkout', '-q', '--orphan', 'fremd');
    repository.commit({});
    expect((await diff('stamm...fremd')).stderr).toContain('no common ancestor');
    const empty = keep(makeRepository());
    empty.write({ 'a.yaml': TOUCHPOINTS });
    expect((await empty.tpm(['diff'])).stderr).toContain('the repository has no commit yet');
  });
});

describe('without git', () => {
  test.each([
    ['en', 'compare two folders, which needs no git: tpm diff ./before ./after'],
    ['de', 'zwei Ordner vergleichen, dafür braucht es kein git: tpm diff ./vorher ./nachher'],
  ])('two folders can be compared (%s)', async (lang, remedy) => {
    const folder = keep(makeFolder({ 'alt/a.yaml': TOUCHPOINTS + WORKSHOP, 'neu/a.yaml': TOUCHPOINTS }));
    for (const [name, content] of Object.entries({ 'neu/tpm.yaml': 'name: Neu\n', 'alt/tpm.yaml': 'name: Alt\n' }))
      writeFileSync(join(folder.path, name), content);
    for (const env of [{}, { PATH: '' }]) {
      const refused = await runWithGit(['diff', '--lang', lang, '-C', 'neu'], folder.path, { env });
      expect(refused).toMatchObject({ code: 2, stdout: '' });
      expect(refused.stderr).toContain(remedy);
      const compared = await runWithGit(['diff', './alt', './neu', '--lang', lang, '--plain'], folder.path, { env });
      expect(compared).toMatchObject({ code: 0, stderr: '' });
      expect(compared.stdout).toContain('removed\tassessment/workshop');
    }
  });

  test('a missing or empty folder is refused', async () => {
    const folder = keep(makeFolder({ 'neu/a.yaml': TOUCHPOINTS, 'leer/x.txt': '' }));
    expect((await runWithGit(['diff', './weg', './neu'], folder.path)).stderr).toContain('there is no folder "./weg"');
    expect((await runWithGit(['diff', './leer', './neu'], folder.path)).stderr).toContain('no catalog here');
  });
});

describe('a broken catalog', () => {
  test('is compared without its broken entries, and says so', async () => {
    repository = told();
    repository.write({ 'kunde/hotline.yaml': 'touchpoints: { hotline: { name: [1] } }\n' });
    const { stdout, stderr, code } = await diff('vereint', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      complete: false,
      after: { complete: false },
      before: { complete: true },
    });
    expect(stderr).toContain('incomplete');
    repository.commit({});
    const fixed = await diff('HEAD', 'HEAD^', '--lang', 'de');
    expect(fixed.code).toBe(0);
    expect(fixed.stderr).toContain('unvollständig: der Katalog bei »HEAD« hat Fehler');
    expect(fixed.stdout).toContain('Ein Stand hat Fehler');
  });

  test('a wrong tpm.yaml on either side is refused', async () => {
    repository = told();
    repository.commit({ 'tpm.yaml': 'scale: { min: 5, max: 1 }\n' });
    expect((await diff('HEAD^', 'HEAD')).code).toBe(2);
    const before = await diff('HEAD', 'HEAD^');
    expect(before).toMatchObject({ code: 2, stdout: '' });
    expect(before.stderr).toContain('tpm.yaml at "HEAD" has errors');
  });
});

describe('a comment on a pull request', () => {
  const HOSTILE =
    '<script>alert(1)</script> [x](javascript:alert) | @team #12 ![i](http://x) `c` **f** --> \u202e\u001b[31m';

  test('begins with its marker and has the expected text', async () => {
    repository = told();
    const { stdout } = await diff('massnahme..umfrage-2', '-f', 'markdown');
    expect(stdout.replaceAll(/\([0-9a-f]{10}\)/g, '(0123456789)')).toBe(`<!-- tpm-diff -->

## What changes: Stadtwerke

**1 gap smaller, 1 larger since massnahme: “Telefon-Hotline” 4.9 → 2.4; “Jahresrechnung” 4.0 → 4.5. 1 measure done; 1 finding resolved.**

> massnahme (0123456789) → umfrage-2 (0123456789) · as of 2026-11-21, both · against Soll

### Gaps and ranks

| | Ist | Soll | Gap | Rank |
| - | -: | -: | -: | -: |
| Telefon-Hotline<br>disappointing → okay · rank by Ist | 3.1 → 5.6 | 8.0 | 4.9 → 2.4 | 1 → 2 |
| Jahresrechnung<br>rank by Ist | 4.0 → 3.5 | 8.0 | 4.0 → 4.5 | 2 → 1 |

### Measures

- **done** Rückruf statt Warteschleife · until 2026-09-30

### How far the work has come

- **0/2 → 1/2** 4a measured

### Findings

- **resolved** measure "rueckruf" was due on 2026-09-30, 52 days ago · measure-overdue<br>
  massnahmen.yaml&#58;6

### Entries

- **new** kunden-2 · assessment round
- **changed** Rückruf statt Warteschleife (rueckruf) · measure<br>
  finished: – → 2026-08-31 · status: running → done
`);
    const folder = await runWithGit(
      ['diff', 'massnahme..umfrage-2', '-f', 'markdown', '--lang', 'de'],
      repository.path,
    );
    expect(folder.stdout).toContain('## Was sich ändert: Stadtwerke\n');
    renameSync(join(repository.path, 'massnahmen.yaml'), join(repository.path, 'm.yaml'));
    expect((await diff('-f', 'markdown')).stdout).toContain('Nothing has changed since main.');
  });

  test('hostile names stay text, in the comment and in the terminal', async () => {
    repository = told();
    const name = JSON.stringify(HOSTILE);
    repository.write({
      'kunde/hotline.yaml': `touchpoints: { hotline: { name: ${name}, owner: ${name}, phase: post-purchase, x-a: ${name} } }\n`,
      'm.yaml': `measures: { boese: { name: ${name}, improves: { hotline: { by: 1 } }, status: running } }\n`,
      'umfrage-4.yaml': survey('kunden-4', '2026-11-15', 7, 3.5),
    });
    for (const argv of [[], ['--lang', 'de'], ['--plain'], ['--json'], ['-f', 'markdown']]) {
      expectCivil(await diff(...argv), argv);
    }
    const { stdout } = await diff('-f', 'markdown');
    const html = await new Marked({ gfm: true }).parse(stdout);
    expect(html).toContain('alert(1)');
    expect(html).not.toMatch(/<script|<a |<img|javascript:alert\)"|<em>/);
    expect(html.match(/<!--/g)).toHaveLength(1);
    expect(html).not.toMatch(/@team|(?<!&)#12/);
  });

  test('keeps to the host’s size limit by leaving out whole rows, and counts them', async () => {
    repository = told();
    const many = Array.from(
      { length: 1500 },
      (_, at) => `  punkt-${at}: { name: Kontaktpunkt mit langem Namen ${at}, phase: purchase }\n`,
    );
    repository.write({ 'viele.yaml': `touchpoints:\n${many.join('')}` });
    const { stdout } = await diff('-f', 'markdown');
    expect(stdout.length).toBeLessThan(65_536);
    expect(stdout).toMatch(/<details><summary>Entries \(1500\)<\/summary>/);
    expect(stdout).toMatch(/[\d,]+ rows left out because of the size limit/);
    expect(stdout.match(/<details>/g)?.length).toBe(stdout.match(/<\/details>/g)?.length);
    expect(stdout).toContain('No gap has moved since main.');
  });
});
