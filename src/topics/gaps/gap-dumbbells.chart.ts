import { type ChartBlock, chart } from '../../document/blocks.js';
import { type Context, digitsOf } from '../section.js';
import type { GapsData } from './gaps.view.js';

const words = {
  en: {
    title: 'Ist and target',
    description: (shown: number, all: number) =>
      shown < all ? `The ${shown} largest of ${all} gaps` : `${all} touchpoints by gap`,
  },
  de: {
    title: 'Ist und Ziel',
    description: (shown: number, all: number) =>
      shown < all ? `Die ${shown} größten von ${all} Lücken` : `${all} Kontaktpunkte nach Lücke`,
  },
};

/** Maximum number of rows in the chart; the table has all rows. */
const MAX_ROWS = 40;

export function makeGapDumbbells(
  { gaps, against }: GapsData,
  { lang, settings, terms }: Context,
  maxRows = MAX_ROWS,
): ChartBlock[] {
  const compared = gaps.filter((row) => row.gap !== null);
  if (compared.length === 0) return [];
  const shown = compared.slice(0, maxRows);
  const roles = (['ist', 'expectation', against] as const).filter((role, at, all) => all.indexOf(role) === at);
  return [
    chart({
      kind: 'dumbbells',
      title: words[lang].title,
      description: words[lang].description(shown.length, compared.length),
      scale: settings.scale,
      digits: digitsOf(settings),
      roles: roles
        .filter((role) => shown.some((row) => row[role] !== null))
        .map((role) => ({ role, title: terms.values[role] })),
      rows: shown.map((row) => ({
        label: row.name,
        touchpoint: row.touchpoint,
        values: Object.fromEntries(roles.map((role) => [role, row[role]])),
      })),
    }),
  ];
}
