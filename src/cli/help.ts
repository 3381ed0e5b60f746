import type { Host } from '../io/host.js';
import type { Lang } from '../messages/format.js';
import type { Command } from './command.js';
import type { ListedCommand } from './described-command.js';

/** The facts that are known before a command is loaded. */
export interface World {
  readonly host: Host;
  readonly version: string;
  readonly lang: Lang;
  readonly commands: readonly ListedCommand<Command>[];
  /** Arguments in the order typed. */
  readonly argv: readonly string[];
}

/** The examples of a help text. */
export function examplesText(examples: readonly string[], lang: Lang): string {
  return [lang === 'de' ? 'Beispiele:' : 'Examples:', ...examples.map((example) => `  ${example}`)].join('\n');
}
