import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { documentsOf } from '../../src/cli/command.js';
import { commonOptions } from '../../src/cli/options.js';
import { loadCommands } from '../../src/commands/load-commands.js';

const commands = await loadCommands();

const named = commands.map((command) => [command.name, command] as const);

describe('the rack of commands', () => {
  it('names each command once', () => {
    expect(new Set(commands.map((command) => command.name)).size).toBe(commands.length);
  });

  it.each(named)('%s: describes itself and its arguments in both languages', (_, command) => {
    for (const lang of ['en', 'de'] as const) {
      const words = command.words[lang];
      expect(command.summary[lang]).toMatch(/^\p{L}/u);
      expect(command.summary[lang]).not.toMatch(/\.$/);
      for (const { name } of command.args ?? []) expect(words.args?.[name], `${lang} ${name}`).toBeTruthy();
    }
  });

  it.each(named)('%s: every option has a flag and help in both languages', (_, command) => {
    for (const [name, schema] of Object.entries({ ...command.options(), ...commonOptions() })) {
      const meta = (schema as z.ZodType).meta() as { flag?: string; en?: string; de?: string } | undefined;
      expect(meta?.flag, name).toMatch(/^(-\w, )?--/);
      expect(meta?.en, name).toBeTruthy();
      expect(meta?.de, name).toBeTruthy();
    }
  });

  it.each(named)('%s: shows examples, each with a call of the command', (_, command) => {
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) expect(example).toMatch(new RegExp(`^tpm ${command.name}\\b`));
  });

  it.each(named)('%s: has a published schema for each of its documents', (_, command) => {
    for (const { name, schema } of documentsOf(command)) {
      const file = new URL(`../../schemas/output/${name}.schema.json`, import.meta.url);
      expect(JSON.parse(readFileSync(file, 'utf8')).title).toBe(`tpm/${name}`);
      expect(z.object(schema())).toBeDefined();
    }
  });
});
