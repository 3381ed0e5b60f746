import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Folder, makeFolder } from '../helpers/folder.js';
import { civilRun, NEIGHBOUR_FILES, warmUp } from '../helpers/hostile-input.js';

vi.setConfig({ testTimeout: 60_000 });

/** A text that a user might paste from a web page without checking it. */
const EVIL_TEXT = '\u001b[2J\u001b]0;Titel\u0007\u202e\u009b31m\n::error::x\r##vso[x]';

let folder: Folder;
beforeAll(async () => {
  await warmUp();
  folder = makeFolder(NEIGHBOUR_FILES);
});
afterAll(() => folder.remove());

/** Expects exit code 2, a sentence that quotes the wrong value, and nothing on stdout. */
async function expectRefused(argv: readonly string[], sentence: RegExp | string): Promise<void> {
  const { stdout, stderr, code } = await civilRun(argv, folder.path);
  expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
  expect(stderr).toMatch(/^tpm: .+\n( {2}.+\n)?$/);
  expect(stderr.split('\n')[0]).toMatch(sentence);
}

describe('escape sequences in arguments are printed visibly', () => {
  test.each([
    [[EVIL_TEXT]],
    [['gaps', `--${EVIL_TEXT}`]],
    [[`--${EVIL_TEXT}`, 'gaps']],
    [['gaps', '--lang', EVIL_TEXT]],
    [['gaps', '--select', EVIL_TEXT]],
    [['gaps', '--select', `phase:${EVIL_TEXT}`]],
    [['gaps', '--persona', EVIL_TEXT]],
    [['gaps', '-C', EVIL_TEXT]],
    [['gaps', EVIL_TEXT]],
    [['analyze', EVIL_TEXT]],
    [['check', EVIL_TEXT]],
    [['check', '--only', EVIL_TEXT]],
    [['show', EVIL_TEXT]],
    [['explain', EVIL_TEXT]],
    [['schema', EVIL_TEXT]],
    [['rank', '--weights', `${EVIL_TEXT}=1`]],
    [['rank', '--weights', `reach=${EVIL_TEXT}`]],
    [['gaps', '-f', EVIL_TEXT]],
    [['gaps', '-o', EVIL_TEXT]],
    [['gaps', '--as-of', EVIL_TEXT]],
  ])('%j', (argv) => expectRefused(argv, /\\u\{1b\}\[2J/));

  test('in the name of a file that is written', async () => {
    const { stderr, code } = await civilRun(['gaps', '-o', `\u001b[2J${'x'.repeat(20)}.json`], folder.path);
    expect({ stderr, code }).toEqual({ stderr: `tpm: wrote \\u{1b}[2J${'x'.repeat(20)}.json\n`, code: 0 });
  });
});

describe('numbers in options are parsed completely', () => {
  test.each(['12abc', '0', '-1', '1.5', '1e3', '0x10', '', ' 3', '٣', '9999999'])('--top %j', (value) =>
    expectRefused(['gaps', '--top', value], `invalid value "${value}" for --top`),
  );

  test.each(['12abc', '-1', '1.5', '', 'Infinity', '99999999999999999999'])('--max-warnings %j', (value) =>
    expectRefused(['check', '--max-warnings', value], `invalid value "${value}" for --max-warnings`),
  );

  test.each(['', '-1', '1e400', 'NaN', 'Infinity', '0x1', '1,5', '9'.repeat(400)])('--weights reach=%s', (value) =>
    expectRefused(['rank', '--weights', `reach=${value}`], /is not a weight for reach|no criterion "5"/),
  );

  test.each(['2026-13-01', '2026-02-30', '20261', 'heute', '', '2026-1-1'])('--as-of %j', (value) =>
    expectRefused(['gaps', '--as-of', value], `invalid value "${value}" for --as-of`),
  );
});

describe('missing, unknown and repeated options are refused', () => {
  test.each([
    [['gaps', '--top'], /"--top <n>" needs a value/],
    [['gaps', '--against'], /needs a value/],
    [['gaps', '-C'], /needs a value/],
    [['show'], /missing: <id>/],
    [['explain'], /missing: <name>/],
    [['gaps', 'a', 'b'], /too many arguments/],
    [['gaps', '--top', '3', '--top', '4'], /"--top" was given twice/],
    [['gaps', '--against', 'soll', '--against', 'best'], /"--against" was given twice/],
    [['gaps', '--persona', 'a', '--persona', 'b'], /"--persona" was given twice/],
    [['-x'], /unknown option "-x"/],
    [['gaps', '--tpo', '3'], /unknown option "--tpo"/],
    [['gasp'], /unknown command "gasp"/],
    [[''], /unknown command ""/],
    [['gasp', '--top', '3'], /unknown command "gasp"/],
    [['--lang', 'en', 'gasp', '--json=1'], /unknown command "gasp"/],
    [['help', 'gasp'], /unknown command "gasp"/],
    [["it's"], /unknown command "it's"/],
    [['gaps', '--select', ''], /no id ""/],
    [['gaps', '--select', 'phase:purchase,'], /no id ""/],
    [['gaps', '--select', ':'], /":" is not a selector/],
    [['gaps', '-f', 'text', '-f', 'plain'], /stdout takes one format/],
    [['gaps', '-o', '.'], /no format has the ending/],
    [['check', 'nirgends.yaml'], /there is no file or folder "nirgends.yaml"/],
    [['gaps', '-C', 'werkstatt.yaml'], /there is no folder "werkstatt.yaml"/],
    [['init', 'werkstatt.yaml'], /cannot write "werkstatt.yaml/],
  ])('%j', (argv, sentence) => expectRefused(argv, sentence));

  test.each(['__proto__', 'constructor', 'toString'])('%s is an unknown word everywhere', async (word) => {
    for (const argv of [
      [word],
      ['analyze', word],
      ['show', word],
      ['show', `${word}/${word}`],
      ['explain', word],
      ['schema', word],
      ['gaps', '--select', `${word}:x`],
      ['gaps', '--persona', word],
      ['gaps', '--group-by', word],
      ['gaps', '-f', word],
      ['rank', '--weights', `${word}=1`],
      ['check', '--skip', word],
      ['init', '--template', word],
    ]) {
      await expectRefused(argv, word);
    }
  });
});

test.each([[['gasp']], [['gaps', '--top', '12abc']], [['show', 'hotlin']], [['gaps', 'nirgends']], [[]]])(
  'with --json a refusal of %j is exactly one document',
  async (argv) => {
    const { stdout, code } = await civilRun([...argv, '--json'], folder.path);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'tpm/error', complete: false, findings: [] });
    expect(code).toBe(2);
  },
);
