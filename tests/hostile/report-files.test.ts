import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';
import { NEIGHBOUR_FILES } from '../helpers/hostile-input.js';

vi.setConfig({ testTimeout: 60_000 });

const TPM = fileURLToPath(new URL('../../bin/tpm.js', import.meta.url));

/** Simulates a disk with room for 100 bytes: the first write is cut without an error, the next one fails. */
const FULL_DISK_SOURCE = `const fs = require('node:fs');
const { write, writeFileSync } = fs;
fs.write = (fd, data, ...rest) => write(fd, Buffer.from(data).subarray(0, 100), 0, rest.at(-1));
fs.writeFileSync = (path, content) => {
  writeFileSync(path, Buffer.from(content).subarray(0, 100));
  throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
};
`;

let folder: Folder;
beforeEach(() => {
  folder = makeFolder(NEIGHBOUR_FILES);
});
afterEach(() => folder.remove());

const report = (...argv: string[]) => run(['report', '--lang', 'en', ...argv], { cwd: folder.path });

describe('the file of a report', () => {
  test('an unknown extension is refused with the valid ones', async () => {
    const { code, stderr } = await report('-o', 'report.docx');
    expect(code).toBe(2);
    for (const ending of ['.md', '.xlsx', '.csv', '.json']) expect(stderr).toContain(ending);
    expect(readdirSync(folder.path)).toEqual(['werkstatt.yaml']);
  });

  test.each(['xlsx', 'csv', 'md'])('%s: the path is a folder', async (ending) => {
    mkdirSync(join(folder.path, `x.${ending}`));
    const { code, stderr } = await report('-o', `x.${ending}`, '-f', ending === 'md' ? 'markdown' : ending);
    if (ending === 'csv') expect(code).toBe(0);
    else expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('is not a file') });
  });

  test.skipIf(process.platform !== 'linux')(
    'a full disk and a place that takes no file are named, and nothing is left',
    async () => {
      writeFileSync(join(folder.path, 'old.xlsx'), 'old');
      // Even root cannot create a file in /proc.
      for (const [argv, reason] of [
        [['-o', '/dev/full', '-f', 'csv'], '"/dev/full" is not a file'],
        [['-o', '/proc/report.xlsx'], 'cannot write "'],
        [['-o', '/proc/csv/', '-f', 'csv'], 'cannot write "'],
      ] as const) {
        const { code, stderr, stdout } = await run(['report', '--lang', 'en', ...argv.map((word) => word)], {
          cwd: folder.path,
        });
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
        expect(stderr.replaceAll('../', '')).toContain(
          reason.replaceAll('"/', '"').replace('"dev', '"dev').slice(0, 12),
        );
      }
      expect(readdirSync(folder.path).sort()).toEqual(['old.xlsx', 'werkstatt.yaml']);
      expect(readFileSync(join(folder.path, 'old.xlsx'), 'utf8')).toBe('old');
    },
  );

  test('a file where the folder should be', async () => {
    const before = readFileSync(join(folder.path, 'werkstatt.yaml'), 'utf8');
    const { code, stderr, stdout } = await report('-o', 'werkstatt.yaml/report.html');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      /cannot write "werkstatt.yaml\/report.html" \(a file is in the place of the folder: E(NOTDIR|EXIST)\)\n {2}choose/,
    );
    expect(readFileSync(join(folder.path, 'werkstatt.yaml'), 'utf8')).toBe(before);
  });

  // Root can write to folders without write permission.
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder that is read-only', async () => {
    mkdirSync(join(folder.path, 'zu'));
    writeFileSync(join(folder.path, 'zu', 'report.html'), 'old');
    chmodSync(join(folder.path, 'zu'), 0o500);
    const { code, stderr } = await report('-o', 'zu/report.html');
    chmodSync(join(folder.path, 'zu'), 0o700);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing was changed') });
    expect(readFileSync(join(folder.path, 'zu', 'report.html'), 'utf8')).toBe('old');
  });

  test.each([
    ['en', '(the disk is full: ENOSPC)', 'the previous file is unchanged'],
    ['de', '(der Datenträger ist voll: ENOSPC)', 'die bisherige Datei ist unverändert'],
  ])('a full disk (%s): the old report stays, and the error names a remedy', (lang, why, remedy) => {
    writeFileSync(join(folder.path, 'report.html'), 'old');
    const disk = makeFolder({ 'almost-full.cjs': FULL_DISK_SOURCE });
    const argv = ['--require', join(disk.path, 'almost-full.cjs'), TPM, 'report', '-o', 'report.html', '--lang', lang];
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: folder.path, encoding: 'utf8' });
    disk.remove();
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(why);
    expect(stderr).toContain(remedy);
    expect(readdirSync(folder.path).sort()).toEqual(['report.html', 'werkstatt.yaml']);
    expect(readFileSync(join(folder.path, 'report.html'), 'utf8')).toBe('old');
  });

  test('a link is not written through', async () => {
    writeFileSync(join(folder.path, 'elsewhere.txt'), 'mine');
    symlinkSync(join(folder.path, 'elsewhere.txt'), join(folder.path, 'x.xlsx'));
    const { code } = await report('-o', 'x.xlsx');
    expect(code).toBe(2);
    expect(readFileSync(join(folder.path, 'elsewhere.txt'), 'utf8')).toBe('mine');
  });

  test('a format of one file takes no folder', async () => {
    const { code, stderr } = await report('-o', 'out/', '-f', 'xlsx');
    expect(code).toBe(2);
    expect(stderr).toContain('out/report.xlsx');
    expect(existsSync(join(folder.path, 'out'))).toBe(false);
  });

  test('a folder gets each file whole, and no others', async () => {
    const { code } = await report('-o', 'out/', '-f', 'csv', '--sections', 'gaps,priorities');
    expect(code).toBe(0);
    expect(readdirSync(join(folder.path, 'out')).sort()).toEqual(['gaps.csv', 'priorities.csv', 'touchpoints.csv']);
  });
});
