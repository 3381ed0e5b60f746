import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../src/commands/rate/rate-values.js';
import { parseVotes, valueOfVotes, voteSummaryOf } from '../../src/workshop/state/typed-votes.js';

const scale = { min: 1, max: 10, best: 'max' } as const;

describe('votes', () => {
  it.each([
    ['4 5 3 4 8', [4, 5, 3, 4, 8]],
    ['4,5,3', [4, 5, 3]],
    ['4, 5, 3', [4, 5, 3]],
    ['4;5;3', [4, 5, 3]],
    ['3,5 4', [3.5, 4]],
    ['4,5', [4.5]],
    [' 7.5 ', [7.5]],
  ])('reads %j', (typed, votes) => {
    expect(parseVotes(typed, scale)).toEqual({ votes });
  });

  it.each([
    ['', { problem: 'nothing' }],
    ['4 x 3', { problem: 'no-number', word: 'x' }],
    ['4 1e3', { problem: 'no-number', word: '1e3' }],
    ['4 11', { problem: 'off-scale', word: '11' }],
    ['0', { problem: 'off-scale', word: '0' }],
  ])('says what is wrong with %j', (typed, problem) => {
    expect(parseVotes(typed, scale)).toEqual(problem);
  });

  it.each([
    ['4,5', [4, 5]],
    ['4,5,3', [4, 5, 3]],
    ['4, 5, 3', [4, 5, 3]],
    ['7,5 8 6', [7.5, 8, 6]],
    ['7,5; 8', [7.5, 8]],
  ])('reads --votes %j of a shell', (typed, votes) => {
    expect(valuesOf({ votes: typed }, scale)).toEqual({ ist: { votes } });
  });

  it('stores one vote as a value and several as votes', () => {
    expect(valueOfVotes([4])).toBe(4);
    expect(valueOfVotes([4, 5])).toEqual({ votes: [4, 5] });
  });

  it('gives mean, spread and agreement, and marks disagreement', () => {
    const reading = voteSummaryOf([4, 5, 3, 4, 8], scale);
    expect(reading).toMatchObject({ n: 5, mean: 4.8, low: 3, high: 8, discuss: true });
    expect(reading.sd).toBeCloseTo(Math.sqrt(3.7), 10);
    // r_wg = 1 − 3.7 / ((10² − 1) / 12)
    expect(reading.agreement).toBeCloseTo(1 - 3.7 / 8.25, 10);
    expect(voteSummaryOf([4, 4, 5, 4], scale).discuss).toBe(false);
  });
});
