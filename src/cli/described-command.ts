import type * as z from 'zod';
import type { Words } from '../messages/format.js';

/** What help and completion need of a command. */
export interface DescribedCommand<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly words: Words<CommandWords>;
  readonly args?: readonly Argument[];
  /** A function, so that a start builds the schemas of one command only. */
  readonly options: () => Shape;
  /** First part of `--help`; a test runs them. */
  readonly examples: readonly string[];
}

/** The line of a command in `index.ts`: what the help needs, so that a start loads one command only. */
export interface Listed<Loaded extends DescribedCommand = DescribedCommand> {
  readonly name: string;
  readonly group: 'start' | 'check' | 'analyse' | 'look' | 'tools';
  readonly summary: Words<string>;
  readonly load: () => Promise<Loaded>;
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
