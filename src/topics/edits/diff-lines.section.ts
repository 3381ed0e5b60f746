import type { Lines, Piece } from '../../document/blocks.js';

/** A unified diff for display; the JSON document holds the exact bytes. */
export function diffLines(diff: string): Lines {
  const lines = diff.replace(/\n$/, '').split('\n');
  return { type: 'lines', lines: [...lines.map((line): Piece[] => [piece(line)]), []] };
}

function piece(line: string): Piece {
  if (/^(?:---|\+\+\+) /.test(line)) return { text: line, tone: 'strong' };
  if (line.startsWith('@@')) return { text: line, tone: 'dim' };
  if (line.startsWith('+')) return { text: line, tone: 'good' };
  return line.startsWith('-') ? { text: line, tone: 'bad' } : { text: line };
}
