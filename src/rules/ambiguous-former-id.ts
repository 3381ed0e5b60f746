import type { Entry } from '../core/model/entry.js';
import { formerIdsOf } from '../core/model/former-names.js';
import { defineRule } from './engine/rule.js';

export const ambiguousFormerId = defineRule({
  id: 'ambiguous-former-id',
  group: 'structure',
  severity: 'error',
  words: {
    en: {
      title: 'Ambiguous former id',
      what: 'The field formerly names an id that an entry of the same kind still has, or that two entries claim.',
      why: 'Comparisons (diff, trend, --since, the gate no-regression) follow a renamed entry by its former id; an ambiguous one they do not follow.',
      message: ({ id = '', other = '', state }) =>
        state === 'claimed' ? `"${other}" was formerly "${id}", too` : `formerly names "${id}", which still exists`,
      remedy: () => 'name the id that this entry alone had before, or leave formerly out',
    },
    de: {
      title: 'Mehrdeutige frühere Kennung',
      what: 'Das Feld formerly nennt eine Kennung, die ein Eintrag derselben Art noch trägt oder die zwei Einträge beanspruchen.',
      why: 'Vergleiche (diff, trend, --since, das Gate no-regression) folgen einem umbenannten Eintrag über seine frühere Kennung; einer mehrdeutigen folgen sie nicht.',
      message: ({ id = '', other = '', state }) =>
        state === 'claimed' ? `auch »${other}« hieß früher »${id}«` : `formerly nennt »${id}«, das es noch gibt`,
      remedy: () => 'die Kennung nennen, die nur dieser Eintrag früher hatte, oder formerly weglassen',
    },
  },
  bad: `touchpoints:
  hotline: { name: Hotline, phase: purchase, formerly: callcenter }
  callcenter: { name: Callcenter, phase: purchase }
`,
  good: `touchpoints:
  hotline: { name: Hotline, phase: purchase, formerly: callcenter }
`,
  check: ({ analysis, report }) => {
    for (const entries of analysis.model.index.values()) {
      const claims = new Map<string, Entry>();
      for (const entry of entries.values()) {
        for (const id of new Set(formerIdsOf(entry))) {
          const other = entries.get(id) ?? claims.get(id);
          claims.set(id, entry);
          if (!other) continue;
          const state = entries.has(id) ? 'used' : 'claimed';
          report({ entry, field: ['formerly'], data: { id, other: other.id, state }, related: [other] });
        }
      }
    }
  },
});
