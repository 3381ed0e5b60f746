import { type Block, note } from '../../document/blocks.js';
import { countText } from '../../messages/format.js';
import type { CoverageData } from '../coverage/coverage.view.js';
import { defineSection, wordsOf } from '../section.js';
import { replaceIfLater } from '../shared/later.section.js';

const words = {
  en: {
    title: 'Next step',
    touchpoint: 'touchpoint',
    touchpoints: 'touchpoints',
    '1b': (count: string) => `${count} without an Ist from customers – tpm coverage`,
    '2a': (count: string) => `${count} without a Soll – tpm coverage`,
    '2b': (count: string) => `${count} without a decision or measure – tpm coverage`,
    '3a': (count: string) => `${count} without a measure that is planned to the end – tpm coverage`,
    '3b': (count: string) => `${count} whose measures wait to be carried out – tpm quick-wins`,
    '4a': (count: string) => `${count} where the result of the measures is not measured – tpm coverage`,
    '4b': (count: string) => `${count} still short of the Soll – tpm gaps`,
    done: 'Every step that is needed is done: ask customers again.',
  },
  de: {
    title: 'Nächster Schritt',
    touchpoint: 'Kontaktpunkt',
    touchpoints: 'Kontaktpunkte',
    '1b': (count: string) => `${count} ohne Ist von Kunden – tpm coverage`,
    '2a': (count: string) => `${count} ohne Soll – tpm coverage`,
    '2b': (count: string) => `${count} ohne Entscheidung oder Maßnahme – tpm coverage`,
    '3a': (count: string) => `${count} ohne fertig geplante Maßnahme – tpm coverage`,
    '3b': (count: string) => `${count} mit Maßnahmen, die noch umzusetzen sind – tpm quick-wins`,
    '4a': (count: string) => `${count} ohne Messung, was die Maßnahmen brachten – tpm coverage`,
    '4b': (count: string) => `${count} noch hinter dem Soll – tpm gaps`,
    done: 'Jeder nötige Schritt ist getan: die Kunden erneut fragen.',
  },
};

/** The earliest open step of the method. Recorded touchpoints complete step 1a, so it is never open. */
export const nextStep = defineSection({
  id: 'next-step',
  compose: ({ steps }: CoverageData, context): Block[] => {
    const w = wordsOf(words, context);
    const open = steps.flatMap(({ step, done, notNeeded, total }) =>
      step === '1a' ? [] : [{ step, count: total - notNeeded - done }],
    );
    const earliest = open.find(({ count }) => count > 0);
    // Without touchpoints no step is open.
    if (steps.every(({ total }) => total === 0)) return [];
    if (!earliest) return [note('next', replaceIfLater(w.done, ['assessment', 'measure'], context))];
    const count = countText(earliest.count, w.touchpoint, w.touchpoints, context.lang);
    return [note('next', `${w.title}: ${w[earliest.step](count)}`)];
  },
});
