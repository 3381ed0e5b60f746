import { type ChartBlock, chart } from '../../document/blocks.js';
import { type Context, digitsOf, phaseName } from '../section.js';
import type { PortfolioData } from './portfolio.view.js';

const words = {
  en: {
    bubbles: 'Leverage and Ist',
    described: (count: number) => `${count} touchpoints by Ist and leverage`,
    leverage: 'Leverage',
    tones: { bad: 'short of the target', good: 'at the target', plain: 'no target known' },
    corners: ['act here', 'keep it up', 'later', 'more than needed'],
    heat: 'Mean gap by phase and department',
    heatDescribed: 'Mean shortfall of the touchpoints of each phase and department',
    none: 'no department',
  },
  de: {
    bubbles: 'Hebel und Ist',
    described: (count: number) => `${count} Kontaktpunkte nach Ist und Hebel`,
    leverage: 'Hebel',
    tones: { bad: 'hinter dem Ziel', good: 'am Ziel', plain: 'kein Ziel bekannt' },
    corners: ['hier handeln', 'weiter so', 'später', 'mehr als nötig'],
    heat: 'Mittlere Lücke nach Phase und Abteilung',
    heatDescribed: 'Mittlere Lücke der Kontaktpunkte je Phase und Abteilung',
    none: 'ohne Abteilung',
  },
} as const;

/** Bubble chart of leverage against Ist; the area is the reach. */
export function makePortfolioBubbles({ points, crosshair }: PortfolioData, context: Context): ChartBlock[] {
  if (points.length < 2 || !crosshair) return [];
  const w = words[context.lang];
  const { scale } = context.settings;
  return [
    chart({
      kind: 'bubbles',
      title: w.bubbles,
      description: w.described(points.length),
      x: { title: context.terms.values.ist, min: scale.min, max: scale.max, turned: scale.best === 'min' },
      y: { title: w.leverage, min: 0, max: 1, turned: false },
      crosshair: { x: crosshair.ist, y: crosshair.leverage },
      corners: [...w.corners],
      tones: w.tones,
      points: points.map(({ ist, leverage, reach, name, touchpoint, shortfall }) => ({
        x: ist,
        y: leverage,
        size: reach,
        label: name,
        touchpoint,
        tone: shortfall === null ? 'plain' : shortfall > 0 ? 'bad' : 'good',
      })),
    }),
  ];
}

/** Heat map of the mean gap by phase (rows) and department (columns). */
export function makePhaseHeat({ cells }: PortfolioData, context: Context): ChartBlock[] {
  const departments = [...new Set(cells.map(({ department }) => department))];
  const phases = [...new Set(cells.map(({ phase }) => phase))];
  const worst = Math.max(0, ...cells.map(({ meanShortfall }) => meanShortfall ?? 0));
  if (departments.length < 2 || worst === 0) return [];
  const w = words[context.lang];
  const cellOf = (phase: string, department: string | null) => {
    const cell = cells.find((one) => one.phase === phase && one.department === department);
    return { value: cell?.meanShortfall ?? null, n: cell?.n ?? 0 };
  };
  return [
    chart({
      kind: 'heat',
      digits: digitsOf(context.settings),
      title: w.heat,
      description: w.heatDescribed,
      columns: departments.map((one) => (one === null ? w.none : context.name('department', one))),
      rows: phases.map((phase) => ({
        label: phaseName(phase, context),
        cells: departments.map((department) => cellOf(phase, department)),
      })),
      worst,
    }),
  ];
}
