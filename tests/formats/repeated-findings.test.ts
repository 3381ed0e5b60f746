import { describe, expect, test } from 'vitest';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

/** Touchpoints without an owner, and one wrong reference. */
const catalog = (count: number): string =>
  `touchpoints:
${Array.from({ length: count }, (_, at) => `  till-${at}: { name: Till ${at}, phase: purchase, department: shop }\n`).join('')}departments:
  shop: { name: Shop }
moments:
  noon: { name: Noon, touchpoints: [till-00] }
`;

async function checkLines(count: number): Promise<string[]> {
  const folder = makeFolder({ 'tpm.yaml': 'name: Bakery\n', 'bakery.yaml': catalog(count) });
  try {
    return (await run(['check'], { cwd: folder.path })).stdout.split('\n');
  } finally {
    folder.remove();
  }
}

describe('a rule with many findings', () => {
  test('shows five findings with a code frame', async () => {
    const lines = await checkLines(5);
    expect(lines.filter((line) => line.includes('add "owner"'))).toHaveLength(5);
  });

  test('shows three of more than five findings with a code frame, the others on one line each', async () => {
    const lines = await checkLines(30);
    expect(lines.filter((line) => line.includes('add "owner"'))).toHaveLength(3);
    expect(lines.filter((line) => line.endsWith('  owner-missing'))).toHaveLength(30);
    const [first, second] = [
      lines.findIndex((line) => line.includes('"till-10"')),
      lines.findIndex((line) => line.includes('"till-11"')),
    ];
    expect(second).toBe(first + 1);
  });

  test('keeps the code frame of a finding with its own advice', async () => {
    const lines = await checkLines(30);
    expect(lines.filter((line) => line.includes('│') && line.includes('^^^'))).toHaveLength(4);
    expect(lines.join('\n')).toMatch(/till-00.*dangling-reference\n(.*\n){0,4}.*\^{7}/);
  });
});
