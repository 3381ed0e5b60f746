import { type Block, heading, note, number, paragraph, share, type Table, text } from '../../document/blocks.js';
import { dateText, numberText, partsText, pointsText } from '../../messages/format.js';
import { type Context, defineSection, differenceStyle, digitsOf, wordsOf } from '../section.js';
import { upToIfLater } from '../shared/later.section.js';
import type { Explanation } from './explanation.view.js';

const words = {
  en: {
    head: (rank: string, of: string, score: string) => `rank ${rank} of ${of} · priority ${score}`,
    unranked: 'not ranked',
    formula: (score: string, leverage: string, gap: string) =>
      `Priority ${score} = 100 × leverage ${leverage} × gap ${gap}`,
    gapFormula: (score: string, gap: string) => `Priority ${score} = 100 × gap ${gap} (method gap)`,
    leverage: 'Leverage',
    criterion: 'Criterion',
    value: 'Value',
    weight: 'Weight',
    contribution: 'Contribution',
    source: 'Source',
    unknown: 'unknown',
    nobody: 'not given: left out, not counted as 0',
    gap: 'Gap',
    sources: 'Source',
    minus: (target: string, ist: string, gap: string) => `${target} − Ist ${ist} = ${gap}`,
    lacks: (what: string) => `It is not ranked: ${what}.`,
    up: (rank: string, by: string) => `It would share rank ${rank} if its Ist were ${by} lower.`,
    down: (rank: string, by: string) => `It would share rank ${rank} if its Ist were ${by} higher.`,
    worseUp: (rank: string, by: string) => `It would share rank ${rank} if its Ist were ${by} worse.`,
    betterDown: (rank: string, by: string) => `It would share rank ${rank} if its Ist were ${by} better.`,
    asked: (date: string) => `asked ${date}`,
    opinion: 'opinion',
  },
  de: {
    head: (rank: string, of: string, score: string) => `Rang ${rank} von ${of} · Priorität ${score}`,
    unranked: 'ohne Rang',
    formula: (score: string, leverage: string, gap: string) =>
      `Priorität ${score} = 100 × Hebel ${leverage} × Lücke ${gap}`,
    gapFormula: (score: string, gap: string) => `Priorität ${score} = 100 × Lücke ${gap} (Verfahren gap)`,
    leverage: 'Hebel',
    criterion: 'Kriterium',
    value: 'Wert',
    weight: 'Gewicht',
    contribution: 'Beitrag',
    source: 'Quelle',
    unknown: 'unbekannt',
    nobody: 'niemand sagt es: bleibt außen vor, zählt nicht als 0',
    gap: 'Lücke',
    sources: 'Quelle',
    minus: (target: string, ist: string, gap: string) => `${target} − Ist ${ist} = ${gap}`,
    lacks: (what: string) => `Ohne Rang: ${what}.`,
    up: (rank: string, by: string) => `Rang ${rank} teilte er, wenn das Ist um ${by} niedriger wäre.`,
    down: (rank: string, by: string) => `Rang ${rank} teilte er, wenn das Ist um ${by} höher wäre.`,
    worseUp: (rank: string, by: string) => `Rang ${rank} teilte er, wenn das Ist um ${by} schlechter wäre.`,
    betterDown: (rank: string, by: string) => `Rang ${rank} teilte er, wenn das Ist um ${by} besser wäre.`,
    asked: (date: string) => `gefragt ${date}`,
    opinion: 'nur Innensicht',
  },
};

/** The rank and its parts in short, for readers without the files. */
export function whyBlocks(data: Explanation, context: Context): Block[] {
  const { columns, rows, ...table } = criteriaTable(data, context);
  const kept = columns.filter(({ key }) => key !== 'source');
  return [
    ...formulaBlocks(data, context),
    { ...table, columns: kept, rows: rows.map((row) => row.slice(0, kept.length)) },
    ...moveLines(data, context),
  ];
}

function formulaBlocks(data: Explanation, context: Context): Block[] {
  const w = wordsOf(words, context);
  const { lang, terms } = context;
  const score = data.score === null ? '–' : numberText(data.score, lang, { digits: 1 });
  const part = (value: number | null) => (value === null ? '–' : numberText(value, lang, { digits: 2 }));
  if (data.rank === null) {
    const what = data.lacks.map((one) => terms.lacks[one as 'ist'] ?? one).join(', ');
    return [note('warning', upToIfLater(w.lacks(what), ['assessment'], context))];
  }
  if (data.method === 'weighted-gap')
    return [paragraph(w.formula(score, part(data.leverage), part(data.gapShare)), 'strong')];
  return data.method === 'gap' ? [paragraph(w.gapFormula(score, part(data.gapShare)), 'strong')] : [];
}

/** The derivation of a touchpoint's rank, number by number, each with file and line. */
export const explanation = defineSection({
  id: 'explanation',
  compose: (data: Explanation, context): Block[] => {
    const w = wordsOf(words, context);
    const { lang } = context;
    const score = (value: number | null) => (value === null ? '–' : numberText(value, lang, { digits: 1 }));
    const part = (value: number | null) => (value === null ? '–' : numberText(value, lang, { digits: 2 }));
    const rank =
      data.rank === null
        ? w.unranked
        : w.head(numberText(data.rank, lang), numberText(data.of, lang), score(data.score));
    const blocks: Block[] = [heading(1, data.name, rank), ...formulaBlocks(data, context)];
    blocks.push(heading(2, `${w.leverage} ${part(data.leverage)}`), criteriaTable(data, context));
    return [...blocks, heading(2, gapTitle(data, context)), inputTable(data, context), ...moveLines(data, context)];
  },
});

function criteriaTable(data: Explanation, context: Context): Table {
  const w = wordsOf(words, context);
  const name = (criterion: string) => context.terms.criteria[criterion as 'reach'] ?? criterion;
  const weights = partsText(
    data.because.map(({ weight }) => weight),
    context.lang,
  );
  const known = data.because.map((part, at) => [
    { text: name(part.criterion), plain: part.criterion },
    number(part.value, { digits: 2 }),
    share(part.weight, weights[at] ?? ''),
    number(part.contribution, { digits: 3 }),
    text(`${part.file}:${part.line}`, 'dim'),
  ]);
  const unknown = data.unknown.map((criterion) => [
    { text: name(criterion), plain: criterion },
    null,
    text(w.unknown, 'dim'),
    null,
    text(w.nobody, 'dim'),
  ]);
  return {
    type: 'table',
    columns: [
      { key: 'criterion', title: w.criterion, flexible: true },
      { key: 'value', title: w.value, align: 'right' },
      { key: 'weight', title: w.weight, align: 'right' },
      { key: 'contribution', title: w.contribution, align: 'right' },
      { key: 'source', title: w.source, flexible: true },
    ],
    rows: [...known, ...unknown],
  };
}

function gapTitle(data: Explanation, context: Context): string {
  const w = wordsOf(words, context);
  const value = (what: string) => data.inputs.find((input) => input.what === what)?.value;
  const [ist, target] = [value('ist'), value(data.against)];
  if (ist === undefined || target === undefined) return w.gap;
  const score = (one: number) => numberText(one, context.lang, { digits: digitsOf(context.settings) });
  const sign = context.settings.scale.best === 'max' ? 1 : -1;
  const gap = sign * (target - ist);
  const by = numberText(gap, context.lang, differenceStyle(context, gap, ist, target));
  return `${w.gap}: ${w.minus(`${context.terms.values[data.against]} ${score(target)}`, score(ist), by)}`;
}

function inputTable(data: Explanation, context: Context): Table {
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  const score = (one: number) => numberText(one, context.lang, { digits });
  return {
    type: 'table',
    columns: [
      { key: 'what', title: '' },
      { key: 'value', title: '', align: 'right' },
      { key: 'details', title: '', flexible: true },
      { key: 'source', title: '', flexible: true },
    ],
    rows: data.inputs.map((input) => {
      const details = [
        ...(input.n === null ? [] : [`n = ${numberText(input.n, context.lang)}`]),
        ...(input.ci95 ? [`${score(input.ci95[0])} – ${score(input.ci95[1])}`] : []),
        ...(input.opinion ? [w.opinion] : []),
        ...(input.unweighted ? [context.terms.unweighted] : []),
        w.asked(dateText(input.date, context.lang)),
      ];
      const sources = input.sources.map(({ file, line }) => `${file}:${line}`).join(', ');
      return [
        text(context.terms.values[input.what]),
        number(input.value, { digits }),
        text(details.join(' · ')),
        text(sources, 'dim'),
      ];
    }),
  };
}

function moveLines({ moves }: Explanation, context: Context): Block[] {
  const w = wordsOf(words, context);
  const turned = context.settings.scale.best === 'min';
  const moveLine = (move: Explanation['moves']['up'], write: (rank: string, by: string) => string): Block[] => {
    if (!move) return [];
    const by = pointsText(Math.abs(move.by), context.lang, { digits: digitsOf(context.settings) });
    return [note('hint', write(numberText(move.rank, context.lang), by))];
  };
  return [...moveLine(moves.up, turned ? w.worseUp : w.up), ...moveLine(moves.down, turned ? w.betterDown : w.down)];
}
