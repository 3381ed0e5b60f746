import * as z from 'zod';
import { defineRule } from './engine/rule.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Longer texts are counted approximately: Node.js copies the whole text for each of its characters. */
const MAX_COUNTED_CHARS = 1000;

/** The length as a reader counts it: an accented letter or a composed emoji is one, an invisible character none. */
function visibleLengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at += MAX_COUNTED_CHARS) {
    for (const { segment } of graphemes.segment(text.slice(at, at + MAX_COUNTED_CHARS))) {
      if (!/^[\p{Cf}\p{Cc}]+$/u.test(segment)) length++;
    }
  }
  return length;
}

export const nameTooLong = defineRule({
  id: 'name-too-long',
  group: 'hygiene',
  severity: 'warning',
  presets: { workshop: 'off' },
  options: z.strictObject({
    max: z.int().min(1).default(60).describe('Most visible characters of a name.'),
  }),
  words: {
    en: {
      title: 'Name too long',
      what: 'A name has more visible characters than a table or chart can show.',
      why: 'A name is what customers would call it; in a report it is shortened in the middle and hard to recognise.',
      message: ({ length = '', max = '' }) => `name of ${length} characters, at most ${max}`,
      remedy: () => 'shorten the name and move the rest to "description"',
    },
    de: {
      title: 'Zu langer Name',
      what: 'Ein Name hat mehr sichtbare Zeichen, als eine Tabelle oder ein Diagramm zeigen kann.',
      why: 'Ein Name ist, wie Kunden es nennen würden; im Bericht wird er in der Mitte gekürzt, und niemand erkennt ihn wieder.',
      message: ({ length = '', max = '' }) => `Name mit ${length} Zeichen, höchstens ${max}`,
      remedy: () => 'den Namen kürzen und den Rest nach »description« verschieben',
    },
  },
  bad: `touchpoints:
  umzugsmeldung:
    name: Elektronisches Formular zur Meldung eines Umzugs innerhalb des Versorgungsgebiets
    phase: post-purchase
`,
  good: `touchpoints:
  umzugsmeldung:
    name: Umzug melden
    description: Elektronisches Formular zur Meldung eines Umzugs innerhalb des Versorgungsgebiets
    phase: post-purchase
`,
  check: ({ analysis, options: { max }, report }) => {
    for (const entry of analysis.model.entries) {
      const name = 'name' in entry.fields ? entry.fields.name : '';
      if (name.length <= max) continue;
      const length = visibleLengthOf(name);
      if (length > max) report({ entry, field: ['name'], part: 'value', data: { length, max } });
    }
  },
});
