import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckPayload } from '../../src/document/check-document.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const till =
  'touchpoints:\n  till: { name: Till, phase: purchase, department: d, owner: A }\ndepartments: { d: { name: D } }\n';
const broken = 'moments:\n  m: { name: M, touchpoints: [tll] }\n';

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({
    'tpm.yaml': 'ignore: [old/**]\n',
    'a.yaml': till,
    'b.YAML': broken,
    'note.json': '{}',
    'old/a.yaml': till,
    'node_modules/x/a.yaml': till,
    'empty/readme.md': '',
    'other/tpm.yaml': 'name: Other\n',
    'other/a.yaml': broken,
    'bare/tpm.yaml': 'name: Bare\n',
  });
});
afterAll(() => folder.remove());

const tpm = (...argv: string[]) => run(argv, { cwd: folder.path });

describe('a path that no file of the catalog matches', () => {
  test.each([
    ['note.json', 'only .yaml and .yml are read', 'gelesen werden nur .yaml und .yml'],
    ['old/a.yaml', '"ignore" in tpm.yaml excludes it', '»ignore« in der tpm.yaml schließt es aus'],
    ['old', '"ignore" in tpm.yaml excludes it', '»ignore« in der tpm.yaml schließt es aus'],
    ['node_modules', 'node_modules and names that begin with a dot', 'node_modules und Namen mit einem Punkt'],
    ['node_modules/x/a.yaml', 'node_modules and names that begin with a dot', 'node_modules und Namen mit'],
    ['empty', 'no YAML file in it is read', 'keine YAML-Datei darin wird gelesen'],
  ])('%s ends check, ci and fmt with 2 and the reason', async (path, en, de) => {
    for (const command of ['check', 'ci']) {
      expect(await tpm(command, 'a.yaml', path)).toMatchObject({ code: 2, stderr: expect.stringContaining(en) });
    }
    expect(await tpm('fmt', '--check', path)).toMatchObject({ code: 2, stderr: expect.stringContaining(en) });
    expect((await tpm('check', path, '--lang', 'de')).stderr).toContain(de);
  });

  test('a file outside the named catalog is refused', async () => {
    const { code, stderr } = await tpm('check', '--catalog', 'other', 'a.yaml');
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('it lies outside "other"') });
  });

  test('the text of an editor for an excluded file is refused, too', async () => {
    const { code } = await tpm('check', '--stdin', '--stdin-filename', 'old/a.yaml');
    expect(code).toBe(2);
  });
});

test('a file of another catalog is read with the settings of that one', async () => {
  const { stdout, code } = await tpm('check', 'other/a.yaml', '--json');
  const document = JSON.parse(stdout) as CheckPayload & { catalog: { name: string } };
  expect([document.catalog.name, document.summary.errors, code]).toEqual(['Other', 1, 1]);
});

test('.YAML and .YML are read like the others, and the count says how many files were read', async () => {
  const { stdout, code } = await tpm('check', 'b.YAML', '--json');
  const { summary } = JSON.parse(stdout) as CheckPayload;
  // tpm.yaml, a.yaml, b.YAML, and three files of the two catalogs below.
  expect([summary.errors, summary.reported, summary.files, code]).toEqual([1, 1, 6, 1]);
  const { stdout: sarif } = await tpm('check', '-f', 'sarif');
  expect(JSON.parse(sarif).runs[0].properties).toEqual({ filesRead: 6 });
});

test('an error outside the paths keeps the document incomplete, with a note on the screen', async () => {
  const { stdout, code } = await tpm('check', 'a.yaml');
  expect(code).toBe(0);
  expect(stdout).toContain('in 1 of 6 files');
  expect(stdout).toMatch(/incomplete: \d+ errors keep something out and are not listed here/);
  expect((await tpm('check', 'a.yaml', '-f', 'concise')).stderr).toContain('incomplete:');
});

test('a catalog of settings alone is refused', async () => {
  for (const command of ['check', 'ci']) {
    const { code, stderr } = await tpm(command, 'bare');
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('bare/tpm.yaml is the only file read'),
    });
  }
});

test('a wrong tpm.yaml is reported for any path', async () => {
  const wrong = makeFolder({ 'tpm.yaml': 'extends: nothing\n', 'a.yaml': till });
  const { stdout, code } = await run(['check', 'a.yaml'], { cwd: wrong.path });
  wrong.remove();
  expect(code).toBe(2);
  expect(stdout).toContain('tpm.yaml:1:');
});
