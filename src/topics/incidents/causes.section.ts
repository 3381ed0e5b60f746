import { amount, type Block, type Cell, heading, note, paragraph, type Table, text } from '../../document/blocks.js';
import { listText, numberText, percentText } from '../../messages/format.js';
import { type Context, wordsOf } from '../section.js';
import type { IncidentsData } from './incidents.view.js';
import { incidentWords } from './incidents.words.js';

type Causes = IncidentsData['causes'];

/** The claimed reasons compared with the causes found. */
export function causeBlocks(data: IncidentsData, context: Context): Block[] {
  const w = wordsOf(incidentWords, context);
  const both = data.causes.filter(({ claimed, found }) => claimed !== null && found !== null);
  const left = data.price.claimed - data.price.examined;
  return [
    heading(2, w.causes),
    data.price.share === null ? note('hint', w.priceUnknown) : paragraph(priceText(data, context), 'strong'),
    ...(both.length > 0 ? [crossTable(both, context)] : []),
    ...(left > 0 ? [note('hint', w.notExamined(numberText(left, context.lang)))] : []),
  ];
}

function priceText({ price, causes }: IncidentsData, context: Context): string {
  const w = wordsOf(incidentWords, context);
  const { lang } = context;
  const formatCount = (count: number) => numberText(count, lang);
  const instead = causes
    .filter(({ claimed, found }) => claimed === 'price' && found !== null && found !== 'price')
    .sort((left, right) => right.events - left.events)
    .map(({ found, events }) => `${w.cause[found ?? '']} ${formatCount(events)}`);
  const said = w.price(formatCount(price.examined), formatCount(price.notPrice), percentText(price.share ?? 0, lang));
  return `${[said, ...(instead.length > 0 ? [w.but(listText(instead, lang))] : [])].join(', ')}.`;
}

/**
 * Found causes are rows and claimed reasons are columns, because there are fewer claimed reasons and width is scarce.
 */
function crossTable(cells: Causes, context: Context): Table {
  const w = wordsOf(incidentWords, context);
  const sum = (some: Causes) => some.reduce((all, one) => all + one.events, 0);
  const across = [...new Set(cells.map(({ claimed }) => claimed))];
  const down = [...new Set(cells.map(({ found }) => found))].sort(
    (left, right) => sum(cells.filter((one) => one.found === right)) - sum(cells.filter((one) => one.found === left)),
  );
  const count = (value: number): Cell => amount(value, value === 0 ? '' : numberText(value, context.lang));
  return {
    type: 'table',
    aside: true,
    columns: [
      { key: 'found', title: w.found, flexible: true },
      ...across.map((claimed) => ({
        key: claimed ?? '',
        title: w.cause[claimed ?? ''] ?? '',
        align: 'right' as const,
      })),
      { key: 'sum', title: 'Σ', align: 'right' },
    ],
    rows: down.map((found) => {
      const row = cells.filter((one) => one.found === found);
      return [
        text(w.cause[found ?? ''] ?? ''),
        ...across.map((claimed) => count(sum(row.filter((one) => one.claimed === claimed)))),
        count(sum(row)),
      ];
    }),
  };
}
