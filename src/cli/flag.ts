import * as z from 'zod';
import type { Words } from '../messages/format.js';

/** Adds a flag and its help to the schema of an option. */
export function flag<T extends z.ZodType>(schema: T, flags: string, help: Words<string>): T {
  return schema.meta({ flag: flags, ...help }) as T;
}

/** Adds a flag for scripts, which no help shows. */
export function hiddenFlag<T extends z.ZodType>(schema: T, flags: string, help: Words<string>): T {
  return schema.meta({ flag: flags, hidden: true, ...help }) as T;
}

export const wholeNumber = (minimum = 0) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= minimum);
