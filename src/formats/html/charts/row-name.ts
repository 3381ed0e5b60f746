import { type Markup, markup } from '../markup.js';
import type { PageContext } from '../page-context.js';
import { type ChartLayout, drawLabel } from './svg.js';
import { wrapWords } from './wrap.js';

const FONT_SIZE_PX = 12;
const LINE_HEIGHT_PX = 12;
const MAX_LINES = 2;

/** Position of the name of a row: left of the drawing, or above it over the whole width. */
interface RowPlace {
  readonly layout: ChartLayout;
  readonly width: number;
  readonly left: number;
  readonly beside: number;
  readonly above: number;
}

/** The name of a row on one line or two; the lines are centred beside the row, or end above it. */
export function drawRowName(
  row: { readonly label: string; readonly touchpoint: string },
  { layout, width, left, beside, above }: RowPlace,
  context: PageContext,
): Markup {
  const href = context.sheetOf(row.touchpoint);
  const narrow = layout === 'narrow';
  const lines = wrapWords(row.label, narrow ? width - 4 : left - 18, FONT_SIZE_PX, MAX_LINES);
  const last = narrow ? above : beside + ((lines.length - 1) * LINE_HEIGHT_PX) / 2;
  const drawn = lines.map((text, at) => {
    const y = last - (lines.length - 1 - at) * LINE_HEIGHT_PX;
    return narrow
      ? drawLabel({ x: 2, y, text, look: 'name', href })
      : drawLabel({ x: left - 12, y, text, anchor: 'end', href });
  });
  return markup`${drawn}`;
}
