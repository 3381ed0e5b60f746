import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { savAnswers } from '../../../src/exchange/spss/sav-answers.js';
import type { OpenAnswers } from '../../../src/exchange/surveys/answer-source.js';
import { UnreadableTable } from '../../../src/exchange/tables/table.js';
import { type Folder, makeFolder } from '../../helpers/folder.js';
import { run } from '../../helpers/host.js';

const bytesOf = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/import/${name}`));

async function cellsOf({ rows }: OpenAnswers): Promise<(string | null)[][]> {
  const all: (string | null)[][] = [];
  for await (const batch of rows) all.push(...batch.map(({ cells }) => [...cells]));
  return all;
}

let folder: Folder | undefined;
afterEach(() => folder?.remove());

// All three were written by PSPP 1.6.2: umfrage.sav with compressed numbers, the others from it with three more
// variables: a text, a day and a text of 300 bytes.
test.each(['umfrage-plain.sav', 'umfrage.zsav'])('%s has the numbers of umfrage.sav', async (name) => {
  const [known, read] = [savAnswers(bytesOf('umfrage.sav')), savAnswers(bytesOf(name))];
  const width = 8;
  const [wanted, found] = [await cellsOf(known), await cellsOf(read)];
  expect(found).toHaveLength(13);
  expect(found.map((cells) => cells.slice(0, width))).toEqual(wanted);
  expect(found[0]?.slice(width)).toEqual(['ort', 'tag', 'lang']);
  expect(found[1]?.slice(width, width + 2)).toEqual(['Köln', '2026-03-01']);
  expect(found[12]?.[width + 1]).toBe('2026-03-12');
  expect(read.weight).toBe('gewicht');
});

test('system-missing is nothing, and declared missing values stay codes', async () => {
  const { facts, ...rest } = savAnswers(bytesOf('umfrage.sav'));
  const rows = await cellsOf({ facts, ...rest });
  const column = (name: string) => rows.slice(1).map((cells) => cells[rows[0]?.indexOf(name) ?? -1]);
  expect(column('note').filter((cell) => cell === null)).toHaveLength(3);
  const missing = (name: string) => column(name).filter((cell) => facts.get(name)?.isMissing?.(String(cell)));
  expect(missing('zuf1').every((cell) => cell === '-99' || cell === '-9')).toBe(true);
  expect([missing('zuf1').length, missing('zuf2').length]).toEqual([5, 4]);
  expect(facts.get('zuf2')?.isMissing?.('-1000')).toBe(true);
  expect(facts.get('empf')?.isMissing?.('0')).toBe(false);
  expect(facts.get('zuf1')?.label).toBe('Zufriedenheit: Hotline');
  expect([...(facts.get('zuf1')?.meanings ?? [])]).toEqual([
    ['-99', 'keine Angabe'],
    ['-9', 'weiß nicht'],
    ['1', 'sehr unzufrieden'],
    ['5', 'sehr zufrieden'],
  ]);
});

test('the day of an SPSS file is that of the round', async () => {
  folder = makeFolder({
    'catalog.yaml': 'touchpoints:\n  hotline: { name: Hotline, phase: purchase }\n',
    'umfrage.zsav': bytesOf('umfrage.zsav'),
  });
  const { stdout } = await run(['import', 'survey', 'umfrage.zsav', '--dry-run', '--json'], { cwd: folder.path });
  expect(JSON.parse(stdout).rounds).toEqual([{ id: 'umfrage', date: '2026-03-12', created: true, touchpoints: 1 }]);
});

test.each(['umfrage.sav', 'umfrage-plain.sav', 'umfrage.zsav'])(
  '%s cut anywhere is damaged, never a crash',
  async (name) => {
    const bytes = bytesOf(name);
    for (let length = 8; length < bytes.length; length += 97) {
      const read = async () => (await cellsOf(savAnswers(bytes.subarray(0, length)))).length;
      const result = await read().catch((error: unknown) => error);
      if (typeof result === 'number') expect(result).toBeLessThanOrEqual(13);
      else expect(result).toBeInstanceOf(UnreadableTable);
    }
  },
);
