import type * as z from 'zod';
import type { DescribedCommand } from './described-command.js';
import type { ExitCode } from './exit-code.js';
import type { Session } from './session.js';

/**
 * Rack 7: commands. Flags are metadata of the zod fields of options, which `cli/program` reads. `run` gets parsed options
 * and a session and returns an exit code; it calls no process.exit and reads no environment.
 */
export interface Command<Shape extends z.ZodRawShape = z.ZodRawShape> extends DescribedCommand<Shape> {
  /** Schemas of the command's JSON documents, if they are not those of views. */
  readonly document?: CommandDocument | readonly CommandDocument[];
  readonly run: (input: Input<Shape>, session: Session) => ExitCode | Promise<ExitCode>;
}

interface CommandDocument {
  readonly name: string;
  readonly schema: () => z.ZodRawShape;
}

/** The documents of a command that are its own. */
export function documentsOf({ document = [] }: Pick<Command, 'document'>): CommandDocument[] {
  return [document].flat();
}

export interface Input<Shape extends z.ZodRawShape> {
  readonly args: readonly string[];
  readonly options: z.output<z.ZodObject<Shape>>;
}

export function defineCommand<Shape extends z.ZodRawShape>(command: Command<Shape>): Command {
  return command as unknown as Command;
}
