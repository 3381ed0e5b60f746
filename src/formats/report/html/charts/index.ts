import type { Chart } from '../../../../report/charts.js';
import { type Markup, markup } from '../markup.js';
import type { Pen } from '../pen.js';
import { drawBubbles } from './bubbles.js';
import { drawCurve } from './curve.js';
import { drawDumbbells } from './dumbbells.js';
import { drawHeat } from './heat.js';
import { drawSeries } from './series.js';
import { drawShares } from './shares.js';

/** A chart with its title. On a phone it scrolls inside its frame, which the keyboard can reach. */
export function figure(chart: Chart, id: string, pen: Pen): Markup {
  const look = chart.kind === 'series' ? 'small' : chart.kind;
  return markup`<figure class="chart ${look}"><figcaption><bdi>${chart.title}</bdi></figcaption><div class="scroll" tabindex="0" role="group" aria-label="${pen.words.chart}: ${chart.title}">${draw(chart, id, pen)}</div></figure>`;
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
