import { autocomplete, isCancel, text } from '@clack/prompts';
import type { Question } from './host.js';

/** Asks at the terminal; `null` if the person would rather stop. */
export async function ask({ message, choices, initial, problem }: Question): Promise<string | null> {
  const answer =
    choices.length > 0
      ? await autocomplete({ message, options: choices.map((value) => ({ value, label: value })) })
      : await text({ message, initialValue: initial, validate: (value) => problem(value ?? '') ?? undefined });
  return isCancel(answer) ? null : answer;
}
