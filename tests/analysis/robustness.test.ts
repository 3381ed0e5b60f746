import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Experiment, robustnessOf } from '../../src/analysis/robustness/robustness.js';
import type { DrawnValues, UncertainTouchpoint } from '../../src/analysis/uncertain.js';

const byLeverage = ({ leverage }: DrawnValues) => 100 * leverage;
const weightedGap = ({ leverage, gapShare }: DrawnValues) => 100 * leverage * gapShare;

function alternative(
  criteria: (number | null)[],
  more: Partial<UncertainTouchpoint & DrawnValues> = {},
): UncertainTouchpoint {
  const { gapShare = 1, satisfaction = 0.5, spread = 0, target = 1 } = more;
  return { criteria, spread, target, values: { gapShare, satisfaction, importance: 0.5, leverage: 0.5 } };
}

function experiment(more: Partial<Experiment> = {}): Experiment {
  return { criteria: 2, order: null, score: byLeverage, draws: 10_000, seed: 1, k: 1, full: true, ...more };
}

const close = (got: readonly number[] | undefined, wanted: readonly number[]) => {
  expect(got).toHaveLength(wanted.length);
  got?.forEach((value, at) => {
    expect(Math.abs(value - (wanted[at] ?? 0)), `rank ${at + 1}`).toBeLessThan(0.01);
  });
};

describe('two criteria, three alternatives, worked out by hand', () => {
  /*
   * With weights (w, 1 − w), w uniform on [0, 1], the values are A = w, B = 1 − w, C = 0.6.
   *   w in (0,   0.4): B > C > A      0.4
   *   w in (0.4, 0.5): C > B > A      0.1
   *   w in (0.5, 0.6): C > A > B      0.1
   *   w in (0.6, 1  ): A > C > B      0.4
   */
  const [a, b, c] = robustnessOf([alternative([1, 0]), alternative([0, 1]), alternative([0.6, 0.6])], experiment());

  it('has the exact acceptabilities within 0.01', () => {
    close(a?.ranks?.acceptability, [0.4, 0.1, 0.5]);
    close(b?.ranks?.acceptability, [0.4, 0.1, 0.5]);
    close(c?.ranks?.acceptability, [0.2, 0.8, 0]);
  });

  it('has the exact central weights: the middle of each range of w', () => {
    close(a?.centralWeights ?? [], [0.8, 0.2]);
    close(b?.centralWeights ?? [], [0.2, 0.8]);
    close(c?.centralWeights ?? [], [0.5, 0.5]);
  });

  it('has the exact shares in the top 2 and rank ranges', () => {
    const two = robustnessOf([alternative([1, 0]), alternative([0, 1]), alternative([0.6, 0.6])], experiment({ k: 2 }));
    close(
      two.map((one) => one.topK),
      [0.5, 0.5, 1],
    );
    expect(two[2]).toMatchObject({ topK: 1, ranks: { rankLow: 1, rankHigh: 2 } });
    expect(two[0]).toMatchObject({ ranks: { rankLow: 1, rankHigh: 3 } });
  });

  it('with an order of the weights, A never loses to B if its criterion weighs more', () => {
    // w in (0.5, 1): C is first up to 0.6, a fifth of the range; A is first above.
    const ordered = robustnessOf(
      [alternative([1, 0]), alternative([0, 1]), alternative([0.6, 0.6])],
      experiment({ order: [0, 1] }),
    );
    close(ordered[0]?.ranks?.acceptability, [0.8, 0.2, 0]);
    close(ordered[1]?.ranks?.acceptability, [0, 0, 1]);
    expect(ordered[1]).toMatchObject({ first: 0, centralWeights: null });
  });
});

describe('uncertain inputs', () => {
  it('draws the Ist from a normal distribution: P(A below B) is Φ(1) = 0.8413 one standard error away', () => {
    const lowest = ({ satisfaction }: DrawnValues) => 100 * (1 - satisfaction);
    const [a] = robustnessOf(
      [alternative([], { satisfaction: 0.5, spread: 0.05 }), alternative([], { satisfaction: 0.55 })],
      experiment({ criteria: 0, score: lowest }),
    );
    expect(a?.first).toBeGreaterThan(0.8413 - 0.01);
    expect(a?.first).toBeLessThan(0.8413 + 0.01);
    expect(a?.centralWeights).toBeNull();
  });

  it('sets an Ist that falls off the scale to its end', () => {
    const seen: number[] = [];
    const score = (drawn: DrawnValues) => {
      seen.push(drawn.satisfaction, drawn.gapShare);
      return drawn.gapShare;
    };
    robustnessOf(
      [alternative([], { satisfaction: 0.95, spread: 0.5, target: 0.9 })],
      experiment({ criteria: 0, score }),
    );
    expect(Math.min(...seen)).toBe(0);
    expect(Math.max(...seen)).toBe(1);
  });

  it('draws an unknown criterion from 0 to 1: against a known ½ it wins half of the time', () => {
    const [unknown, known] = robustnessOf([alternative([null]), alternative([0.5])], experiment({ criteria: 1 }));
    close([unknown?.first ?? 0, known?.first ?? 0], [0.5, 0.5]);
  });
});

describe('touchpoints that cannot differ have exactly equal shares, whatever the seed', () => {
  const firsts = (touchpoints: readonly UncertainTouchpoint[], more: Partial<Experiment>) =>
    robustnessOf(touchpoints, experiment({ criteria: touchpoints[0]?.criteria.length ?? 0, draws: 101, ...more }));

  it.each([1, 2, 3])('mirror images under exchanged criteria (seed %i)', (seed) => {
    for (const full of [true, false]) {
      const two = firsts([alternative([1, 0]), alternative([0, 1])], { seed, full });
      expect(two.map((one) => one.first)).toEqual([0.5, 0.5]);
      const amongFour = [
        alternative([1, 0.3, 0, null]),
        alternative([0, 0.3, 1, null]),
        alternative([0.4, 1, 0.4, 0.2]),
      ];
      const [a, b, c] = firsts(amongFour, { seed, full });
      expect([b?.first, b?.topK]).toEqual([a?.first, a?.topK]);
      expect(2 * (a?.first ?? 0) + (c?.first ?? 0)).toBeCloseTo(1, 12);
      const weights = a?.centralWeights ?? [];
      expect(b?.centralWeights).toEqual([weights[2], weights[1], weights[0], weights[3]]);
    }
  });

  it('three that turn into each other round a circle', () => {
    const circle = [alternative([1, 0.5, 0]), alternative([0, 1, 0.5]), alternative([0.5, 0, 1])];
    for (const one of firsts(circle, {})) expect(one.first).toBeCloseTo(1 / 3, 10);
  });

  it('with the same uncertain Ist and the same unknown criterion', () => {
    const same = () => alternative([0.7, null], { spread: 0.1, gapShare: 0.5 });
    const [a, b, c] = firsts([same(), alternative([0.9, 0.4]), same()], { score: weightedGap });
    expect(c).toEqual(a);
    expect(2 * (a?.first ?? 0) + (b?.first ?? 0)).toBeCloseTo(1, 12);
  });

  it('shares differ with an order of the weights or a third touchpoint on one side', () => {
    const mirrored = [alternative([1, 0]), alternative([0, 1])];
    expect(firsts(mirrored, { order: [0, 1] }).map((one) => one.first)).toEqual([1, 0]);
    // B and C share the criterion that A has alone, so A is first only for w > ½.
    const [a, b] = robustnessOf([...mirrored, alternative([0, 0.9])], experiment());
    expect(a?.first).toBeGreaterThan(0.48);
    expect(a?.first).not.toBe(b?.first);
  });
});

it('the error of a share: 95 % are within 1/√draws of the truth, but not within 0.5/√draws', () => {
  // A is first if w > (1 − w)/2, in 2 of 3 weightings. There 0.5/√draws is 1.06 standard errors, which 71 % of the
  // shares keep.
  const draws = 400;
  const off = Array.from({ length: 500 }, (_, seed) => {
    const [a] = robustnessOf([alternative([1, 0]), alternative([0, 0.5])], experiment({ draws, seed, full: false }));
    return Math.abs((a?.first ?? 0) - 2 / 3) * Math.sqrt(draws);
  });
  expect(off.filter((one) => one <= 1).length / off.length).toBeGreaterThanOrEqual(0.95);
  expect(off.filter((one) => one <= 0.5).length / off.length).toBeLessThan(0.8);
});

describe('degenerate input', () => {
  it('one touchpoint is always first', () => {
    expect(robustnessOf([alternative([0.3, 0.4])], experiment())).toMatchObject([
      { first: 1, topK: 1, ranks: { acceptability: [1], rankLow: 1, rankHigh: 1 } },
    ]);
  });

  it('no touchpoint gives an empty result', () => {
    expect(robustnessOf([], experiment())).toEqual([]);
  });

  it('touchpoints tied in every draw share all ranks equally', () => {
    const tied = robustnessOf(
      [1, 2, 3].map(() => alternative([0.5, 0.5])),
      experiment({ k: 2 }),
    );
    for (const one of tied) {
      expect(one.first).toBeCloseTo(1 / 3, 9);
      expect(one.topK).toBeCloseTo(2 / 3, 9);
      for (const share of one.ranks?.acceptability ?? []) expect(share).toBeCloseTo(1 / 3, 9);
      expect(one.centralWeights?.[0]).toBeCloseTo(0.5, 2);
    }
  });

  it('touchpoints tied in a hundred thousand draws have a share of exactly 1', () => {
    const tied = [1, 2, 3].map(() => alternative([0.5, 0.5]));
    for (const full of [true, false]) {
      const [one] = robustnessOf(tied, experiment({ k: 3, full, draws: 100_000 }));
      expect(one?.topK).toBe(1);
      expect(one?.first).toBeCloseTo(1 / 3, 12);
    }
  });

  it('with more top ranks than touchpoints, all are among the first k', () => {
    for (const full of [true, false]) {
      const all = robustnessOf([alternative([1, 0]), alternative([0, 1])], experiment({ k: 50, full }));
      expect(all.map((one) => one.topK)).toEqual([1, 1]);
    }
  });

  it('counts ranks beyond the first 800 of 5,000 touchpoints only as beyond', () => {
    const many = Array.from({ length: 5000 }, (_, at) => alternative([at / 5000, at / 5000]));
    const found = robustnessOf(many, experiment({ draws: 3 }));
    expect(found[4999]).toMatchObject({ first: 1, ranks: { rankLow: 1, rankHigh: 1 } });
    expect(found[0]).toMatchObject({ first: 0, topK: 0, ranks: { rankLow: 801, rankHigh: 5000 } });
  });
});

const value = () => fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.25, 0.5, 1));
const certain = () =>
  fc
    .record({ criteria: fc.array(value(), { minLength: 3, maxLength: 3 }), gapShare: value() })
    .map(({ criteria, gapShare }) => alternative(criteria, { gapShare }));
const uncertain = () =>
  fc
    .record({
      criteria: fc.array(fc.option(value()), { minLength: 3, maxLength: 3 }),
      satisfaction: value(),
      target: value(),
      spread: fc.constantFrom(0, 0.02, 0.2),
    })
    .map(({ criteria, satisfaction, target, spread }) =>
      alternative(criteria, { satisfaction, target, spread, gapShare: Math.max(0, target - satisfaction) }),
    );

describe('invariants', () => {
  it('acceptabilities sum to 1 per touchpoint and per rank, and agree with the shares beside them', () => {
    fc.assert(
      fc.property(fc.array(uncertain(), { minLength: 1, maxLength: 8 }), fc.nat(), (touchpoints, seed) => {
        const setup = experiment({ criteria: 3, score: weightedGap, draws: 50, seed, k: 2 });
        const found = robustnessOf(touchpoints, setup);
        const shares = found.map((one) => one.ranks?.acceptability ?? []);
        const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
        for (const row of shares) expect(sum(row)).toBeCloseTo(1, 9);
        for (const rank of touchpoints.keys()) expect(sum(shares.map((row) => row[rank] ?? 0))).toBeCloseTo(1, 9);
        found.forEach((one, at) => {
          expect(one.first).toBeCloseTo(shares[at]?.[0] ?? 0, 9);
          expect(one.topK).toBeCloseTo(sum(shares[at]?.slice(0, 2) ?? []), 9);
        });
        // Counting only the first k gives the same shares.
        robustnessOf(touchpoints, { ...setup, full: false }).forEach((one, at) => {
          expect(one.first).toBeCloseTo(found[at]?.first ?? 0, 9);
          expect(one.topK).toBeCloseTo(found[at]?.topK ?? 0, 9);
          expect(one.ranks).toBeNull();
        });
      }),
    );
  });

  it('a touchpoint that is at least as bad in everything never ranks lower, in any draw', () => {
    fc.assert(
      fc.property(fc.array(certain(), { minLength: 2, maxLength: 6 }), fc.nat(), (touchpoints, seed) => {
        const [one, other] = touchpoints as [UncertainTouchpoint, UncertainTouchpoint];
        const dominating = alternative(
          one.criteria.map((known, at) => Math.max(known ?? 0, other.criteria[at] ?? 0)),
          { gapShare: Math.max(one.values.gapShare, other.values.gapShare) },
        );
        const all = [dominating, ...touchpoints];
        // With one draw, the first rank that has a share is the rank of that draw.
        const found = robustnessOf(all, experiment({ criteria: 3, score: weightedGap, draws: 1, seed }));
        const rank = (at: number) => found[at]?.ranks?.acceptability.findIndex((share) => share > 0) ?? -1;
        expect(rank(0)).toBeLessThanOrEqual(Math.min(rank(1), rank(2)));
      }),
    );
  });

  it('the same seed gives the same bits on every machine, another seed others', () => {
    const touchpoints = [
      alternative([1, null, 0.2]),
      alternative([null, 0.7, 0.4], { satisfaction: 0.3, spread: 0.1 }),
      alternative([0.6, 0.5, 0.9], { gapShare: 0.7 }),
    ];
    const setup = experiment({ criteria: 3, score: weightedGap, draws: 1000, k: 2 });
    const found = robustnessOf(touchpoints, setup);
    // The counts were computed independently in another language, with another normal quantile.
    expect(found.map((one) => one.ranks?.acceptability)).toEqual([
      [0.615, 0.204, 0.181],
      [0.062, 0.348, 0.59],
      [0.323, 0.448, 0.229],
    ]);
    expect(found[0]?.centralWeights).toEqual([0.4277550239689512, 0.34740061052635735, 0.22484436550469145]);
    expect(robustnessOf(touchpoints, setup)).toEqual(found);
    expect(robustnessOf(touchpoints, { ...setup, seed: 2 })).not.toEqual(found);
  });
});
