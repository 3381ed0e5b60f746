import { expect, test, vi } from 'vitest';
import { estimateTextWidth } from '../../src/formats/html/charts/svg.js';
import { wrapWords } from '../../src/formats/html/charts/wrap.js';
import { text } from '../../src/formats/terminal/text.js';
import { catalogOf, findingsOf } from '../helpers/catalog.js';

/** More than the maximum number of arguments of a call. */
const MANY_ROWS = 150_000;
const DISPLAY = { width: 80, cut: true, color: 0, unicode: true, presentation: false } as const;

vi.setConfig({ testTimeout: 60_000 });

test('a table of very many rows is written', () => {
  const rows = Array.from({ length: MANY_ROWS }, (_, at) => [{ text: `Kasse ${at}` }]);
  const table = { type: 'table', columns: [{ key: 'name', title: 'Name' }], rows } as const;
  const lines = text.render({ document: null as never, blocks: [table], lang: 'de' }, DISPLAY).split('\n');
  expect(lines).toHaveLength(MANY_ROWS + 2);
});

test('very many wrong keys of one entry are all reported', () => {
  const keys = Array.from({ length: MANY_ROWS }, (_, at) => `x${at}: 1`).join(', ');
  const { findings } = catalogOf(`personas: { gruppe: { name: Gruppe, ${keys} } }\n`);
  expect(findings).toHaveLength(MANY_ROWS);
});

test('a name as long as a book is counted in pieces', () => {
  const name = 'Größe '.repeat(100_000);
  const found = findingsOf(`personas: { gruppe: { name: "${name}" } }\n`, { only: ['name-too-long'] });
  expect(found.map(({ data }) => data.length)).toEqual([name.length]);
});

test('a name as long as a book fits into a drawing', () => {
  const lines = wrapWords('Größe '.repeat(50_000), 80, 12, 2);
  expect(lines).toEqual(['Größe Größe', expect.stringMatching(/^Größe.*…/)]);
  expect(lines.map((line) => estimateTextWidth(line, 12) <= 80)).toEqual([true, true]);
});
