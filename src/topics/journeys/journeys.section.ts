import {
  type Block,
  type Cell,
  type Group,
  heading,
  note,
  number,
  paragraph,
  type Table,
  text,
} from '../../document/blocks.js';
import { numberText, quoteText } from '../../messages/format.js';
import { type Context, defineViewSection, digitsOf, groupTitles, takeTop, wordsOf } from '../section.js';
import { addRestLine } from '../shared/rest.section.js';
import type { JourneyRow, JourneysData, StepRow } from './journeys.view.js';
import { journeyWords } from './journeys.words.js';

/** The curve of each journey, step by step. */
export const journeys = defineViewSection({
  id: 'journeys',
  summary: {
    en: 'the curve of each journey: weakest step, peak, end, in and out',
    de: 'die Kurve jeder Reise: schwächster Schritt, Höhepunkt, Ende',
  },
  compose: (data: JourneysData, context): Block[] => {
    const w = wordsOf(journeyWords, context);
    const blocks: Block[] = [heading(2, w.title)];
    if (data.journeys.length === 0) blocks.push(note('hint', data.entries.length > 0 ? w.elsewhere : w.none));
    else {
      blocks.push(paragraph(sentence(data, context), 'strong'), stepTable(data, context));
      if (data.journeys.some((row) => row.rated > 0)) blocks.push(note('hint', w.marksLegend));
      if (data.journeys.some((row) => row.peakEnd !== null)) blocks.push(note('hint', w.lens));
    }
    return [...blocks, ...pointBlocks(data, context)];
  },
});

function scoreText(value: number | null, context: Context): string {
  return value === null ? '–' : numberText(value, context.lang, { digits: digitsOf(context.settings) });
}

function sentence({ journeys: rows }: JourneysData, context: Context): string {
  const w = wordsOf(journeyWords, context);
  const sign = context.settings.scale.best === 'max' ? 1 : -1;
  const [worst] = rows;
  const weakest = rows
    .flatMap(({ name, weakest: at }) => (at ? [{ name, at }] : []))
    .sort((left, right) => sign * (left.at.ist - right.at.ist))[0];
  if (!worst || !weakest) return w.unrated;
  const quote = (name: string) => quoteText(name, context.lang);
  const step = quote(context.name('touchpoint', weakest.at.touchpoint));
  const parts = [
    w.weakest(quote(weakest.name), step, scoreText(weakest.at.ist, context)),
    w.worst(quote(worst.name), scoreText(worst.meanIst, context)),
  ];
  return `${parts.join('; ')}.`;
}

function stepTable(data: JourneysData, context: Context): Table {
  const w = wordsOf(journeyWords, context);
  const { values } = context.terms;
  const { shown, rest } = takeTop(data.journeys, context);
  const rows = shown.flatMap((journey) => journey.steps.map((step) => ({ journey, step })));
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'journey', title: '', plainOnly: true },
      { key: 'step', title: '', align: 'right' },
      { key: 'touchpoint', title: '', plainOnly: true },
      { key: 'name', title: w.step, flexible: true },
      { key: 'ist', title: values.ist, align: 'right', ifAny: true },
      { key: 'expectation', title: values.expectation, align: 'right', ifAny: true, from: 90 },
      { key: 'soll', title: values.soll, align: 'right', ifAny: true, from: 90 },
      { key: 'drawing', title: '', drawing: true, ifAny: true },
      { key: 'remark', title: '', ifAny: true },
      { key: 'story', title: '', below: 'line', detail: true },
    ],
    rows: rows.map(({ journey, step }) => stepCells(journey, step, context)),
    groups: groupTitles(
      rows,
      (row) => row.journey,
      (journey) => titleOf(journey, context),
    ),
  };
  return addRestLine(table, rest, 'tpm analyze journeys', context);
}

function titleOf(row: JourneyRow, context: Context): Omit<Group, 'before'> {
  const w = wordsOf(journeyWords, context);
  const count = (value: number) => numberText(value, context.lang);
  const aside = [
    ...(row.persona === null ? [] : [context.name('persona', row.persona)]),
    ...(row.meanIst === null ? [] : [w.mean(scoreText(row.meanIst, context))]),
    ...(row.rated < row.steps.length ? [w.rated(count(row.rated), count(row.steps.length))] : []),
    ...(row.peakEnd === null ? [] : [w.peakEnd(scoreText(row.peakEnd, context))]),
  ];
  return { title: row.name, aside: aside.join(' · ') };
}

function stepCells(journey: JourneyRow, step: StepRow, context: Context): Cell[] {
  const digits = digitsOf(context.settings);
  const { min, max } = context.settings.scale;
  const { ist, soll, expectation } = step;
  return [
    text(journey.journey),
    number(step.step),
    text(step.touchpoint),
    text(step.name),
    number(ist, { digits, ...(step.reaction === 'disappointing' ? { tone: 'bad' as const } : {}) }),
    number(expectation, { digits }),
    number(soll, { digits }),
    ist === null ? text('') : { from: ist, to: soll, also: expectation, min, max },
    remarkOf(journey, step, context),
    storyOf(journey, step, context),
  ];
}

/** The most notable remark on a step; plain output has all of them. */
function remarkOf(journey: JourneyRow, step: StepRow, context: Context): Cell {
  const w = wordsOf(journeyWords, context);
  const marks = (['weakest', 'peak', 'end'] as const).filter((mark) => journey[mark]?.step === step.step);
  // The peak is the weakest step; the display uses one word for both.
  const mark = marks.find((one) => one !== 'peak');
  return { text: mark ? w.marks[mark] : '', plain: marks.join(','), tone: mark === 'weakest' ? 'bad' : 'dim' };
}

/** The text of the step and the certainty of its Ist; a remark equal to that of the step before is not repeated. */
function storyOf(journey: JourneyRow, step: StepRow, context: Context): Cell {
  const w = wordsOf(journeyWords, context);
  const before = journey.steps[step.step - 2];
  const words = [
    ...(step.experience === null ? [] : [step.experience]),
    ...(step.note === null || step.note === before?.note ? [] : [step.note]),
    ...(step.visit > 1 ? [w.visit(numberText(step.visit, context.lang))] : []),
    ...(step.optional ? [w.optional] : []),
    ...(step.analysed ? [] : [w.notAnalysed]),
    ...(step.opinion ? [w.opinion] : []),
  ];
  return { text: words.join(' · '), plain: step.note ?? '' };
}

function pointBlocks({ entries, exits }: JourneysData, context: Context): Block[] {
  if (entries.length + exits.length === 0) return [];
  const w = wordsOf(journeyWords, context);
  const digits = digitsOf(context.settings);
  const { min, max } = context.settings.scale;
  const rows = [
    ...takeTop(entries, context).shown.map((point) => ({ point, role: 'entry' as const })),
    ...takeTop(exits, context).shown.map((point) => ({ point, role: 'exit' as const })),
  ];
  return [
    heading(2, w.points),
    {
      type: 'table',
      aside: true,
      columns: [
        { key: 'touchpoint', title: '', flexible: true },
        { key: 'ist', title: context.terms.values.ist, align: 'right', ifAny: true },
        { key: 'drawing', title: '', drawing: true, ifAny: true },
        { key: 'reaction', title: '', ifAny: true },
        { key: 'why', title: '', from: 90, detail: true },
      ],
      rows: rows.map((row) => [
        text(row.point.name),
        number(row.point.ist, { digits }),
        row.point.ist === null ? text('') : { from: row.point.ist, to: null, min, max },
        text(row.point.reaction === null ? '' : context.terms.reactions[row.point.reaction]),
        text(whyOf(row.point, row.role, context), 'dim'),
      ]),
      groups: groupTitles(
        rows,
        (row) => row.role,
        (role) => w[role],
      ),
    },
  ];
}

function whyOf({ journeys: here }: JourneysData['entries'][number], role: 'entry' | 'exit', context: Context): string {
  const w = wordsOf(journeyWords, context);
  const count = numberText(here.length, context.lang);
  if (here.length === 0) return w.declared;
  return role === 'entry' ? w.begins(count) : w.ends(count);
}
