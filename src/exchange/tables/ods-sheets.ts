/**
 * Names of the hidden sheets of an ODS file. hucre reads cells but does not report hidden sheets, so this file reads
 * the attributes of the tags; it reads nothing else.
 */
export function hiddenOdsSheets(content: Uint8Array | undefined): ReadonlySet<string> {
  const text = new TextDecoder().decode(content);
  const styles = [...text.matchAll(/<style:style\b([^>]*)>\s*<table:table-properties\b([^>]*)>/g)]
    .filter(([, , properties = '']) => attributeIn(properties, 'table:display') === 'false')
    .map(([, attributes = '']) => attributeIn(attributes, 'style:name'));
  const names = [...text.matchAll(/<table:table\s([^>]*)>/g)]
    .filter(([, attributes = '']) => styles.includes(attributeIn(attributes, 'table:style-name') ?? ''))
    .map(([, attributes = '']) => attributeIn(attributes, 'table:name') ?? '');
  return new Set(names.map(decodeEntities));
}

function attributeIn(tag: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

function decodeEntities(value: string): string {
  return value.replace(/&(lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
