import { type Block, heading, note, number, paragraph, type Table, text } from '../../document/blocks.js';
import { dateText, spanText } from '../../messages/format.js';
import type { EntryData } from '../entry/entry.view.js';
import { labelOf, valueCell } from '../entry/entry-fields.section.js';
import { type Context, defineSection, digitsOf, wordsOf } from '../section.js';
import type { EntrySheet } from './entry-sheet.view.js';
import { entrySheetWords } from './entry-sheet.words.js';

export interface EntrySheetData extends Pick<EntryData, 'entry'> {
  readonly entrySheet: EntrySheet;
  readonly against: 'soll' | 'expectation' | 'best';
}

/** The sheet of an entry for those who work with it: its facts, its touchpoints and its open measures. */
export const entrySheet = defineSection({
  id: 'entry-sheet',
  compose: (data: EntrySheetData, context): Block[] => {
    const { owner, question } = wordsOf(entrySheetWords, context);
    const { kind, id, fields } = data.entry;
    const name = typeof fields.name === 'string' ? fields.name : id;
    return [
      heading(1, name, kind === 'owner' ? owner : (context.terms.kinds[kind] ?? kind)),
      ...factBlocks(fields, context),
      ...(data.entrySheet.asksMine ? [paragraph(question)] : []),
      ...touchpointBlocks(data, context),
      ...measureBlocks(data, context),
    ];
  },
});

/** The fields of the entry that are one value. */
function factBlocks(fields: Readonly<Record<string, unknown>>, context: Context): Block[] {
  const facts = Object.entries(fields)
    .filter(([key, value]) => key !== 'name' && key !== 'formerly' && typeof value !== 'object')
    .map(([key, value]) => {
      const isReference = key === 'persona' || key === 'department';
      const cell = isReference ? text(context.name(key, String(value))) : valueCell(key, value, context);
      return { label: labelOf(key, context), value: cell };
    });
  return facts.length === 0 ? [] : [{ type: 'facts', facts }];
}

/** The sheet of an owner does not repeat the name. */
const ownerCell = (name: string | null, { kind }: EntrySheetData['entry']) =>
  name === null || kind === 'owner' ? null : text(name);

function touchpointBlocks(
  { entry, entrySheet: { touchpoints, asksMine }, against }: EntrySheetData,
  context: Context,
): Block[] {
  const w = wordsOf(entrySheetWords, context);
  const { values } = context.terms;
  const digits = digitsOf(context.settings);
  if (touchpoints.length === 0) return [heading(2, w.touchpoints), note('hint', w.noTouchpoint)];
  const table: Table = {
    type: 'table',
    columns: [
      ...(asksMine ? [{ key: 'mine', title: w.mine }] : []),
      { key: 'name', title: '', flexible: true },
      { key: 'ist', title: values.ist, align: 'right', ifAny: true },
      { key: 'target', title: values[against], align: 'right', ifAny: true },
      { key: 'gap', title: w.gap, align: 'right', ifAny: true },
      { key: 'rank', title: w.rank, align: 'right', ifAny: true },
      { key: 'owner', title: w.ownedBy, ifAny: true, from: 100 },
    ],
    rows: touchpoints.map((row) => [
      ...(asksMine ? [text('[ ]')] : []),
      { text: row.name, plain: row.touchpoint },
      number(row.ist, { digits }),
      number(row.target, { digits }),
      number(row.gap, { digits }),
      number(row.rank),
      ownerCell(row.owner, entry),
    ]),
  };
  return [heading(2, w.touchpoints), table];
}

function measureBlocks({ entry, entrySheet: { measures, asksMine } }: EntrySheetData, context: Context): Block[] {
  const w = wordsOf(entrySheetWords, context);
  const { lang } = context;
  if (measures.length === 0) return [heading(2, w.measures), note('hint', w.noMeasure)];
  const dateCell = (date: string | null) => (date === null ? null : text(dateText(date, lang)));
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      ...(asksMine ? [{ key: 'mine', title: w.mine }] : []),
      { key: 'name', title: '', flexible: true },
      { key: 'status', title: w.status },
      { key: 'from', title: w.from, ifAny: true },
      { key: 'until', title: w.until, ifAny: true },
      { key: 'benefit', title: w.benefit, align: 'right', ifAny: true },
      { key: 'owner', title: w.ownedBy, ifAny: true, from: 100 },
      { key: 'late', title: '', below: 'line' },
    ],
    rows: measures.map((row) => [
      ...(asksMine ? [text('[ ]')] : []),
      { text: row.name, plain: row.measure },
      valueCell('status', row.status, context),
      dateCell(row.from),
      dateCell(row.until),
      number(row.benefit, { digits: 1, sign: true }),
      ownerCell(row.owner, entry),
      row.overdueDays === null ? text('') : text(w.late(spanText(row.overdueDays, lang)), 'bad'),
    ]),
  };
  return [heading(2, w.measures), table];
}
