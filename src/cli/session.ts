import type { Host } from '../io/host.js';
import type { Lang, Words } from '../messages/format.js';
import type { ListedCommand } from './described-command.js';
import type { OpenedCatalog } from './opened.js';
import type { CommonOptions } from './options.js';

/** The context of a command beside its options. */
export interface Session {
  readonly host: Host;
  readonly options: CommonOptions;
  readonly version: string;
  /** All commands, for completion. */
  readonly commands: readonly ListedCommand[];
  /** Arguments in the order typed, for hints that repeat them. */
  readonly argv: readonly string[];
  /** Language of messages before a catalog is known. */
  readonly lang: Lang;
  /** Prints a message on stderr, unless `--quiet`. */
  readonly say: (words: Words<string>, lang?: Lang) => void;
  /** Called when a catalog is open. */
  readonly onOpen?: (opened: OpenedCatalog) => void;
}
