/**
 * The layout of a YAML file: the lines before an item, the item as spelt, the text after it. Scalars are kept as source
 * text, so that printing cannot change their values.
 */
export interface Item {
  /** Lines above the item: comments, and '' for a blank line. */
  readonly lead: readonly string[];
  /** The key as spelt; `null` in a list. */
  readonly key: string | null;
  /** A comment after the key of a nested block. */
  readonly note: string;
  readonly value: Value | null;
}

export type Value = Block | Inline | Flow | Literal;

/** A map or a list of lines. */
export interface Block {
  readonly type: 'map' | 'list';
  readonly items: readonly Item[];
  /** The lines after the last item. */
  readonly tail: readonly string[];
}

/** A scalar in one or more lines, or any other text that is kept unchanged. */
export interface Inline {
  readonly type: 'inline';
  readonly lines: readonly string[];
  readonly note: string;
}

/** `{ … }` or `[ … ]` without comments; over several lines if the author broke the first line. */
export interface Flow {
  readonly type: 'flow';
  readonly kind: 'map' | 'list';
  readonly broken: boolean;
  readonly items: readonly { readonly key: string | null; readonly value: Value | null }[];
  readonly note: string;
}

/** A block scalar: its lines without their common indentation. */
export interface Literal {
  readonly type: 'literal';
  readonly header: string;
  readonly note: string;
  readonly lines: readonly string[];
}

/** One document of a file, with the lines around it. */
export interface Page {
  /** Directives and the `---` line, if there are any. */
  readonly opening: readonly string[];
  /** Comments that describe the whole document. */
  readonly header: readonly string[];
  readonly value: Value | null;
  readonly tail: readonly string[];
}

export function isBlock(value: Value | null): value is Block {
  return value?.type === 'map' || value?.type === 'list';
}
