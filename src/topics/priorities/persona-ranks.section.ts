import { type Block, heading, note, number, type Table } from '../../document/blocks.js';
import { namesText, numberText } from '../../messages/format.js';
import { type Context, defineSection, takeTop, wordsOf } from '../section.js';
import type { PersonaRanks } from './persona-ranks.view.js';

const words = {
  en: {
    title: 'What each persona would put first',
    touchpoint: 'Touchpoint',
    all: 'all',
    more: (count: string) => `… ${count} more`,
    none: 'The catalog has no persona: write them down under personas, and name them in rounds.',
    silent: (names: string) => `No rounds of their own: ${names}.`,
  },
  de: {
    title: 'Was jede Persona voranstellt',
    touchpoint: 'Kontaktpunkt',
    all: 'alle',
    more: (count: string) => `… ${count} weitere`,
    none: 'Der Katalog hat keine Persona: unter personas aufschreiben und in Runden nennen.',
    silent: (names: string) => `Ohne eigene Runden: ${names}.`,
  },
};

/** The ranks of each persona side by side; each persona's ranks rest on its own rounds. */
export const personaRanks = defineSection({
  id: 'persona-ranks',
  compose: (data: PersonaRanks, context): Block[] => {
    const w = wordsOf(words, context);
    if (data.personas.length === 0) return [heading(2, w.title), note('hint', w.none)];
    const silent = data.personas.filter(({ ranked }) => ranked === 0).map(({ name }) => name);
    return [
      heading(2, w.title),
      rankTable(data, context),
      ...(silent.length > 0 ? [note('hint', w.silent(namesText(silent, context.lang)))] : []),
    ];
  },
});

function rankTable({ personas, touchpoints }: PersonaRanks, context: Context): Table {
  const w = wordsOf(words, context);
  const { shown, rest } = takeTop(touchpoints, context);
  const heard = personas.filter(({ ranked }) => ranked > 0);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: w.touchpoint, flexible: true },
      { key: 'rank', title: w.all, align: 'right' },
      ...heard.map(({ persona, name }) => ({ key: persona, title: name, align: 'right' as const })),
    ],
    rows: shown.map(({ touchpoint, name, rank, ranks }) => [
      { text: name, plain: touchpoint },
      number(rank),
      ...heard.map(({ persona }) => number(ranks[persona] ?? null)),
    ]),
  };
  return rest > 0 ? { ...table, more: w.more(numberText(rest, context.lang)) } : table;
}
