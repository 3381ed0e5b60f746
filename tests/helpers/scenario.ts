import type { HostOptions, Outcome } from './host.js';

/** One command of a scenario with its complete expected output. */
export interface Block {
  readonly title: string;
  /** The text up to the end of the command; rewriting expectations does not change it. */
  readonly intro: string;
  readonly command: Command;
  /** The text after the command: exit code, stdout, stderr. */
  readonly expected: string;
}

export interface Command {
  readonly argv: readonly string[];
  readonly host: HostOptions;
}

export interface Scenario {
  /** Heading and text before the first command. */
  readonly preface: string;
  readonly blocks: readonly Block[];
}

const COMMAND = /```sh\n(?<lines>[\s\S]*?)\n```\n/;
const TERMINAL = /^# in a terminal(?: of (?<columns>\d+) columns)?$/;

/** Reads a `scenario.md`: every second-level heading begins a block with one command. */
export function readScenario(markdown: string): Scenario {
  const [preface = '', ...parts] = markdown.split(/^(?=## )/m);
  return { preface, blocks: parts.map(readBlock) };
}

function readBlock(part: string): Block {
  const title = part.slice('## '.length, part.indexOf('\n'));
  const found = COMMAND.exec(part);
  if (!found?.groups?.lines) throw new Error(`"${title}" has no command in a block that begins with \`\`\`sh`);
  const end = found.index + found[0].length;
  return {
    title,
    intro: part.slice(0, end),
    command: readCommand(found.groups.lines.split('\n')),
    expected: part.slice(end),
  };
}

/**
 * Reads `# in a terminal of 60 columns`, then `LANG=de tpm analyze 'Mein Laden'`. Quotes work as in a shell; other
 * shell syntax does not.
 */
function readCommand(lines: readonly string[]): Command {
  const terminal = lines.map((line) => TERMINAL.exec(line)).find((match) => match !== null);
  const words = wordsOf(lines.filter((line) => !line.startsWith('#')).join(' '));
  const at = words.indexOf('tpm');
  if (at < 0) throw new Error(`not a call of tpm: ${lines.join(' ')}`);
  const assignments = words.slice(0, at).map((word): [string, string] => {
    const equals = word.indexOf('=');
    return [word.slice(0, equals), word.slice(equals + 1)];
  });
  const env = { COLUMNS: '80', ...(terminal ? { LANG: 'C.UTF-8', NO_COLOR: '1' } : {}) };
  const columns = terminal?.groups?.columns;
  return {
    argv: words.slice(at + 1),
    host: {
      env: { ...env, ...(columns === undefined ? {} : { COLUMNS: columns }), ...Object.fromEntries(assignments) },
      tty: terminal !== undefined,
    },
  };
}

function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) => word.replaceAll(/['"]/g, ''));
}

/** The text that a block should have after its command for this outcome. */
export function expectationOf({ code, stdout, stderr }: Outcome): string {
  const parts = [`\nExit code ${code}.\n`];
  if (stdout !== '') parts.push(fence(stdout));
  if (stderr !== '') parts.push('On stderr:\n', fence(stderr));
  return `${parts.join('\n')}\n`;
}

function fence(text: string): string {
  const language = text.startsWith('{') ? 'json' : 'text';
  return `\`\`\`${language}\n${text}\`\`\`\n`;
}
