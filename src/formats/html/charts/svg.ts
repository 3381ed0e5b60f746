import type { Content, Markup } from '../markup.js';
import { markup } from '../markup.js';
import type { PageContext } from '../page-context.js';

/** A length in a drawing, rounded to one decimal. */
export const formatLength = (value: number): string => String(Math.round(value * 10) / 10);

/** Layout of a chart: `wide` for a screen and for paper, `narrow` for a phone. */
export type ChartLayout = 'wide' | 'narrow';

export interface Drawing {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A drawing with a name and a description for screen readers. A drawing with links has the role `group`, because screen readers
 * do not reach links inside an image.
 */
export function drawSvg({ id, title, description, width, height }: Drawing, content: Content): Markup {
  const inside = markup`${content}`;
  const role = inside.text.includes('<a ') ? 'group' : 'img';
  return markup`<svg viewBox="0 0 ${formatLength(width)} ${formatLength(height)}" width="${formatLength(width)}" height="${formatLength(height)}" role="${role}" aria-labelledby="${id}-t" aria-describedby="${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>${inside}</svg>`;
}

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly look?: string;
  /** Target of the link on the text. */
  readonly href?: string | null;
}

export function drawLabel({ x, y, text, anchor = 'start', look, href }: Label): Markup {
  const end = anchor === 'start' ? null : markup` text-anchor="${anchor}"`;
  const drawn = markup`<text x="${formatLength(x)}" y="${formatLength(y)}"${end}${look !== undefined && markup` class="${look}"`}>${text}</text>`;
  // The keyboard reaches the same links in the table beside the chart.
  return href ? markup`<a href="${href}" tabindex="-1">${drawn}</a>` : drawn;
}

export function drawLine(x1: number, y1: number, x2: number, y2: number, look: string): Markup {
  return markup`<line x1="${formatLength(x1)}" y1="${formatLength(y1)}" x2="${formatLength(x2)}" y2="${formatLength(y2)}" class="${look}"/>`;
}

/** The mark of a value. Each role has its own shape as well as its own colour. */
export function drawMark(role: string, x: number, y: number, size = 5): Markup {
  const look = `mark ${role}`;
  if (role === 'expectation' || role === 'signal') {
    const half = size * 1.25;
    return markup`<path d="M${formatLength(x)} ${formatLength(y - half)}L${formatLength(x + half)} ${formatLength(y)}L${formatLength(x)} ${formatLength(y + half)}L${formatLength(x - half)} ${formatLength(y)}Z" class="${look}"/>`;
  }
  if (role === 'best')
    return markup`<rect x="${formatLength(x - size + 0.5)}" y="${formatLength(y - size + 0.5)}" width="${formatLength(size * 2 - 1)}" height="${formatLength(size * 2 - 1)}" class="${look}"/>`;
  return markup`<circle cx="${formatLength(x)}" cy="${formatLength(y)}" r="${formatLength(size)}" class="${look}"/>`;
}

/** The keys of the marks in a row, starting at `x`. */
export function drawKeys(entries: readonly { role: string; title: string }[], x: number, y: number): Markup[] {
  let left = x;
  return entries.map(({ role, title }) => {
    const drawn = markup`<g>${drawLine(left, y, left + 24, y, `line ${role}`)}${drawMark(role, left + 12, y)}${drawLabel({ x: left + 30, y: y + 4, text: title, look: 'key' })}</g>`;
    left += 46 + estimateTextWidth(title, 12);
    return drawn;
  });
}

/** Estimated width of a text in pixels, as wide as in DejaVu Sans: of the fonts that pages fall back to the widest. */
export function estimateTextWidth(text: string, size: number): number {
  let em = 0;
  for (const one of text) {
    if (/[ .,:;'’|!()[\]iljtfrI·-]/.test(one)) em += 0.37;
    else if (/[mwMW%@—…]/.test(one)) em += 0.96;
    else if (/\p{Lu}/u.test(one)) em += 0.75;
    else em += /[\u1100-\uffff]/.test(one) || one.length > 1 ? 1.05 : 0.62;
  }
  return em * size;
}

/** The text if it fits, otherwise its start and its end joined by an ellipsis. */
export function shortenToWidth(text: string, maxWidth: number, size: number): string {
  if (estimateTextWidth(text, size) <= maxWidth) return text;
  const letters = [...text];
  // A letter takes at least one pixel, which limits the number of attempts for a long text.
  for (let kept = Math.min(letters.length - 1, Math.ceil(maxWidth)); kept > 4; kept--) {
    const tail = Math.floor(kept / 3);
    const shorter = `${letters
      .slice(0, kept - tail)
      .join('')
      .trimEnd()}…${letters.slice(-tail).join('').trimStart()}`;
    if (estimateTextWidth(shorter, size) <= maxWidth) return shorter;
  }
  return `${letters.slice(0, 4).join('')}…`;
}

/** The list of the names that a drawing shows as numbers. */
export function drawLegend(entries: readonly NumberedName[], { words }: PageContext): Markup | null {
  if (entries.length === 0) return null;
  const items = entries.map(
    ({ number, text, href }) =>
      markup`<li value="${number}">${href ? markup`<a href="${href}"><bdi>${text}</bdi></a>` : markup`<bdi>${text}</bdi>`}</li>`,
  );
  return markup`<p class="legend-title">${words.legend}</p><ol class="legend">${items}</ol>`;
}

export interface NumberedName {
  readonly number: number;
  readonly text: string;
  readonly href: string | null;
}
