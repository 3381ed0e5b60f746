import type { Display } from '../formats/format.js';
import type { Host, Output } from '../io/host.js';

export interface DisplayChoice {
  readonly color?: boolean | undefined;
  readonly presentation?: boolean | undefined;
}

/** A terminal that does not tell its width. */
const TERMINAL_WIDTH = 80;
const PIPE_WIDTH = 100;

/**
 * Display of a stream. Colour: flag > NO_COLOR > FORCE_COLOR > TTY; width: COLUMNS > terminal. Some terminals report a
 * width of 0, which means unknown; a pipe has none.
 */
export function displayOf(output: Output, env: Host['env'], choice: DisplayChoice): Display {
  const columns = Number(env.COLUMNS);
  const width =
    Number.isInteger(columns) && columns > 0 ? columns : output.columns || (output.isTTY ? TERMINAL_WIDTH : PIPE_WIDTH);
  return {
    width: Math.max(20, width),
    cut: output.isTTY,
    color: colorOf(output, env, choice.color),
    unicode: !output.isTTY || hasUnicode(env),
    presentation: choice.presentation ?? false,
  };
}

function colorOf(output: Output, env: Host['env'], flag: boolean | undefined): Display['color'] {
  if (flag !== undefined) return flag ? 1 : 0;
  if (env.NO_COLOR) return 0;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '')
    return env.FORCE_COLOR === '0' || env.FORCE_COLOR === 'false' ? 0 : 1;
  return output.isTTY && env.TERM !== 'dumb' ? 1 : 0;
}

/** Pipes always get UTF-8, so that output is the same on every machine; a terminal must announce it. */
function hasUnicode(env: Host['env']): boolean {
  if (env.WT_SESSION || env.TERM_PROGRAM) return true;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  return env.TERM !== 'linux' && /utf-?8/i.test(locale);
}
