import { type Block, heading, note, number, type Table, text } from '../../document/blocks.js';
import { numberText } from '../../messages/format.js';
import { type Context, digitsOf, wordsOf } from '../section.js';
import { diffLines } from './diff-lines.section.js';
import type { RatedData } from './rated.view.js';

const words = {
  en: {
    columns: { what: '', before: 'before', after: 'now' },
    rows: { gap: 'Gap', rank: 'Priority, rank' },
    votes: (kind: string, n: string, mean: string, low: string, high: string) =>
      `${kind}: ${n} votes from ${low} to ${high}, mean ${mean}`,
    agreement: (share: string) => `agreement ${share}`,
    discuss: 'discuss: the votes disagree',
    customers:
      'Customers have rated this touchpoint: their Ist still counts, the Ist of the workshop is shown beside it.',
    created: (file: string) => `A new round in ${file}.`,
    added: (file: string) => `Written to ${file}.`,
    same: 'Nothing changed.',
    dry: 'Nothing written.',
  },
  de: {
    columns: { what: '', before: 'vorher', after: 'jetzt' },
    rows: { gap: 'Lücke', rank: 'Priorität, Rang' },
    votes: (kind: string, n: string, mean: string, low: string, high: string) =>
      `${kind}: ${n} Stimmen von ${low} bis ${high}, Mittel ${mean}`,
    agreement: (share: string) => `Einigkeit ${share}`,
    discuss: 'besprechen: der Raum ist uneins',
    customers: 'Diesen Kontaktpunkt haben Kunden bewertet: ihr Ist gilt weiter, das des Raums steht daneben.',
    created: (file: string) => `Neue Runde in ${file}.`,
    added: (file: string) => `Geschrieben in ${file}.`,
    same: 'Nichts geändert.',
    dry: 'Nichts geschrieben.',
  },
};

/** The recorded rating, its effect, and its file. */
export function ratedBlocks(data: RatedData, dryRun: boolean, context: Context): Block[] {
  const w = wordsOf(words, context);
  const blocks: Block[] = [heading(2, context.name('touchpoint', data.touchpoint), data.touchpoint)];
  blocks.push(movedTable(data, context), ...voteLines(data, context));
  if (data.after.istBy === 'customer' && data.round.perspective === 'company' && 'ist' in data.rating)
    blocks.push(note('hint', w.customers));
  if (dryRun) return [...blocks, diffLines(data.diff), note('hint', w.dry)];
  if (!data.written) return [...blocks, note('hint', w.same)];
  return [...blocks, note('hint', data.round.created ? w.created(data.round.file) : w.added(data.round.file))];
}

function movedTable({ before, after }: RatedData, context: Context): Table {
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  const { values } = context.terms;
  const score = (value: number | null) => number(value, { digits });
  return {
    type: 'table',
    columns: [
      { key: 'value', title: w.columns.what, flexible: true },
      { key: 'before', title: w.columns.before, align: 'right' },
      { key: 'after', title: w.columns.after, align: 'right' },
    ],
    rows: [
      [{ text: values.ist, plain: 'ist' }, score(before.ist), score(after.ist)],
      [{ text: values.soll, plain: 'soll' }, score(before.soll), score(after.soll)],
      [{ text: w.rows.gap, plain: 'gap' }, score(before.gap), score(after.gap)],
      [{ text: w.rows.rank, plain: 'rank' }, number(before.rank), number(after.rank)],
    ],
  };
}

function voteLines({ votes }: RatedData, context: Context): Block[] {
  const w = wordsOf(words, context);
  const amount = (value: number, digits?: number) =>
    numberText(value, context.lang, digits === undefined ? {} : { digits });
  return Object.entries(votes).map(([kind, { n, mean, low, high, agreement, discuss }]) => {
    const name = context.terms.values[kind as keyof typeof context.terms.values];
    const said = [w.votes(name, amount(n), amount(mean, 1), amount(low), amount(high))];
    if (agreement !== null) said.push(w.agreement(amount(agreement, 2)));
    if (discuss) said.push(w.discuss);
    return { type: 'paragraph', ...text(said.join(' · '), discuss ? 'warn' : 'dim') };
  });
}
