import { numberText } from '../messages/format.js';
import { type Block, note } from '../report/blocks.js';
import type { CoverageData } from '../views/coverage.js';
import { defineSection, wordsOf } from './define.js';

const words = {
  en: {
    '1a': (count: string) => `Next step: ${count} touchpoints without a department – tpm coverage`,
    '1b': (count: string) => `Next step: ${count} touchpoints without an Ist from customers – tpm coverage`,
    '2a': (count: string) => `Next step: ${count} touchpoints without a Soll – tpm coverage`,
    '2b': (count: string) => `Next step: ${count} touchpoints without a decision or measure – tpm coverage`,
    '3a': (count: string) =>
      `Next step: ${count} touchpoints without a measure that is planned to the end – tpm coverage`,
    '3b': (count: string) => `Next step: carry out the measures of ${count} touchpoints – tpm quick-wins`,
    '4a': (count: string) => `Next step: measure at ${count} touchpoints what the measures brought – tpm coverage`,
    '4b': (count: string) => `Next step: ${count} touchpoints do not meet their Soll yet – tpm gaps`,
    done: 'All eight steps are done: ask customers again.',
  },
  de: {
    '1a': (count: string) => `Nächster Schritt: ${count} Kontaktpunkte ohne Abteilung – tpm coverage`,
    '1b': (count: string) => `Nächster Schritt: ${count} Kontaktpunkte ohne Ist von Kunden – tpm coverage`,
    '2a': (count: string) => `Nächster Schritt: ${count} Kontaktpunkte ohne Soll – tpm coverage`,
    '2b': (count: string) => `Nächster Schritt: ${count} Kontaktpunkte ohne Entscheidung oder Maßnahme – tpm coverage`,
    '3a': (count: string) => `Nächster Schritt: ${count} Kontaktpunkte ohne fertig geplante Maßnahme – tpm coverage`,
    '3b': (count: string) => `Nächster Schritt: die Maßnahmen an ${count} Kontaktpunkten umsetzen – tpm quick-wins`,
    '4a': (count: string) =>
      `Nächster Schritt: an ${count} Kontaktpunkten messen, was die Maßnahmen brachten – tpm coverage`,
    '4b': (count: string) => `Nächster Schritt: ${count} Kontaktpunkte erreichen ihr Soll noch nicht – tpm gaps`,
    done: 'Alle acht Schritte sind getan: die Kunden erneut fragen.',
  },
};

/** The earliest step of the method at which touchpoints wait. The department (1a) holds nobody up. */
export const nextStep = defineSection({
  id: 'next-step',
  compose: ({ steps }: CoverageData, context): Block[] => {
    const w = wordsOf(words, context);
    const open = steps
      .filter(({ step }) => step !== '1a')
      .map(({ step, done, total }) => ({ step, count: total - done }));
    const earliest = open.find(({ count }) => count > 0);
    if (!earliest) return [note('next', w.done)];
    return [note('next', w[earliest.step](numberText(earliest.count, context.lang)))];
  },
});
