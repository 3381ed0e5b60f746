import { Command as Program } from 'commander';
import type { Lang } from '../messages/format.js';
import type { ListedCommand } from './described-command.js';
import { examplesText, type World } from './help.js';
import { unknownCommandRefusal } from './usage.js';

const GROUPS: Readonly<Record<ListedCommand['group'], Readonly<Record<Lang, string>>>> = {
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

/** Texts that commander has in English only. */
const COMMANDER_TEXTS: Readonly<
  Record<Lang, { version: string; help: string; titles: Readonly<Record<string, string>> }>
> = {
  en: { version: 'print the version', help: 'print this help', titles: {} },
  de: {
    version: 'die Version ausgeben',
    help: 'diese Hilfe ausgeben',
    titles: { 'Usage:': 'Aufruf:', 'Options:': 'Optionen:', 'Arguments:': 'Argumente:', 'Commands:': 'Befehle:' },
  },
};

const EXAMPLES = ['tpm analyze examples/airport', 'tpm check', 'tpm explain hotline'];

/**
 * Runs the command of the arguments with commander. Only that command is loaded; the help needs no more than names and
 * summaries.
 */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  const { commands } = world;
  const outcome = { code: 0 };
  const program = makeProgram(world);
  const words = moveCommandFirst(argv, commands);
  for (const listed of commands) {
    const sub = program
      .command(listed.name)
      .summary(listed.summary[world.lang])
      .helpGroup(GROUPS[listed.group][world.lang]);
    if (listed.name !== words[0]) continue;
    const { addCommand } = await import('./add-command.js');
    const below = listed.below?.find(({ name }) => name === words[1]);
    if (below) addCommand(sub.command(below.name), { ...below, ...(await below.load()) }, world, outcome);
    else addCommand(sub, { ...listed, ...(await listed.load()) }, world, outcome);
  }
  await program.parseAsync(words, { from: 'user' });
  return outcome.code;
}

function makeProgram({ version, host, lang }: World): Program {
  const program = new Program('tpm')
    .description(TITLE[lang])
    .version(version, '-V, --version', COMMANDER_TEXTS[lang].version)
    .helpOption('-h, --help', COMMANDER_TEXTS[lang].help)
    .helpCommand(false)
    .exitOverride()
    .configureHelp({ minWidthToWrap: 20, styleTitle: (title) => COMMANDER_TEXTS[lang].titles[title] ?? title })
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => host.stdout.columns ?? 80,
    })
    .addHelpText('after', `\n${examplesText(EXAMPLES, lang)}`)
    .allowExcessArguments(true);
  return program.action(() => program.outputHelp());
}

/** Options with a value that may precede the command. */
export const OPTIONS_WITH_VALUE = ['-C', '--catalog', '--lang', '--as-of', '-f', '--format', '-o', '--output'];

/** Second words of a command, such as `survey` of `import`; they stand right behind it. */
function namesBelow(name: string, commands: readonly ListedCommand[]): readonly string[] {
  return commands.find((command) => command.name === name)?.below?.map((below) => below.name) ?? [];
}

/** Moves flags from before the command to after it. */
function moveCommandFirst(argv: readonly string[], commands: readonly ListedCommand[]): string[] {
  const isKnown = (word: string) => commands.some((command) => command.name === word);
  if (argv[0] === 'help') {
    const topics = argv.slice(1, 2).filter((word) => !word.startsWith('-'));
    for (const topic of topics) if (!isKnown(topic)) throw unknownCommandRefusal(topic, commands);
    const below = argv.slice(2, 3).filter((word) => namesBelow(topics[0] ?? '', commands).includes(word));
    return [...topics, ...below, '--help'];
  }
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (OPTIONS_WITH_VALUE.includes(word)) at++;
    else if (!word.startsWith('-')) {
      if (!isKnown(word)) throw unknownCommandRefusal(word, commands);
      const isBelow = namesBelow(word, commands).includes(argv[at + 1] ?? '');
      const names = argv.slice(at, at + (isBelow ? 2 : 1));
      return [...names, ...argv.slice(0, at), ...argv.slice(at + names.length)];
    }
  }
  return [...argv];
}
