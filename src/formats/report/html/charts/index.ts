import type { Chart } from '../../../../report/charts.js';
import { type Markup, markup } from '../markup.js';
import type { Pen } from '../pen.js';
import { drawBubbles } from './bubbles.js';
import { drawCurve } from './curve.js';
import { drawDumbbells } from './dumbbells.js';
import { drawHeat } from './heat.js';
import { drawSeries } from './series.js';
import { drawShares } from './shares.js';
import type { Room } from './svg.js';

/**
 * A chart with its title, drawn a second time for a phone where that can be read at a glance; else it scrolls inside its
 * frame, which the keyboard can reach. The style sheet shows one of both.
 */
export function figure(chart: Chart, id: string, pen: Pen): Markup {
  const look = chart.kind === 'series' ? 'small' : chart.kind;
  const narrow = NARROW.includes(chart.kind) && draw(chart, `${id}-narrow`, pen, 'narrow');
  return markup`<figure class="chart ${look}"><figcaption><bdi>${chart.title}</bdi></figcaption><div class="scroll${narrow && ' wide'}" tabindex="0" role="group" aria-label="${pen.words.chart}: ${chart.title}">${draw(chart, id, pen, 'wide')}</div>${narrow && markup`<div class="narrow">${narrow}</div>`}</figure>`;
}

/** Read on a phone at a glance; what has marks all over would be a cluster there. */
const NARROW: readonly Chart['kind'][] = ['curve', 'dumbbells', 'shares'];

function draw(chart: Chart, id: string, pen: Pen, room: Room): Markup {
  switch (chart.kind) {
    case 'curve':
      return drawCurve(chart, id, pen, room);
    case 'bubbles':
      return drawBubbles(chart, id, pen);
    case 'dumbbells':
      return drawDumbbells(chart, id, pen, room);
    case 'heat':
      return drawHeat(chart, id, pen);
    case 'shares':
      return drawShares(chart, id, pen, room);
    case 'series':
      return drawSeries(chart, id, pen);
  }
}
