import { type Block, heading, note, number, paragraph, type Table, text } from '../../document/blocks.js';
import { listText, numberText, quoteText } from '../../messages/format.js';
import {
  appendCommand,
  type Context,
  defineViewSection,
  differenceStyle,
  digitsOf,
  groupTitles,
  takeTop,
  wordsOf,
} from '../section.js';
import { quoteName } from '../shared/names.section.js';
import { addRestLine } from '../shared/rest.section.js';
import type { MomentRow, MomentsData } from './moments.view.js';
import { momentWords } from './moments.words.js';

/** Moments of truth: promise, Ist, outcome, and what they decide. */
export const moments = defineViewSection({
  id: 'moments',
  summary: {
    en: 'what was promised, what customers get, what it decides',
    de: 'was versprochen ist, was Kunden erleben, was es entscheidet',
  },
  compose: (data: MomentsData, context): Block[] => {
    const w = wordsOf(momentWords, context);
    const blocks: Block[] = [heading(2, w.title)];
    if (data.moments.length === 0) blocks.push(note('hint', data.notAnalysed > 0 ? w.elsewhere : w.none));
    else blocks.push(paragraph(sentence(data, context), 'strong'), momentTable(data, context));
    blocks.push(...lackLines(data, context), ...momentsThatMatterBlocks(data, context));
    if (data.notAnalysed > 0) blocks.push(note('hint', w.notAnalysed(numberText(data.notAnalysed, context.lang))));
    return blocks;
  },
});

function sentence(data: MomentsData, context: Context): string {
  const w = wordsOf(momentWords, context);
  const count = (state: MomentRow['state']) => data.moments.filter((row) => row.state === state).length;
  const worst = data.moments.find((row) => row.state === 'open' && row.worst?.gap);
  const { lang } = context;
  const format = (value: number) => numberText(value, lang);
  if (count('unknown') === data.moments.length) return w.noneJudged(format(data.moments.length));
  return [
    w.open(format(count('open')), format(data.moments.length)),
    ...(count('unknown') > 0 ? [w.unknown(format(count('unknown')))] : []),
    ...(worst?.worst ? [w.first(quoteText(worst.name, lang), comparisonText(worst.worst, data, context))] : []),
  ]
    .join('; ')
    .concat('.');
}

function comparisonText(at: MomentRow['touchpoints'][number], data: MomentsData, context: Context): string {
  const digits = digitsOf(context.settings);
  const score = (value: number | null) => (value === null ? '–' : numberText(value, context.lang, { digits }));
  const target = context.terms.values[data.against];
  return wordsOf(momentWords, context).against(score(at.ist), target, score(at.target));
}

function momentTable(data: MomentsData, context: Context): Table {
  const w = wordsOf(momentWords, context);
  const { values } = context.terms;
  const { shown, rest } = takeTop(data.moments, context);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'moment', title: '', plainOnly: true },
      { key: 'state', title: '', plainOnly: true },
      { key: 'name', title: w.moment, flexible: true },
      { key: 'ist', title: values.ist, align: 'right', ifAny: true },
      { key: data.against, title: values[data.against], align: 'right', ifAny: true },
      { key: 'gap', title: w.gap, align: 'right', ifAny: true },
      { key: 'drawing', title: '', ifAny: true, drawing: true },
      { key: 'outcome', title: w.outcome, ifAny: true },
      { key: 'weight', title: w.weight, align: 'right', from: 100, detail: true },
      { key: 'promise', title: w.promise, below: 'line', detail: true },
      { key: 'why', title: '', below: 'line', detail: true },
      { key: 'touchpoints', title: w.where, below: 'line', detail: true },
      { key: 'decides', title: w.decides, below: 'same', detail: true },
      { key: 'measures', title: w.measures, below: 'same', detail: true },
    ],
    rows: shown.map((row) => cellsOf(row, context)),
    groups: groupTitles(
      shown,
      (row) => row.state,
      (state) => w.states[state],
    ),
  };
  return addRestLine(table, rest, 'tpm analyze moments', context);
}

function cellsOf(row: MomentRow, context: Context): Table['rows'][number] {
  const digits = digitsOf(context.settings);
  const { min, max } = context.settings.scale;
  const { ist = null, target = null, gap = null, tolerated = false } = row.worst ?? {};
  const bad = (gap ?? 0) > 0 && !tolerated;
  return [
    text(row.moment),
    text(row.state),
    text(row.name),
    number(ist, { digits }),
    number(target, { digits }),
    number(gap, { ...differenceStyle(context, gap, ist, target), ...(bad ? { tone: 'bad' as const } : {}) }),
    ist === null ? null : { from: ist, to: target, min, max },
    row.outcome && { text: context.terms.reactions[row.outcome], plain: row.outcome },
    number(row.weight, { digits: 1 }),
    ...storyOf(row, context),
  ];
}

/** Details of a moment: the promise, the touchpoints that fall short, what depends on it, the measures. */
function storyOf(row: MomentRow, context: Context): Table['rows'][number] {
  const w = wordsOf(momentWords, context);
  const { lang } = context;
  const { promise, why, touchpoints, decides, measures } = row;
  const open = row.state === 'open' && measures.length === 0;
  return [
    promise === null ? null : { text: quoteText(promise, lang), plain: promise },
    why === null ? null : { text: promise === null ? why : '', plain: why },
    { text: whereOf(row, context), plain: touchpoints.map((at) => at.touchpoint).join(',') },
    decides.length === 0
      ? null
      : {
          text: listText(
            decides.map((what) => w.what[what]),
            lang,
          ),
          plain: decides.join(','),
        },
    measures.length === 0 && !open
      ? null
      : { text: open ? w.noMeasure : numberText(measures.length, lang), plain: measures.join(',') },
  ];
}

function whereOf({ touchpoints }: MomentRow, context: Context): string {
  const w = wordsOf(momentWords, context);
  const digits = digitsOf(context.settings);
  const names = touchpoints.map(({ touchpoint, ist, opinion }) => {
    const name = quoteName('touchpoint', touchpoint, context);
    const value = ist === null || touchpoints.length === 1 ? '' : ` ${numberText(ist, context.lang, { digits })}`;
    return `${name}${value}${opinion ? ` (${w.opinion})` : ''}`;
  });
  return listText(
    names.length > 4 ? [...names.slice(0, 3), w.others(numberText(names.length - 3, context.lang))] : names,
    context.lang,
  );
}

function lackLines(data: MomentsData, context: Context): Block[] {
  const w = wordsOf(momentWords, context);
  const unrated = new Set(
    data.moments.flatMap((row) => row.touchpoints.flatMap((at) => (at.gap === null ? [at.touchpoint] : []))),
  );
  if (unrated.size === 0) return [];
  const lacks = w.lacks(numberText(unrated.size, context.lang), context.terms.values[data.against]);
  return [note('hint', appendCommand(lacks, 'tpm coverage', context))];
}

function momentsThatMatterBlocks({ matter }: MomentsData, context: Context): Block[] {
  const w = wordsOf(momentWords, context);
  if (matter === null) return [note('hint', w.matterUnknown)];
  if (matter.length === 0) return [note('hint', w.matterNone)];
  const digits = digitsOf(context.settings);
  const sides = (['below', 'above'] as const).flatMap((side) => matter.filter((row) => row.side === side));
  const { min, max } = context.settings.scale;
  return [
    heading(2, w.matter),
    {
      type: 'table',
      aside: true,
      columns: [
        { key: 'touchpoint', title: '', flexible: true },
        { key: 'ist', title: context.terms.values.ist, align: 'right' },
        { key: 'drawing', title: '' },
        { key: 'side', title: '' },
      ],
      rows: sides.map((row) => [
        { text: context.name('touchpoint', row.touchpoint), plain: row.touchpoint },
        number(row.ist, { digits }),
        { from: row.ist, to: null, min, max },
        text(w.sides[row.side], 'dim'),
      ]),
    },
  ];
}
