import { availableParallelism, cpus } from 'node:os';
import { makeUniforms } from '../../src/analysis/robustness/random.js';
import { robustnessOf } from '../../src/analysis/robustness/robustness.js';
import type { DrawnValues, UncertainTouchpoint } from '../../src/analysis/uncertain.js';

/*
 * npx tsx scripts/bench/draws.ts: measures the draws of a robust ranking in one process, for 400 touchpoints and 6
 * criteria, with three quarters of the Ist values uncertain and three tenths of the criteria unknown. It prints times
 * only; there is no limit to pass.
 */
const TOUCHPOINTS = 400;
const CRITERIA = 6;
const RUNS = 5;

function madeUp(): UncertainTouchpoint[] {
  const uniforms = new Float64Array(TOUCHPOINTS * (3 + 2 * CRITERIA));
  makeUniforms(7)(uniforms);
  let next = 0;
  const draw = () => uniforms[next++] ?? 0;
  return Array.from({ length: TOUCHPOINTS }, () => {
    const [satisfaction, target, certain] = [draw(), 0.6 + 0.4 * draw(), draw()];
    return {
      values: { gapShare: Math.max(0, target - satisfaction), leverage: 0.5, importance: 0.5, satisfaction },
      spread: certain < 0.75 ? 0.02 + 0.04 * certain : 0,
      target,
      criteria: Array.from({ length: CRITERIA }, () => {
        const [missing, value] = [draw() < 0.3, draw()];
        return missing ? null : value;
      }),
    };
  });
}

function timed(draws: number, full: boolean): number {
  const touchpoints = madeUp();
  const score = ({ leverage, gapShare }: DrawnValues) => 100 * leverage * gapShare;
  const start = process.hrtime.bigint();
  robustnessOf(touchpoints, { criteria: CRITERIA, order: null, score, draws, seed: 1, k: 5, full });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

console.log(`Node.js ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}\n`);
for (const [draws, full] of [
  [1000, false],
  [10_000, true],
] as const) {
  const times = Array.from({ length: RUNS }, () => timed(draws, full));
  const sorted = [...times].sort((left, right) => left - right);
  const what = full ? 'every rank' : 'the first 5 alone';
  console.log(
    `${draws.toLocaleString('en').padStart(6)} draws, ${what.padEnd(17)}  first ${times[0]?.toFixed(0)} ms, median ${sorted[RUNS >> 1]?.toFixed(0)} ms`,
  );
}
