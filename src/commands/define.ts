import * as z from 'zod';
import type { ExitCode } from '../cli/exit-code.js';
import type { Session } from '../cli/session.js';
import type { Words } from '../messages/format.js';

/**
 * Rack 7: one command each. Flags are declared once, as metadata on the option's zod field; `cli/program` reads nothing
 * else. `run` gets parsed options and a session (host, language, display, catalog) and gives an exit code; it never
 * calls process.exit and never reads the environment itself.
 */
export interface Command<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly words: Words<CommandWords>;
  readonly args?: readonly Argument[];
  /** Lazy, so that a start of one command builds the schemas of no other. */
  readonly options: () => Shape;
  /** Shown first in `--help`, and run by a test. */
  readonly examples: readonly string[];
  /** Schema of the command's own JSON document, where it is not a view's. */
  readonly document?: { readonly name: string; readonly schema: () => z.ZodRawShape };
  readonly run: (input: Input<Shape>, session: Session) => ExitCode | Promise<ExitCode>;
}

/** The line of a command in `index.ts`: all that the help needs, so that a start loads one command and no other. */
export interface Listed {
  readonly name: string;
  readonly group: 'start' | 'check' | 'analyse' | 'look' | 'tools';
  readonly summary: Words<string>;
  readonly load: () => Promise<Command>;
}

export interface CommandWords {
  /** What the help says beyond the summary. */
  readonly more?: string;
  readonly args?: Readonly<Record<string, string>>;
}

export interface Argument {
  readonly name: string;
  readonly required?: true;
  readonly variadic?: true;
  /** What can stand there, for completion in a shell; nothing said means files and folders. */
  readonly values?: (idsOf: (...kinds: string[]) => readonly string[]) => readonly string[];
}

export interface Input<Shape extends z.ZodRawShape> {
  readonly args: readonly string[];
  readonly options: z.output<z.ZodObject<Shape>>;
}

export function defineCommand<Shape extends z.ZodRawShape>(command: Command<Shape>): Command {
  return command as unknown as Command;
}

/** Puts a flag and its help on an option's schema. */
export function flag<T extends z.ZodType>(schema: T, flags: string, help: Words<string>): T {
  return schema.meta({ flag: flags, ...help }) as T;
}

/** The same for a flag that only scripts use: it works, and no help shows it. */
export function hiddenFlag<T extends z.ZodType>(schema: T, flags: string, help: Words<string>): T {
  return schema.meta({ flag: flags, hidden: true, ...help }) as T;
}

export const wholeNumber = (minimum = 0) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= minimum);
