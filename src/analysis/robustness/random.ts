/*
 * The generator of the draws: xoshiro128** 1.1 (Blackman & Vigna 2018), seeded by splitmix64 (Steele, Lea & Flood
 * 2014), both after the public-domain C of their authors. It uses integers only, so that every machine gives the same
 * bits. docs/decisions/0019 has the reasons for this generator.
 */

const BITS64 = (1n << 64n) - 1n;

/** Successive outputs of splitmix64 for a seed; they spread a small seed over a whole state. */
export function makeSplitMix(seed: number): () => bigint {
  let state = BigInt(seed) & BITS64;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & BITS64;
    let mixed = ((state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n) & BITS64;
    mixed = ((mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn) & BITS64;
    return mixed ^ (mixed >> 31n);
  };
}

/** Four words of state. They are never all 0, because splitmix64 gives no two equal outputs in a row. */
export function initialStateOf(seed: number): Uint32Array {
  const next = makeSplitMix(seed);
  const [low, high] = [next(), next()];
  return Uint32Array.from([low, low >> 32n, high, high >> 32n], (word) => Number(word & 0xffffffffn));
}

/** Fills `words` with the next outputs of xoshiro128** and advances the state. */
export function fillWords(state: Uint32Array, words: Uint32Array): void {
  // Local variables are faster than the array; half the time of a draw is spent here.
  let a = (state[0] ?? 0) | 0;
  let b = (state[1] ?? 0) | 0;
  let c = (state[2] ?? 0) | 0;
  let d = (state[3] ?? 0) | 0;
  for (let at = 0; at < words.length; at++) {
    const five = Math.imul(b, 5);
    words[at] = Math.imul((five << 7) | (five >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
  }
  state.set([a, b, c, d]);
}

/**
 * A stream of uniform variates in (0, 1), symmetric about one half and never 0 or 1: (word + ½) / 2³².
 * @example
 * const fill = makeUniforms(1);
 * fill(new Float64Array(8));
 */
export function makeUniforms(seed: number): (target: Float64Array) => void {
  const state = initialStateOf(seed);
  let words = new Uint32Array(0);
  return (target) => {
    if (words.length !== target.length) words = new Uint32Array(target.length);
    fillWords(state, words);
    for (let at = 0; at < target.length; at++) target[at] = ((words[at] ?? 0) + 0.5) / 4294967296;
  };
}
