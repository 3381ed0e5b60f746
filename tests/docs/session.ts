import { run } from '../helpers/host.js';

/** A command after `$ `, with the output that the page shows. */
export interface Step {
  readonly command: string;
  readonly shown: readonly string[];
}

export interface Session {
  readonly cwd: string;
  /** Exit code of the previous command, for `$?`. */
  code: number;
}

/** `$ tpm …`, its output, the next `$ …`. */
export function stepsOf(code: string): Step[] {
  const steps: { command: string; shown: string[] }[] = [];
  for (const line of code.replace(/\n$/, '').split('\n')) {
    if (line.startsWith('$ ')) steps.push({ command: line.slice(2), shown: [] });
    else if (steps.length === 0) throw new Error(`output without a command: ${line}`);
    else steps.at(-1)?.shown.push(line);
  }
  return steps;
}

export function writeSteps(steps: readonly Step[]): string {
  return steps
    .map(({ command, shown }) => [`$ ${command}`, ...shown].join('\n'))
    .join('\n')
    .concat('\n');
}

/** Characters that a shell interprets: `--select gap:>=2` without quotes writes a file. */
const SHELL_SIGNS = /[<>|&;*?$`(){}!#~]/;

/** Runs a command line: `tpm` in process, and `echo $?` for its exit code. Other commands are errors. */
export async function type(command: string, session: Session): Promise<string[]> {
  if (command === 'echo $?') return [String(session.code)];
  if (SHELL_SIGNS.test(command.replaceAll(/"[^"]*"/g, ''))) throw new Error(`quote it with "…": ${command}`);
  const words = [...command.matchAll(/(?:"[^"]*"|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));
  if (words[0] !== 'tpm') throw new Error(`not a call of tpm: ${command}`);
  const outcome = await run(words.slice(1), { cwd: session.cwd, env: { COLUMNS: '80' } });
  session.code = outcome.code;
  const text = `${outcome.stdout}${outcome.stderr}`.replace(/\n+$/, '');
  return text === '' ? [] : text.split('\n');
}

/** A line with only `…` represents omitted lines. */
const isEllipsis = (line: string): boolean => line.trim() === '…';

function segmentsOf(shown: readonly string[]): string[][] {
  const segments: string[][] = [[]];
  for (const line of shown) {
    if (isEllipsis(line)) segments.push([]);
    else segments.at(-1)?.push(line);
  }
  return segments;
}

const startsAt = (lines: readonly string[], part: readonly string[], at: number): boolean =>
  part.every((line, index) => lines[at + index] === line);

/** Does the shown output equal the printed one, apart from omitted lines? */
export function isShown(shown: readonly string[], printed: readonly string[]): boolean {
  const segments = segmentsOf(shown);
  if (segments.length === 1) return shown.length === printed.length && startsAt(printed, shown, 0);
  const [head = [], ...rest] = segments;
  const tail = rest.pop() ?? [];
  const end = printed.length - tail.length;
  let at = head.length;
  if (!startsAt(printed, head, 0) || end < at || !startsAt(printed, tail, end)) return false;
  for (const part of rest) {
    while (at + part.length <= end && !startsAt(printed, part, at)) at++;
    if (at + part.length > end) return false;
    at += part.length;
  }
  return true;
}

/** The new output for the page: complete, or shortened to the lines that the page had before. */
export function refreshed(shown: readonly string[], printed: readonly string[]): readonly string[] {
  const segments = segmentsOf(shown);
  if (segments.length === 1) return printed;
  const mark = shown.find(isEllipsis) ?? '…';
  const [head = [], ...rest] = segments;
  const tail = rest.pop() ?? [];
  const end = printed.length - tail.length;
  const lines = printed.slice(0, head.length);
  let at = head.length;
  for (const part of rest) {
    const found = printed.findIndex((line, index) => index >= at && line === part[0]);
    if (found < 0) throw new Error(`nothing to anchor "${part[0]}" at: shorten this example by hand`);
    lines.push(mark, ...printed.slice(found, found + part.length));
    at = found + part.length;
  }
  return end < at ? printed : [...lines, mark, ...printed.slice(end)];
}
