import type { Command } from '../cli/command.js';
import type { ListedCommand } from '../cli/described-command.js';
import { commands } from './index.js';

/** Loads every command, for generated pages and tests. */
export function loadCommands(): Promise<(ListedCommand<Command> & Command)[]> {
  const all = commands.flatMap((listed) => [
    listed,
    ...(listed.below ?? []).map((below) => ({ ...below, name: `${listed.name} ${below.name}` })),
  ]);
  return Promise.all(all.map(async (listed) => ({ ...listed, ...(await listed.load()) })));
}
