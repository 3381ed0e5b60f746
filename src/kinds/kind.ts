import type * as z from 'zod';

/**
 * Rack 1: a kind defines the entries of one collection. It is one file and one line in `index.ts`; types, JSON Schema,
 * references, field documentation and samples follow from its schema.
 *
 * A kind may not import from the rest of `src`, read files, or look at other entries: checks that need a second entry
 * belong to `core/link` or to a rule. Every field has a description. References are `refTo('…')`.
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
  /** A map field with independent values: a wrong value is dropped alone, without its entry. */
  readonly parts?: string;
  /**
   * Fields whose shares may be written as percentages; in a map field, this applies to its values and their field
   * `value`.
   */
  readonly shares?: readonly string[];
  /** A valid file that shows one entry; it serves as documentation, as sample and as test. */
  readonly example: string;
}

export function defineKind<Name extends string, Collection extends string, Schema extends z.ZodType>(
  kind: Kind<Name, Collection, Schema>,
): Kind<Name, Collection, Schema> {
  return kind;
}
