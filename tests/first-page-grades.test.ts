import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Folder, makeFolder } from './helpers/folder.js';
import { run } from './helpers/host.js';
import { runWithGit } from './helpers/repository.js';

/** A catalog on a scale where low is best, with one of each fault that a ranking must not gloss over. */
const FOLDER = 'tests/fixtures/first-page-grades';

const COMMANDS = {
  screen: ['analyze'],
  summary: ['report', '-f', 'markdown', '--sections', 'summary'],
  appendix: ['report', '-f', 'markdown', '--sections', 'appendix'],
  rank: ['rank', '--robust'],
  ipa: ['rank', '--method', 'ipa'],
  wins: ['quick-wins'],
  journeys: ['analyze', 'journeys'],
  budget: ['analyze', 'budget'],
  check: ['check'],
} as const;

const pages = new Map<string, string>();

beforeAll(async () => {
  for (const lang of ['en', 'de'] as const) {
    for (const [page, argv] of Object.entries(COMMANDS)) {
      const { stdout } = await run([...argv, '-C', FOLDER, '--lang', lang]);
      pages.set(`${lang} ${page}`, stdout.replaceAll(/\s+/g, ' '));
    }
  }
}, 60_000);

describe.each(['en', 'de'] as const)('the first pages of a catalog in grades (%s)', (lang) => {
  const page = (name: keyof typeof COMMANDS): string => pages.get(`${lang} ${name}`) ?? '';
  const percent = (share: number) => (lang === 'de' ? `${share} %` : `${share}%`);

  test('mirror images have the same share on the screen and in the ranking, with its bound', () => {
    const [becken, kasse] = ['Becken', 'Kasse'].map((name) => {
      return new RegExp(`${name} \\D*\\d+[.,]\\d \\D*(\\d+) ?%`).exec(page('screen'))?.[1];
    });
    expect(becken).toBe(kasse);
    expect(Number(becken)).toBeGreaterThan(40);
    expect(page('summary')).toMatch(/\| 1 \| Becken \|.*\| 1 \| Kasse \|.*\| 3 \| Dusche \|/);
    // 1 ÷ √2000 = 2.2 points, rounded up.
    expect(page('rank')).toMatch(lang === 'de' ? /höchstens 2,3 %-Punkte/ : /at most 2\.3 pp/);
  });

  test('the peak of 3 8 4 1 is the 8, the worst moment: (8 + 1) ÷ 2', () => {
    expect(page('journeys')).toContain(lang === 'de' ? 'Höhepunkt und Ende 4,5' : 'peak and end 4.5');
  });

  test('importance in the portfolio is the company’s, and marked', () => {
    expect(page('ipa')).toMatch(lang === 'de' ? /Dusche .{0,40}9,0 8,0 Innensicht/ : /Dusche .{0,40}9\.0 8\.0 opinion/);
    // No round rates the importance of the lawn: (9 + 9 + 9) ÷ 3.
    expect(page('ipa')).toMatch(
      lang === 'de' ? /Liegewiese .{0,40}9,0 4,0 [a-zA-Z· ]*Innensicht/ : /Liegewiese .{0,40}9\.0 4\.0 [a-z· ]*opinion/,
    );
  });

  test('a measure stands beside the touchpoint where it gains most', () => {
    expect(page('screen')).toContain(lang === 'de' ? '→ Kasse und 1 weiterer' : '→ Kasse and 1 more');
    expect(page('wins')).not.toMatch(/(Kasse|Dusche) \+1/);
  });

  test('proposals are few: nothing mandatory, at the entry or in a moment of truth is to be neglected or dropped', () => {
    expect(page('budget')).not.toMatch(lang === 'de' ? /Vernachlässigen|Weglassen|Streichen/ : /Neglect|Drop/);
    expect(page('budget').match(lang === 'de' ? /mit »/g : /with “/g)?.length).toBe(1);
  });

  test('the weights of a report add up to 100', () => {
    const [line = ''] = /(Weights|Gewichte): (\D+\d+ ?%( ·)?)+/.exec(page('appendix')) ?? [];
    const weights = [...line.matchAll(/(\d+) ?%/g)].map(([, weight]) => Number(weight));
    expect(weights).toHaveLength(6);
    expect(weights.reduce((sum, one) => sum + one, 0)).toBe(100);
    expect(line).toContain(percent(17));
  });

  test('a spread beside a single answer is an error, and its rating is no Ist', () => {
    expect(page('check')).toContain('impossible-spread');
    expect(page('summary')).toContain(
      lang === 'de' ? 'Kontaktpunkte mit Ist: 5 von 6' : 'Touchpoints with an Ist: 5 of 6',
    );
  });
});

describe('a report of an earlier state', () => {
  let folder: Folder;
  beforeAll(() => {
    const files = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);
    folder = makeFolder(Object.fromEntries(files.map(([name, text]) => [name, text.replace(/^asOf.*\n/m, '')])));
    const git = (...argv: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...argv], {
        cwd: folder.path,
        env: { ...process.env, GIT_AUTHOR_DATE: '2026-07-15T12:00:00Z', GIT_COMMITTER_DATE: '2026-07-15T12:00:00Z' },
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'eins');
  });
  afterAll(() => folder.remove());

  test.each([
    ['en', 'As of 2026-07-15', '2026-11-21'],
    ['de', 'Stand 15.07.2026', '21.11.2026'],
  ])('says the day of that state in %s, not today', async (lang, day, today) => {
    const { stdout } = await runWithGit(
      ['report', '--at', 'HEAD', '-f', 'markdown', '--sections', 'summary', '--lang', lang],
      folder.path,
    );
    expect(stdout).toContain(day);
    expect(stdout).not.toContain(today);
  });
});
