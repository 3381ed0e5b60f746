import * as z from 'zod';

/*
 * The message of a check is the id of its rule: set here once, never parsed back from a message.
 */

/** Lower-case ASCII kebab-case, at most 64 characters. */
export const id = () =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'invalid-id')
    .max(64, 'invalid-id');

/**
 * The id of an entry of another kind. `x-ref` is kept in the public JSON Schema, and `core/link` reads every reference
 * from there. `kind` is a plain string because a type over the kinds would be circular; the kinds contract test proves
 * that every target exists.
 */
export const refTo = (kind: string) => id().meta({ 'x-ref': kind });

/** An id that lives inside another entry or in the settings: `touchpoint.factors`, `config.phases`. */
export const refIn = (owner: string) => id().meta({ 'x-ref-in': owner });

/** Text with at least one visible character. */
export const text = () => z.string().regex(/[^\s\p{Cf}]/u, 'blank-text');

export const texts = () => z.array(text());

/** The earlier ids of the entry; comparisons with earlier states follow them. */
export const formerIdsField = () =>
  z
    .union([id(), z.array(id())])
    .optional()
    .describe('The id, or ids, that it had before; comparisons with earlier states follow it.');

/*
 * Fields that a report can hide are marked here: `x-private` is kept in the public JSON Schema, and
 * `tpm report --redact` reads every such field from there.
 */

/** A person's name, or a role that one person has. */
export const person = () => text().meta({ 'x-private': 'person' });

/** A verbatim quote. */
export const quote = () => text().meta({ 'x-private': 'quote' });

/** Money in the catalog's currency. */
export const money = () => amount().meta({ 'x-private': 'money' });

/** A share written as a percentage: `85%`, `85,5 %`. */
const PERCENT = /^(100([.,]0+)?|\d{1,2}([.,]\d+)?) ?%$/;

/** Converts a percentage into a share; `null` for any other text. */
export function percentOf(written: string): number | null {
  return PERCENT.test(written) ? Number((Number.parseFloat(written.replace(',', '.')) / 100).toPrecision(15)) : null;
}

/** A share, written as a number or a percentage; in a loaded catalog it is a number. */
export const share = () => orPercent(z.number().min(0).max(1));

/** A number; in entries that define it as a share it may be written as a percentage. */
export const figure = () => orPercent(z.number());

function orPercent(number: z.ZodNumber): z.ZodType<number, number> {
  return z.union([number, z.string().regex(PERCENT, 'wrong-type')]) as unknown as z.ZodType<number, number>;
}

export const amount = () => z.number().min(0);

export const count = () => z.int().min(0);

const CALENDAR = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Does the date exist? `2024-02-30` has the right form but does not. */
function isRealDate(date: string): boolean {
  if (!CALENDAR.test(date) || date.length < 10) return true;
  return new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
}

/** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; a year may be unquoted. The period's last day counts. */
export const date = () => z.union([dateKey(), z.int().min(1000, 'invalid-date').max(9999, 'invalid-date')]);

/** A date as the key of a map, where keys are always text. */
export const dateKey = () => z.string().regex(CALENDAR, 'invalid-date').refine(isRealDate, 'invalid-date');

/** The ends of a scale, of which one is best. */
export const SCALE_ENDS = ['min', 'max'] as const;

export const scale = () =>
  z
    .strictObject({
      min: z.number().describe('Lowest value that can be given.'),
      max: z.number().describe('Highest value that can be given.'),
      best: z.enum(SCALE_ENDS).default('max').describe('Which end is best; German school grades: min.'),
    })
    .refine((value) => value.min < value.max, { error: 'scale-order', path: ['max'] });
