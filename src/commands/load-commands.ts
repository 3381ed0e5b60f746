import type { Command } from '../cli/command.js';
import type { Listed } from '../cli/described-command.js';
import { commands } from './index.js';

/** Loads every command, for generated pages and tests. */
export function loadCommands(): Promise<(Listed<Command> & Command)[]> {
  return Promise.all(commands.map(async (listed) => ({ ...listed, ...(await listed.load()) })));
}
