import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../helpers/host.js';

const EXAMPLES = ['airport', 'hospital', 'stadtwerke', 'veterans'];
const LISTS = ['examples/lists/kontaktpunkte.xlsx', 'tests/fixtures/import/kontaktpunkte.xlsx'];
const FORMATS = ['xlsx', 'ods'];

const work = mkdtempSync(join(tmpdir(), 'tpm-office-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** Opens the files in LibreOffice and saves them, each under its own name, in `<work>/<format>/`. */
function saveAgain(files: readonly string[], format: string): void {
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', format, '--outdir', join(work, format), ...files];
  execFileSync('soffice', args, { stdio: 'ignore' });
}

beforeAll(async () => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
  } catch {
    throw new Error('These tests need LibreOffice: apt-get install libreoffice-calc-nogui libreoffice-impress-nogui');
  }
  mkdirSync(join(work, 'in'));
  for (const name of EXAMPLES) {
    const out = join(work, 'in', `${name}.xlsx`);
    expect((await run(['export', 'xlsx', join('examples', name), '-o', out])).code).toBe(0);
  }
  LISTS.forEach((list, at) => {
    copyFileSync(list, join(work, 'in', `list-${at}.xlsx`));
  });
  const files = readdirSync(join(work, 'in')).map((file) => join(work, 'in', file));
  for (const format of FORMATS) saveAgain(files, format);
}, 240_000);

async function importInto(folder: string, file: string) {
  return JSON.parse((await run(['import', file, '--json'], { cwd: folder })).stdout);
}

function textsIn(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.yaml'));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(path, file), 'utf8')]));
}

describe.each(FORMATS)('saved by LibreOffice as %s', (format) => {
  test.each(EXAMPLES)('the exported workbook of %s changes nothing in its catalog', async (name) => {
    const file = join(work, format, `${name}.${format}`);
    const { stdout } = await run(['import', file, '-C', join('examples', name), '--dry-run', '--json']);
    const { sources, rejected, conflicts, files } = JSON.parse(stdout);
    expect(sources[0].importer).toBe('catalog');
    expect([rejected, conflicts, files]).toEqual([[], [], []]);
  });

  test.each(EXAMPLES)('the exported workbook of %s is the same catalog in an empty folder', async (name) => {
    const [from, again] = [mkdtempSync(join(work, 'a-')), mkdtempSync(join(work, 'b-'))];
    await importInto(from, join(work, 'in', `${name}.xlsx`));
    await importInto(again, join(work, format, `${name}.${format}`));
    expect(textsIn(again)).toEqual(textsIn(from));
  });

  test.each([0, 1])('list %i becomes the same catalog, and hidden rows and sheets are told', async (at) => {
    const [from, again] = [mkdtempSync(join(work, 'a-')), mkdtempSync(join(work, 'b-'))];
    const before = await importInto(from, join(work, 'in', `list-${at}.xlsx`));
    const after = await importInto(again, join(work, format, `list-${at}.${format}`));
    // LibreOffice calculates what never was: the formula of a rejected row becomes an error value.
    const rowsOf = ({ rejected }: typeof before) => rejected.map(({ row }: { row: number }) => row);
    expect(rowsOf(after)).toEqual(rowsOf(before));
    // LibreOffice 7.4 shows a hidden sheet that is the active one, as the first is in a file that names none.
    const notesOf = ({ sources }: typeof before) =>
      sources[0].notes.filter(({ id }: { id: string }) => id === 'hidden-column' || id === 'hidden-rows');
    expect(notesOf(before)).toHaveLength(at === 1 ? 2 : 0);
    expect(notesOf(after)).toEqual(notesOf(before));
    const texts = Object.entries(textsIn(again)).map(([file, text]) => [file, text.replaceAll('.ods', '.xlsx')]);
    expect(Object.fromEntries(texts)).toEqual(textsIn(from));
  });
});
