import { fitted, textWidth } from './svg.js';

/** A text in lines of at most this width; what does not fit into the last line is shortened. */
export function wrapped(text: string, room: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(/\s+/)) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current === '' || lines.length === most - 1 || textWidth(longer, size) <= room) current = longer;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current].map((one) => fitted(one, room, size));
}
