/**
 * A YAML file as its author laid it out: what stands before an item, the item as it is spelt, what stands behind it.
 * Nothing of it is a value: scalars are their source, so that printing cannot change what they mean.
 */
export interface Item {
  /** Lines above it: comments, and '' for a blank line. */
  readonly lead: readonly string[];
  /** As it is spelt; `null` in a list. */
  readonly key: string | null;
  /** A comment behind the key of a nested block. */
  readonly note: string;
  readonly value: Value | null;
}

export type Value = Block | Inline | Flow | Literal;

/** A map or a list of lines. */
export interface Block {
  readonly type: 'map' | 'list';
  readonly items: readonly Item[];
  /** What stands behind the last item. */
  readonly tail: readonly string[];
}

/** A scalar in one or more lines, and everything else that is kept as it is. */
export interface Inline {
  readonly type: 'inline';
  readonly lines: readonly string[];
  readonly note: string;
}

/** `{ … }` or `[ … ]` without comments; over several lines if its author broke the first. */
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

/** One document of a file, with what stands around it. */
export interface Page {
  /** Directives and the `---` line, where there are any. */
  readonly opening: readonly string[];
  /** Comments that speak of the whole document. */
  readonly header: readonly string[];
  readonly value: Value | null;
  readonly tail: readonly string[];
}

export function isBlock(value: Value | null): value is Block {
  return value?.type === 'map' || value?.type === 'list';
}
