import { countText, dateText, numberText, percentText } from '../messages/format.js';
import { type Block, heading, paragraph } from '../report/blocks.js';
import type { Headline } from '../views/headline.js';
import { type Context, defineSection, digitsOf, wordsOf } from './define.js';

type Data = Headline['data'];
type Say = (
  data: Data,
  write: {
    score: (value: number | null) => string;
    count: (value: number) => string;
    share: (value: number) => string;
    target: string;
  },
) => string;

const en: Record<Headline['messageId'], Say> = {
  first: (d, { score, count, share, target }) => {
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
        ? `; ${d.help.name} (${days}) helps fastest`
        : `; the fastest gain overall is ${d.help.name} (${days})`
      : '';
    return `First ${d.name}: ${parts.join(', ')}${help}.`;
  },
  'all-met': (d, { target }) =>
    `Every touchpoint that can be compared meets its ${target}; ${d.name} comes first by id.`,
  'nothing-rankable': (_, { target }) => `Nothing can be ranked yet: no touchpoint has both an Ist and its ${target}.`,
  empty: () => 'No touchpoint to analyse: none is in the catalog, or the selection matches none.',
};

/** What was tried to say how sure a rank is. */
export const TRIALS = {
  en: { weightings: 'weightings', draws: 'draws' },
  de: { weightings: 'Gewichtungen', draws: 'Ziehungen' },
};

const de: Record<Headline['messageId'], Say> = {
  first: (d, { score, count, share, target }) => {
    const parts = [
      `Ist ${score(d.ist)} gegen ${target} ${score(d.target)}`,
      ...(d.moment ? ['Moment der Wahrheit'] : []),
      ...(d.inTop ? [`in ${share(d.inTop.share)} aller ${TRIALS.de[d.inTop.of]} unter den ersten ${d.inTop.k}`] : []),
      ...(d.opinion ? ['aber nur von innen gesehen'] : d.n === null ? [] : [`von ${count(d.n)} Kunden bewertet`]),
    ];
    const days = d.help ? `${count(d.help.effortDays)} ${d.help.effortDays === 1 ? 'Tag' : 'Tage'}` : '';
    const help = d.help
      ? d.help.same
        ? `; ${d.help.name} (${days}) hilft am schnellsten`
        : `; am schnellsten gewinnt insgesamt ${d.help.name} (${days})`
      : '';
    return `Zuerst ${d.name}: ${parts.join(', ')}${help}.`;
  },
  'all-met': (d, { target }) =>
    `Jeder vergleichbare Kontaktpunkt erreicht sein Ziel (${target}); ${d.name} steht nach Kennung vorn.`,
  'nothing-rankable': (_, { target }) => `Noch ist nichts zu reihen: Kein Kontaktpunkt hat Ist und ${target}.`,
  empty: () => 'Kein Kontaktpunkt zu analysieren: Der Katalog hat keinen, oder die Auswahl trifft keinen.',
};

const words = {
  en: { say: en, asOf: 'As of', touchpoint: 'touchpoint', touchpoints: 'touchpoints' },
  de: { say: de, asOf: 'Stand', touchpoint: 'Kontaktpunkt', touchpoints: 'Kontaktpunkte' },
};

/** The title line and the first sentence: what first, how sure, what next. */
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
    ];
  },
});

/** The same sentence everywhere: terminal, report, pull-request comment. */
export function headlineText({ messageId, data }: Headline, context: Context): string {
  const { lang, settings, terms } = context;
  const digits = digitsOf(settings);
  return wordsOf(words, context).say[messageId](data, {
    score: (value) => (value === null ? '–' : numberText(value, lang, { digits })),
    count: (value) => numberText(value, lang),
    share: (value) => percentText(value, lang),
    target: terms.values[data.against],
  });
}
