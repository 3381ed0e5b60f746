import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run } from '../helpers/host.js';

const work = mkdtempSync(join(tmpdir(), 'tpm-slides-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const call = (program: string, args: readonly string[]) => {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { stdout, stderr };
};

/** What LibreOffice says on machines without Java, whatever the file. */
const WITHOUT_JAVA = /^Warning: failed to launch javaldx.*\n?/gm;

test.each([
  ['stadtwerke', 'de', 8, 'Telefon-Hotline'],
  ['airport', 'en', 6, 'Passing security screening'],
])(
  'LibreOffice opens the slides of %s (%s) without a warning, as %i pages',
  async (name, lang, pages, first) => {
    const file = join(work, `${name}.pptx`);
    expect((await run(['report', join('examples', name), '--brief', '--lang', lang, '-o', file])).code).toBe(0);
    const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
    const { stderr } = call('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, file]);
    expect(stderr.replaceAll(WITHOUT_JAVA, '')).toBe('');
    const pdf = join(work, `${name}.pdf`);
    expect(call('pdfinfo', [pdf]).stdout).toMatch(new RegExp(`^Pages: +${pages}$`, 'm'));
    // The chart on page 2 has the whole name of the first touchpoint as its label.
    expect(call('pdftotext', ['-f', '2', '-l', '2', pdf, '-']).stdout.replaceAll(/\s+/g, ' ')).toContain(first);
  },
  120_000,
);
