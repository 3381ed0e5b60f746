import type { Command } from '../cli/command.js';
import type { ListedCommand } from '../cli/described-command.js';
import { commands } from './index.js';

/** Loads every command, for generated pages and tests. */
export function loadCommands(): Promise<(ListedCommand<Command> & Command)[]> {
  return Promise.all(commands.map(async (listed) => ({ ...listed, ...(await listed.load()) })));
}
