import { VALUE_KINDS } from '../../core/model/on-scale.js';
import { type Block, heading, note, number, paragraph, type Table, text } from '../../document/blocks.js';
import { dateText, numberText } from '../../messages/format.js';
import { type Context, digitsOf, wordsOf } from '../section.js';
import type { MinutesData, MovedRank } from './minutes.view.js';
import { minutesWords } from './minutes.words.js';

/**
 * The minutes of a workshop.
 * @param commands the commands that commit the written files; none without git
 */
export function minutesBlocks(data: MinutesData, commands: readonly string[], context: Context): Block[] {
  const { sections, title, nothingRated } = wordsOf(minutesWords, context);
  const head = [heading(1, title, dateText(data.round.date, context.lang)), factsBlock(data, context)];
  const files = [heading(2, sections.files), ...fileBlocks(data, commands, context)];
  if (data.rated.length === 0) return [...head, paragraph(nothingRated), ...(data.files.length > 0 ? files : [])];
  return [
    ...head,
    heading(2, sections.rated),
    ratedTable(data, context),
    heading(2, sections.contested),
    contestedBlock(data, context),
    heading(2, sections.moved),
    ...movedBlocks(data, context),
    ...files,
  ];
}

function factsBlock({ round, rated, touchpoints }: MinutesData, context: Context): Block {
  const { facts, perspectives, rated: ratedText } = wordsOf(minutesWords, context);
  const { persona, department, present } = round;
  const rows = [
    [facts.round, round.id],
    [facts.perspective, perspectives[round.perspective]],
    [facts.persona, persona && context.name('persona', persona)],
    [facts.department, department && context.name('department', department)],
    [
      facts.present,
      present?.map(({ count, role }) => (role === undefined ? `${count}` : `${count} ${role}`)).join(', '),
    ],
    [facts.rated, ratedText(rated.length, touchpoints)],
  ] as const;
  return {
    type: 'facts',
    facts: rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value: text(value) }])),
  };
}

function ratedTable({ rated }: MinutesData, context: Context): Table {
  const { columns } = wordsOf(minutesWords, context);
  const { values: names } = context.terms;
  const digits = digitsOf(context.settings);
  return {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: columns.touchpoint, flexible: true },
      ...VALUE_KINDS.map((kind) => ({ key: kind, title: names[kind], align: 'right', ifAny: true }) as const),
      { key: 'votes', title: columns.votes, align: 'right' },
      { key: 'roles', title: columns.roles, ifAny: true },
      { key: 'note', title: columns.note, below: 'line', ifAny: true },
      { key: 'quotes', title: columns.quotes, below: 'line', ifAny: true },
    ],
    rows: rated.map(({ touchpoint, values, votes, roles, note: said, quotes }) => [
      { text: context.name('touchpoint', touchpoint), plain: touchpoint },
      ...VALUE_KINDS.map((kind) => number(values[kind] ?? null, { digits })),
      number(votes),
      roles.length === 0 ? null : text(roles.join(', ')),
      said === null ? null : text(said),
      quotes.length === 0 ? null : text(quotes.map((quote) => quoteText(quote, context)).join(' · ')),
    ]),
  };
}

const quoteText = (quote: string, { lang }: Context) => (lang === 'de' ? `»${quote}«` : `“${quote}”`);

function contestedBlock({ contested, rated }: MinutesData, context: Context): Block {
  const { columns, noVotes, noneContested } = wordsOf(minutesWords, context);
  if (contested.length === 0) return paragraph(rated.some(({ votes }) => votes > 1) ? noneContested : noVotes);
  return {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: columns.touchpoint, flexible: true },
      { key: 'value', title: columns.value },
      { key: 'votes', title: columns.votes },
      { key: 'agreement', title: columns.agreement, align: 'right' },
    ],
    rows: contested.map(({ touchpoint, kind, votes, agreement }) => [
      { text: context.name('touchpoint', touchpoint), plain: touchpoint },
      { text: context.terms.values[kind], plain: kind },
      text(votes.map((vote) => numberText(vote, context.lang)).join(' ')),
      number(agreement, { digits: 2 }),
    ]),
  };
}

function movedBlocks({ moved }: MinutesData, context: Context): Block[] {
  const { columns, noneMoved, byPriority, more } = wordsOf(minutesWords, context);
  if (moved.length === 0) return [paragraph(noneMoved)];
  const shown = moved.slice(0, context.top ?? moved.length);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: columns.touchpoint, flexible: true },
      { key: 'before', title: columns.before, align: 'right' },
      { key: 'after', title: columns.after, align: 'right' },
      { key: 'move', title: columns.move, align: 'right' },
    ],
    rows: shown.map((row) => [
      { text: context.name('touchpoint', row.touchpoint), plain: row.touchpoint },
      number(row.before),
      number(row.after),
      text(moveText(row, context)),
    ]),
    ...(shown.length < moved.length ? { more: more(moved.length - shown.length) } : {}),
  };
  return [paragraph(byPriority, 'dim'), table];
}

function moveText({ before, after }: MovedRank, context: Context): string {
  const { isNew, lost } = wordsOf(minutesWords, context);
  if (before === null) return isNew;
  if (after === null) return lost;
  return after < before ? `▲${before - after}` : `▼${after - before}`;
}

function fileBlocks({ files, isComplete }: MinutesData, commands: readonly string[], context: Context): Block[] {
  const { written, incomplete, commit } = wordsOf(minutesWords, context);
  const lines = commands.map((command) => [text(command)]);
  return [
    ...files.map((file) => paragraph(written(file))),
    ...(isComplete ? [] : [note('warning', incomplete)]),
    ...(lines.length === 0 ? [] : [paragraph(commit), { type: 'lines', lines } as const]),
  ];
}
