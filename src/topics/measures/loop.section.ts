import { type Block, type Cell, heading, note, number, type Table, type Tone, text } from '../../document/blocks.js';
import { dateText, numberText, percentText } from '../../messages/format.js';
import {
  appendCommand,
  type Context,
  differenceStyle,
  digitsOf,
  distinguishingDigits,
  takeTop,
  wordsOf,
} from '../section.js';
import { amountText } from '../shared/money-cells.js';
import { quoteName, quoteNames } from '../shared/names.section.js';
import type { LoopData } from './loop.view.js';

const words = {
  en: {
    title: 'What done measures brought',
    measure: 'Measure',
    expected: 'expected',
    reached: 'reached',
    verdicts: {
      reached: 'reached',
      partly: 'partly',
      'no-effect': 'no effect shown',
      worse: 'made it worse',
      'too-early': 'too early to say',
      'not-measured': 'not asked since',
      'no-baseline': 'not asked before',
      'not-comparable': 'series broke off',
      'no-end': 'without an end',
    },
    moved: (from: string, to: string) => `Ist ${from} → ${to}`,
    on: (score: string, date: string) => `${score} (${date})`,
    interval: (low: string, high: string) => `95%: ${low} to ${high}`,
    noInterval: 'n or spread unknown',
    together: (names: string) => `together with ${names}`,
    checked: (name: string, from: string, to: string, word: string) => `${name} ${from} → ${to}, ${word}`,
    better: 'better',
    notBetter: 'not better',
    overBudget: (money: string) => `over budget: +${money}`,
    corrected: (names: string) => `corrected by ${names}`,
    due: (name: string) => `A corrective measure is due: ${name} brought less than expected.`,
    dueWorse: (name: string) => `A corrective measure is due: customers are worse off since ${name}.`,
    none: 'No measure of these touchpoints is done yet.',
  },
  de: {
    title: 'Was erledigte Maßnahmen brachten',
    measure: 'Maßnahme',
    expected: 'erwartet',
    reached: 'erreicht',
    verdicts: {
      reached: 'erreicht',
      partly: 'teilweise',
      'no-effect': 'keine Wirkung nachgewiesen',
      worse: 'verschlechtert',
      'too-early': 'noch zu früh',
      'not-measured': 'seither nicht gefragt',
      'no-baseline': 'vorher nicht gefragt',
      'not-comparable': 'Reihe unterbrochen',
      'no-end': 'ohne Enddatum',
    },
    moved: (from: string, to: string) => `Ist ${from} → ${to}`,
    on: (score: string, date: string) => `${score} (${date})`,
    interval: (low: string, high: string) => `95 %: ${low} bis ${high}`,
    noInterval: 'n oder Streuung unbekannt',
    together: (names: string) => `zusammen mit ${names}`,
    checked: (name: string, from: string, to: string, word: string) => `${name} ${from} → ${to}, ${word}`,
    better: 'besser',
    notBetter: 'nicht besser',
    overBudget: (money: string) => `über Budget: +${money}`,
    corrected: (names: string) => `korrigiert durch ${names}`,
    due: (name: string) => `Eine Korrekturmaßnahme ist fällig: ${name} brachte weniger als erwartet.`,
    dueWorse: (name: string) => `Eine Korrekturmaßnahme ist fällig: Seit ${name} geht es Kunden schlechter.`,
    none: 'Noch ist keine Maßnahme dieser Kontaktpunkte erledigt.',
  },
};

type Row = LoopData[number];
type Gain = Row['gains'][number];

const TONES: Partial<Record<Gain['verdict'], Tone>> = {
  reached: 'good',
  partly: 'warn',
  'no-effect': 'warn',
  worse: 'bad',
};

/** The expected and the achieved gain of done measures, and the measures that need a correction. */
export function loopBlocks(loop: LoopData, context: Context): Block[] {
  const w = wordsOf(words, context);
  if (loop.length === 0) return [heading(2, w.title), note('hint', w.none)];
  const rows = loop.flatMap((row) => row.gains.map((gain) => ({ row, gain })));
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'name', title: w.measure, flexible: true },
      { key: 'expected', title: w.expected, align: 'right' },
      { key: 'gain', title: w.reached, align: 'right' },
      { key: 'verdict', title: '' },
      { key: 'moved', title: '', below: 'line' },
      { key: 'details', title: '', below: 'line', detail: true },
    ],
    rows: takeTop(rows, context).shown.map(({ row, gain }) => [
      text(row.name),
      number(gain.expected, { digits: gainDigits(gain, context), sign: true }),
      number(gain.gain, { digits: gainDigits(gain, context), sign: true }),
      text(w.verdicts[gain.verdict], TONES[gain.verdict]),
      movedCell(gain, context),
      detailsCell(row, gain, context),
    ]),
  };
  const due = loop
    .filter((row) => row.correctiveDue)
    .map((row) => {
      const said = (row.verdict === 'worse' ? w.dueWorse : w.due)(quoteName('measure', row.measure, context));
      return note('next', appendCommand(said, `correctiveOf: measure/${row.measure}`, context));
    });
  return [heading(2, w.title), table, ...due];
}

/** Digits at which the gain matches the scores beside it and differs visibly from the expected gain. */
function gainDigits({ expected, gain, before, after }: Gain, context: Context): number {
  const { digits } = differenceStyle(context, gain, before?.score ?? null, after?.score ?? null);
  return gain === null ? digits : distinguishingDigits(expected, gain, digits);
}

function movedCell({ touchpoint, before, after, gain, ci95 }: Gain, context: Context): Cell {
  const w = wordsOf(words, context);
  const { lang } = context;
  const score = (value: number, sign = false) => numberText(value, lang, { digits: digitsOf(context.settings), sign });
  const scoreOnDate = (value: Gain['before']) => (value ? w.on(score(value.score), dateText(value.date, lang)) : '–');
  const parts = [
    context.name('touchpoint', touchpoint),
    ...(before || after ? [w.moved(scoreOnDate(before), scoreOnDate(after))] : []),
    ...(ci95 ? [w.interval(score(ci95[0], true), score(ci95[1], true))] : gain === null ? [] : [w.noInterval]),
  ];
  return text(parts.join(' · '));
}

function detailsCell(row: Row, { together }: Gain, context: Context): Cell {
  const w = wordsOf(words, context);
  const { lang } = context;
  const names = (ids: readonly string[]) => quoteNames('measure', ids, context);
  const { checked } = row;
  // A share is shown as a percentage.
  const format = (value: number) => (checked?.kind === 'share' ? percentText(value, lang) : numberText(value, lang));
  const parts = [
    ...(together.length > 0 ? [w.together(names(together))] : []),
    ...(checked
      ? [
          w.checked(
            quoteName('metric', checked.metric, context),
            format(checked.from.value),
            format(checked.to.value),
            checked.better ? w.better : w.notBetter,
          ),
        ]
      : []),
    ...(row.overBudget === null ? [] : [w.overBudget(amountText(row.overBudget, context))]),
    ...(row.correctives.length > 0 ? [w.corrected(names(row.correctives))] : []),
  ];
  return text(parts.join(' · '));
}
