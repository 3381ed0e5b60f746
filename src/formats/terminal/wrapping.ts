import wrapAnsi from 'wrap-ansi';
import { makeVisible } from '../../core/visible.js';
import { widthOf } from './width.js';

/** A `tpm` command at the end of a text. */
const COMMAND_AT_END = /^(.*[:–]) (tpm .+)$/s;

/**
 * Lines of a text. A command at its end keeps a line of its own and stays whole, so that it can be copied.
 * @param hard on a terminal: break words and commands that are wider than `width`
 */
export function wrapText(text: string, width: number, hard: boolean): string[] {
  const written = makeVisible(text);
  const [, sentence = '', command = ''] = COMMAND_AT_END.exec(written) ?? [];
  const separate = command !== '' && widthOf(written) > width && (!hard || widthOf(command) <= width);
  const lines = (part: string) => freePercent(wrapAnsi(holdPercent(part), width, { hard })).split('\n');
  return (separate ? [...lines(sentence), command] : lines(written)).map((line) => line.trimEnd());
}

/** A German percent sign stays on the line of its number: a no-break space holds it while lines are broken. */
function holdPercent(text: string): string {
  return text.replace(/(?<=\d) %/g, '\u00a0%');
}

function freePercent(text: string): string {
  return text.replaceAll('\u00a0%', ' %');
}
