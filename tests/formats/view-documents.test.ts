import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { viewTopics } from '../../src/topics/index.js';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const CALLS = [
  'gaps',
  'rank',
  'quick-wins',
  'coverage',
  'plan',
  'explain hotline',
  'show hotline',
  ...viewTopics.map(({ id }) => `analyze ${id}`),
];
const NAME = 'Stadtwerke Beispielstadt (frei erfunden)';

let folder: Folder;
beforeAll(() => {
  folder = makeFolder({});
});
afterAll(() => folder.remove());

const write = async (call: string, file: string, ...options: string[]) => {
  const path = join(folder.path, file);
  const { code, stderr } = await run([
    ...call.split(' '),
    '-C',
    'examples/stadtwerke',
    '-o',
    path,
    '--force',
    ...options,
  ]);
  expect([code, stderr.includes('tpm: ') && existsSync(path)], stderr).toEqual([0, true]);
  return readFileSync(path);
};

describe.each(CALLS)('%s is written as a document', (call) => {
  test.each([
    { lang: 'de', day: '01.11.2026' },
    { lang: 'en', day: '2026-11-01' },
  ])('with title, catalog and day ($lang)', async ({ lang, day }) => {
    const markdown = (await write(call, 'view.md', '--lang', lang)).toString();
    const [title = '', , subtitle = ''] = markdown.split('\n');
    expect(title).toMatch(/^# \S/);
    expect([title.includes(NAME) || subtitle.includes(NAME), `${title} ${subtitle}`.includes(day)]).toEqual([
      true,
      true,
    ]);
    const page = (await write(call, 'view.html', '--lang', lang)).toString();
    expect([page.includes(NAME), page.includes(day), page.includes(`lang="${lang}"`)]).toEqual([true, true, true]);
  });

  test('as a workbook with rows', async () => {
    const { sheets } = await readXlsx(await write(call, 'view.xlsx'));
    expect(sheets.flatMap(({ rows }) => rows).length).toBeGreaterThan(3);
  });
});

test('the main table is written as CSV in both dialects', async () => {
  const [head, first] = (await write('gaps', 'gaps.csv')).toString().split('\r\n');
  expect(head).toBe('rank,touchpoint,name,remark,ist,soll,gap,change,n,date,phase');
  expect(first).toBe('1,hotline,Telefon-Hotline,"moment,below",3.1,8,4.9,-0.8,214,2026-06-15,post-purchase');
  const german = (await write('gaps', 'gaps.csv', '--csv-dialect', 'excel-de')).toString();
  expect(german).toContain('1;hotline;Telefon-Hotline;moment,below;3,1;8;4,9;');
});
