import type { Listed } from '../commands/define.js';
import type { Host } from '../io/host.js';
import type { Lang } from '../messages/format.js';

/** What a run knows before any command is loaded. */
export interface World {
  readonly host: Host;
  readonly version: string;
  readonly lang: Lang;
  readonly commands: readonly Listed[];
  /** As it was typed. */
  readonly argv: readonly string[];
}

/** Examples come first in every help. */
export function examplesText(examples: readonly string[], lang: Lang): string {
  return [lang === 'de' ? 'Beispiele:' : 'Examples:', ...examples.map((example) => `  ${example}`)].join('\n');
}
