import * as z from 'zod';
import { mean } from '../analysis/statistics/describe.js';
import { compareNumbers } from '../core/order.js';
import { defineGate } from './engine/gate.js';
import { measureValue } from './engine/limit.js';

export const meanGap = defineGate({
  id: 'mean-gap',
  severity: 'error',
  options: z.strictObject({ max: z.number().min(0) }),
  words: {
    en: {
      title: 'Mean gap',
      what: 'The mean shortfall of all touchpoints with Ist and target, in points of the scale; over-fulfilment is not netted.',
      why: 'One number for the distance between what customers get and what they should get.',
      message: (value, limit) => `mean gap: ${value}, allowed: ${limit}`,
      nothing: 'no touchpoint has an Ist and a target',
    },
    de: {
      title: 'Mittlere Lücke',
      what: 'Die mittlere Lücke aller Kontaktpunkte mit Ist und Ziel, in Punkten der Skala; Übererfüllung wird nicht verrechnet.',
      why: 'Eine Zahl für den Abstand zwischen dem, was Kunden bekommen, und dem, was sie bekommen sollten.',
      message: (value, limit) => `mittlere Lücke: ${value}, erlaubt: ${limit}`,
      nothing: 'kein Kontaktpunkt hat ein Ist und ein Ziel',
    },
  },
  measure: (analysis, { max }) => {
    const gaps = analysis.touchpoints.flatMap((entry) => {
      const gap = analysis.gap(entry.id);
      return gap ? [{ entry, value: gap.shortfall }] : [];
    });
    const because = gaps
      .filter(({ value }) => value > 0)
      .sort((left, right) => compareNumbers(right.value, left.value));
    const value = gaps.length === 0 ? null : mean(gaps.map((gap) => gap.value));
    return measureValue(value, { limit: max, bound: 'max', because });
  },
});
