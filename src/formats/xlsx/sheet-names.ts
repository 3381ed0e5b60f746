import { makeVisible } from '../../core/visible.js';

/** Unique sheet names that Excel accepts: at most 31 characters, none of []:*?/\, no quote at either end. */
export function sheetNamesOf(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, at) => {
    const base = makeVisible(title)
      .replaceAll(/[[\]:*?/\\]+/g, ' ')
      .replaceAll(/^['\s]+|['\s]+$/g, '');
    // Excel reserves the name "History".
    const wanted = base === '' || base.toLowerCase() === 'history' ? `${base} ${at + 1}`.trim() : base;
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` ${number}`;
      const name = cutName(wanted, 31 - ending.length) + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

const cutName = (text: string, length: number) =>
  text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/['\s]+$/, '');
