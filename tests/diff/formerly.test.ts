import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkCatalog, fromSources } from '../../src/pipeline.js';
import { findRenames } from '../../src/topics/diff/renames.view.js';
import type { TrendData } from '../../src/topics/trend/trend-schema.view.js';
import type { Folder } from '../helpers/folder.js';
import { makeRepository, type Repository } from '../helpers/repository.js';

const made: Folder[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});

/** A touchpoint without an owner, rated by customers; with another id it also has another name. */
const shop = (id: string, ist: number, formerly = '') =>
  `touchpoints: { ${id}: { name: Name ${id}, phase: purchase, department: laden${formerly} } }
departments: { laden: { name: Laden } }
assessments:
  r${ist}: { date: 2026-01-0${ist}, perspective: customer, method: survey, ratings: { ${id}: { ist: ${ist} } } }
`;

function makeRenameRepository(...words: string[]): Repository {
  const repository = makeRepository();
  made.push(repository);
  repository.commit({ 'a.yaml': shop('callcenter', 7) }, '2026-01-10');
  repository.commit({ 'a.yaml': shop('hotline', 5, words.join('')) }, '2026-02-10');
  return repository;
}

const FORMER_ID = ', formerly: callcenter';

describe('formerly', () => {
  test('the gate no-regression follows it', async () => {
    const gate = (repository: Repository) =>
      repository.tpm(['check', '--since', 'HEAD^', '--gate', 'no-regression', '--lang', 'en']);
    const followed = await gate(makeRenameRepository(FORMER_ID));
    expect(followed.stdout).toContain('touchpoints that got worse: 1, allowed: 0');
    expect(followed.code).toBe(1);
    // Without `formerly` no gap is comparable.
    expect((await gate(makeRenameRepository())).code).toBe(2);
  });

  test('diff shows one touchpoint, --since nothing new', async () => {
    const repository = makeRenameRepository(FORMER_ID);
    const diff = JSON.parse((await repository.tpm(['diff', 'HEAD^', '--json'])).stdout);
    expect(diff.changes).toContainEqual(
      expect.objectContaining({ change: 'renamed', id: 'hotline', from: 'callcenter' }),
    );
    expect(diff.touchpoints).toMatchObject([{ touchpoint: 'hotline', before: { ist: 7 }, after: { ist: 5 } }]);
    const { stdout } = await repository.tpm(['check', '--since', 'HEAD^', '--json', '--only', 'owner-missing']);
    expect(JSON.parse(stdout).findings).toEqual([]);
  });

  test('a baseline accepts it under its old id', async () => {
    const repository = makeRenameRepository(FORMER_ID);
    const entry = { fingerprint: 'owner-missing:touchpoint/callcenter', reason: 'vorerst' };
    repository.write({ '.tpm/baseline.json': JSON.stringify({ version: 1, accepted: [entry] }) });
    const { stdout } = await repository.tpm(['check', '--json', '--frozen', '--only', 'owner-missing']);
    expect(JSON.parse(stdout).findings).toMatchObject([{ suppressed: { by: 'baseline', reason: 'vorerst' } }]);
  });

  test('trend follows it from state to state, also if one state contained both ids', async () => {
    const repository = makeRenameRepository(FORMER_ID);
    const ist = async () => {
      const { stdout } = await repository.tpm(['trend', '--json', '--touchpoint', 'hotline']);
      const { series } = JSON.parse(stdout) as TrendData;
      return series.find(({ id }) => id === 'touchpoint/hotline/ist')?.values;
    };
    expect(await ist()).toEqual([7, 5]);
    const both = makeRepository();
    made.push(both);
    both.commit({ 'a.yaml': shop('callcenter', 7) }, '2026-01-10');
    both.commit({ 'b.yaml': shop('hotline', 5).replace(/^departments.*\n/m, '') }, '2026-02-10');
    both.commit({ 'a.yaml': null, 'b.yaml': shop('hotline', 6, FORMER_ID) }, '2026-03-10');
    const { stdout } = await both.tpm(['trend', '--json', '--touchpoint', 'hotline']);
    const { series, points } = JSON.parse(stdout) as TrendData;
    expect(points.every(({ complete }) => complete)).toBe(true);
    expect(series.find(({ id }) => id === 'touchpoint/hotline/ist')?.values).toEqual([7, 5, 6]);
  });

  test('an id that still exists, or that two claim, is an error and is not followed', () => {
    const catalogOf = (text: string) => fromSources([{ path: 'a.yaml', text }]);
    const before = catalogOf('touchpoints: { alt: { name: Alt, phase: purchase } }\n');
    const foundIn = (text: string) => {
      const catalog = catalogOf(text);
      const found = checkCatalog(catalog, '2026-01-01').filter(({ rule }) => rule === 'ambiguous-former-id');
      return [found.map(({ entry }) => entry?.id), findRenames(before.model, catalog.model).size];
    };
    const entry = (id: string, more = '') => `${id}: { name: Name ${id}, phase: purchase${more} }`;
    expect(foundIn(`touchpoints: { ${entry('alt')}, ${entry('neu', ', formerly: alt')} }\n`)).toEqual([['neu'], 0]);
    const claimed = `${entry('eins', ', formerly: alt')}, ${entry('zwei', ', formerly: [aelter, alt]')}`;
    expect(foundIn(`touchpoints: { ${claimed} }\n`)).toEqual([['zwei'], 0]);
    expect(foundIn(`touchpoints: { ${entry('neu', ', formerly: [aelter, alt]')} }\n`)).toEqual([[], 1]);
  });
});

describe('a report of an earlier state', () => {
  test('has the date of that state', async () => {
    const repository = makeRenameRepository(FORMER_ID);
    const { stdout } = await repository.tpm(['report', '--at', 'HEAD^', '-f', 'json']);
    expect(JSON.parse(stdout).asOf).toBe('2026-01-10');
    const page = await repository.tpm(['report', '--at', 'HEAD^', '-f', 'html', '-o', 'r.html', '--lang', 'de']);
    expect(page.code).toBe(0);
    const { readFileSync } = process.getBuiltinModule('node:fs');
    expect(readFileSync(join(repository.path, 'r.html'), 'utf8')).toContain('10.01.2026');
    const given = await repository.tpm(['report', '--at', 'HEAD^', '-f', 'json', '--as-of', '2026-01-31']);
    expect(JSON.parse(given.stdout).asOf).toBe('2026-01-31');
  });
});
