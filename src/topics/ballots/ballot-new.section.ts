import { type Block, note, text } from '../../document/blocks.js';
import { type Context, wordsOf } from '../section.js';
import type { BallotNewData } from './ballots.view.js';
import { words } from './ballots.words.js';

type Ballot = BallotNewData['ballots'][number];

/** The sheets, for whom each of them is, and what comes next. */
export function ballotNewBlocks(data: BallotNewData, dryRun: boolean, context: Context): Block[] {
  const w = wordsOf(words, context);
  const { ballots, touchpoints } = data;
  return [
    { type: 'heading', level: 1, text: w.newTitle(ballots.length, touchpoints.length) },
    {
      type: 'table',
      columns: [
        { key: 'for', title: w.recipient, flexible: true },
        { key: 'file', title: w.files },
        { key: 'ballot', title: '', plainOnly: true },
      ],
      rows: ballots.flatMap((ballot) =>
        ballot.files.map((file, at) => [
          text(at === 0 ? (ballot.name ?? groupText(ballot, context)) : ''),
          text(file, 'strong'),
          text(ballot.ballot),
        ]),
      ),
    },
    ...(dryRun
      ? [note('hint', w.dry)]
      : data.written
        ? [note('hint', w.recorded(data.record)), note('next', w.next)]
        : [note('hint', w.sameFiles)]),
  ];
}

/** The department or the persona; persons without a department have a word of their own. */
export function groupText({ department, persona }: Pick<Ballot, 'department' | 'persona'>, context: Context): string {
  if (department !== null) return context.name('department', department);
  return persona === null ? wordsOf(words, context).everybody : context.name('persona', persona);
}
