import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** First and last position of rows or columns, from 0. */
type Span = readonly [first: number, last: number];

/** What of a sheet is hidden. */
export interface HiddenParts {
  readonly sheet: boolean;
  readonly rows: readonly Span[];
  readonly columns: readonly Span[];
}

export const NOTHING_HIDDEN: HiddenParts = { sheet: false, rows: [], columns: [] };

interface SheetDraft {
  readonly sheet: boolean;
  readonly rows: Span[];
  readonly columns: Span[];
  row: number;
  column: number;
}

/** The hidden parts of an ODS file by the name of their sheet: hucre reads the cells and does not tell them. */
export function hiddenInOds(content: Uint8Array | undefined): ReadonlyMap<string, HiddenParts> {
  const sheets = new Map<string, SheetDraft>();
  const hiddenStyles = new Set<string>();
  let style = '';
  let draft: SheetDraft | null = null;
  const parser = new SaxesParser();
  // hucre has read the file by then; a fault of it only ends the search.
  parser.on('error', () => undefined);
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const { name, attributes } = tag;
    if (name === 'style:style') style = attributes['style:name'] ?? '';
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') hiddenStyles.add(style);
    else if (name === 'table:table') {
      const hidden = hiddenStyles.has(attributes['table:style-name'] ?? '');
      draft = { sheet: hidden, rows: [], columns: [], row: 0, column: 0 };
      sheets.set(attributes['table:name'] ?? '', draft);
    } else if (draft && name === 'table:table-row') draft.row = addSpan(draft.rows, draft.row, tag, 'rows');
    else if (draft && name === 'table:table-column')
      draft.column = addSpan(draft.columns, draft.column, tag, 'columns');
  });
  parser.write(new TextDecoder().decode(content)).close();
  return sheets;
}

/** Returns the position behind the rows or columns that a tag stands for. */
function addSpan(spans: Span[], at: number, { attributes }: SaxesTagPlain, what: 'rows' | 'columns'): number {
  const count = Math.max(1, Number(attributes[`table:number-${what}-repeated`] ?? 1) || 1);
  if (/^(collapse|filter)$/.test(attributes['table:visibility'] ?? '')) spans.push([at, at + count - 1]);
  return at + count;
}

export function isWithin(spans: readonly Span[], at: number): boolean {
  return spans.some(([first, last]) => at >= first && at <= last);
}
