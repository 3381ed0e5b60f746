import { expect, test } from 'vitest';
import { reactionOf } from '../../src/analysis/gap.js';

const UPWARD = { min: 1, max: 10, best: 'max' } as const;
const GRADES = { min: 1, max: 6, best: 'min' } as const;

test.each([
  [4.99, 'disappointing'],
  [5, 'okay'],
  [7.99, 'okay'],
  [8, 'delighting'],
  [8.01, 'delighting'],
])('disappointing below 5, delighting from 8: an Ist of %d is %s', (ist, reaction) => {
  expect(reactionOf(ist, { disappointingBelow: 5, delightingFrom: 8 }, UPWARD)).toBe(reaction);
});

test.each([
  [4.01, 'disappointing'],
  [4, 'okay'],
  [2.01, 'okay'],
  [2, 'delighting'],
  [1.99, 'delighting'],
])('school grades, disappointing below 4, delighting from 2: an Ist of %d is %s', (ist, reaction) => {
  expect(reactionOf(ist, { disappointingBelow: 4, delightingFrom: 2 }, GRADES)).toBe(reaction);
});

test('where both limits are 6, a 6 delights and nothing is okay', () => {
  expect(reactionOf(6, { disappointingBelow: 6, delightingFrom: 6 }, UPWARD)).toBe('delighting');
  expect(reactionOf(5.99, { disappointingBelow: 6, delightingFrom: 6 }, UPWARD)).toBe('disappointing');
});
