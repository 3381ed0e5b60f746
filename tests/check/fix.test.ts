import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.js';
import { fixFiles } from '../../src/commands/check/fix-files.js';
import type { CheckPayload } from '../../src/document/check-document.js';
import { checkCatalog, loadCatalog } from '../../src/pipeline.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { memoryHost, run, TODAY } from '../helpers/host.js';

const WRONG_TEXT =
  '\ufefftouchpoints:   # Orte\r\n  kasse:  { name: Kasse, phsae: purchase, owner: Leitung }\r\n\r\nmoments:\r\n  zahlen: { name: "Zahlen",   touchpoints: [ "kase" ] }   # hier\r\n';
const RIGHT_TEXT = WRONG_TEXT.replace('phsae', 'phase').replace('"kase"', 'kasse');

let folder: Folder;
beforeEach(() => {
  folder = makeFolder({ 'laden.yaml': WRONG_TEXT });
});
afterEach(() => folder.remove());
const text = () => readFileSync(join(folder.path, 'laden.yaml'), 'utf8');
const tpm = (...argv: string[]) => run(argv, { cwd: folder.path });

describe('tpm check --fix', () => {
  test('applies unambiguous fixes and changes no other byte', async () => {
    const { stdout, code } = await tpm('check', '--fix', '--json');
    expect(text()).toBe(RIGHT_TEXT);
    const { fixes, findings } = JSON.parse(stdout) as CheckPayload;
    expect(fixes).toEqual([
      { ruleId: 'unknown-key', file: 'laden.yaml', line: 2, column: 26, from: 'phsae', to: 'phase', written: true },
      {
        ruleId: 'dangling-reference',
        file: 'laden.yaml',
        line: 5,
        column: 46,
        from: '"kase"',
        to: 'kasse',
        written: true,
      },
    ]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
  });

  test('--fix-dry-run prints the same and writes nothing', async () => {
    const before = statSync(join(folder.path, 'laden.yaml')).mtimeMs;
    const { stdout, code } = await tpm('check', '--fix-dry-run', '--lang', 'de');
    expect(stdout).toContain('zu beheben: laden.yaml:2:26 phsae → phase');
    expect(code).toBe(1);
    expect(text()).toBe(WRONG_TEXT);
    expect(statSync(join(folder.path, 'laden.yaml')).mtimeMs).toBe(before);
  });

  test('omits a fix that would duplicate a key', async () => {
    const twice = 'touchpoints:\n  kasse: { name: Kasse, nmae: Kasse, phase: purchase, onwer: Leitung }\n';
    writeFileSync(join(folder.path, 'laden.yaml'), twice);
    await tpm('check', '--fix');
    expect(text()).toBe(twice.replace('onwer', 'owner'));
  });

  test('omits accepted findings, files outside the paths and values that need quotes', async () => {
    const accepted = `touchpoints:\n  # tpm-disable-next-line unknown-key -- altes Werkzeug\n  kasse: { name: Kasse, phase: purchase, onwer: L }\n  "007": { name: A, phase: purchase }\nmoments:\n  m: { name: M, touchpoints: ["00l7"] }\n`;
    writeFileSync(join(folder.path, 'laden.yaml'), accepted);
    await tpm('check', '--fix');
    expect(text()).toBe(accepted);
    writeFileSync(join(folder.path, 'laden.yaml'), WRONG_TEXT);
    writeFileSync(join(folder.path, 'leer.yaml'), '');
    await tpm('check', 'leer.yaml', '--fix');
    expect(text()).toBe(WRONG_TEXT);
  });

  test('writes nothing if a file changed meanwhile', async () => {
    const catalog = loadCatalog(folder.path);
    const found = checkCatalog(catalog, TODAY);
    writeFileSync(join(folder.path, 'laden.yaml'), `${WRONG_TEXT}# eben noch\n`);
    await expect(fixFiles({ root: folder.path, catalog }, found, true)).rejects.toThrow('has changed');
    expect(text()).toBe(`${WRONG_TEXT}# eben noch\n`);
  });

  test('lists possible fixes in the document', async () => {
    const fixable = async () => {
      const { findings } = JSON.parse((await tpm('check', '--json')).stdout) as CheckPayload;
      return findings.map((finding) => [finding.ruleId, finding.fixable]);
    };
    expect(await fixable()).toEqual([
      ['unknown-key', true],
      ['dangling-reference', true],
    ]);
    writeFileSync(join(folder.path, 'laden.yaml'), RIGHT_TEXT);
    expect(await fixable()).toContainEqual(['department-missing', false]);
  });
});

describe('tpm check --stdin', () => {
  async function typed(stdin: string, ...argv: string[]) {
    const host = memoryHost({ cwd: folder.path, stdin });
    const code = await main(['check', '--stdin', ...argv], host, '0.0.0');
    return { code, ...host.written() };
  }

  test('checks the text in place of the file, against the rest of the catalog', async () => {
    writeFileSync(join(folder.path, 'laden.yaml'), RIGHT_TEXT);
    const text = 'moments:\n  abend: { name: Abend, touchpoints: [kasse, kase] }\n';
    const { code, stdout } = await typed(text, '--stdin-filename', 'neu.yaml', '--plain');
    expect(code).toBe(1);
    expect(stdout).toBe('neu.yaml\t2\t46\terror\tdangling-reference\tunknown touchpoint "kase"\n');
    expect((await typed(RIGHT_TEXT, '--stdin-filename', 'laden.yaml', '--only', 'unknown-key')).code).toBe(0);
    expect((await typed(WRONG_TEXT, '--stdin-filename', 'laden.yaml')).code).toBe(1);
  });

  test.each([
    [['-C', '.', '--stdin-filename', '../draussen.yaml']],
    [['--stdin-filename', 'laden.txt']],
    [[]],
    [['--stdin-filename', 'laden.yaml', '--fix']],
    [['--stdin-filename', 'laden.yaml', '.']],
  ])('refuses %j', async (argv) => {
    expect((await typed(RIGHT_TEXT, ...argv)).code).toBe(2);
  });
});
