import { type Block, type Cell, heading, note, number, paragraph, text } from '../../document/blocks.js';
import { numberText, partsText } from '../../messages/format.js';
import { METHOD_TITLES } from '../priorities/ranking.view.js';
import { type Context, defineSection, wordsOf } from '../section.js';
import { missingLines } from '../shared/missing.section.js';
import type { AppendixData } from './appendix.view.js';

const words = {
  en: {
    formula:
      'Gap = target − Ist in the direction of the scale. Priority = 100 × leverage × share of the scale that the gap takes. Leverage = weighted mean of the criteria that are known. Benefit of a measure = sum of 100 × leverage × min(gain, gap that is left) ÷ range of the scale.',
    sources:
      'After Zeithaml, Parasuraman & Berry 1990 (gaps), Keeney & Raiffa 1976 (weights), Lahdelma & Salminen 2001 (SMAA-2), Carlzon 1987 and Schüller 2012 (moments of truth, touchpoints). Unknown values are left out and listed, never counted as 0.',
    scale: 'Scale',
    best: { max: 'more is better', min: 'less is better' },
    against: 'Compared with',
    method: 'Ranking method',
    weights: 'Weights',
    draws: 'Draws',
    drawn: (draws: string, seed: string) => `${draws}, seed ${seed}`,
    rounds: 'Where the ratings come from',
    round: 'Round',
    date: 'Date',
    who: 'Who rated',
    perspective: { customer: 'customers', company: 'the company' },
    how: 'Method',
    ratings: 'Ratings',
    respondents: 'Asked',
    source: 'Source',
    none: 'No round of ratings is in the catalog yet.',
    missing: 'What is missing',
  },
  de: {
    formula:
      'Lücke = Ziel − Ist in der Richtung der Skala. Priorität = 100 × Hebel × Anteil der Lücke an der Skala. Hebel = gewichtetes Mittel der bekannten Kriterien. Nutzen einer Maßnahme = Summe aus 100 × Hebel × min(Gewinn, noch offene Lücke) ÷ Spanne der Skala.',
    sources:
      'Nach Zeithaml, Parasuraman & Berry 1990 (Lücken), Keeney & Raiffa 1976 (Gewichte), Lahdelma & Salminen 2001 (SMAA-2), Carlzon 1987 und Schüller 2012 (Momente der Wahrheit, Touchpoints). Was niemand weiß, bleibt außen vor und wird genannt; es zählt nie als 0.',
    scale: 'Skala',
    best: { max: 'mehr ist besser', min: 'weniger ist besser' },
    against: 'Verglichen mit',
    method: 'Verfahren der Rangfolge',
    weights: 'Gewichte',
    draws: 'Ziehungen',
    drawn: (draws: string, seed: string) => `${draws}, Startwert ${seed}`,
    rounds: 'Woher die Bewertungen stammen',
    round: 'Runde',
    date: 'Datum',
    who: 'Wer bewertet hat',
    perspective: { customer: 'Kunden', company: 'das Unternehmen' },
    how: 'Methode',
    ratings: 'Bewertungen',
    respondents: 'Befragte',
    source: 'Quelle',
    none: 'Noch ist keine Bewertungsrunde im Katalog.',
    missing: 'Was fehlt',
  },
};

/** Formulas, settings and sources: everything that is needed to repeat the computation. */
export const appendix = defineSection({
  id: 'appendix',
  compose: (data: AppendixData, context): Block[] => {
    const w = wordsOf(words, context);
    const lacking = [...missingLines(data.missing, context), ...missingLines(dropRepeated(data), context, 'ranked')];
    return [
      paragraph(w.formula),
      paragraph(w.sources),
      { type: 'facts', facts: factsOf(data, context) },
      heading(2, w.rounds),
      ...(data.rounds.length > 0 ? [roundTable(data, context)] : [note('hint', w.none)]),
      ...(lacking.length > 0 ? [heading(2, w.missing), ...lacking] : []),
    ];
  },
});

/** Leaves out touchpoints that are already listed as not comparable for the same reason. */
function dropRepeated({ missing, notRankable }: AppendixData): AppendixData['notRankable'] {
  const said = new Map(missing.map(({ touchpoint, lacks }) => [touchpoint, lacks.join()]));
  return notRankable.filter(({ touchpoint, lacks }) => said.get(touchpoint) !== lacks.join());
}

function factsOf(data: AppendixData, context: Context): { label: string; value: Cell }[] {
  const w = wordsOf(words, context);
  const { lang, terms } = context;
  const count = (value: number) => numberText(value, lang);
  const weighty = data.weights.filter(({ weight }) => weight > 0);
  const percents = partsText(
    weighty.map(({ weight }) => weight),
    lang,
  );
  const weights = weighty.map(({ criterion }, at) => `${terms.criteria[criterion]} ${percents[at]}`);
  return [
    { label: w.scale, value: text(`${count(data.scale.min)}–${count(data.scale.max)}, ${w.best[data.scale.best]}`) },
    { label: w.against, value: text(terms.values[data.against]) },
    { label: w.method, value: text(METHOD_TITLES[data.method]?.[context.lang] ?? data.method) },
    { label: w.weights, value: text(weights.join(' · ')) },
    ...(data.draws ? [{ label: w.draws, value: text(w.drawn(count(data.draws.draws), count(data.draws.seed))) }] : []),
  ];
}

function roundTable({ rounds }: AppendixData, context: Context): Block {
  const w = wordsOf(words, context);
  return {
    type: 'table',
    columns: [
      { key: 'round', title: w.round },
      { key: 'date', title: w.date },
      { key: 'perspective', title: w.who },
      { key: 'method', title: w.how },
      { key: 'ratings', title: w.ratings, align: 'right' },
      { key: 'respondents', title: w.respondents, align: 'right', ifAny: true },
      { key: 'source', title: w.source, flexible: true, ifAny: true },
    ],
    rows: rounds.map((row) => [
      text(row.round),
      { date: row.date },
      { text: w.perspective[row.perspective], plain: row.perspective },
      { text: context.terms.methods[row.method] ?? row.method, plain: row.method },
      number(row.ratings),
      number(row.respondents),
      row.source === null ? null : text(row.source, 'dim'),
    ]),
  };
}
