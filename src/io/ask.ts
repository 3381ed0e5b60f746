import { isCancel, select, text } from '@clack/prompts';
import type { Question } from './host.js';

/** Asks a question on stderr, because stdout is for the result. Returns `null` if the user cancels. */
export async function ask({ message, choices, initial, problem }: Question): Promise<string | null> {
  const output = process.stderr;
  const options = choices.map((value) => ({ value, label: value }));
  const answer =
    options.length > 0
      ? // The package has its instructions in English only.
        await select({ message, options, maxItems: 10, showInstructions: false, output })
      : await text({ message, initialValue: initial, validate: (value) => problem(value ?? '') ?? undefined, output });
  return isCancel(answer) ? null : answer;
}
