import type * as z from 'zod';
import type { DescribedCommand } from './described-command.js';
import type { ExitCode } from './exit-code.js';
import type { Session } from './session.js';

/**
 * Rack 7: commands. Flags are metadata of the zod fields of options, which `cli/program` reads. `run` gets parsed options
 * and a session and returns an exit code; it calls no process.exit and reads no environment.
 */
export interface Command<Shape extends z.ZodRawShape = z.ZodRawShape> extends DescribedCommand<Shape> {
  /** Schema of the command's JSON document, if it is not that of a view. */
  readonly document?: { readonly name: string; readonly schema: () => z.ZodRawShape };
  readonly run: (input: Input<Shape>, session: Session) => ExitCode | Promise<ExitCode>;
}

export interface Input<Shape extends z.ZodRawShape> {
  readonly args: readonly string[];
  readonly options: z.output<z.ZodObject<Shape>>;
}

export function defineCommand<Shape extends z.ZodRawShape>(command: Command<Shape>): Command {
  return command as unknown as Command;
}
