import { type Block, heading, note, number, paragraph, type Table, text } from '../../document/blocks.js';
import { listText } from '../../messages/format.js';
import { diffLines } from '../edits/diff-lines.section.js';
import { type Context, digitsOf, wordsOf } from '../section.js';
import { groupText } from './ballot-new.section.js';
import type { BallotCountData } from './ballots.view.js';
import { words } from './ballots.words.js';

/** The count: values and agreement, who answered, and what was not counted. */
export function ballotCountBlocks(data: BallotCountData, dryRun: boolean, context: Context): Block[] {
  const w = wordsOf(words, context);
  const { round, problems, written } = data;
  const filesIn = (state: string) => data.files.filter((one) => one.state === state);
  const [added, before] = [filesIn('counted'), filesIn('counted-before')];
  const names = added.flatMap(({ recipient }) => recipient ?? []);
  const listed = (files: readonly { file: string }[]) => files.map(({ file }) => file).join(', ');
  return [
    heading(1, w.countTitle(round.id, round.ballots), round.date),
    paragraph(w.counted(added.length, before.length)),
    ...(names.length > 0 ? [paragraph(w.names(listText(names, context.lang)))] : []),
    ...(data.touchpoints.length > 0 ? [tallyTable(data, context)] : []),
    ...(data.turnout.length > 0 ? turnoutBlocks(data, context) : []),
    ...(filesIn('repeated').length > 0 ? [note('hint', w.repeated(listed(filesIn('repeated'))))] : []),
    ...(filesIn('empty').length > 0 ? [note('hint', w.empty(listed(filesIn('empty'))))] : []),
    ...(problems.length > 0 ? problemBlocks(data, context) : []),
    ...(dryRun && data.diff !== '' ? [diffLines(data.diff)] : []),
    ...(dryRun ? [note('hint', w.dry)] : written ? [note('hint', w.written(round.file))] : [note('hint', w.same)]),
    ...(written ? [note('next', w.following)] : []),
  ];
}

function tallyTable({ touchpoints }: BallotCountData, context: Context): Table {
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  const several = new Set(touchpoints.map(({ kind }) => kind)).size > 1;
  return {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: w.touchpoint, flexible: true },
      ...(several ? [{ key: 'value', title: w.value }] : []),
      { key: 'n', title: w.votes, align: 'right' },
      { key: 'mean', title: w.mean, align: 'right' },
      { key: 'low', title: w.from, align: 'right' },
      { key: 'high', title: w.to, align: 'right' },
      { key: 'agreement', title: w.agreement, align: 'right' },
      { key: 'discuss', title: '', ifAny: true },
      { key: 'cannotJudge', title: w.cannotJudge, align: 'right', from: 70 },
      { key: 'unanswered', title: w.unanswered, align: 'right', from: 70 },
    ],
    rows: touchpoints.map((one) => [
      { text: one.name, plain: one.touchpoint },
      ...(several ? [{ text: context.terms.values[one.kind], plain: one.kind }] : []),
      number(one.n),
      number(one.mean, { digits }),
      number(one.low),
      number(one.high),
      number(one.agreement, { digits: 2 }),
      one.discuss ? text(w.discuss, 'warn') : null,
      number(one.cannotJudge),
      number(one.unanswered),
    ]),
  };
}

function turnoutBlocks({ turnout }: BallotCountData, context: Context): Block[] {
  const w = wordsOf(words, context);
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'group', title: w.group, flexible: true },
      { key: 'issued', title: w.issued, align: 'right' },
      { key: 'counted', title: w.back, align: 'right' },
      { key: 'missing', title: w.missing, align: 'right' },
      { key: 'names', title: '', flexible: true },
    ],
    rows: turnout.map((one) => {
      const missing = one.issued - one.counted;
      return [
        text(groupText(one, context)),
        number(one.issued),
        number(one.counted),
        number(missing, missing > 0 ? { tone: 'warn' } : {}),
        text(one.missing.join(', '), 'dim'),
      ];
    }),
  };
  return [heading(2, w.turnout), table];
}

function problemBlocks({ problems }: BallotCountData, context: Context): Block[] {
  const w = wordsOf(words, context);
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'file', title: w.file },
      { key: 'place', title: w.place },
      { key: 'why', title: w.why, flexible: true },
    ],
    rows: problems.map(({ file, sheet, cell, message, remedy }) => [
      text(file),
      text([sheet, cell].filter(Boolean).join(' ')),
      text([message, remedy].filter(Boolean).join(': '), 'bad'),
    ]),
  };
  return [heading(2, w.problems(problems.length)), table, note('hint', w.heldBack)];
}
