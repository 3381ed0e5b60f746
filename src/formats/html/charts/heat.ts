import { scaleQuantize } from 'd3-scale';
import type { Heat } from '../../../document/chart-blocks.js';
import { numberText } from '../../../messages/format.js';
import { type Markup, markup } from '../markup.js';
import type { PageContext } from '../page-context.js';

/** Draws a heat map as an HTML table; a worse value is darker. */
export function drawHeat(chart: Heat, id: string, { lang }: PageContext): Markup {
  const shade = scaleQuantize([0, chart.worst || 1], [0, 1, 2, 3, 4, 5, 6]);
  const cell = ({ value, n }: Heat['rows'][number]['cells'][number]) =>
    value === null
      ? markup`<td class="none">${n > 0 ? '–' : ''}</td>`
      : markup`<td class="h${shade(value)}">${numberText(value, lang, { digits: chart.digits })} <small>n ${n}</small></td>`;
  return markup`<table class="heat" id="${id}"><caption>${chart.description}</caption><thead><tr><td></td>${chart.columns.map(
    (column) => markup`<th scope="col"><bdi>${column}</bdi></th>`,
  )}</tr></thead><tbody>${chart.rows.map(
    (row) => markup`<tr><th scope="row"><bdi>${row.label}</bdi></th>${row.cells.map(cell)}</tr>`,
  )}</tbody></table>`;
}
