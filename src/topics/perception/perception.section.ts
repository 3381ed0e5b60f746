import { type Block, type Cell, heading, note, number, paragraph, type Table, text } from '../../document/blocks.js';
import { numberText, pointsText, quoteText } from '../../messages/format.js';
import { type Context, defineViewSection, differenceStyle, digitsOf, takeTop, wordsOf } from '../section.js';
import { quoteNames } from '../shared/names.section.js';
import { addRestLine } from '../shared/rest.section.js';
import type { PerceptionData, PerceptionRow } from './perception.view.js';
import { perceptionWords } from './perception.words.js';

/** The company's ratings against those of customers. */
export const perception = defineViewSection({
  id: 'perception',
  summary: {
    en: 'do we see ourselves as customers see us',
    de: 'sehen wir uns so, wie Kunden uns sehen',
  },
  compose: (data: PerceptionData, context): Block[] => {
    const w = wordsOf(perceptionWords, context);
    const blocks: Block[] = [heading(2, w.title)];
    const compared = data.touchpoints.filter((row) => row.ist.gap !== null);
    if (compared.length === 0) blocks.push(note('hint', w.none));
    else blocks.push(paragraph(sentence(data, context), 'strong'), istTable(compared, context));
    return [...blocks, ...topBlocks(data, context), ...missingLine(data, context)];
  },
});

function sentence({ summary, touchpoints: [widest] }: PerceptionData, context: Context): string {
  const w = wordsOf(perceptionWords, context);
  const { lang } = context;
  const digits = digitsOf(context.settings);
  const score = (value: number | null) => (value === null ? '–' : numberText(value, lang, { digits }));
  const parts = [
    w.flattered(numberText(summary.flattered, lang), numberText(summary.both, lang)),
    ...(summary.meanGap === null ? [] : [w.mean(pointsText(summary.meanGap, lang, { digits, sign: true }))]),
    ...(widest ? [w.widest(quoteText(widest.name, lang), score(widest.ist.company), score(widest.ist.customers))] : []),
  ];
  return `${parts.join('; ')}.`;
}

function istTable(rows: readonly PerceptionRow[], context: Context): Table {
  const w = wordsOf(perceptionWords, context);
  const digits = digitsOf(context.settings);
  const { min, max } = context.settings.scale;
  const { shown, rest } = takeTop(rows, context);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: '', plainOnly: true },
      { key: 'name', title: w.touchpoint, flexible: true },
      { key: 'customers', title: w.customers, align: 'right' },
      { key: 'company', title: w.company, align: 'right' },
      { key: 'gap', title: w.gap, align: 'right' },
      { key: 'drawing', title: '', drawing: true },
      { key: 'word', title: '', from: 90, detail: true, drawing: true },
    ],
    rows: shown.map(({ touchpoint, name, ist: { customers, company, gap } }): Cell[] => [
      text(touchpoint),
      text(name),
      number(customers, { digits }),
      number(company, { digits }),
      number(gap, {
        ...differenceStyle(context, gap, customers, company),
        sign: true,
        ...((gap ?? 0) > 0 ? { tone: 'bad' as const } : {}),
      }),
      customers === null ? null : { from: customers, to: company, min, max },
      text((gap ?? 0) > 0 ? w.better : (gap ?? 0) < 0 ? w.worse : w.same, 'dim'),
    ]),
  };
  return addRestLine(table, rest, 'tpm analyze perception', context);
}

function topBlocks({ top }: PerceptionData, context: Context): Block[] {
  const w = wordsOf(perceptionWords, context);
  if (top.overlap === null) return [heading(2, w.important), note('hint', w.noImportance)];
  const digits = digitsOf(context.settings);
  const count = numberText(top.touchpoints.length, context.lang);
  const rows = top.touchpoints.map((row): Cell[] => [
    number(row.rank),
    { text: row.name, plain: row.touchpoint },
    number(row.customers, { digits }),
    number(row.company, { digits }),
    number(row.companyRank),
    row.companyRank === null || row.companyRank > top.k ? text(w.notOurs, 'warn') : text(''),
  ]);
  return [
    heading(2, w.important),
    paragraph(w.overlap(count, numberText(top.overlap, context.lang), numberText(top.k, context.lang)), 'strong'),
    {
      type: 'table',
      aside: true,
      columns: [
        { key: 'rank', title: '', align: 'right' },
        { key: 'name', title: w.touchpoint, flexible: true },
        { key: 'customers', title: w.customers, align: 'right' },
        { key: 'company', title: w.company, align: 'right' },
        { key: 'companyRank', title: w.ourRank, align: 'right' },
        { key: 'word', title: '', ifAny: true },
      ],
      rows,
    },
  ];
}

function missingLine({ missing }: PerceptionData, context: Context): Block[] {
  const w = wordsOf(perceptionWords, context);
  const findOnly = (side: 'customers' | 'company' | 'sameSeries') =>
    missing.filter(({ lacks }) => lacks.length === 1 && lacks[0] === side).map(({ touchpoint }) => touchpoint);
  const [customers, company, apart] = [findOnly('customers'), findOnly('company'), findOnly('sameSeries')];
  return [
    ...(customers.length > 0 ? [note('hint', w.lacksCustomers(quoteNames('touchpoint', customers, context)))] : []),
    ...(company.length > 0 ? [note('hint', w.lacksCompany(numberText(company.length, context.lang)))] : []),
    ...(apart.length > 0 ? [note('hint', w.apart(quoteNames('touchpoint', apart, context)))] : []),
  ];
}
