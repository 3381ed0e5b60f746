import { describe, expect, test } from 'vitest';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

/** Touchpoints that nobody answers for, and a reference that is wrong in a way of its own. */
const catalog = (count: number): string =>
  `touchpoints:
${Array.from({ length: count }, (_, at) => `  till-${at}: { name: Till ${at}, phase: purchase, department: shop }\n`).join('')}departments:
  shop: { name: Shop }
moments:
  noon: { name: Noon, touchpoints: [till-00] }
`;

async function checked(count: number): Promise<string[]> {
  const folder = makeFolder({ 'tpm.yaml': 'name: Bakery\n', 'bakery.yaml': catalog(count) });
  try {
    return (await run(['check'], { cwd: folder.path })).stdout.split('\n');
  } finally {
    folder.remove();
  }
}

describe('a rule that strikes again and again', () => {
  test('is shown with its frame five times', async () => {
    const lines = await checked(5);
    expect(lines.filter((line) => line.includes('add "owner"'))).toHaveLength(5);
  });

  test('is shown with its frame three times when there are more, then on a line each', async () => {
    const lines = await checked(30);
    expect(lines.filter((line) => line.includes('add "owner"'))).toHaveLength(3);
    expect(lines.filter((line) => line.endsWith('  owner-missing'))).toHaveLength(30);
    const [first, second] = [
      lines.findIndex((line) => line.includes('"till-10"')),
      lines.findIndex((line) => line.includes('"till-11"')),
    ];
    expect(second).toBe(first + 1);
  });

  test('never takes the frame from a finding with an advice of its own', async () => {
    const lines = await checked(30);
    expect(lines.filter((line) => line.includes('│') && line.includes('^^^'))).toHaveLength(4);
    expect(lines.join('\n')).toMatch(/till-00.*dangling-reference\n(.*\n){0,4}.*\^{7}/);
  });
});
