import { fitted, textWidth } from './svg.js';

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
  /** Which circle it belongs to. */
  readonly of: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

const SIZE = 11.5;
/** A whole name where there is room for it, else its start and its end. */
const LONGEST = [260, 170];
/** A smaller circle has no room for a number. */
const ROOM = 9;

/** More labels than these nobody reads: the others are points, and rows of the table. */
export const MOST_LABELS = 120;

/** Names where they fit beside their circle, the first ones first; whoever finds no room bears a number. */
export function placeLabels(
  circles: readonly Circle[],
  frame: Box,
): { labels: PlacedLabel[]; numbered: { of: number; number: number }[] } {
  const taken: Box[] = [];
  const labels: PlacedLabel[] = [];
  const numbered: { of: number; number: number }[] = [];
  // The corners of the frame bear the names of the quadrants.
  for (const low of [false, true]) for (const right of [false, true]) taken.push(cornerBox(frame, right, low));
  circles.slice(0, MOST_LABELS).forEach((circle, of) => {
    const texts = [...new Set(LONGEST.map((room) => fitted(circle.label, room, SIZE)))];
    const spots = texts.flatMap((text) => options(circle, text));
    const free = spots.find(({ box }) => fits(box, of, { circles, taken, frame }));
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

/** A number stands beside its circle where it can, else in it: circles may lie upon each other. */
function numberAt(
  circles: readonly Circle[],
  of: number,
  text: string,
  taken: Box[],
  frame: Box,
): Omit<PlacedLabel, 'of'> {
  const circle = circles[of] ?? { x: 0, y: 0, r: 0, label: '' };
  const inside = { x: circle.x, y: circle.y + 4, anchor: 'middle' as const, text };
  const inBox = boxOf(inside, textWidth(text, SIZE));
  const within = { label: inside, box: inBox };
  const beside = options(circle, text);
  const free = (circle.r < ROOM ? [...beside, within] : [within, ...beside]).find(
    ({ box }) => taken.every((other) => !overlaps(box, other)) && isInside(box, frame),
  );
  taken.push(free?.box ?? inBox);
  return free?.label ?? inside;
}

type Spot = { readonly label: Omit<PlacedLabel, 'of'>; readonly box: Box };

function options({ x, y, r }: Circle, text: string): Spot[] {
  const near = r + 4;
  const slant = r * 0.75 + 3;
  const spots = [
    { x: x + near, y: y + 4, anchor: 'start' as const },
    { x: x - near, y: y + 4, anchor: 'end' as const },
    { x, y: y - near - 1, anchor: 'middle' as const },
    { x, y: y + near + 9, anchor: 'middle' as const },
    { x: x + slant, y: y - slant, anchor: 'start' as const },
    { x: x + slant, y: y + slant + 8, anchor: 'start' as const },
    { x: x - slant, y: y - slant, anchor: 'end' as const },
    { x: x - slant, y: y + slant + 8, anchor: 'end' as const },
  ];
  const width = textWidth(text, SIZE);
  return spots.map((spot) => ({ label: { ...spot, text }, box: boxOf(spot, width) }));
}

function boxOf({ x, y, anchor }: Pick<PlacedLabel, 'x' | 'y' | 'anchor'>, width: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left: left - 2, right: left + width + 2, top: y - 11, bottom: y + 4 };
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const isInside = (box: Box, frame: Box) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

function fits(
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
