import { describe, expect, test } from 'vitest';
import { run } from '../helpers/host.js';

const EXAMPLES = ['airport', 'hospital', 'stadtwerke', 'veterans'];
const WIDTHS = [60, 80, 120];

/** The names in the rows of a JSON document, as the screen lists them. */
function namesIn(document: Record<string, unknown>, key: string): string[] {
  return (document[key] as { name: string }[]).map(({ name }) => name);
}

/** Whether the words of a name follow one another in one column of consecutive lines. */
function isWhole(lines: readonly string[], name: string): boolean {
  const words = name.split(' ');
  return lines.some((line, at) => {
    const column = line.indexOf(words[0] ?? '');
    if (column < 0) return false;
    const below = lines.slice(at, at + 4).map((one) => one.slice(column).split(/ {2,}/)[0]?.trim() ?? '');
    return below.some((_, to) =>
      below
        .slice(0, to + 1)
        .join(' ')
        .startsWith(name),
    );
  });
}

describe.each(EXAMPLES)('on the screen of %s', (example) => {
  test.each([
    ['gaps', 'gaps'],
    ['rank', 'priorities'],
    ['quick-wins', 'quickWins'],
    ['plan', 'chosen'],
  ])('%s never cuts a name', async (command, key) => {
    const json = await run([command, `examples/${example}`, '--json']);
    const names = namesIn(JSON.parse(json.stdout), key);
    for (const columns of WIDTHS) {
      const { stdout } = await run([command, `examples/${example}`], {
        tty: true,
        columns,
        env: { NO_COLOR: '1' },
      });
      const lines = stdout.split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
      expect(names.filter((name) => !isWhole(lines, name))).toEqual([]);
    }
  });
});
