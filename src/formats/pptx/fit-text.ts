/** Mean width of a character as a share of the font size; capitals and bold letters are wider. */
const CHARACTER_WIDTH = 0.53;
const LINE_HEIGHT = 1.22;
const POINTS_PER_INCH = 72;

/** Number of lines of a text that wraps between words; a word longer than the line is broken. */
export function countLines(text: string, size: number, widthInches: number): number {
  const room = charactersPerLine(size, widthInches);
  return text.split('\n').reduce((sum, line) => sum + countWrapped(line, room), 0);
}

function countWrapped(line: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const word of line.split(' ')) {
    if (used > 0 && used + 1 + word.length > room) {
      lines += 1;
      used = 0;
    }
    const rest = used === 0 ? word.length : used + 1 + word.length;
    lines += Math.ceil(rest / room) - 1 || 0;
    used = rest > room ? rest % room || room : rest;
  }
  return lines;
}

const charactersPerLine = (size: number, widthInches: number) =>
  Math.max(1, Math.floor((widthInches * POINTS_PER_INCH) / (size * CHARACTER_WIDTH)));

/** Width in inches of a text on one line. */
export const widthOfText = (characters: number, size: number) =>
  (characters * size * CHARACTER_WIDTH) / POINTS_PER_INCH;

/** Height in inches of a text. */
export const heightOfText = (text: string, size: number, widthInches: number) =>
  (countLines(text, size, widthInches) * size * LINE_HEIGHT) / POINTS_PER_INCH;

/** The largest of the sizes at which the texts fit below each other, else the smallest. */
export function fitSize(
  texts: readonly string[],
  box: { readonly width: number; readonly height: number; readonly gap?: number },
  sizes: readonly number[],
): number {
  const fits = (size: number) =>
    texts.reduce((sum, text) => sum + heightOfText(text, size, box.width) + (box.gap ?? 0), 0) <= box.height;
  return sizes.find(fits) ?? sizes.at(-1) ?? 10;
}
