import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../src/core/model/settings.js';
import { mergeRatings } from '../../src/workshop/state/rebase.js';
import { rebaseHistory, reduce, startHistory } from '../../src/workshop/state/undo.js';
import type { Ratings } from '../../src/workshop/state/workshop-data.js';

const rating = fc.record(
  {
    ist: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.record({ votes: fc.array(fc.integer({ min: 1, max: 10 })) })),
    soll: fc.integer({ min: 1, max: 10 }),
    quotes: fc.uniqueArray(fc.constantFrom('Drei Tage', 'Nie wieder', 'Sehr freundlich'), { minLength: 1 }),
    note: fc.constantFrom('nach dem Umzug', 'unklar'),
  },
  { requiredKeys: [] },
);
const ratings = fc.dictionary(
  fc.constantFrom('hotline', 'laden', 'constructor'),
  rating.filter((one) => Object.keys(one).length > 0),
) as fc.Arbitrary<Ratings>;

describe('a merge of ratings', () => {
  it('is theirs without own changes, and ours without their changes', () => {
    fc.assert(
      fc.property(ratings, ratings, (base, other) => {
        expect(mergeRatings(base, base, other).ratings).toEqual(other);
        expect(mergeRatings(base, base, other).again).toEqual([]);
        expect(mergeRatings(base, other, base).ratings).toEqual(other);
      }),
    );
  });

  it('has every own changed value, and theirs otherwise', () => {
    fc.assert(
      fc.property(ratings, ratings, ratings, (base, ours, theirs) => {
        const { ratings: both } = mergeRatings(base, ours, theirs);
        for (const id of new Set([...Object.keys(base), ...Object.keys(ours), ...Object.keys(theirs)])) {
          for (const field of ['ist', 'soll', 'note'] as const) {
            const typed = JSON.stringify(ours[id]?.[field]) !== JSON.stringify(base[id]?.[field]);
            expect(both[id]?.[field]).toEqual(typed ? ours[id]?.[field] : theirs[id]?.[field]);
          }
        }
      }),
    );
  });

  it('has the quotes of both sides, without those that one side removed', () => {
    const base = { hotline: { quotes: ['Drei Tage', 'Nie wieder'] } };
    const ours = { hotline: { quotes: ['Nie wieder', 'Von uns'] } };
    const theirs = { hotline: { quotes: ['Drei Tage', 'Nie wieder', 'Von ihnen'] } };
    expect(mergeRatings(base, ours, theirs).ratings).toEqual({
      hotline: { quotes: ['Nie wieder', 'Von ihnen', 'Von uns'] },
    });
  });
});

describe('a reload of a workshop', () => {
  const start = startHistory({ ratings: {}, weights: settingsOf().priority.weights, done: ['rueckruf'] });
  const typed = reduce(start, { type: 'rate', touchpoint: 'hotline', values: { ist: 4 } });

  it('keeps own changes as one step, and undo removes only them', () => {
    const theirs = { hotline: { ist: 7, soll: 8 }, laden: { ist: 5 } };
    const { history, again } = rebaseHistory(typed, {}, theirs);
    expect(again).toBe(1);
    expect(history.now.ratings).toEqual({ hotline: { ist: 4, soll: 8 }, laden: { ist: 5 } });
    expect(history.now.done).toEqual(['rueckruf']);
    const undone = reduce(history, { type: 'undo' });
    expect(undone.now.ratings).toEqual(theirs);
    expect(reduce(undone, { type: 'undo' })).toBe(undone);
  });

  it('has no undo step if everything was written', () => {
    const { history, again } = rebaseHistory(typed, typed.now.ratings, { hotline: { ist: 7 } });
    expect(again).toBe(0);
    expect(history.now.ratings).toEqual({ hotline: { ist: 7 } });
    expect(history.past).toEqual([]);
  });
});
