import {
  amount,
  type Block,
  type Cell,
  heading,
  note,
  number,
  paragraph,
  type Table,
  text,
} from '../../document/blocks.js';
import { numberText, percentText } from '../../messages/format.js';
import { type Context, defineViewSection, takeTop, wordsOf } from '../section.js';
import { replaceIfLater } from '../shared/later.section.js';
import { amountText, hideMoney, moneyCell } from '../shared/money-cells.js';
import { addRestLine } from '../shared/rest.section.js';
import { causeBlocks } from './causes.section.js';
import type { IncidentRow, IncidentsData } from './incidents.view.js';
import { incidentWords } from './incidents.words.js';

/** Stories shown by default. */
const MAX_STORIES = 5;

/** Won and lost orders, claimed and found causes, money at stake. */
export const incidents = defineViewSection({
  id: 'incidents',
  summary: {
    en: 'won and lost orders, claimed and found causes, money at stake',
    de: 'gewonnen und verloren, genannte und gefundene Ursachen',
  },
  compose: (data: IncidentsData, context): Block[] => {
    const w = wordsOf(incidentWords, context);
    const blocks: Block[] = [heading(2, w.title)];
    if (data.incidents.length === 0) return [...blocks, note('hint', replaceIfLater(w.none, ['incident'], context))];
    blocks.push(paragraph(sentence(data, context), 'strong'), touchpointTable(data, context), note('hint', w.bias));
    return [...blocks, ...causeBlocks(data, context), heading(2, w.stories), storyTable(data, context)];
  },
});

function sentence({ summary }: IncidentsData, context: Context): string {
  const w = wordsOf(incidentWords, context);
  const { lang } = context;
  const format = (count: number) => numberText(count, lang);
  const { won = 0, lost = 0, churned = 0 } = summary.outcomes;
  const parts = [
    w.events(format(summary.events), format(summary.negative), format(summary.positive)),
    ...(won + lost + churned > 0 ? [w.wonLost(format(won), format(lost), format(churned))] : []),
    ...(summary.lostValue === null ? [] : [w.money(amountText(summary.lostValue, context))]),
    ...(summary.departmentsKnown > 0
      ? [w.several(percentText(summary.severalDepartments / summary.departmentsKnown, lang))]
      : []),
  ];
  return `${parts.join('; ')}.`;
}

function touchpointTable(data: IncidentsData, context: Context): Table {
  const w = wordsOf(incidentWords, context);
  const { shown, rest } = takeTop(data.touchpoints, context);
  const most = Math.max(1, ...data.touchpoints.map((row) => row.negative));
  const orders = data.touchpoints.some(({ outcomes }) => (outcomes.won ?? 0) + (outcomes.lost ?? 0) > 0);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: '', plainOnly: true },
      { key: 'name', title: w.touchpoint, flexible: true },
      { key: 'negative', title: w.bad, align: 'right' },
      { key: 'bar', title: '', drawing: true, ...(orders ? { from: 100 } : {}) },
      { key: 'positive', title: w.good, align: 'right', plainOnly: true },
      { key: 'won', title: w.won, align: 'right', ifAny: true },
      { key: 'lost', title: w.lost, align: 'right', ifAny: true },
      { key: 'lostValue', title: w.value, align: 'right', ifAny: true },
      { key: 'outcomes', title: '', below: 'line', detail: true },
      { key: 'rate', title: '', below: 'line', detail: true },
    ],
    rows: shown.map((row): Cell[] => [
      text(row.touchpoint),
      text(row.name),
      count(row.negative, context),
      row.negative === 0 ? text('') : { share: row.negative / most },
      count(row.positive, context),
      count(row.outcomes.won ?? 0, context),
      count(row.outcomes.lost ?? 0, context),
      row.lostValue === null ? text('') : hideMoney(number(row.lostValue, { digits: 0 }), context),
      outcomeCell(row, context),
      rateCell(row, context),
    ]),
  };
  return addRestLine(table, rest, 'tpm analyze incidents', context);
}

/** The outcomes of the events apart from orders won and lost. */
function outcomeCell({ positive, outcomes }: IncidentRow, context: Context): Cell {
  const w = wordsOf(incidentWords, context);
  const others = (['churned', 'complaint', 'warned-off', 'recommended'] as const).flatMap((outcome) => {
    const events = outcomes[outcome] ?? 0;
    return events > 0 ? [`${w.outcomes[outcome] ?? outcome} ${numberText(events, context.lang)}`] : [];
  });
  const good = positive > 0 ? [`${w.good} ${numberText(positive, context.lang)}`] : [];
  const plain = Object.entries(outcomes).map(([outcome, events]) => `${outcome}=${events}`);
  return { text: [...good, ...others].join(' · '), plain: plain.join(',') };
}

/** A count of 0 is shown as an empty cell, and as 0 in plain output. */
function count(value: number, context: Context): Cell {
  return amount(value, value === 0 ? '' : numberText(value, context.lang));
}

function rateCell({ rate }: IncidentRow, context: Context): Cell {
  if (rate === null) return null;
  const w = wordsOf(incidentWords, context);
  const { lang } = context;
  const digits = rate.ci95[1] < 1 ? 2 : 1;
  const format = (value: number) => numberText(value, lang, { digits });
  const events = numberText(rate.events, lang);
  return {
    text:
      rate.events === 0
        ? w.noEvent(format(rate.ci95[1]))
        : w.rate(format(rate.per1000), format(rate.ci95[0]), format(rate.ci95[1]), events),
    plain: [rate.per1000, ...rate.ci95].join(' '),
  };
}

function storyTable({ incidents: rows }: IncidentsData, context: Context): Table {
  const w = wordsOf(incidentWords, context);
  const { shown, rest } = takeTop(rows, context.handedOver ? context : { ...context, top: context.top ?? MAX_STORIES });
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'date', title: '' },
      { key: 'touchpoint', title: '', flexible: true },
      { key: 'count', title: '', align: 'right', ifAny: true },
      { key: 'outcome', title: '', ifAny: true },
      { key: 'value', title: '', align: 'right', ifAny: true },
      { key: 'story', title: '', below: 'line' },
    ],
    rows: shown.map((row) => [
      { date: row.date },
      text(context.name('touchpoint', row.touchpoint)),
      amount(row.count, row.count > 1 ? w.times(numberText(row.count, context.lang)) : ''),
      text(row.outcome === null ? '' : (w.outcomes[row.outcome] ?? '')),
      row.value === null ? text('') : moneyCell(row.value, context),
      text(row.story ?? ''),
    ]),
  };
  return addRestLine(table, rest, '--top 100', context);
}
