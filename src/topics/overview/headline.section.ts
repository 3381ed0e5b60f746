import { type Block, heading, note, paragraph } from '../../document/blocks.js';
import { countText, dateText, numberText, percentText, quoteText } from '../../messages/format.js';
import { appendCommand, type Context, defineSection, digitsOf, wordsOf } from '../section.js';
import type { Headline } from './headline.view.js';

type Data = Headline['data'];
type Say = (
  data: Data,
  write: {
    score: (value: number | null) => string;
    count: (value: number) => string;
    share: (value: number) => string;
    target: string;
    name: (name: string | null) => string;
  },
) => string;

const en: Record<Headline['messageId'], Say> = {
  first: (d, { score, count, share, target, name }) => {
    const parts = [
      `Ist ${score(d.ist)} against ${target} ${score(d.target)}`,
      ...(d.moment ? ['a moment of truth'] : []),
      ...(d.inTop ? [`in ${share(d.inTop.share)} of all ${TRIALS.en[d.inTop.of]} among the first ${d.inTop.k}`] : []),
      ...(d.opinion
        ? ['but only seen from inside']
        : d.n === null
          ? []
          : [`rated by ${count(d.n)} ${d.n === 1 ? 'customer' : 'customers'}`]),
    ];
    const days = d.help ? `${count(d.help.effortDays)} ${d.help.effortDays === 1 ? 'day' : 'days'}` : '';
    const help = d.help
      ? d.help.same
        ? `; ${name(d.help.name)} (${days}) helps fastest`
        : `; the fastest gain overall is ${name(d.help.name)} (${days})`
      : '';
    return `First ${name(d.name)}: ${parts.join(', ')}${help}.`;
  },
  'all-met': (d, { target, name }) =>
    `Every touchpoint that can be compared meets its ${target}; ${name(d.name)} comes first by id.`,
  'nothing-rankable': (_, { target }) => `Nothing can be ranked yet: no touchpoint has both an Ist and its ${target}.`,
  empty: () => 'No touchpoint to analyse: none is in the catalog, or the selection matches none.',
};

/** Names of the trials behind the certainty of a rank. */
export const TRIALS = {
  en: { weightings: 'weightings', draws: 'draws' },
  de: { weightings: 'Gewichtungen', draws: 'Ziehungen' },
};

const de: Record<Headline['messageId'], Say> = {
  first: (d, { score, count, share, target, name }) => {
    const parts = [
      `Ist ${score(d.ist)} gegen ${target} ${score(d.target)}`,
      ...(d.moment ? ['Moment der Wahrheit'] : []),
      ...(d.inTop ? [`in ${share(d.inTop.share)} aller ${TRIALS.de[d.inTop.of]} unter den ersten ${d.inTop.k}`] : []),
      ...(d.opinion ? ['aber nur von innen gesehen'] : d.n === null ? [] : [`von ${count(d.n)} Kunden bewertet`]),
    ];
    const days = d.help ? `${count(d.help.effortDays)} ${d.help.effortDays === 1 ? 'Tag' : 'Tage'}` : '';
    const help = d.help
      ? d.help.same
        ? `; ${name(d.help.name)} (${days}) hilft am schnellsten`
        : `; am schnellsten gewinnt insgesamt ${name(d.help.name)} (${days})`
      : '';
    return `Zuerst ${name(d.name)}: ${parts.join(', ')}${help}.`;
  },
  'all-met': (d, { target, name }) =>
    `Jeder vergleichbare Kontaktpunkt erreicht sein Ziel (${target}); ${name(d.name)} steht nach Kennung vorn.`,
  'nothing-rankable': (_, { target }) => `Noch ist nichts zu reihen: Kein Kontaktpunkt hat Ist und ${target}.`,
  empty: () => 'Kein Kontaktpunkt zu analysieren: Der Katalog hat keinen, oder die Auswahl trifft keinen.',
};

const words = {
  en: {
    say: en,
    upTo: {
      'all-met': (asOf: string) => `No gap is known up to ${asOf}; rounds that are dated later are left out.`,
      'nothing-rankable': (asOf: string) =>
        `Nothing can be ranked up to ${asOf}; rounds that are dated later are left out.`,
    },
    asOf: 'As of',
    touchpoint: 'touchpoint',
    touchpoints: 'touchpoints',
    worse: (measure: string, touchpoint: string, from: string, to: string, sure: string) =>
      `Made it worse: since ${measure} was done, the Ist of ${touchpoint} went from ${from} to ${to} (${sure}).`,
    interval: (low: string, high: string) => `95%: ${low} to ${high}`,
    noInterval: 'n or spread unknown',
    more: (count: string) => `${count} more made it worse`,
  },
  de: {
    say: de,
    upTo: {
      'all-met': (asOf: string) => `Bis ${asOf} ist keine Lücke bekannt; später datierte Runden zählen nicht.`,
      'nothing-rankable': (asOf: string) => `Bis ${asOf} ist nichts zu reihen; später datierte Runden zählen nicht.`,
    },
    asOf: 'Stand',
    touchpoint: 'Kontaktpunkt',
    touchpoints: 'Kontaktpunkte',
    worse: (measure: string, touchpoint: string, from: string, to: string, sure: string) =>
      `Verschlechtert: Seit ${measure} umgesetzt ist, ging das Ist von ${touchpoint} von ${from} auf ${to} (${sure}).`,
    interval: (low: string, high: string) => `95 %: ${low} bis ${high}`,
    noInterval: 'n oder Streuung unbekannt',
    more: (count: string) => `${count} weitere verschlechtert`,
  },
};

/** Losses named in the headline. */
const MAX_LOSSES = 2;

/** The title and the first sentence: the first priority, its certainty, the next step. */
export const headline = defineSection({
  id: 'headline',
  compose: (data: Headline, context): Block[] => {
    const { lang, settings, asOf } = context;
    const w = wordsOf(words, context);
    const count = countText(data.data.touchpoints, w.touchpoint, w.touchpoints, lang);
    const aside = `${w.asOf} ${dateText(asOf, lang)} · ${count}`;
    return [
      heading(1, settings.name ?? context.terms.nameless, aside),
      paragraph(headlineText(data, context), 'strong'),
      ...worseLines(data, context),
    ];
  },
});

/** The measures that made the Ist worse, placed before anything that looks like progress. */
export function worseLines({ data: { worse } }: Headline, context: Context): Block[] {
  const w = wordsOf(words, context);
  const { lang } = context;
  const digits = digitsOf(context.settings);
  const score = (value: number, sign = false) => numberText(value, lang, { digits, sign });
  const lines = worse.slice(0, MAX_LOSSES).map(({ name, touchpointName, before, after, ci95 }) => {
    const sure = ci95 ? w.interval(score(ci95[0], true), score(ci95[1], true)) : w.noInterval;
    return w.worse(quoteText(name, lang), quoteText(touchpointName, lang), score(before), score(after), sure);
  });
  const rest = worse.length - lines.length;
  if (rest > 0) lines.push(appendCommand(w.more(numberText(rest, lang)), 'tpm analyze measures', context));
  return lines.map((line) => note('warning', line));
}

/** The headline sentence, identical in terminal, report and pull-request comment. */
export function headlineText({ messageId, data }: Headline, context: Context): string {
  const { lang, settings, terms } = context;
  const digits = digitsOf(settings);
  const claims = messageId === 'all-met' || messageId === 'nothing-rankable';
  if (claims && context.later.some(({ kind }) => kind === 'assessment'))
    return wordsOf(words, context).upTo[messageId](dateText(context.asOf, lang));
  return wordsOf(words, context).say[messageId](data, {
    score: (value) => (value === null ? '–' : numberText(value, lang, { digits })),
    count: (value) => numberText(value, lang),
    share: (value) => percentText(value, lang),
    target: terms.values[data.against],
    name: (value) => quoteText(value ?? '', lang),
  });
}
