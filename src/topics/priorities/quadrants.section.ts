import { type Block, heading, note, type Plane } from '../../document/blocks.js';
import { numberText } from '../../messages/format.js';
import { type Context, digitsOf, wordsOf } from '../section.js';
import type { PrioritiesData } from './priorities.view.js';

const words = {
  en: {
    title: 'Importance and Ist',
    cross: (ist: string, importance: string, by: string) =>
      `The lines stand at Ist ${ist} and importance ${importance}: ${by}. On the line counts as high; the figures are ranks.`,
    by: { means: 'the means', medians: 'the medians', midpoint: 'the middle of the scale', given: 'as given' },
    relative:
      'Means and medians always leave some below the line, even where all is well; --crosshair midpoint or your own figures judge by the scale.',
    company: 'Where customers did not say how important a touchpoint is, the company’s opinion stands in.',
    border: 'On the border: the 95% interval of the Ist crosses the line, so its quadrant is not certain.',
  },
  de: {
    title: 'Wichtigkeit und Ist',
    cross: (ist: string, importance: string, by: string) =>
      `Die Linien stehen bei Ist ${ist} und Wichtigkeit ${importance}: ${by}. Auf der Linie zählt als hoch; die Zahlen sind Ränge.`,
    by: { means: 'die Mittelwerte', medians: 'die Mediane', midpoint: 'die Mitte der Skala', given: 'wie angegeben' },
    relative:
      'Mittelwerte und Mediane lassen immer einige unter der Linie, auch wo alles gut ist; --crosshair midpoint oder eigene Werte urteilen nach der Skala.',
    company: 'Wo Kunden nicht sagten, wie wichtig ein Kontaktpunkt ist, steht die Meinung des Hauses.',
    border: 'An der Grenze: das 95-%-Intervall des Ist schneidet die Linie, der Quadrant ist also nicht sicher.',
  },
};

/** The four quadrants as a chart, with an explanation of the lines. */
export function quadrantBlocks(data: PrioritiesData, context: Context): Block[] {
  const { crosshair, priorities } = data;
  if (!crosshair || priorities.length === 0) return [];
  const w = wordsOf(words, context);
  const score = (value: number) => numberText(value, context.lang, { digits: digitsOf(context.settings) });
  const blocks: Block[] = [
    heading(2, w.title),
    planeOf(data, crosshair, context),
    note('hint', w.cross(score(crosshair.ist), score(crosshair.importance), w.by[crosshair.by])),
  ];
  if (crosshair.by === 'means' || crosshair.by === 'medians') blocks.push(note('hint', w.relative));
  if (priorities.some((row) => row.quadrant?.border)) blocks.push(note('hint', w.border));
  if (priorities.some((row) => row.quadrant?.importanceBy === 'company')) blocks.push(note('hint', w.company));
  return blocks;
}

function planeOf(
  { priorities }: PrioritiesData,
  crosshair: NonNullable<PrioritiesData['crosshair']>,
  { terms, settings: { scale } }: Context,
): Plane {
  const { quadrants, values } = terms;
  return {
    type: 'plane',
    // The worst end is on the left, whatever the scale's direction.
    x: { title: values.ist, turned: scale.best === 'min', least: scale.min, most: scale.max },
    y: { title: values.importance, turned: false, least: scale.min, most: scale.max },
    crosshair: { x: crosshair.ist, y: crosshair.importance },
    corners: [quadrants.concentrate, quadrants['keep-up'], quadrants['low-priority'], quadrants.overkill],
    points: priorities.flatMap(({ rank, ist, quadrant }) =>
      ist === null || !quadrant ? [] : [{ x: ist, y: quadrant.importance, label: String(rank) }],
    ),
  };
}
