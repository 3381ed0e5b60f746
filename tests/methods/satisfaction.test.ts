import { describe, expect, it } from 'vitest';
import { priorities } from '../../src/topics/priorities/priorities.view.js';
import { analysisOf } from '../helpers/catalog.js';

/*
 * Cronin & Taylor 1992 measure service by performance alone. Their item means were not available, so these ratings are
 * invented. With school grades 2.0, 3.5 and 5.0 of 1–6 the distance from the best end is 1/5, 2.5/5 and 4/5.
 */
const GRADES = {
  'tpm.yaml': 'version: 1\nscale: { min: 1, max: 6, best: min }\n',
  'schule.yaml': `touchpoints:
  pause: { name: Pause, phase: purchase }
  mensa: { name: Mensa, phase: purchase }
  sekretariat: { name: Sekretariat, phase: purchase }
  turnhalle: { name: Turnhalle, phase: purchase }
assessments:
  eltern:
    date: 2026-05-01
    perspective: customer
    method: survey
    ratings:
      pause: { ist: 2.0 }
      mensa: { ist: 5.0 }
      sekretariat: { ist: 3.5 }
      turnhalle: { importance: 3 }
`,
};

describe('satisfaction', () => {
  it('puts the worst Ist first, whatever the scale’s direction, and needs no target', () => {
    const { priorities: rows, notRankable } = priorities.compute(analysisOf(GRADES, { method: 'satisfaction' }));
    expect(rows.map((row) => row.touchpoint)).toEqual(['mensa', 'sekretariat', 'pause']);
    [80, 50, 20].forEach((score, at) => {
      expect(rows[at]?.score).toBeCloseTo(score, 10);
    });
    expect(notRankable).toEqual([{ touchpoint: 'turnhalle', lacks: ['ist'] }]);
  });
});
