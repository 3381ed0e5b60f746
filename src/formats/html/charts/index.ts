import type { Chart } from '../../../document/chart-blocks.js';
import { type Markup, markup } from '../markup.js';
import type { PageContext } from '../page-context.js';
import { drawBubbles } from './bubbles.js';
import { drawCurve } from './curve.js';
import { drawDumbbells } from './dumbbells.js';
import { drawHeat } from './heat.js';
import { drawShares } from './shares.js';
import type { ChartLayout } from './svg.js';
import { drawSeries } from './time-series.js';

/**
 * A chart with its title. Charts in NARROW_KINDS are drawn a second time for a phone, and the style sheet shows one of the
 * two drawings. Other charts scroll inside a frame that the keyboard can reach.
 */
export function drawFigure(chart: Chart, id: string, context: PageContext): Markup {
  const look = chart.kind === 'series' ? 'small' : chart.kind;
  const narrow = NARROW_KINDS.includes(chart.kind) && draw(chart, `${id}-narrow`, context, 'narrow');
  return markup`<figure class="chart ${look}"><figcaption><bdi>${chart.title}</bdi></figcaption><div class="scroll${narrow && ' wide'}" tabindex="0" role="group" aria-label="${context.words.chart}: ${chart.title}">${draw(chart, id, context, 'wide')}</div>${narrow && markup`<div class="narrow">${narrow}</div>`}</figure>`;
}

/** Charts that stay readable at the width of a phone. */
const NARROW_KINDS: readonly Chart['kind'][] = ['curve', 'dumbbells', 'shares'];

function draw(chart: Chart, id: string, context: PageContext, layout: ChartLayout): Markup {
  switch (chart.kind) {
    case 'curve':
      return drawCurve(chart, id, context, layout);
    case 'bubbles':
      return drawBubbles(chart, id, context);
    case 'dumbbells':
      return drawDumbbells(chart, id, context, layout);
    case 'heat':
      return drawHeat(chart, id, context);
    case 'shares':
      return drawShares(chart, id, context, layout);
    case 'series':
      return drawSeries(chart, id, context);
  }
}
