import { describe, expect, test } from 'vitest';
import { makeFolder } from '../helpers/folder.js';
import { run } from '../helpers/host.js';

interface RankedRow {
  readonly robustness: { readonly draws: number };
  readonly priorities: readonly {
    readonly touchpoint: string;
    readonly robustness: { readonly first: number; readonly topK: number; readonly acceptability: readonly number[] };
  }[];
}

const json = async (...argv: string[]) => JSON.parse((await run([...argv, '--json'])).stdout);

describe('how sure a rank is', () => {
  test.each(['airport', 'stadtwerke'])(
    'is the same on the screen, in the ranking and in a report (%s)',
    async (name) => {
      const screen: RankedRow = await json('analyze', `examples/${name}`);
      const report: RankedRow = (await json('report', `examples/${name}`)).priorities;
      const rank: RankedRow = await json('rank', `examples/${name}`, '--robust');
      expect(report.priorities.length).toBeGreaterThan(10);
      const shares = ({ robustness: { draws }, priorities }: RankedRow) => [
        draws,
        ...priorities.map(({ touchpoint, robustness: { first, topK } }) => [touchpoint, first, topK]),
      ];
      expect(shares(screen)).toEqual(shares(report));
      expect(shares(rank)).toEqual(shares(report));
      expect(shares(rank)[0]).toBe(10_000);
      expect(rank.priorities[0]?.robustness).toEqual(report.priorities[0]?.robustness);
      for (const { robustness } of report.priorities) {
        expect(robustness.acceptability.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }
    },
  );

  const MIRRORED = `touchpoints:
  a: { name: A, phase: purchase, importance: { purchase: 10, retention: 1 } }
  b: { name: B, phase: purchase, importance: { purchase: 1, retention: 10 } }
assessments:
  r: { date: 2026-05-01, perspective: customer, method: survey, ratings: { a: { ist: 3, soll: 8 }, b: { ist: 3, soll: 8 } } }
`;

  test('two mirror images are first in 50 % each, and the error is a 95 % bound: 1/√1,000 is 3.2 points', async () => {
    const folder = makeFolder({ 'tpm.yaml': 'version: 1\npriority: { draws: 1000, topK: 1 }\n', 'k.yaml': MIRRORED });
    for (const argv of [['analyze'], ['rank', '--robust'], ['report']]) {
      const document = await json(...argv, folder.path);
      const { priorities }: RankedRow = argv[0] === 'report' ? document.priorities : document;
      expect(priorities.map(({ robustness: { first, topK } }) => [first, topK])).toEqual([
        [0.5, 0.5],
        [0.5, 0.5],
      ]);
    }
    const printed = async (lang: string) =>
      (await run(['rank', folder.path, '--robust', '--lang', lang])).stdout.replaceAll(/\s+/g, ' ');
    expect(await printed('en')).toContain('off by at most 3.2 pp, with 95% certainty (1/√draws)');
    expect(await printed('de')).toContain('mit 95 % Sicherheit um höchstens 3,2 %-Punkte falsch (1/√Ziehungen)');
    folder.remove();
  });
});
