import { type Block, note, number, type Table, text } from '../../document/blocks.js';
import { type Context, defineSection, digitsOf, phaseName, wordsOf } from '../section.js';
import type { PortfolioData } from './portfolio.view.js';

const words = {
  en: {
    touchpoint: 'Touchpoint',
    leverage: 'Leverage',
    reach: 'Reach',
    gap: 'Gap',
    phase: 'Phase',
    department: 'Department',
    count: 'Touchpoints',
    mean: 'Mean gap',
    none: 'no department',
    cross: 'The lines stand at the medians: half of the touchpoints lie on each side.',
    empty: 'No touchpoint has both an Ist and a known leverage.',
  },
  de: {
    touchpoint: 'Kontaktpunkt',
    leverage: 'Hebel',
    reach: 'Reichweite',
    gap: 'Lücke',
    phase: 'Phase',
    department: 'Abteilung',
    count: 'Kontaktpunkte',
    mean: 'Mittlere Lücke',
    none: 'ohne Abteilung',
    cross: 'Die Linien stehen bei den Medianen: auf jeder Seite liegt die Hälfte der Kontaktpunkte.',
    empty: 'Kein Kontaktpunkt hat zugleich ein Ist und einen bekannten Hebel.',
  },
};

/** The data of the portfolio chart as tables, for further computation. */
export const portfolio = defineSection({
  id: 'portfolio',
  compose: ({ points, cells }: PortfolioData, context): Block[] => {
    const w = wordsOf(words, context);
    if (points.length === 0) return [note('hint', w.empty)];
    return [note('hint', w.cross), pointTable(points, context), cellTable(cells, context)];
  },
});

function pointTable(points: PortfolioData['points'], context: Context): Table {
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  return {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: '', plainOnly: true },
      { key: 'name', title: w.touchpoint, flexible: true },
      { key: 'leverage', title: w.leverage, align: 'right' },
      { key: 'ist', title: context.terms.values.ist, align: 'right' },
      { key: 'shortfall', title: w.gap, align: 'right' },
      { key: 'reach', title: w.reach, align: 'right', ifAny: true },
    ],
    rows: points.map((point) => [
      text(point.touchpoint),
      text(point.name),
      number(point.leverage, { digits: 2 }),
      number(point.ist, { digits }),
      number(point.shortfall, { digits }),
      number(point.reach, { digits: 2 }),
    ]),
  };
}

function cellTable(cells: PortfolioData['cells'], context: Context): Table {
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  return {
    type: 'table',
    aside: true,
    columns: [
      { key: 'phase', title: w.phase },
      { key: 'department', title: w.department, flexible: true },
      { key: 'touchpoints', title: w.count, align: 'right' },
      { key: 'meanShortfall', title: w.mean, align: 'right' },
    ],
    rows: cells.map((cell) => [
      { text: phaseName(cell.phase, context), plain: cell.phase },
      {
        text: cell.department === null ? w.none : context.name('department', cell.department),
        plain: cell.department ?? '',
      },
      number(cell.n),
      number(cell.meanShortfall, { digits }),
    ]),
  };
}
