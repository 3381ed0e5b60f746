import { incidentsOf } from '../../analysis/known-incidents.js';
import { numberText, percentText } from '../../messages/format.js';
import { type Claim, defineMessage } from '../message.js';
import { wordsOf } from '../section.js';
import { shareSize, strengthOf } from '../shared/strength.js';
import type { IncidentsData } from './incidents.view.js';

const words = {
  en: {
    price: (notPrice: string, examined: string) =>
      notPrice === examined
        ? `“Price” was named as the reason ${examined} ${examined === '1' ? 'time' : 'times'} and examined: the cause was never the price.`
        : `“Price” was named as the reason ${examined} times and examined: ${notPrice} ${notPrice === '1' ? 'time' : 'times'} the cause was another.`,
    departments: (share: string) =>
      `Several departments were involved in ${share} of the reported events whose departments are known.`,
  },
  de: {
    price: (notPrice: string, examined: string) =>
      notPrice === examined
        ? `»Preis« wurde ${examined}-mal als Grund genannt und untersucht: Nie war der Preis die Ursache.`
        : `»Preis« wurde ${examined}-mal als Grund genannt und untersucht: ${notPrice}-mal war die Ursache eine andere.`,
    departments: (share: string) =>
      `An ${share} der gemeldeten Ereignisse mit bekannten Abteilungen waren mehrere beteiligt.`,
  },
};

type Numbers = { readonly about: 'price' | 'departments'; readonly cases: number; readonly all: number };

/**
 * How often the price was not the cause, else how often several departments were involved. Events that one entry counts
 * together were judged once, so the interval rests on the number of entries.
 */
export const incidentsMessage = defineMessage({
  find: ({ price, summary }: IncidentsData, analysis): Claim<Numbers> | null => {
    const entries = incidentsOf(analysis).map(({ fields }) => fields);
    if (price.notPrice > 0) {
      const examined = entries.filter(({ claimed, cause }) => claimed === 'price' && cause !== undefined);
      const not = examined.filter(({ cause }) => cause !== 'price').length;
      const numbers: Numbers = { about: 'price', cases: price.notPrice, all: price.examined };
      return { strength: strengthOf('reverses', shareSize(not, examined.length)), numbers };
    }
    if (summary.departmentsKnown === 0) return null;
    const known = entries.filter(({ departments }) => departments?.length);
    const several = known.filter(({ departments }) => new Set(departments).size > 1).length;
    const numbers: Numbers = { about: 'departments', cases: summary.severalDepartments, all: summary.departmentsKnown };
    return { strength: strengthOf('explains', shareSize(several, known.length)), numbers };
  },
  say: ({ about, cases, all }, context) => {
    const w = wordsOf(words, context);
    const { lang } = context;
    if (about === 'departments') return w.departments(percentText(cases / all, lang));
    return w.price(numberText(cases, lang), numberText(all, lang));
  },
});
