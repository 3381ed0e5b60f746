import { visible } from '../../../core/visible.js';

/** Names as Excel takes them: at most 31 characters, none of []:*?/\, no quote at an end, each only once. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, at) => {
    const base = visible(title)
      .replaceAll(/[[\]:*?/\\]+/g, ' ')
      .replaceAll(/^['\s]+|['\s]+$/g, '');
    // "History" is a name that Excel keeps for itself.
    const wanted = base === '' || base.toLowerCase() === 'history' ? `${base} ${at + 1}`.trim() : base;
    for (let number = 1; ; number++) {
      const ending = number === 1 ? '' : ` ${number}`;
      const name = cut(wanted, 31 - ending.length) + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

const cut = (text: string, length: number) =>
  text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/['\s]+$/, '');
