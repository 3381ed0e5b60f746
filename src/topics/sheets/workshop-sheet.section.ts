import { type Block, type Facts, heading, note, number, paragraph, type Table, text } from '../../document/blocks.js';
import { FACTOR_KINDS } from '../../kinds/touchpoint.js';
import { countText, dateText, listText, numberText, quoteText, spanText } from '../../messages/format.js';
import type { EntryData } from '../entry/entry.view.js';
import { type Context, defineSection, digitsOf, wordsOf } from '../section.js';
import { noValueText, upToIfLater } from '../shared/later.section.js';
import type { WorkshopSheet } from './workshop-sheet.view.js';
import { workshopSheetWords } from './workshop-sheet.words.js';

export interface SheetData extends EntryData {
  readonly sheet: WorkshopSheet;
}

/** Maximum number of quotes that fit on one page. */
const MAX_VOICES = 6;
const CRITERIA = 3;

/** A sheet for a discussion of half an hour about one touchpoint: facts, questions, tasks, next steps. */
export const workshopSheet = defineSection({
  id: 'workshop-sheet',
  compose: (data: SheetData, context): Block[] => {
    const w = wordsOf(workshopSheetWords, context);
    const { fields } = data.entry;
    const name = typeof fields.name === 'string' ? fields.name : data.entry.id;
    const { rank } = data.sheet;
    const format = (value: number, digits: number) => numberText(value, context.lang, { digits });
    const place =
      rank.rank === null ? w.unranked : w.rank(format(rank.rank, 0), format(rank.of, 0), format(rank.score ?? 0, 1));
    return [
      heading(1, name, place),
      valueTable(data, context),
      ...storyBlocks(data, context),
      ...questionBlocks(data, context),
      ...factors(data.sheet, context),
      ...moments(data.sheet, context),
      ...measures(data, context),
      ...reasonBlocks(data.sheet, context),
    ];
  },
});

function valueTable({ current, sheet }: SheetData, context: Context): Facts {
  const w = wordsOf(workshopSheetWords, context);
  const { lang, terms } = context;
  const score = (value: number) => numberText(value, lang, { digits: digitsOf(context.settings) });
  const facts = (['ist', 'expectation', 'soll'] as const).map((kind) => {
    const value = current?.[kind];
    const label = terms.values[kind];
    if (!value) return { label, value: text(noValueText(w.none, context), 'dim') };
    const parts = [
      score(value.score),
      ...(kind === 'ist' && sheet.reaction ? [terms.reactions[sheet.reaction]] : []),
      ...(value.minimum === null ? [] : [w.corridor(score(value.minimum))]),
      ...(value.n === null ? [] : [`n = ${numberText(value.n, lang)}`]),
      ...(value.opinion ? [w.opinion] : []),
      w.asked(dateText(value.date, lang)),
    ];
    return { label, value: text(parts.join(' · ')) };
  });
  const digits = digitsOf(context.settings);
  return {
    type: 'facts',
    facts: [
      ...facts,
      ...(sheet.gap === null ? [] : [{ label: w.gap, value: number(sheet.gap, { digits }) }]),
      ...(sheet.gapToExpectation === null
        ? []
        : [{ label: w.missed, value: number(sheet.gapToExpectation, { digits }) }]),
    ],
  };
}

function storyBlocks({ entry, sheet }: SheetData, context: Context): Block[] {
  const w = wordsOf(workshopSheetWords, context);
  const { lang } = context;
  const { description } = entry.fields;
  const shown = sheet.story.slice(0, MAX_VOICES).map(({ what, text: words, who, date, perspective }) => {
    const about = [w.told[what], who ?? '', perspective === 'company' && what !== 'soll' ? w.inside : ''];
    const from = [...about.filter((one) => one !== ''), dateText(date, lang)].join(', ');
    return paragraph(`${what === 'incident' ? words.trim() : quoteText(words.trim(), lang)} (${from})`);
  });
  const rest = sheet.story.length - shown.length;
  return [
    heading(2, w.story),
    ...(typeof description === 'string' ? [paragraph(description.trim())] : []),
    ...shown,
    ...(rest > 0 ? [note('hint', w.more(numberText(rest, lang)))] : []),
    ...(shown.length === 0 && description === undefined
      ? [note('hint', upToIfLater(w.noStory, ['assessment', 'incident'], context))]
      : []),
  ];
}

function questionBlocks({ current, sheet: { questions: open } }: SheetData, context: Context): Block[] {
  const w = wordsOf(workshopSheetWords, context);
  const { lang } = context;
  const [one = '', many = ''] = w.voice;
  const answers = open.answers === null ? '' : w.answers(numberText(open.answers, lang));
  const date = dateText(current?.ist?.date ?? '', lang);
  const have = !open.asked
    ? upToIfLater(w.haveNo, ['assessment'], context)
    : open.stale
      ? w.haveOld(date, answers)
      : w.haveYes(date, answers);
  const row = (question: string, answer: string, fine: boolean): Block[] => [
    paragraph(question, 'strong'),
    fine ? paragraph(answer) : note('warning', answer),
  ];
  return [
    heading(2, w.questions),
    ...row(w.view, open.view ? w.viewYes : upToIfLater(w.viewNo, ['assessment'], context), open.view),
    ...row(
      w.say,
      open.voices > 0
        ? w.sayYes(countText(open.voices, one, many, lang))
        : upToIfLater(w.sayNo, ['assessment'], context),
      open.voices > 0,
    ),
    ...row(w.have, have, open.asked && !open.stale),
  ];
}

function factors({ factors: all }: WorkshopSheet, context: Context): Block[] {
  const w = wordsOf(workshopSheetWords, context);
  if (all.length === 0) return [];
  const groups = FACTOR_KINDS.flatMap((kind): Block[] => {
    const facts = all
      .filter((one) => one.kind === kind)
      .map((one) => ({ label: w.states[one.state ?? 'unknown'], value: text(one.text.trim()) }));
    return facts.length === 0 ? [] : [paragraph(w.kinds[kind], 'strong'), { type: 'facts', facts }];
  });
  return [heading(2, w.factors), ...groups];
}

function moments({ moments: all }: WorkshopSheet, context: Context): Block[] {
  const w = wordsOf(workshopSheetWords, context);
  const { lang } = context;
  const blocks = all.flatMap(({ name, state, promise, expectation }): Block[] => {
    const facts = (
      [
        [w.promised, promise],
        [w.expected, expectation],
      ] as const
    ).flatMap(([label, said]) => (said === null ? [] : [{ label, value: text(quoteText(said.trim(), lang)) }]));
    const head = paragraph(`${name} · ${w.momentStates[state]}`, 'strong');
    return facts.length === 0 ? [head] : [head, { type: 'facts', facts }];
  });
  return blocks.length === 0 ? [] : [heading(2, w.moments), ...blocks];
}

function measures({ entry, sheet: { measures: rows } }: SheetData, context: Context): Block[] {
  const w = wordsOf(workshopSheetWords, context);
  if (rows.length === 0) return [heading(2, w.measures), note('hint', w.noMeasure)];
  const digits = digitsOf(context.settings);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'measure', title: '', plainOnly: true },
      { key: 'name', title: '', flexible: true },
      { key: 'by', title: w.gain, align: 'right' },
      { key: 'benefit', title: w.benefit, align: 'right', ifAny: true },
      { key: 'until', title: w.until, ifAny: true },
      { key: 'remarks', title: '', below: 'line' },
    ],
    rows: rows.map((row) => [
      text(row.measure),
      text(row.name),
      number(row.by, { digits, sign: true }),
      number(row.benefit, { digits: 1 }),
      row.until === null ? null : { date: row.until },
      text(remarksOf(row, (id) => quoteText(context.factor(entry.id, id), context.lang), context)),
    ]),
  };
  return [heading(2, w.measures), table];
}

function remarksOf(row: WorkshopSheet['measures'][number], factor: (id: string) => string, context: Context): string {
  const w = wordsOf(workshopSheetWords, context);
  const { lang, terms } = context;
  return [
    terms.measureStatus[row.status],
    row.owner ?? w.nobody,
    ...(row.overdueDays === null ? [] : [w.late(spanText(row.overdueDays, lang))]),
    ...(row.heldBackBy.length === 0 ? [] : [w.held(listText(row.heldBackBy.map(factor), lang))]),
  ].join(' · ');
}

function reasonBlocks({ rank, next }: WorkshopSheet, context: Context): Block[] {
  const w = wordsOf(workshopSheetWords, context);
  const { lang, terms } = context;
  const part = (value: number) => numberText(value, lang, { digits: 2 });
  const named = rank.because
    .filter(({ contribution }) => contribution > 0)
    .slice(0, CRITERIA)
    .map(({ criterion, contribution }) => `${terms.criteria[criterion as 'reach'] ?? criterion} ${part(contribution)}`);
  const lacks = rank.lacks.map((one) => terms.lacks[one as 'ist'] ?? one).join(', ');
  const formula =
    rank.leverage !== null && rank.gapShare !== null ? [w.formula(part(rank.leverage), part(rank.gapShare))] : [];
  const mostly = named.length > 0 ? [w.mostly(listText(named, lang))] : [];
  return [
    heading(2, w.why),
    rank.rank === null
      ? note('warning', upToIfLater(w.lacks(lacks), ['assessment'], context))
      : paragraph([...formula, ...mostly].join(' ')),
    note('next', next === null ? w.last : w.next(quoteText(next.name, lang), numberText(next.rank, lang))),
  ];
}
