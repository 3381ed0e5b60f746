import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { typedOptionsOf } from '../../src/cli/typed-options.js';
import { spanText } from '../../src/messages/format.js';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

const folder = makeFolder();
cpSync('examples/stadtwerke', join(folder.path, "Max' Werke"), { recursive: true });
afterAll(() => folder.remove());

/** Splits a line into words as a shell does, for the forms that these calls use. */
const words = (line: string) =>
  [...line.matchAll(/(?:'[^']*'|\\'|[^\s'\\])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|\\'/g, (_, in_) => in_ ?? "'"),
  );

describe('commands named on a screen', () => {
  it.each([
    [['analyze', "Max' Werke"]],
    [['analyze', '-C', "Max' Werke", '--select', 'phase:purchase', '--select', 'gap:>=2', '--lang', 'en']],
    [['gaps', "Max' Werke", '--top', '2', '--as-of', '2026-11-01']],
    [['analyze', 'evidence', "Max' Werke", '--top', '2', '--exclude', 'phase:purchase']],
  ])('%j: can be typed as they stand', async (argv) => {
    const { stdout } = await run(argv, { cwd: folder.path });
    const named = [...stdout.matchAll(/\btpm ((?:gaps|rank|quick-wins|coverage|analyze) .*)$/gm)].map(
      ([, call]) => call,
    );
    expect(named.length).toBeGreaterThan(0);
    for (const call of named) {
      const { code, stdout: shown } = await run(words(call ?? ''), { cwd: folder.path });
      expect([call, code, shown === '']).toEqual([call, 0, false]);
    }
  });

  it('are unchanged without options', async () => {
    const { stdout } = await run(['analyze', '--lang', 'en'], { cwd: 'examples/stadtwerke' });
    expect(stdout).toMatch(/more: tpm gaps --lang en$/m);
    expect(typedOptionsOf(undefined, {})).toBe('');
  });
});

describe('a length of time', () => {
  it.each([
    [1, '1 day', '1 Tag'],
    [43, '43 days', '43 Tage'],
    [92, '3 months', '3 Monate'],
    [425, '14 months', '14 Monate'],
    [731, '2 years', '2 Jahre'],
    [913, '2.5 years', '2,5 Jahre'],
    [2191, '6 years', '6 Jahre'],
  ])('%i days are %s', (days, en, de) => {
    expect([spanText(days, 'en'), spanText(days, 'de')]).toEqual([en, de]);
  });
});
