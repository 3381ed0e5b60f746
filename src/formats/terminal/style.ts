import { Chalk, type ChalkInstance } from 'chalk';
import type { Tone } from '../../report/blocks.js';
import type { Display } from '../define.js';

/** Colour as a second voice: a tone never says what no word says. */
export function makeStyle({ color }: Display): (text: string, tone?: Tone) => string {
  const chalk = new Chalk({ level: color });
  const tones: Readonly<Record<Tone, ChalkInstance>> = {
    strong: chalk.bold,
    dim: chalk.dim,
    bad: chalk.red,
    good: chalk.green,
    warn: chalk.yellow,
  };
  return (text, tone) => (tone && color > 0 ? tones[tone](text) : text);
}
