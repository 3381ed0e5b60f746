import { describe, expect, test } from 'vitest';
import { run } from '../helpers/host.js';

interface Ranked {
  readonly robustness: { readonly draws: number };
  readonly priorities: readonly {
    readonly touchpoint: string;
    readonly robustness: { readonly first: number; readonly topK: number; readonly acceptability: readonly number[] };
  }[];
}

const json = async (...argv: string[]) => JSON.parse((await run([...argv, '--json'])).stdout);

describe('how sure a report is', () => {
  test.each(['airport', 'stadtwerke'])('is what the screen says, with every rank (%s)', async (name) => {
    const screen: Ranked = await json('analyze', `examples/${name}`);
    const report: Ranked = (await json('report', `examples/${name}`)).priorities;
    expect(report.robustness.draws).toBe(screen.robustness.draws);
    expect(report.priorities.length).toBeGreaterThan(10);
    for (const [at, { touchpoint, robustness }] of report.priorities.entries()) {
      const shown = screen.priorities[at];
      expect([touchpoint, robustness.first, robustness.topK]).toEqual([
        shown?.touchpoint,
        shown?.robustness.first,
        shown?.robustness.topK,
      ]);
      expect(robustness.acceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  test('--robust draws as often as tpm rank --robust', async () => {
    const report: Ranked = (await json('report', 'examples/airport', '--robust')).priorities;
    const rank: Ranked = await json('rank', 'examples/airport', '--robust');
    expect(report.robustness.draws).toBe(10_000);
    expect(report.priorities[0]?.robustness).toEqual(rank.priorities[0]?.robustness);
  });
});
