import { describe, expect, it } from 'vitest';
import { fillWords, initialStateOf, makeSplitMix, makeUniforms } from '../../src/analysis/robustness/random.js';

function words(state: readonly number[], count: number): number[] {
  const target = new Uint32Array(count);
  fillWords(Uint32Array.from(state), target);
  return [...target];
}

describe('the generator of the draws', () => {
  it('is xoshiro128** 1.1: the first outputs of the authors’ C from the state 1, 2, 3, 4', () => {
    // Blackman & Vigna, xoshiro128starstar.c; the same ten values are the reference test of the Rust crate rand_xoshiro.
    expect(words([1, 2, 3, 4], 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('is seeded by splitmix64: the first outputs of the authors’ C', () => {
    // Vigna, splitmix64.c; the values for 1234567 are also those of Rosetta Code, "Pseudo-random numbers/Splitmix64".
    const next = makeSplitMix(1234567);
    expect([next(), next(), next(), next(), next()]).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
    const zero = makeSplitMix(0);
    expect([zero(), zero()]).toEqual([0xe220a8397b1dcdafn, 0x6e789e6aa1b965f4n]);
    expect([...initialStateOf(0)]).toEqual([0x7b1dcdaf, 0xe220a839, 0xa1b965f4, 0x6e789e6a]);
  });

  it('continues the sequence for any size of request', () => {
    const state = initialStateOf(7);
    const [first, second] = [new Uint32Array(3), new Uint32Array(5)];
    fillWords(state, first);
    fillWords(state, second);
    expect([...first, ...second]).toEqual(words([...initialStateOf(7)], 8));
  });

  it('gives the same uniforms for seed 1 on every machine', () => {
    const target = new Float64Array(4);
    makeUniforms(1)(target);
    // Computed independently in another language with unbounded integers.
    expect([...target]).toEqual([0.39467249682638794, 0.3313447836553678, 0.14775008743163198, 0.24871615541633219]);
  });

  it('never gives 0 or 1, and is uniform: chi-square of 100,000 in 20 cells', () => {
    const target = new Float64Array(100_000);
    makeUniforms(42)(target);
    const cells = new Array<number>(20).fill(0);
    expect(target.every((value) => value > 0 && value < 1)).toBe(true);
    for (const value of target) {
      const cell = Math.floor(value * 20);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const chiSquare = cells.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0);
    // 95 % of 19 degrees of freedom lie below 30.14, 99.9 % below 43.82 (any table of chi-square).
    expect(chiSquare).toBeLessThan(43.82);
  });
});
