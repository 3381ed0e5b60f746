import { fitSize, heightOfText } from './fit-text.js';

/** Sizes of a slide in inches. */
export const SLIDE = { width: 13.333, height: 7.5, margin: 0.6 };
export const WIDTH = SLIDE.width - 2 * SLIDE.margin;
export const KICKER = { top: 0.38, height: 0.34 };
export const BODY = { left: SLIDE.margin, top: 1.55, width: WIDTH, height: 5.3 };
export const FOOTER = { top: 7.02, height: 0.3 };

export interface Title {
  readonly text: string;
  readonly size: number;
  readonly top: number;
  readonly height: number;
  readonly bottom: number;
}

const TITLE = { top: 0.72, height: 1.05, sizes: [26, 24, 22, 20, 18, 16] };
/** Bold letters are wider. */
const BOLD_SHARE = 1.06;

/** A title at the largest size that fits; a longer one makes its box higher, and is never cut. */
export function fitTitle(text: string): Title {
  const width = (WIDTH - 0.1) / BOLD_SHARE;
  const size = fitSize([text], { width, height: TITLE.height }, TITLE.sizes);
  const height = heightOfText(text, size, width) + 0.08;
  return { text, size, top: TITLE.top, height, bottom: TITLE.top + height };
}
