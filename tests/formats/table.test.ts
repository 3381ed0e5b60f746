import { expect, test } from 'vitest';
import { widthOf } from '../../src/formats/terminal/width.js';
import { loadCatalog } from '../../src/pipeline.js';
import { rules } from '../../src/rules/index.js';
import { run } from '../helpers/host.js';

const FOLDER = 'examples/stadtwerke';
const at80 = async (...argv: string[]) =>
  (await run(argv, { tty: true, columns: 80, env: { NO_COLOR: '1' } })).stdout.split('\n');

test('at 80 columns a list fits with complete ids and without positions', async () => {
  const lines = await at80('ls', FOLDER);
  const { entries } = loadCatalog(FOLDER).model;
  expect(entries.filter(({ id }) => !lines.some((line) => line.split(/ {2,}/).includes(id)))).toEqual([]);
  expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
});

test('a wide list shows positions', async () => {
  expect((await at80('ls', FOLDER, '--select', 'id:hotline')).join()).toMatch(/hotline .* touchpoints\/.*\.yaml:\d+/);
});

test('neighbours of an entry fit into 80 columns', async () => {
  const lines = await at80('show', 'hotline', FOLDER);
  expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
});

test('the description of a rule is not cut', async () => {
  const lines = (await at80('rules', FOLDER, '--lang', 'en')).join(' ').replace(/\s+/g, ' ');
  expect(rules.filter(({ words }) => !lines.includes(words.en.what)).map(({ id }) => id)).toEqual([]);
});
