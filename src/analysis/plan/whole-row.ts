import type { Row } from './row.js';

/** Values that agree to 9 decimals are equal, so every amount is a whole number of units of 1e-9. */
const UNITS_PER_ONE = 1e9;
/** Above this, whole coefficients have no advantage within the tolerance of a solver. */
const MAX_COEFFICIENT = 1e7;

/**
 * An equivalent row in the smallest whole numbers: 2,500 € and 4,000 € of 50,000 € become 5 and 8 of 100. Between
 * "fits" and "does not fit" is then a whole unit, far more than any tolerance.
 */
export function toWholeNumbers(row: Row): Row {
  const units = row.terms.map(([, coefficient]) => unitsOf(coefficient));
  const unit = units.reduce(commonDivisor, 0n);
  if (unit === 0n) return { terms: [], upper: Math.sign(Number(unitsOf(row.upper))) };
  const upper = floorDivide(unitsOf(row.upper), unit);
  const whole = units.map((one) => Number(one / unit));
  if (whole.some((one) => Math.abs(one) > MAX_COEFFICIENT)) return scaleRow(row);
  return { terms: row.terms.map(([column], at) => [column, whole[at] ?? 0] as const), upper: Number(upper) };
}

function unitsOf(value: number): bigint {
  return BigInt(Math.round(value * UNITS_PER_ONE));
}

function commonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return quotient * right > left ? quotient - 1n : quotient;
}

/** Scales amounts without a common unit to a size far above the tolerances. */
function scaleRow({ terms, upper }: Row): Row {
  const by = MAX_COEFFICIENT / Math.max(...terms.map(([, coefficient]) => Math.abs(coefficient)));
  return { terms: terms.map(([column, coefficient]) => [column, coefficient * by] as const), upper: upper * by };
}
