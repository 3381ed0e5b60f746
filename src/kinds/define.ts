import type * as z from 'zod';

/**
 * Rack 1: what may be written down. A kind is one file and one line in `index.ts`; types, JSON Schema, references,
 * field documentation and samples follow from its schema.
 *
 * A kind may not import from the rest of `src`, read files, or look at other entries: whatever needs a second entry
 * belongs to `core/link` or to a rule. Every field has a description. References are `refTo('…')`.
 */
export interface Kind<
  Name extends string = string,
  Collection extends string = string,
  Schema extends z.ZodType = z.ZodType,
> {
  readonly name: Name;
  /** The top-level key that holds entries of this kind. */
  readonly collection: Collection;
  readonly title: Readonly<Record<'en' | 'de', string>>;
  readonly description: string;
  readonly schema: Schema;
  /** A map field whose values stand for themselves: one wrong value drops only itself, not the entry. */
  readonly parts?: string;
  /** A valid file that shows one entry; it serves as documentation, as sample and as test. */
  readonly example: string;
}

export function defineKind<Name extends string, Collection extends string, Schema extends z.ZodType>(
  kind: Kind<Name, Collection, Schema>,
): Kind<Name, Collection, Schema> {
  return kind;
}
