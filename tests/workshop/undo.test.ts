import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CRITERIA } from '../../src/analysis/criteria.js';
import { VALUE_KINDS } from '../../src/core/model/on-scale.js';
import { settingsOf } from '../../src/core/model/settings.js';
import { type Action, comparedWorkOf, reduce, startHistory } from '../../src/workshop/state/undo.js';
import type { Change } from '../../src/workshop/state/workshop-data.js';

const start = () => startHistory({ ratings: {}, weights: settingsOf().priority.weights, done: [] });
const touchpoint = fc.constantFrom('hotline', 'laden', 'constructor', 'null');
const value = fc.oneof(
  fc.integer({ min: 1, max: 10 }),
  fc.record({ votes: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 6 }) }),
  fc.constant(null),
);
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(touchpoint, fc.constantFrom(...VALUE_KINDS), value)
    .map(([id, kind, given]) => ({ type: 'rate' as const, touchpoint: id, values: { [kind]: given } })),
  fc.record({
    type: fc.constantFrom('note' as const, 'quote' as const),
    touchpoint,
    text: fc.constantFrom('', 'Drei Tage', ' '),
  }),
  fc.record({
    type: fc.constant('weight' as const),
    criterion: fc.constantFrom(...CRITERIA),
    by: fc.constantFrom(-0.5, 0.5, -9),
  }),
  fc.record({ type: fc.constant('done' as const), measure: fc.constantFrom('rueckruf', 'leihrad') }),
);
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: anyChange },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('undo' as const, 'redo' as const) }) },
);

describe('the reducer of a workshop', () => {
  it('undoes and redoes any change', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 20 }), anyChange, (before, change) => {
        const history = before.reduce(reduce, start());
        const after = reduce(history, change);
        if (after === history) return;
        const undone = reduce(after, { type: 'undo' });
        expect(undone.now).toBe(history.now);
        expect(reduce(undone, { type: 'redo' }).now).toBe(after.now);
      }),
    );
  });

  it('undoes all changes back to the start', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 20 }), (changes) => {
        const first = start();
        let history = changes.reduce(reduce, first);
        while (history.past.length > 0) history = reduce(history, { type: 'undo' });
        expect(history.now).toBe(first.now);
      }),
    );
  });

  it('never sets all weights to 0, or one below 0', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 60 }), (changes) => {
        const weights = Object.values(changes.reduce(reduce, start()).now.weights);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        expect(weights.some((weight) => weight > 0)).toBe(true);
      }),
    );
  });

  it('records no step for an action that changes nothing', () => {
    const history = reduce(start(), { type: 'rate', touchpoint: 'hotline', values: { ist: 4 } });
    expect(reduce(history, { type: 'rate', touchpoint: 'hotline', values: { ist: 4 } })).toBe(history);
    expect(reduce(history, { type: 'quote', touchpoint: 'hotline', text: ' ' })).toBe(history);
  });

  it('keeps the comment and the corridor of a value after a new vote', () => {
    const ratings = { hotline: { soll: { score: 8, minimum: 7, says: 'In zwei Minuten jemand dran' } } };
    const history = startHistory({ ...start().now, ratings });
    const after = reduce(history, { type: 'rate', touchpoint: 'hotline', values: { soll: { votes: [8, 9] } } });
    expect(after.now.ratings.hotline?.soll).toEqual({ votes: [8, 9], minimum: 7, says: 'In zwei Minuten jemand dran' });
  });

  it('compares a series of changes of one weight with the state before it', () => {
    const rated = reduce(start(), { type: 'rate', touchpoint: 'hotline', values: { ist: 4 } });
    const turn: Action = { type: 'weight', criterion: 'reach', by: 0.5 };
    const turned = [turn, turn, turn].reduce(reduce, rated);
    expect(comparedWorkOf(turned)).toBe(rated.now);
    expect(comparedWorkOf(reduce(turned, { type: 'done', measure: 'rueckruf' }))).toBe(turned.now);
    expect(comparedWorkOf(start())).toBeNull();
  });
});
