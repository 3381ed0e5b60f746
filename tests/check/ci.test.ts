import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkFormats } from '../../src/commands/check/check-formats.js';
import type { CheckPayload } from '../../src/document/check-document.js';
import type { CheckReport } from '../../src/document/check-report.js';
import type { Folder } from '../helpers/folder.js';
import { makeCopies, makeRepository, type Repository } from '../helpers/repository.js';
import { VALIDATORS } from '../helpers/validate-format.js';

const made: Folder[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) folder.remove();
});

const touchpoint = (id: string, owner = true) =>
  `  ${id}: { name: ${id}, phase: purchase, department: service${owner ? ', owner: Leitung' : ''} }\n`;
const catalog = (...touchpoints: string[]) =>
  `departments: { service: { name: Service } }\ntouchpoints:\n${touchpoints.join('')}`;

/** Two findings were accepted. Then one was fixed and a new one appeared, so the count is unchanged. */
const copy = makeCopies(async () => {
  const repository = makeRepository({
    'tpm.yaml': 'name: Laden\nasOf: 2026-11-01\nrules: { owner-missing: error }\n',
    'katalog.yaml': catalog(touchpoint('kasse', false), touchpoint('regal', false), touchpoint('eingang')),
  });
  await repository.tpm(['baseline', 'create', '--reason', 'Altlast von 2025']);
  repository.commit({
    'katalog.yaml': catalog(touchpoint('kasse', false), touchpoint('regal'), touchpoint('eingang', false)),
  });
  return repository;
});

async function changedAtTheSameCount(): Promise<Repository> {
  const repository = await copy();
  made.push(repository);
  return repository;
}

const read = (repository: Repository, file: string) => readFileSync(join(repository.path, file), 'utf8');

describe('tpm ci after a baseline, one finding fixed and one new at the same count', () => {
  test('reports exactly the new finding, and names the fixed one', async () => {
    const repository = await changedAtTheSameCount();
    const { stdout, code } = await repository.tpm(['ci', '--json']);
    const document = JSON.parse(stdout) as CheckPayload & { commit: string; dirty: boolean; host: string };
    const open = document.findings.filter(({ suppressed }) => suppressed === null);
    expect(open.map(({ fingerprint }) => fingerprint)).toEqual(['owner-missing:touchpoint/eingang']);
    expect(document.baseline).toMatchObject({ new: 1, same: 1, fixed: ['owner-missing:touchpoint/regal'] });
    expect(document).toMatchObject({ commit: repository.git('rev-parse', 'HEAD'), dirty: false, host: 'none' });
    expect(code).toBe(1);
  });

  test('every format of that run is valid, and holds only the new finding', async () => {
    const repository = await changedAtTheSameCount();
    const files = checkFormats.map(({ id }) => [id, `out/${id}.txt`] as const);
    const flags = files.flatMap(([id, file]) => ['-f', `${id}=${file}`]);
    await repository.tpm(['ci', '--host', 'none', ...flags]);
    const bySchema = ['sarif', 'gitlab', 'junit', 'checkstyle', 'rdjson'];
    for (const [id, file] of files) {
      const text = read(repository, file);
      if (bySchema.includes(id)) await VALIDATORS[id]?.(text, {} as CheckReport);
      if (id !== 'summary') expect(text, id).toContain('eingang');
    }
  });

  test('on GitHub: annotations in the log, the page of the job, a comment', async () => {
    const repository = await changedAtTheSameCount();
    const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: join(repository.path, 'summary.md') };
    const { stdout, code } = await repository.tpm(['ci', '--comment', 'comment.md'], { env });
    expect(stdout.match(/^::error /gm)).toHaveLength(1);
    expect(stdout).toContain('::stop-commands::');
    expect(read(repository, 'summary.md')).toContain('1 new, 1 accepted, 1 fixed');
    expect(read(repository, 'comment.md')).toMatch(/^<!-- tpm-check -->\n/);
    expect(code).toBe(1);
  });

  test('on GitLab: a code quality report and JUnit in files', async () => {
    const repository = await changedAtTheSameCount();
    await repository.tpm(['ci'], { env: { GITLAB_CI: 'true' } });
    expect(JSON.parse(read(repository, 'gl-code-quality-report.json'))).toHaveLength(1);
    expect(read(repository, 'junit.xml')).toContain('owner-missing:touchpoint/eingang');
  });

  test('the same run gives the same bytes', async () => {
    const repository = await changedAtTheSameCount();
    const once = await repository.tpm(['ci', '--host', 'github']);
    expect(await repository.tpm(['ci', '--host', 'github'])).toEqual(once);
  });
});

test('a changed file makes the catalog dirty; line ends do not', async () => {
  const text = catalog(touchpoint('kasse'));
  const repository = makeRepository({ 'katalog.yaml': text });
  made.push(repository);
  const dirty = async () => JSON.parse((await repository.tpm(['ci', '--json'])).stdout).dirty;
  repository.write({ 'katalog.yaml': text.replaceAll('\n', '\r\n') });
  expect(await dirty()).toBe(false);
  repository.write({ 'katalog.yaml': `${text}# neu\n` });
  expect(await dirty()).toBe(true);
});

test('gates of tpm.yaml are checked without --gate', async () => {
  const repository = makeRepository({
    'tpm.yaml': 'gates: { unowned: [error, { max: 0 }] }\n',
    'katalog.yaml': catalog(touchpoint('kasse', false)),
  });
  made.push(repository);
  const { stdout, code } = await repository.tpm(['ci', '--lang', 'en']);
  expect(stdout).toContain('Gates');
  expect(code).toBe(1);
});

describe('the job files that init writes', () => {
  test.each([
    ['GitHub', '.github/workflows/tpm.yml', { GITHUB_ACTIONS: 'true' }],
    ['GitLab', '.gitlab-ci.yml', { GITLAB_CI: 'true' }],
  ])('on %s: run as written', async (_, file, env) => {
    const repository = makeRepository();
    made.push(repository);
    await repository.tpm(['init', '--with', 'ci-github,ci-gitlab']);
    repository.commit();
    const calls = [...read(repository, file).matchAll(/^ +-(?: run:)? npx --yes touchpoint-manager@\S+ (.+)$/gm)];
    expect(calls).toHaveLength(1);
    const { code, stderr } = await repository.tpm((calls[0]?.[1] ?? '').split(' '), { env });
    expect(stderr).not.toContain('tpm: unknown');
    expect(code).toBe(0);
    if ('GITLAB_CI' in env) expect(JSON.parse(read(repository, 'gl-code-quality-report.json'))).toBeInstanceOf(Array);
  });
});
