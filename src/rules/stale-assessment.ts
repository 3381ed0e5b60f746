import { daysBetween } from '../core/dates.js';
import { dateText } from '../messages/format.js';
import { agePhrase, daysPhrase, quoteList } from './engine/phrases.js';
import { defineRule } from './engine/rule.js';
import { roundsOf } from './engine/rule-entries.js';

export const staleAssessment = defineRule({
  id: 'stale-assessment',
  group: 'evidence',
  severity: 'warning',
  presets: { strict: 'error', workshop: 'info' },
  words: {
    en: {
      title: 'Stale assessment',
      what: 'The current Ist of a touchpoint is older than "staleAfterDays" allows; a combined Ist is as old as its oldest part.',
      why: 'Expectations rise with every better company that customers meet; a ranking on old figures closes the gaps of yesterday.',
      message: (data) => `the Ist of "${data.id ?? ''}" is ${agePhrase(data.days, 'en')} old (${data.date ?? ''})`,
      cause: ({ rounds = '' }) =>
        `${rounds.includes(', ') ? 'rounds' : 'round'} ${quoteList(rounds, 'en')} ${rounds.includes(', ') ? 'are' : 'is'} stale`,
      remedy: ({ limit = '' }) => `ask again; an Ist counts as fresh for ${daysPhrase(limit, 'en')}`,
    },
    de: {
      title: 'Veraltete Bewertung',
      what: 'Das aktuelle Ist eines Kontaktpunkts ist älter, als »staleAfterDays« erlaubt; ein zusammengesetztes Ist ist so alt wie sein ältester Teil.',
      why: 'Erwartungen steigen mit jedem besseren Unternehmen, dem Kunden begegnen; eine Rangfolge aus alten Zahlen schließt die Lücken von gestern.',
      message: (data) =>
        `das Ist von »${data.id ?? ''}« ist ${agePhrase(data.days, 'de')} alt (${dateText(data.date ?? '', 'de')})`,
      cause: ({ rounds = '' }) =>
        rounds.includes(', ')
          ? `die Runden ${quoteList(rounds, 'de')} sind veraltet`
          : `die Runde ${quoteList(rounds, 'de')} ist veraltet`,
      remedy: ({ limit = '' }) =>
        `neu fragen; als frisch gilt ein Ist, das höchstens ${daysPhrase(limit, 'de')} alt ist`,
    },
  },
  bad: `touchpoints:
  werkstatt: { name: Fahrradwerkstatt, phase: post-purchase }
assessments:
  kunden-2025:
    date: 2025-05-31
    perspective: customer
    method: survey
    ratings:
      werkstatt: { ist: 6.4 }
`,
  good: `touchpoints:
  werkstatt: { name: Fahrradwerkstatt, phase: post-purchase }
assessments:
  kunden-2026:
    date: 2026-05-31
    perspective: customer
    method: survey
    ratings:
      werkstatt: { ist: 6.4 }
`,
  check: ({ analysis, report }) => {
    const limit = analysis.settings.staleAfterDays;
    for (const entry of analysis.touchpoints) {
      const ist = analysis.current(entry.id, 'ist');
      const old = ist ? daysBetween(ist.date, analysis.options.asOf) : 0;
      if (!ist || old <= limit) continue;
      const data = { id: entry.id, days: old, date: ist.date, limit, rounds: ist.rounds };
      report({ entry, data, related: roundsOf(analysis, ist.rounds) });
    }
  },
});
