import * as z from 'zod';
import type { ExitCode } from '../cli/exit-code.js';
import type { Session } from '../cli/session.js';
import type { Words } from '../messages/format.js';

/**
 * Rack 7: commands. Flags are metadata of the zod fields of options, which `cli/program` reads. `run` gets parsed options
 * and a session and returns an exit code; it calls no process.exit and reads no environment.
 */
export interface Command<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly words: Words<CommandWords>;
  readonly args?: readonly Argument[];
  /** A function, so that a start builds the schemas of one command only. */
  readonly options: () => Shape;
  /** First part of `--help`; a test runs them. */
  readonly examples: readonly string[];
  /** Schema of the command's JSON document, if it is not that of a view. */
  readonly document?: { readonly name: string; readonly schema: () => z.ZodRawShape };
  readonly run: (input: Input<Shape>, session: Session) => ExitCode | Promise<ExitCode>;
}

/** The line of a command in `index.ts`: what the help needs, so that a start loads one command only. */
export interface Listed {
  readonly name: string;
  readonly group: 'start' | 'check' | 'analyse' | 'look' | 'tools';
  readonly summary: Words<string>;
  readonly load: () => Promise<Command>;
}

export interface CommandWords {
  /** Text of the help after the summary. */
  readonly more?: string;
  readonly args?: Readonly<Record<string, string>>;
}

export interface Argument {
  readonly name: string;
  readonly required?: true;
  readonly variadic?: true;
  /** Values for completion in a shell; files and folders if not given. */
  readonly values?: (idsOf: (...kinds: string[]) => readonly string[]) => readonly string[];
}

export interface Input<Shape extends z.ZodRawShape> {
  readonly args: readonly string[];
  readonly options: z.output<z.ZodObject<Shape>>;
}

export function defineCommand<Shape extends z.ZodRawShape>(command: Command<Shape>): Command {
  return command as unknown as Command;
}

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
