import type * as z from 'zod';
import type { Words } from '../messages/format.js';

/** The part of a command that help and completion read. */
export interface DescribedCommand<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly words: Words<CommandWords>;
  readonly args?: readonly Argument[];
  /** A function, so that a start builds the schemas of one command only. */
  readonly options: () => Shape;
  /** Examples in `--help`; a test runs them. */
  readonly examples: readonly string[];
}

/** A command as `index.ts` lists it, with its words for help, so that a start loads only the command that it runs. */
export interface ListedCommand<Loaded extends DescribedCommand = DescribedCommand> {
  readonly name: string;
  readonly group: 'start' | 'check' | 'analyse' | 'look' | 'tools';
  readonly summary: Words<string>;
  readonly load: () => Promise<Loaded>;
  /** Commands that are named by a second word: `tpm import survey`. */
  readonly below?: readonly ListedCommand<Loaded>[];
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
  /** Values for completion in a shell; if absent, the shell completes files and folders. */
  readonly values?: (idsOf: (...kinds: string[]) => readonly string[]) => readonly string[];
}
