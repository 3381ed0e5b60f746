import { openBasics } from '../analysis/measure-benefits.js';
import { quoteList } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';
import { entriesOf, isPending } from './engine/rule-entries.js';

export const delightBeforeBasics = defineRule({
  id: 'delight-before-basics',
  group: 'measures',
  severity: 'info',
  presets: { strict: 'warning' },
  words: {
    en: {
      title: 'Delight before basics',
      what: 'A measure closes a delight factor of a touchpoint while one of its disappointment factors is open.',
      why: 'A touchpoint that disappoints cannot delight: a birthday card does not make up for ten minutes on hold.',
      message: ({ id = '', touchpoint = '', factors = '' }) =>
        `measure "${id}" is to delight at "${touchpoint}" while these disappointment factors are open: ${quoteList(factors, 'en')}`,
      remedy: ({ factors = '' }) => `first close: ${quoteList(factors, 'en')}`,
    },
    de: {
      title: 'Begeisterung vor den Grundlagen',
      what: 'Eine Maßnahme schließt einen Begeisterungsfaktor eines Kontaktpunkts, solange dort ein Enttäuschungsfaktor offen ist.',
      why: 'Wer enttäuscht, kann nicht begeistern: Ein Geburtstagsgruß macht zehn Minuten Warteschleife nicht gut.',
      message: ({ id = '', touchpoint = '', factors = '' }) =>
        `Maßnahme »${id}« soll bei »${touchpoint}« begeistern, solange diese Enttäuschungsfaktoren offen sind: ${quoteList(factors, 'de')}`,
      remedy: ({ factors = '' }) => `erst schließen: ${quoteList(factors, 'de')}`,
    },
  },
  bad: `touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
    factors:
      wartezeit: { kind: disappointment, text: Zehn Minuten in der Warteschleife, state: open }
      geburtstag: { kind: delight, text: Ein Gruß zum Geburtstag, state: open }
measures:
  geburtstagsgruss:
    name: Geburtstagsgruß
    improves: { hotline: { by: 0.5, factor: geburtstag } }
    status: idea
`,
  good: `touchpoints:
  hotline:
    name: Telefon-Hotline
    phase: post-purchase
    factors:
      wartezeit: { kind: disappointment, text: Zehn Minuten in der Warteschleife, state: met }
      geburtstag: { kind: delight, text: Ein Gruß zum Geburtstag, state: open }
measures:
  geburtstagsgruss:
    name: Geburtstagsgruß
    improves: { hotline: { by: 0.5, factor: geburtstag } }
    status: idea
`,
  check: ({ analysis, report }) => {
    for (const entry of entriesOf(analysis, 'measure').filter(isPending)) {
      const open = openBasics(analysis, entry);
      for (const touchpoint of new Set(open.map((basic) => basic.touchpoint))) {
        const factors = open.filter((basic) => basic.touchpoint === touchpoint).map((basic) => basic.factor);
        const found = analysis.model.touchpoints.get(touchpoint);
        const field = ['improves', touchpoint, 'factor'];
        const data = { id: entry.id, touchpoint, factors };
        report({ entry, field, part: 'value', data, related: found ? [found] : [] });
      }
    }
  },
});
