import { type ChartBlock, chart } from '../../document/blocks.js';
import type { Bubble } from '../../document/chart-blocks.js';
import type { Context } from '../section.js';
import type { QuickWinsData } from './quick-wins.view.js';

const words = {
  en: {
    title: 'Effort and benefit',
    description: (count: number) => `${count} measures by effort in days and benefit in priority points`,
    effort: 'Effort (days)',
    benefit: 'Benefit',
    quick: 'quick win: within all limits',
    others: 'other measure',
  },
  de: {
    title: 'Aufwand und Nutzen',
    description: (count: number) => `${count} Maßnahmen nach Aufwand in Tagen und Nutzen in Prioritätspunkten`,
    effort: 'Aufwand (Tage)',
    benefit: 'Nutzen',
    quick: 'Quick Win: hält alle Grenzen ein',
    others: 'andere Maßnahme',
  },
};

/** Chart of measures by effort and benefit; quick wins have their own colour. */
export function makeEffortBenefit({ quadrants, cuts }: QuickWinsData, context: Context): ChartBlock[] {
  if (quadrants.length < 2 || cuts.benefit === null) return [];
  const w = words[context.lang];
  const { efforts } = context.terms;
  const endOfAxis = (values: readonly number[]) => Math.max(...values) * 1.05;
  const effortMost = endOfAxis([cuts.effortDays, ...quadrants.map(({ effortDays }) => effortDays)]);
  const benefitMost = endOfAxis([cuts.benefit, ...quadrants.map(({ benefit }) => benefit)]);
  return [
    chart({
      kind: 'bubbles',
      title: w.title,
      description: w.description(quadrants.length),
      x: { title: w.effort, min: 0, max: effortMost, turned: false },
      y: { title: w.benefit, min: 0, max: benefitMost, turned: false },
      crosshair: { x: cuts.effortDays, y: cuts.benefit },
      corners: [efforts['small-and-useful'], efforts['big-bet'], efforts['fill-in'], efforts['money-pit']],
      tones: { good: w.quick, plain: w.others, bad: w.others },
      points: bubbles(quadrants, context),
    }),
  ];
}

function bubbles(quadrants: QuickWinsData['quadrants'], context: Context): Bubble[] {
  const isQuick = ({ quadrant }: QuickWinsData['quadrants'][number]) => quadrant === 'quick-win';
  return [...quadrants]
    .sort((left, right) => Number(isQuick(right)) - Number(isQuick(left)) || right.benefit - left.benefit)
    .map((one) => ({
      x: one.effortDays,
      y: one.benefit,
      size: null,
      label: context.name('measure', one.measure),
      touchpoint: null,
      tone: isQuick(one) ? 'good' : 'plain',
    }));
}
