import { describe, expect, it } from 'vitest';
import { gap } from '../../src/methods/gap-alone.js';
import { priorities } from '../../src/topics/priorities/priorities.view.js';
import { analysisOf } from '../helpers/catalog.js';

/*
 * Parasuraman, Zeithaml & Berry 1988: a gap is expectation minus perception on a scale of 7 steps. The item means of
 * the article were not available, so these expectations and perceptions are invented. The gaps are computed by hand,
 * with the sign that makes a shortfall positive.
 */
const SERVQUAL = {
  'tpm.yaml': 'version: 1\nscale: { min: 1, max: 7 }\ngap: { against: expectation }\n',
  'dienst.yaml': `touchpoints:
  promises: { name: Keeps promises, phase: purchase }
  prompt: { name: Prompt service, phase: purchase }
  visual: { name: Visually appealing, phase: purchase }
assessments:
  gaeste:
    date: 2026-05-01
    perspective: customer
    method: survey
    ratings:
      promises: { ist: 4.9, expectation: 6.7 }
      prompt: { ist: 5.5, expectation: 6.4 }
      visual: { ist: 5.6, expectation: 5.0 }
`,
};

describe('gap', () => {
  it('ranks by expectation minus perception; over-fulfilment is a gap of 0, not of −0.6', () => {
    const { priorities: rows } = priorities.compute(analysisOf(SERVQUAL, { method: 'gap' }));
    expect(rows.map((row) => row.touchpoint)).toEqual(['promises', 'prompt', 'visual']);
    [1.8 / 6, 0.9 / 6, 0].forEach((share, at) => {
      expect(rows[at]?.score).toBeCloseTo(100 * share, 10);
    });
  });

  it('ignores all other values', () => {
    expect(gap.score({ gapShare: 0.3, leverage: Number.NaN, importance: Number.NaN, satisfaction: Number.NaN })).toBe(
      30,
    );
  });
});
