import { type Block, type Facts, heading, type Table, text } from '../../document/blocks.js';
import { dateText, listText, numberText } from '../../messages/format.js';
import { agreementText } from '../gaps/agreement.section.js';
import { type Context, defineSection, digitsOf, wordsOf } from '../section.js';
import { noValueText } from '../shared/later.section.js';
import type { EntryData } from './entry.view.js';
import { labelOf, valueCell } from './entry-fields.section.js';
import { ratingBlocks } from './round-ratings.section.js';

const words = {
  en: {
    values: 'Current values',
    interval: '95%',
    none: 'none given',
    opinion: 'opinion: only the company rated',
    references: 'Names',
    referencedBy: 'Named by',
    rounds: 'from',
    asked: (date: string) => `asked ${date}`,
    place: 'defined in',
    beside: (name: string, score: string, date: string) => `newer beside it: ${name} ${score} (${date})`,
    corridor: (from: string) => `corridor from ${from}`,
  },
  de: {
    values: 'Geltende Werte',
    interval: '95 %',
    none: 'von niemandem genannt',
    opinion: 'nur Innensicht',
    references: 'Nennt',
    referencedBy: 'Genannt von',
    rounds: 'aus',
    asked: (date: string) => `gefragt ${date}`,
    place: 'steht in',
    beside: (name: string, score: string, date: string) => `neuer daneben: ${name} ${score} (${date})`,
    corridor: (from: string) => `Korridor ab ${from}`,
  },
};

/** One entry: its fields, its current values, and the references from and to it. */
export const entry = defineSection({
  id: 'entry',
  compose: (data: EntryData, context): Block[] => {
    const w = wordsOf(words, context);
    const { kind, id, fields, file, line } = data.entry;
    const name = typeof fields.name === 'string' ? fields.name : id;
    return [
      heading(1, name, `${context.terms.kinds[kind] ?? kind} · ${kind}/${id}`),
      fieldFacts(fields, `${file}:${line}`, context),
      ...ratingBlocks(fields, labelOf('ratings', context), context),
      ...(data.current ? [heading(2, w.values), currentFacts(data.current, context)] : []),
      ...usesTable(w.references, data.references, context),
      ...usesTable(w.referencedBy, data.referencedBy, context),
    ];
  },
});

function fieldFacts(fields: Readonly<Record<string, unknown>>, place: string, context: Context): Facts {
  const facts = Object.entries(fields)
    .filter(([key]) => key !== 'name' && key !== 'ratings')
    .map(([key, value]) => ({ label: labelOf(key, context), value: valueCell(key, value, context) }));
  return { type: 'facts', facts: [...facts, { label: wordsOf(words, context).place, value: text(place, 'dim') }] };
}

function currentFacts(current: NonNullable<EntryData['current']>, context: Context): Facts {
  const w = wordsOf(words, context);
  const score = (value: number) => numberText(value, context.lang, { digits: digitsOf(context.settings) });
  const facts = Object.entries(current).map(([kind, value]) => {
    const label = context.terms.values[kind as 'ist'];
    if (!value) return { label, value: text(noValueText(w.none, context), 'dim') };
    const parts = [
      score(value.score),
      ...(value.ci95 ? [`${w.interval}: ${score(value.ci95[0])} – ${score(value.ci95[1])}`] : []),
      ...(value.minimum === null ? [] : [w.corridor(score(value.minimum))]),
      ...(value.n === null ? [] : [`n = ${numberText(value.n, context.lang)}`]),
      ...(value.agreement ? agreementText(value.agreement, context) : []),
      ...(value.opinion ? [w.opinion] : []),
      ...(value.unweighted ? [context.terms.unweighted] : []),
      w.asked(dateText(value.date, context.lang)),
      `${w.rounds} ${listText(value.rounds, context.lang)}`,
      ...value.beside.map((one) =>
        w.beside(context.name('persona', one.persona), score(one.score), dateText(one.date, context.lang)),
      ),
    ];
    return { label, value: text(parts.join(' · ')) };
  });
  return { type: 'facts', facts };
}

function usesTable(title: string, uses: EntryData['references'], context: Context): Block[] {
  if (uses.length === 0) return [];
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'kind', title: '' },
      { key: 'name', title: '', flexible: true },
      { key: 'field', title: '', from: 80 },
      { key: 'place', title: '', from: 70 },
    ],
    rows: uses.map((use) => [
      text(context.terms.kinds[use.kind] ?? use.kind, 'dim'),
      { text: use.name ?? use.id, plain: use.id },
      text(use.field.slice(1), 'dim'),
      text(use.file === null ? '' : `${use.file}:${use.line}`, 'dim'),
    ]),
  };
  return [heading(2, title), table];
}
