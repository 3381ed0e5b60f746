import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { methods } from '../../src/methods/index.js';

const named = methods.map((method) => [method.id, method] as const);
const share = () => fc.double({ min: 0, max: 1, noNaN: true });
const candidate = () => fc.record({ gapShare: share(), leverage: share(), importance: share(), satisfaction: share() });

describe('the rack of methods', () => {
  it.each(named)('%s: cites its source and has a title and its formula in both languages', (_, method) => {
    expect(method.cite).toMatch(/\d{4}/);
    expect(method.title.en).toBeTruthy();
    expect(method.title.de).toBeTruthy();
    expect(method.formula.en).toMatch(/\.$/);
    expect(method.formula.de).toMatch(/\.$/);
  });

  it.each(named)('%s: is finite and deterministic', (_, method) => {
    fc.assert(
      fc.property(candidate(), (values) => {
        const score = method.score(values);
        return Number.isFinite(score) && score === method.score({ ...values });
      }),
    );
  });

  it.each(named)('%s: a touchpoint that is worse in every value never ranks lower', (_, method) => {
    fc.assert(
      fc.property(candidate(), candidate(), (one, other) => {
        const worse = {
          gapShare: Math.max(one.gapShare, other.gapShare),
          leverage: Math.max(one.leverage, other.leverage),
          importance: Math.max(one.importance, other.importance),
          satisfaction: Math.min(one.satisfaction, other.satisfaction),
        };
        return method.score(worse) >= method.score(one);
      }),
    );
  });
});
