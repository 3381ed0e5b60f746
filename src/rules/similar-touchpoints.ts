import type { Entry } from '../core/model/entry.js';
import { compareByCodeUnit } from '../core/order.js';
import { defineRule } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

/** The words of a name without case, accents and punctuation, sorted. */
function foldName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? [plain]).sort(compareByCodeUnit).join(' ');
}

export const similarTouchpoints = defineRule({
  id: 'similar-touchpoints',
  group: 'hygiene',
  severity: 'warning',
  presets: { workshop: 'info' },
  words: {
    en: {
      title: 'Touchpoints that look like one',
      what: 'Two touchpoints that are not retired have the same name but for case, hyphens, accents and the order of words.',
      why: 'One touchpoint under two ids splits its ratings and its measures, and each half looks less important than the whole.',
      message: ({ id = '', other = '' }) => `"${id}" and "${other}" look like one touchpoint`,
      remedy: () => 'merge them, or name what tells them apart',
    },
    de: {
      title: 'Kontaktpunkte, die wie einer aussehen',
      what: 'Zwei Kontaktpunkte, die nicht eingestellt sind, heißen gleich bis auf Großschreibung, Bindestriche, Akzente und die Reihenfolge der Wörter.',
      why: 'Ein Kontaktpunkt unter zwei Kennungen teilt seine Bewertungen und Maßnahmen auf, und jede Hälfte wirkt unwichtiger als das Ganze.',
      message: ({ id = '', other = '' }) => `»${id}« und »${other}« sehen wie ein Kontaktpunkt aus`,
      remedy: () => 'zusammenführen, oder benennen, was sie unterscheidet',
    },
  },
  bad: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
  hotline-telefon: { name: Hotline (Telefon), phase: purchase }
`,
  good: `touchpoints:
  hotline: { name: Telefon-Hotline, phase: post-purchase }
  chat: { name: Chat, phase: purchase }
`,
  check: ({ analysis, report }) => {
    const known = new Map<string, Entry<'touchpoint'>>();
    for (const entry of entriesOf(analysis, 'touchpoint')) {
      if (entry.fields.status === 'retired') continue;
      const key = foldName(entry.fields.name);
      const first = known.get(key);
      if (first) report({ entry, data: { id: entry.id, other: first.id }, related: [first] });
      else known.set(key, entry);
    }
  },
});
