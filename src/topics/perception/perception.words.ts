/** Words of the section "perception". */
export const perceptionWords = {
  en: {
    title: 'Do we see ourselves as customers see us?',
    none: 'Nothing can be compared: no touchpoint has an Ist from customers and one of our own. Rate some yourselves too, before you read what customers said.',
    flattered: (count: string, both: string) =>
      `At ${count} of ${both} touchpoints that both rated we think better of us`,
    mean: (gap: string) => `on average by ${gap}`,
    widest: (name: string, we: string, they: string) => `the furthest apart: ${name}, we ${we}, customers ${they}`,
    touchpoint: 'Touchpoint',
    customers: 'Customers',
    company: 'We',
    gap: 'Difference',
    better: 'we think better of it',
    worse: 'we think worse of it',
    same: 'the same',
    important: 'What is important?',
    overlap: (count: string, overlap: string, k: string) =>
      `Of the ${count} touchpoints that are most important to customers, ${overlap} ${overlap === '1' ? 'is' : 'are'} in our own top ${k}.`,
    noImportance:
      'What is important cannot be compared: customers never said it, or we did not (importance of the rounds or of the touchpoints).',
    ourRank: 'our rank',
    notOurs: 'not in ours',
    lacksCustomers: (names: string) => `Only we rated: ${names}`,
    apart: (names: string) => `Not compared, because a break of the series lies between the two sides: ${names}.`,
    lacksCompany: (count: string) => `Only customers rated ${count} more.`,
  },
  de: {
    title: 'Sehen wir uns, wie Kunden uns sehen?',
    none: 'Nichts zu vergleichen: kein Kontaktpunkt hat ein Ist von Kunden und ein eigenes. Einige auch selbst bewerten, bevor man liest, was Kunden sagen.',
    flattered: (count: string, both: string) =>
      `An ${count} von ${both} Kontaktpunkten, die beide bewertet haben, sehen wir uns besser`,
    mean: (gap: string) => `im Mittel um ${gap}`,
    widest: (name: string, we: string, they: string) => `am weitesten auseinander: ${name}, wir ${we}, Kunden ${they}`,
    touchpoint: 'Kontaktpunkt',
    customers: 'Kunden',
    company: 'wir',
    gap: 'Unterschied',
    better: 'wir sehen uns besser',
    worse: 'wir sehen uns schlechter',
    same: 'gleich',
    important: 'Was ist wichtig?',
    overlap: (count: string, overlap: string, k: string) =>
      `Von den ${count} Kontaktpunkten, die Kunden am wichtigsten sind, ${overlap === '1' ? 'steht' : 'stehen'} ${overlap} in unseren eigenen Top ${k}.`,
    noImportance:
      'Was wichtig ist, lässt sich nicht vergleichen: Kunden haben es nie gesagt oder wir nicht (importance der Runden oder der Kontaktpunkte).',
    ourRank: 'unser Rang',
    notOurs: 'nicht in unseren',
    lacksCustomers: (names: string) => `Nur wir haben bewertet: ${names}`,
    apart: (names: string) => `Nicht verglichen, weil zwischen beiden Seiten ein Bruch der Reihe liegt: ${names}.`,
    lacksCompany: (count: string) => `Nur Kunden haben ${count} weitere bewertet.`,
  },
};
