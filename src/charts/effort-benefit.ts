import { type ChartBlock, chart } from '../report/blocks.js';
import type { Bubble } from '../report/charts.js';
import type { Context } from '../sections/define.js';
import type { QuickWinsData } from '../views/quick-wins.js';

const words = {
  en: {
    title: 'Effort and benefit',
    description: (count: number) => `${count} measures by effort in days and benefit in priority points`,
    effort: 'Effort (days)',
    benefit: 'Benefit',
  },
  de: {
    title: 'Aufwand und Nutzen',
    description: (count: number) => `${count} Maßnahmen nach Aufwand in Tagen und Nutzen in Prioritätspunkten`,
    effort: 'Aufwand (Tage)',
    benefit: 'Nutzen',
  },
};

/** The quadrants of measures; quick wins stand out. */
export function effortBenefit({ quadrants, cuts }: QuickWinsData, context: Context): ChartBlock[] {
  if (quadrants.length < 2 || cuts.benefit === null) return [];
  const w = words[context.lang];
  const { efforts } = context.terms;
  const most = (values: readonly number[]) => Math.max(...values) * 1.05;
  return [
    chart({
      kind: 'bubbles',
      title: w.title,
      description: w.description(quadrants.length),
      x: {
        title: w.effort,
        min: 0,
        max: most([cuts.effortDays, ...quadrants.map(({ effortDays }) => effortDays)]),
        turned: false,
      },
      y: {
        title: w.benefit,
        min: 0,
        max: most([cuts.benefit, ...quadrants.map(({ benefit }) => benefit)]),
        turned: false,
      },
      crosshair: { x: cuts.effortDays, y: cuts.benefit },
      corners: [efforts['quick-win'], efforts['big-bet'], efforts['fill-in'], efforts['money-pit']],
      points: pointsOf(quadrants, context),
    }),
  ];
}

/** Quick wins first, then by benefit: they get their labels first. */
function pointsOf(quadrants: QuickWinsData['quadrants'], context: Context): Bubble[] {
  const isWin = (one: QuickWinsData['quadrants'][number]) => Number(one.quadrant === 'quick-win');
  return [...quadrants]
    .sort((left, right) => isWin(right) - isWin(left) || right.benefit - left.benefit)
    .map(({ measure, effortDays, benefit, quadrant }) => ({
      x: effortDays,
      y: benefit,
      size: null,
      label: context.name('measure', measure),
      touchpoint: null,
      tone: quadrant === 'quick-win' ? 'good' : 'plain',
    }));
}
