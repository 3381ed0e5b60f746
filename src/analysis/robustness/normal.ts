/*
 * The normal quantile by Wichura's algorithm AS 241, PPND16 (Applied Statistics 37, 1988, 477–484): two rational
 * functions, accurate to about 1 part in 10^16. Its tail needs a logarithm. Math.log may differ between engines, so the
 * logarithm here uses arithmetic only (docs/decisions/0020). The coefficients are those of the paper, each as the
 * nearest double.
 */

/**
 * Natural logarithm of a number in (0, 1] by + − × ÷ alone. The number is scaled into [√½, √2) by exact doublings; then
 * the series 2 artanh((m − 1) / (m + 1)) is summed. Its first omitted term is below 1e-19.
 */
export function naturalLog(x: number): number {
  let mantissa = x;
  let halvings = 0;
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    halvings++;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let odd = 25; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
  return 2 * ratio * sum - halvings * Math.LN2;
}

/**
 * z with P(Z < z) = p, for p from 1.4e-11 to 1 − 1.4e-11. Uniform variates of 32 bits stay inside this range; beyond it
 * AS 241 would need a third pair of polynomials.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return q * approximateCentre(0.180625 - q * q);
  const z = approximateTail(Math.sqrt(-naturalLog(q < 0 ? p : 1 - p)) - 1.6);
  return q < 0 ? -z : z;
}

function approximateCentre(r: number): number {
  const above =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const below =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return above / below;
}

function approximateTail(r: number): number {
  const above =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const below =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return above / below;
}
