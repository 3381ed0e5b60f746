import { estimateTextWidth, shortenToWidth } from './svg.js';

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly label: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  /** Index of the circle. */
  readonly of: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

const FONT_SIZE_PX = 11.5;
/** Maximum widths of a name; the second is tried if the first finds no place. */
const NAME_WIDTHS_PX = [260, 170];
/** A circle with a smaller radius cannot hold its number. */
const MIN_NUMBERED_RADIUS_PX = 9;

/** Maximum number of labels in a chart. Further points are only in the table. */
export const MAX_LABELS = 120;

/** Places names beside their circles, in the given order. A circle whose name does not fit gets a number. */
export function placeLabels(
  circles: readonly Circle[],
  frame: Box,
): { labels: PlacedLabel[]; numbered: { of: number; number: number }[] } {
  const taken: Box[] = [];
  const labels: PlacedLabel[] = [];
  const numbered: { of: number; number: number }[] = [];
  // The corners of the frame hold the names of the quadrants.
  for (const low of [false, true]) for (const right of [false, true]) taken.push(cornerBox(frame, right, low));
  circles.slice(0, MAX_LABELS).forEach((circle, of) => {
    const texts = [...new Set(NAME_WIDTHS_PX.map((width) => shortenToWidth(circle.label, width, FONT_SIZE_PX)))];
    const positions = texts.flatMap((text) => positionsAround(circle, text));
    const free = positions.find(({ box }) => isFree(box, of, { circles, taken, frame }));
    if (free) {
      taken.push(free.box);
      labels.push({ ...free.label, of });
    } else numbered.push({ of, number: numbered.length + 1 });
  });
  for (const { of, number } of numbered) labels.push({ of, ...numberAt(circles, of, String(number), taken, frame) });
  return { labels, numbered };
}

const cornerBox = ({ left, right, top, bottom }: Box, toRight: boolean, low: boolean): Box => ({
  left: toRight ? right - 150 : left,
  right: toRight ? right : left + 150,
  top: low ? bottom - 24 : top,
  bottom: low ? bottom : top + 24,
});

/** Places a number in or beside its circle. If neither is free, the number overlaps another label. */
function numberAt(
  circles: readonly Circle[],
  of: number,
  text: string,
  taken: Box[],
  frame: Box,
): Omit<PlacedLabel, 'of'> {
  const circle = circles[of] ?? { x: 0, y: 0, r: 0, label: '' };
  const inside = { x: circle.x, y: circle.y + 4, anchor: 'middle' as const, text };
  const inBox = boxOf(inside, estimateTextWidth(text, FONT_SIZE_PX));
  const within = { label: inside, box: inBox };
  const beside = positionsAround(circle, text);
  const free = (circle.r < MIN_NUMBERED_RADIUS_PX ? [...beside, within] : [within, ...beside]).find(
    ({ box }) => taken.every((other) => !overlaps(box, other)) && isInside(box, frame),
  );
  taken.push(free?.box ?? inBox);
  return free?.label ?? inside;
}

type Position = { readonly label: Omit<PlacedLabel, 'of'>; readonly box: Box };

function positionsAround({ x, y, r }: Circle, text: string): Position[] {
  const near = r + 4;
  const slant = r * 0.75 + 3;
  const positions = [
    { x: x + near, y: y + 4, anchor: 'start' as const },
    { x: x - near, y: y + 4, anchor: 'end' as const },
    { x, y: y - near - 1, anchor: 'middle' as const },
    { x, y: y + near + 9, anchor: 'middle' as const },
    { x: x + slant, y: y - slant, anchor: 'start' as const },
    { x: x + slant, y: y + slant + 8, anchor: 'start' as const },
    { x: x - slant, y: y - slant, anchor: 'end' as const },
    { x: x - slant, y: y + slant + 8, anchor: 'end' as const },
  ];
  const width = estimateTextWidth(text, FONT_SIZE_PX);
  return positions.map((position) => ({ label: { ...position, text }, box: boxOf(position, width) }));
}

function boxOf({ x, y, anchor }: Pick<PlacedLabel, 'x' | 'y' | 'anchor'>, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left: left - 2, right: left + width + 2, top: y - 11, bottom: y + 4 };
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const isInside = (box: Box, frame: Box) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

function isFree(
  box: Box,
  of: number,
  { circles, taken, frame }: { circles: readonly Circle[]; taken: readonly Box[]; frame: Box },
): boolean {
  if (!isInside(box, frame) || taken.some((other) => overlaps(box, other))) return false;
  return circles.every((other, index) => {
    if (index === of) return true;
    const nearX = Math.max(box.left, Math.min(other.x, box.right));
    const nearY = Math.max(box.top, Math.min(other.y, box.bottom));
    return (other.x - nearX) ** 2 + (other.y - nearY) ** 2 > other.r ** 2;
  });
}
