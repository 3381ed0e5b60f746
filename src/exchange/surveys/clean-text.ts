const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** A question or an answer on one line, without markup, entities and characters that nobody sees. */
export function cleanText(text: string): string {
  const plain = /[<&]/.test(text)
    ? text.replace(/<\/?[a-z][^<>]{0,2000}>/gi, ' ').replace(/&(#?\w{1,8});/g, entity)
    : text;
  return plain.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

function entity(whole: string, name: string): string {
  const code = /^#x/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : name.startsWith('#')
      ? Number(name.slice(1))
      : null;
  if (code !== null) return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
  return ENTITIES[name] ?? whole;
}
