import { Argument, Option, type Command as Program } from 'commander';
import * as z from 'zod';
import { makeVisible } from '../core/visible.js';
import type { Lang, Words } from '../messages/format.js';
import type { Command } from './command.js';
import type { ListedCommand } from './described-command.js';
import { examplesText, type World } from './help.js';
import { makeSay } from './make-say.js';
import { commonOptions } from './options.js';
import { Refusal } from './refusal.js';
import { runInCatalogLang } from './run-in-catalog-lang.js';
import type { Session } from './session.js';

/** Adds arguments, options and action to a command; flags come from the metadata of the options. */
export function addCommand(
  sub: Program,
  command: ListedCommand & Command,
  world: World,
  outcome: { code: number },
): void {
  const words = command.words[world.lang];
  sub
    .description([command.summary[world.lang], words.more, belowText(command, world.lang)].filter(Boolean).join('\n\n'))
    .allowExcessArguments(false)
    .addHelpText('before', `${examplesText(command.examples, world.lang)}\n`);
  const args = command.args ?? [];
  for (const { name, required, variadic } of args) {
    const term = `${name}${variadic ? '...' : ''}`;
    sub.addArgument(new Argument(required ? `<${term}>` : `[${term}]`, words.args?.[name] ?? ''));
  }
  const shape: z.ZodRawShape = { ...command.options(), ...commonOptions() };
  for (const [name, schema] of Object.entries(shape)) addOption(sub, name, schema as z.ZodType, world.lang);
  sub.action(async (...given: unknown[]) => {
    const positions = given.slice(0, args.length);
    const flat = args.some((arg) => arg.variadic) ? positions.flat() : positions;
    const options = parseOptions(shape, sub.opts());
    const session = sessionOf(options as Session['options'], world);
    const run = (each: Session) =>
      runInCatalogLang(each, (one) => command.run({ args: flat as string[], options }, one));
    outcome.code = options.watch
      ? await (await import('./watch/watch-catalog.js')).watchAndRun(session, run)
      : await run(session);
  });
}

/** Commands that are named by a second word, with what they do. */
function belowText({ name, below = [] }: ListedCommand, lang: Lang): string {
  return below.map((one) => `tpm ${name} ${one.name}: ${one.summary[lang]}`).join('\n');
}

function addOption(sub: Program, name: string, schema: z.ZodType, lang: Lang): void {
  const meta = schema.meta() as { flag?: string; hidden?: true } & Record<Lang, string>;
  const repeats = schema instanceof z.ZodOptional && schema.unwrap() instanceof z.ZodArray;
  const flag = meta.flag ?? `--${name}`;
  const forms = flag.includes('[no-]') ? [flag.replace('[no-]', ''), flag.replace('[no-]', 'no-')] : [flag];
  forms.forEach((form, index) => {
    const option = new Option(form, index === 0 ? meta[lang] : '');
    if (index > 0 || meta.hidden) option.hideHelp();
    if (option.required) option.argParser(collect(repeats, form));
    sub.addOption(option);
  });
}

/** Collects the values of a repeatable option; any other option is refused when given twice. */
function collect(repeats: boolean, flags: string): (value: string, before: unknown) => unknown {
  return (value, before) => {
    if (repeats) return [...((before as string[] | undefined) ?? []), value];
    if (before === undefined) return value;
    const name = longFormOf(flags);
    throw new Refusal({ en: `"${name}" was given twice`, de: `»${name}« wurde zweimal angegeben` });
  };
}

function longFormOf(flags: string): string {
  return flags.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? flags;
}

/** Forms of placeholders. */
const FORMS: Readonly<Record<string, Words<string>>> = {
  '<date>': { en: 'a day, a month or a year: 2026-11-21', de: 'ein Tag, Monat oder Jahr: 2026-11-21' },
  '<n>': { en: 'a whole number, such as 5', de: 'eine ganze Zahl, etwa 5' },
};

function parseOptions(shape: z.ZodRawShape, given: Record<string, unknown>): Record<string, unknown> {
  const parsed = z.object(shape).safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = String(issue?.path[0] ?? '');
  const flags = String((shape[name] as z.ZodType | undefined)?.meta()?.flag ?? name);
  const value = makeVisible(String([given[name]].flat()[Number(issue?.path[1] ?? 0)] ?? ''));
  const allowed = issue?.code === 'invalid_value' ? issue.values.map(String).join(', ') : '';
  const form = FORMS[flags.split(' ').at(-1) ?? ''] ?? { en: `form: ${flags}`, de: `Form: ${flags}` };
  const help = allowed === '' ? form : { en: `one of: ${allowed}`, de: `eines von: ${allowed}` };
  const long = longFormOf(flags);
  throw new Refusal({ en: `invalid value "${value}" for ${long}`, de: `ungültiger Wert »${value}« für ${long}` }, help);
}

function sessionOf(options: Session['options'], { host, version, lang, commands, argv }: World): Session {
  return { host, options, version, commands, argv, lang, say: makeSay(host, options.quiet ?? false, lang) };
}
