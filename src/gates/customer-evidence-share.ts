import * as z from 'zod';
import { defineGate } from './engine/gate.js';
import { measureValue } from './engine/limit.js';

export const customerEvidenceShare = defineGate({
  id: 'customer-evidence-share',
  severity: 'error',
  options: z.strictObject({ min: z.number().min(0).max(1) }),
  words: {
    en: {
      title: 'Share of evidence from customers',
      what: 'The share of current Ist values by customers, from 0 to 1.',
      why: 'A value from the company alone is an opinion about customers.',
      message: (value, limit) => `share of Ist values from customers: ${value}, at least ${limit}`,
      nothing: 'no touchpoint has an Ist',
    },
    de: {
      title: 'Anteil der Kundenurteile',
      what: 'Der Anteil der geltenden Ist-Werte, die von Kunden stammen, von 0 bis 1.',
      why: 'Ein Wert allein aus dem Unternehmen ist eine Meinung über die Kunden.',
      message: (value, limit) => `Anteil der Ist-Werte von Kunden: ${value}, mindestens ${limit}`,
      nothing: 'kein Kontaktpunkt hat ein Ist',
    },
  },
  measure: (analysis, { min }) => {
    const rated = analysis.touchpoints.flatMap((entry) => {
      const ist = analysis.current(entry.id, 'ist');
      return ist ? [{ entry, value: ist.score, asked: ist.perspective === 'customer' }] : [];
    });
    const because = rated.filter(({ asked }) => !asked).map(({ entry, value }) => ({ entry, value }));
    const share = rated.length === 0 ? null : (rated.length - because.length) / rated.length;
    return measureValue(share, { limit: min, bound: 'min', because });
  },
});
