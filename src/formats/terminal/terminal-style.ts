import { Chalk, type ChalkInstance } from 'chalk';
import type { Tone } from '../../document/blocks.js';
import type { Display } from '../format.js';

/** Returns a function that colours a text by its tone. The words carry the same meaning without colour. */
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
