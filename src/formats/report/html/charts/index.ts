import type { Chart } from '../../../../report/charts.js';
import { type Markup, markup } from '../markup.js';
import type { Pen } from '../pen.js';
import { drawBubbles } from './bubbles.js';
import { drawCurve } from './curve.js';
import { drawDumbbells } from './dumbbells.js';
import { drawHeat } from './heat.js';
import { drawSeries } from './series.js';
import { drawShares } from './shares.js';

/**
 * A chart with its title, drawn a second time for a phone where that can be read at a glance; else it scrolls inside its
 * frame, which the keyboard can reach. The style sheet shows one of both.
 */
export function figure(chart: Chart, id: string, pen: Pen): Markup {
  const look = chart.kind === 'series' ? 'small' : chart.kind;
  const narrow = drawNarrow(chart, `${id}-narrow`, pen);
  return markup`<figure class="chart ${look}"><figcaption><bdi>${chart.title}</bdi></figcaption><div class="scroll${narrow && ' wide'}" tabindex="0" role="group" aria-label="${pen.words.chart}: ${chart.title}">${draw(chart, id, pen)}</div>${narrow && markup`<div class="narrow">${narrow}</div>`}</figure>`;
}

function drawNarrow(chart: Chart, id: string, pen: Pen): Markup | null {
  switch (chart.kind) {
    case 'curve':
      return drawCurve(chart, id, pen, 'narrow');
    case 'dumbbells':
      return drawDumbbells(chart, id, pen, 'narrow');
    case 'shares':
      return drawShares(chart, id, pen, 'narrow');
    default:
      return null;
  }
}

function draw(chart: Chart, id: string, pen: Pen): Markup {
  switch (chart.kind) {
    case 'curve':
      return drawCurve(chart, id, pen);
    case 'bubbles':
      return drawBubbles(chart, id, pen);
    case 'dumbbells':
      return drawDumbbells(chart, id, pen);
    case 'heat':
      return drawHeat(chart, id, pen);
    case 'shares':
      return drawShares(chart, id, pen);
    case 'series':
      return drawSeries(chart, id, pen);
  }
}
