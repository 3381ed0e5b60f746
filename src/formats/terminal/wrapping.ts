import wrapAnsi from 'wrap-ansi';
import { visible } from '../../core/visible.js';
import { widthOf } from './width.js';

/** A command at the end of what is said. */
const COMMAND = /^(.*[:–]) (tpm .+)$/s;

/**
 * Lines of a text. A command at its end keeps a line of its own and stays whole, so that it can be copied.
 * @param hard may nothing be wider, on a terminal?
 */
export function wrap(text: string, width: number, hard: boolean): string[] {
  const written = visible(text);
  const [, said = '', command = ''] = COMMAND.exec(written) ?? [];
  const apart = command !== '' && widthOf(written) > width && (!hard || widthOf(command) <= width);
  const lines = (part: string) => wrapAnsi(part, width, { hard }).split('\n');
  return (apart ? [...lines(said), command] : lines(written)).map((line) => line.trimEnd());
}
