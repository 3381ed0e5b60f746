import type { Row } from './row.js';

/** Values that agree to 9 decimals are equal, so every amount is a whole number of these. */
const UNITS = 1e9;
/** Beyond this, whole numbers gain nothing over the tolerance of a solver. */
const LARGEST = 1e7;

/**
 * A row in the smallest whole numbers that say the same: 2,500 € and 4,000 € of 50,000 € become 5 and 8 of 100. Between
 * "fits" and "does not fit" lies then a whole unit, far more than any tolerance.
 */
export function wholeRow(row: Row): Row {
  const units = row.terms.map(([, coefficient]) => unitsOf(coefficient));
  const unit = units.reduce(commonDivisor, 0n);
  if (unit === 0n) return { terms: [], upper: Math.sign(Number(unitsOf(row.upper))) };
  const upper = floorDivide(unitsOf(row.upper), unit);
  const whole = units.map((one) => Number(one / unit));
  if (whole.some((one) => Math.abs(one) > LARGEST)) return scaled(row);
  return { terms: row.terms.map(([column], at) => [column, whole[at] ?? 0] as const), upper: Number(upper) };
}

function unitsOf(value: number): bigint {
  return BigInt(Math.round(value * UNITS));
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

/** Amounts without a common unit, brought to a size at which tolerances are small beside them. */
function scaled({ terms, upper }: Row): Row {
  const by = LARGEST / Math.max(...terms.map(([, coefficient]) => Math.abs(coefficient)));
  return { terms: terms.map(([column, coefficient]) => [column, coefficient * by] as const), upper: upper * by };
}
