import { lastDayOf } from '../../core/dates.js';
import { type Block, type Cell, heading, number, paragraph, type Table, text } from '../../document/blocks.js';
import { dateText, numberText } from '../../messages/format.js';
import { whyBlocks } from '../explanation/explanation.section.js';
import { incidentWords } from '../incidents/incidents.words.js';
import { type Context, defineSection, digitsOf, phaseName, wordsOf } from '../section.js';
import { sheetWords } from './sheet.words.js';
import type { Sheet } from './sheets.view.js';

/** One touchpoint on a page: its values, its rank with reasons, its measures, its customer stories. */
export const sheet = defineSection({
  id: 'sheet',
  compose: (data: Sheet, context): Block[] => {
    const w = wordsOf(sheetWords, context);
    const { description } = data.entry.fields;
    return [
      ...(description === undefined ? [] : [paragraph(description)]),
      factsBlock(data, context),
      ...(data.values.length === 0 ? [] : [heading(2, w.values), valueTable(data, context)]),
      heading(2, w.why),
      ...whyBlocks(data.explanation, context),
      ...addTitle(w.factors, factors(data, context)),
      ...addTitle(w.measures, measures(data, context)),
      ...addTitle(w.voices, voices(data, context)),
    ];
  },
});

/** The rank in a few words, shown beside the name. */
export function rankLine({ explanation: { rank, of, score } }: Sheet, context: Context): string {
  const w = wordsOf(sheetWords, context);
  if (rank === null || score === null) return w.unranked;
  const { lang } = context;
  return w.rank(numberText(rank, lang), numberText(of, lang), numberText(score, lang, { digits: 1 }));
}

const addTitle = (title: string, table: Table): Block[] => (table.rows.length === 0 ? [] : [heading(2, title), table]);

function factsBlock({ entry: { fields }, gap, moments }: Sheet, context: Context): Block {
  const w = wordsOf(sheetWords, context);
  const joinNames = (kind: string, ids: readonly string[]) =>
    ids.length === 0
      ? null
      : text(
          // Names may contain commas and "and", so the list is joined by dots.
          ids.map((id) => context.name(kind, id)).join(' · '),
        );
  const all: [string, Cell][] = [
    [w.phase, text(phaseName(fields.phase, context))],
    [w.department, joinNames('department', fields.department === undefined ? [] : [fields.department])],
    [w.involved, joinNames('department', fields.involved ?? [])],
    [w.owner, fields.owner === undefined ? null : text(fields.owner)],
    [w.gap, number(gap, { digits: digitsOf(context.settings) })],
    [w.moments, joinNames('moment', moments)],
    [w.decision, fields.decision === undefined ? null : text(w.decisions[fields.decision] ?? fields.decision)],
  ];
  return {
    type: 'facts',
    facts: all.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  };
}

function valueTable({ values: rows }: Sheet, context: Context): Table {
  const w = wordsOf(sheetWords, context);
  const digits = digitsOf(context.settings);
  const score = (value: number) => numberText(value, context.lang, { digits });
  return {
    type: 'table',
    columns: [
      { key: 'what', title: w.value, flexible: true },
      { key: 'score', title: '', align: 'right' },
      { key: 'n', title: w.n, align: 'right' },
      { key: 'interval', title: w.interval, align: 'right' },
      { key: 'date', title: w.asked },
      { key: 'view', title: w.view },
    ],
    rows: rows.map(({ what, value: { score: value, n, ci95, date, opinion, unweighted } }) => [
      text(unweighted ? `${context.terms.values[what]} (${context.terms.unweighted})` : context.terms.values[what]),
      number(value, { digits }),
      number(n),
      ci95 ? text(`${score(ci95[0])} – ${score(ci95[1])}`) : null,
      { date },
      what === 'soll' || what === 'best' ? null : text(opinion ? w.opinion : w.customers, opinion ? 'warn' : 'dim'),
    ]),
  };
}

function factors({ entry: { fields } }: Sheet, context: Context): Table {
  const w = wordsOf(sheetWords, context);
  return {
    type: 'table',
    columns: [
      { key: 'factor', title: w.factor, flexible: true },
      { key: 'kind', title: w.kind },
      { key: 'state', title: w.state },
    ],
    rows: Object.values(fields.factors ?? {}).map(({ text: said, kind, state }) => [
      text(said),
      text(w.kinds[kind]),
      text(w.states[state ?? 'unknown'], state === 'open' && kind === 'disappointment' ? 'bad' : 'dim'),
    ]),
  };
}

function measures({ measures: rows }: Sheet, context: Context): Table {
  const w = wordsOf(sheetWords, context);
  return {
    type: 'table',
    columns: [
      { key: 'measure', title: w.measure, flexible: true },
      { key: 'status', title: w.status },
      { key: 'owner', title: w.owner, ifAny: true },
      { key: 'until', title: w.until, ifAny: true },
      { key: 'by', title: w.gain, align: 'right', ifAny: true },
    ],
    rows: rows.map(({ entry: { fields }, by }) => [
      text(fields.name),
      text(context.terms.measureStatus[fields.status]),
      fields.owner === undefined ? null : text(fields.owner),
      fields.until === undefined ? null : text(dateText(lastDayOf(fields.until), context.lang)),
      number(by, { digits: digitsOf(context.settings), sign: true }),
    ]),
  };
}

function voices({ incidents }: Sheet, context: Context): Table {
  const w = wordsOf(sheetWords, context);
  const { outcomes } = wordsOf(incidentWords, context);
  return {
    type: 'table',
    columns: [
      { key: 'date', title: w.date },
      { key: 'outcome', title: w.outcome, ifAny: true },
      { key: 'story', title: w.story, flexible: true },
    ],
    rows: incidents.map(({ fields }) => [
      { date: lastDayOf(fields.date) },
      text(
        fields.outcome === undefined ? '' : (outcomes[fields.outcome] ?? ''),
        fields.polarity === 'negative' ? 'bad' : 'good',
      ),
      fields.story === undefined ? null : text(fields.story),
    ]),
  };
}
