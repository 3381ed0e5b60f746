import { Argument, CommanderError, Option, Command as Program } from 'commander';
import * as z from 'zod';
import type { Command } from '../commands/define.js';
import { visible } from '../core/visible.js';
import type { Host } from '../io/host.js';
import { LANGS, type Lang } from '../messages/format.js';
import { commonOptions } from './options.js';
import { Refusal } from './refusal.js';
import { langOf, type Session } from './session.js';

interface World {
  readonly host: Host;
  readonly version: string;
  readonly lang: Lang;
}

const GROUPS: Readonly<Record<Command['group'], Readonly<Record<Lang, string>>>> = {
  start: { en: 'Start:', de: 'Anfangen:' },
  check: { en: 'Check:', de: 'Prüfen:' },
  analyse: { en: 'Analyse:', de: 'Analysieren:' },
  look: { en: 'Look up:', de: 'Nachsehen:' },
  tools: { en: 'Tools:', de: 'Werkzeuge:' },
};

const TITLE = {
  en: 'Customer touchpoint management as code: where do customers get less than they should, what first, how sure?',
  de: 'Customer Touchpoint Management als Code: wo bekommen Kunden weniger als sie sollten, was zuerst, wie sicher?',
};

/** The commands rack → commander. The only file that knows commander; it reads flags from the options' metadata. */
export function buildProgram(commands: readonly Command[], world: World, outcome: { code: number }): Program {
  const program = new Program('tpm')
    .description(TITLE[world.lang])
    .version(world.version, '-V, --version')
    .exitOverride()
    .configureHelp({ minWidthToWrap: 20 })
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => world.host.stdout.write(text),
      writeErr: (text) => world.host.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => world.host.stdout.columns ?? 80,
    });
  for (const command of commands) addCommand(program, command, world, outcome);
  program.addHelpText(
    'after',
    `\n${examplesText(['tpm analyze examples/airport', 'tpm check', 'tpm explain hotline'], world.lang)}`,
  );
  program.action(() => {
    const [name] = program.args;
    if (name !== undefined) throw new CommanderError(2, 'commander.unknownCommand', `unknown command '${name}'`);
    program.outputHelp();
  });
  return program.allowExcessArguments(true);
}

function addCommand(program: Program, command: Command, world: World, outcome: { code: number }): void {
  const words = command.words[world.lang];
  const sub = program
    .command(command.name)
    .summary(words.summary)
    .description([words.summary, words.more].filter(Boolean).join('\n\n'))
    .helpGroup(GROUPS[command.group][world.lang])
    .allowExcessArguments(false);
  for (const { name, required, variadic } of command.args ?? []) {
    const term = `${name}${variadic ? '...' : ''}`;
    sub.addArgument(new Argument(required ? `<${term}>` : `[${term}]`, words.args?.[name] ?? ''));
  }
  const shape: z.ZodRawShape = { ...command.options(), ...commonOptions() };
  for (const [name, schema] of Object.entries(shape)) addOption(sub, name, schema as z.ZodType, world.lang);
  sub.addHelpText('before', `${examplesText(command.examples, world.lang)}\n`);
  sub.action(async (...given: unknown[]) => {
    const args = given
      .slice(0, command.args?.length ?? 0)
      .flat()
      .filter((arg): arg is string => typeof arg === 'string');
    const positions = command.args?.some((arg) => arg.variadic)
      ? args
      : (given.slice(0, command.args?.length ?? 0) as string[]);
    const options = parseOptions(shape, sub.opts());
    const session = sessionOf(options as Session['options'], world);
    outcome.code = await command.run({ args: positions, options }, session);
  });
}

function examplesText(examples: readonly string[], lang: Lang): string {
  return [lang === 'de' ? 'Beispiele:' : 'Examples:', ...examples.map((example) => `  ${example}`)].join('\n');
}

function addOption(sub: Program, name: string, schema: z.ZodType, lang: Lang): void {
  const meta = schema.meta() as { flag?: string } & Record<Lang, string>;
  const help = meta[lang];
  const repeats = schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray;
  const flags = meta.flag?.includes('[no-]')
    ? [meta.flag.replace('[no-]', ''), meta.flag.replace('[no-]', 'no-')]
    : [meta.flag ?? `--${name}`];
  flags.forEach((flags_, index) => {
    const option = new Option(flags_, index === 0 ? help : '');
    if (index > 0) option.hideHelp();
    if (option.required) option.argParser(collect(repeats, flags_));
    sub.addOption(option);
  });
}

/** A repeated option collects; one that makes no sense twice is refused, because silently taking the last one lies. */
function collect(repeats: boolean, flags: string): (value: string, before: unknown) => unknown {
  return (value, before) => {
    if (repeats) return [...((before as string[] | undefined) ?? []), value];
    if (before === undefined) return value;
    const name = flags.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? flags;
    throw new Refusal({ en: `"${name}" was given twice`, de: `»${name}« wurde zweimal angegeben` });
  };
}

function parseOptions(shape: z.ZodRawShape, given: Record<string, unknown>): Record<string, unknown> {
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  const flags = String((shape[name] as z.ZodType | undefined)?.meta()?.flag ?? name);
  const long = flags.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? flags;
  const value = visible(String([given[name]].flat()[Number(issue?.path[1] ?? 0)] ?? ''));
  const allowed = issue?.code === 'invalid_value' ? issue.values.map(String) : [];
  const help =
    allowed.length > 0
      ? { en: `one of: ${allowed.join(', ')}`, de: `eines von: ${allowed.join(', ')}` }
      : { en: `form: ${flags}`, de: `Form: ${flags}` };
  throw new Refusal({ en: `invalid value "${value}" for ${long}`, de: `ungültiger Wert »${value}« für ${long}` }, help);
}

function sessionOf(options: Session['options'], { host, version }: World): Session {
  const lang = langOf(options.lang, host.env);
  return {
    host,
    options,
    version,
    lang,
    say: (words, said = lang) => {
      if (!options.quiet) host.stderr.write(`tpm: ${words[LANGS.includes(said) ? said : 'en']}\n`);
    },
  };
}
