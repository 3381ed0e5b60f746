import { isCopy, roundsOfOneDay } from '../analysis/copies.js';
import { valueDates } from '../analysis/metric-series.js';
import { lastDayOf } from '../core/dates.js';
import type { Entry } from '../core/model/entry.js';
import { VALUE_KINDS } from '../core/model/on-scale.js';
import { dateText } from '../messages/format.js';
import { defineRule, type RuleContext } from './engine/rule.js';
import { entriesOf } from './engine/rule-entries.js';

export const twoValuesOfOneDay = defineRule({
  id: 'two-values-of-one-day',
  group: 'evidence',
  severity: 'warning',
  presets: { workshop: 'info' },
  words: {
    en: {
      title: 'Two values of one day',
      what: 'A metric writes one day in two forms (2026-10 is its last day, 2026-10-31), or two rounds of one day, one perspective and one group rate the same thing, such as a round pasted under a second id.',
      why: 'One of the two is a mistake: of a metric only the more exact date counts, a copied round counts once, and two different rounds become one mean.',
      message: ({ id = '', other = '', date = '', sort = '' }) =>
        sort === 'metric'
          ? `"${id}" and "${other}" are the same day`
          : sort === 'copy'
            ? `round "${id}" repeats what "${other}" says of ${date}; it counts once`
            : `round "${id}" rates again what "${other}" rates on ${date}; a mean of both counts`,
      remedy: ({ sort = '' }) =>
        sort === 'metric' ? 'keep one of the two' : 'keep one of the rounds, or correct its date',
    },
    de: {
      title: 'Zwei Werte von einem Tag',
      what: 'Eine Kennzahl schreibt einen Tag in zwei Formen (2026-10 ist sein letzter Tag, 2026-10-31), oder zwei Runden eines Tages, einer Sicht und einer Gruppe bewerten dasselbe, etwa eine unter zweiter Kennung eingefügte Runde.',
      why: 'Einer von beiden ist nicht gemeint: Von einer Kennzahl zählt nur das genauere Datum, eine kopierte Runde zählt einmal, und zwei verschiedene Runden werden ein Mittel.',
      message: ({ id = '', other = '', date = '', sort = '' }) =>
        sort === 'metric'
          ? `»${id}« und »${other}« sind derselbe Tag`
          : sort === 'copy'
            ? `Runde »${id}« sagt noch einmal, was »${other}« vom ${dateText(date, 'de')} sagt; sie zählt einmal`
            : `Runde »${id}« bewertet noch einmal, was »${other}« am ${dateText(date, 'de')} bewertet; es zählt ein Mittel aus beiden`,
      remedy: ({ sort = '' }) =>
        sort === 'metric' ? 'einen der beiden behalten' : 'eine der Runden behalten, oder ihr Datum berichtigen',
    },
  },
  bad: `metrics:
  wartezeit:
    name: Wartezeit
    kind: duration
    better: lower
    values: { 2026-10: 9, 2026-10-31: 7 }
`,
  good: `metrics:
  wartezeit:
    name: Wartezeit
    kind: duration
    better: lower
    values: { 2026-09: 9, 2026-10-31: 7 }
`,
  check: (context) => {
    for (const entry of entriesOf(context.analysis, 'metric')) checkMetric(entry, context);
    for (const same of roundsOfOneDay(entriesOf(context.analysis, 'assessment'))) checkRounds(same, context);
  },
});

function checkMetric(entry: Entry<'metric'>, { report }: RuleContext): void {
  for (const [exact = '', ...others] of valueDates(entry.fields.values).values()) {
    for (const other of others) {
      report({ entry, field: ['values', other], part: 'key', data: { id: other, other: exact, sort: 'metric' } });
    }
  }
}

/** Each round is compared with those before it by id, and reported once. */
function checkRounds(same: readonly Entry<'assessment'>[], { report }: RuleContext): void {
  same.forEach((entry, at) => {
    const earlier = same.slice(0, at);
    const original = earlier.find((other) => isCopy(other, entry));
    const other = original ?? earlier.find((one) => ratesAgain(one, entry));
    if (!other) return;
    const data = {
      id: entry.id,
      other: other.id,
      date: lastDayOf(entry.fields.date),
      sort: original ? 'copy' : 'again',
    };
    report({ entry, data, related: [other] });
  });
}

/** Do two rounds rate the same kind of value at one touchpoint? */
function ratesAgain(one: Entry<'assessment'>, other: Entry<'assessment'>): boolean {
  return Object.entries(one.fields.ratings).some(([touchpoint, rating]) => {
    const again = Object.hasOwn(other.fields.ratings, touchpoint) ? other.fields.ratings[touchpoint] : undefined;
    return VALUE_KINDS.some((kind) => rating[kind] !== undefined && again?.[kind] !== undefined);
  });
}
