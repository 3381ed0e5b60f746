import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSorter } from '../../src/analysis/robustness/rank-order.js';

function check(scores: readonly number[]): void {
  const { order, sorted } = makeSorter(scores.length)(Float64Array.from(scores));
  const keys = scores.map((score) => Math.round(score * 1e9));
  expect([...sorted]).toEqual([...keys].sort((left, right) => right - left));
  expect([...order].map((at) => keys[at])).toEqual([...sorted]);
  expect(new Set(order).size).toBe(scores.length);
}

describe('the order of the scores of a draw', () => {
  it('is that of a plain sort, highest first', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 60 }), check));
  });

  it('is correct if one score is far from all others, where buckets do not help', () => {
    check([100, ...Array.from({ length: 500 }, (_, at) => ((at * 7919) % 500) * 1e-7)]);
  });

  it('takes scores that agree to 9 decimals as equal', () => {
    const { sorted } = makeSorter(3)(Float64Array.of(0.1 + 0.2, 0.3, 0.3 + 1e-8));
    expect(sorted[1]).toBe(sorted[2]);
    expect(sorted[0]).toBeGreaterThan(sorted[1] ?? 0);
  });

  it('sorts zero scores and one score', () => {
    check([]);
    check([5]);
  });
});
