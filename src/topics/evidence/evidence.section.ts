import {
  amount,
  type Block,
  type Cell,
  heading,
  note,
  number,
  paragraph,
  share,
  type Table,
  text,
} from '../../document/blocks.js';
import { dateText, listText, numberText, percentText, spanText } from '../../messages/format.js';
import { type Context, defineViewSection, groupTitles, takeTop, wordsOf } from '../section.js';
import { addRestLine } from '../shared/rest.section.js';
import type { EvidenceData, EvidenceRow } from './evidence.view.js';

const words = {
  en: {
    title: 'How well founded is what we know?',
    customers: (count: string, rated: string, share: string) =>
      `customers gave ${count} of ${rated} Ist values (${share})`,
    nobody: (count: string) => `${count} ${count === '1' ? 'touchpoint is' : 'touchpoints are'} not rated`,
    stale: (count: string, days: string) => `${count} ${count === '1' ? 'is' : 'are'} older than ${days}`,
    oldest: (date: string) => `the oldest is from ${date}`,
    grade: 'Grade',
    grades: { A: 'customers, 30 or more, fresh', B: 'customers', C: 'only seen from inside', D: 'not rated' },
    each: 'Touchpoint by touchpoint',
    touchpoint: 'Touchpoint',
    answers: 'Answers',
    date: 'asked',
    age: 'Age',
    isStale: 'stale',
    leverage: 'Leverage',
    method: 'how',
    next: (name: string) => `Ask customers next: ${name}.`,
    order: 'The least founded first; among equals the one with the highest leverage.',
    empty: 'No touchpoint to look at.',
  },
  de: {
    title: 'Wie gut ist belegt, was wir wissen?',
    customers: (count: string, rated: string, share: string) =>
      `Kunden gaben ${count} von ${rated} Ist-Werten (${share})`,
    nobody: (count: string) => `${count} ${count === '1' ? 'Kontaktpunkt' : 'Kontaktpunkte'} hat niemand bewertet`,
    stale: (count: string, days: string) => `${count} ${count === '1' ? 'ist' : 'sind'} älter als ${days}`,
    oldest: (date: string) => `der älteste ist vom ${date}`,
    grade: 'Stufe',
    grades: { A: 'Kunden, 30 oder mehr, frisch', B: 'Kunden', C: 'nur Innensicht', D: 'niemand hat bewertet' },
    each: 'Kontaktpunkt für Kontaktpunkt',
    touchpoint: 'Kontaktpunkt',
    answers: 'Antworten',
    date: 'gefragt',
    age: 'Alter',
    isStale: 'veraltet',
    leverage: 'Hebel',
    method: 'wie',
    next: (name: string) => `Als Nächstes Kunden fragen: ${name}.`,
    order: 'Das am schlechtesten Belegte zuerst, unter Gleichen das Wichtigste.',
    empty: 'Kein Kontaktpunkt zu betrachten.',
  },
};

/** The evidence behind each Ist: perspective, number of answers, age. */
export const evidence = defineViewSection({
  id: 'evidence',
  summary: {
    en: 'have we asked customers, how many, how long ago',
    de: 'haben wir Kunden gefragt, wie viele, wie lange ist es her',
  },
  compose: (data: EvidenceData, context): Block[] => {
    const w = wordsOf(words, context);
    const blocks: Block[] = [heading(2, w.title)];
    const [worst] = data.evidence;
    if (!worst) return [...blocks, note('hint', w.empty)];
    blocks.push(paragraph(sentence(data, context), 'strong'), gradeTable(data, context));
    blocks.push(heading(2, w.each), rowTable(data, context), note('hint', w.order));
    return worst.grade === 'A' ? blocks : [...blocks, note('next', w.next(worst.name))];
  },
});

function sentence({ summary, staleAfterDays }: EvidenceData, context: Context): string {
  const w = wordsOf(words, context);
  const { lang, terms } = context;
  const formatCount = (count: number) => numberText(count, lang);
  const { total, rated, byCustomers, customerShare, stale, oldest } = summary;
  const parts = [
    ...(customerShare === null
      ? []
      : [w.customers(formatCount(byCustomers), formatCount(rated), percentText(customerShare, lang))]),
    ...(total > rated ? [w.nobody(formatCount(total - rated))] : []),
    ...(stale > 0 ? [w.stale(formatCount(stale), terms.days(formatCount(staleAfterDays)))] : []),
    ...(oldest ? [w.oldest(dateText(oldest.date, lang))] : []),
  ].join('; ');
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}.`;
}

function gradeTable({ summary }: EvidenceData, context: Context): Table {
  const w = wordsOf(words, context);
  return {
    type: 'table',
    aside: true,
    columns: [
      { key: 'grade', title: '' },
      { key: 'meaning', title: '', flexible: true },
      { key: 'count', title: '', align: 'right' },
      { key: 'bar', title: '', drawing: true },
    ],
    rows: (['A', 'B', 'C', 'D'] as const).map((grade) => [
      text(grade, 'strong'),
      text(w.grades[grade]),
      number(summary.grades[grade]),
      { share: summary.grades[grade] / summary.total },
    ]),
  };
}

function rowTable(data: EvidenceData, context: Context): Table {
  const w = wordsOf(words, context);
  const { shown, rest } = takeTop(data.evidence, context);
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: '', plainOnly: true },
      { key: 'grade', title: '', plainOnly: true },
      { key: 'name', title: w.touchpoint, flexible: true },
      { key: 'leverage', title: w.leverage, align: 'right', ifAny: true },
      { key: 'answers', title: w.answers, align: 'right', ifAny: true },
      { key: 'date', title: w.date, ifAny: true },
      { key: 'ageDays', title: w.age, align: 'right', ifAny: true, detail: true },
      { key: 'stale', title: '', ifAny: true },
      { key: 'methods', title: w.method, from: 100, ifAny: true, detail: true },
    ],
    rows: shown.map((row) => cellsOf(row, context)),
    groups: groupTitles(
      shown,
      (row) => row.grade,
      (grade) => `${grade} · ${w.grades[grade]}`,
    ),
  };
  return addRestLine(table, rest, 'tpm analyze evidence', context);
}

function cellsOf(row: EvidenceRow, context: Context): Cell[] {
  const w = wordsOf(words, context);
  const { lang } = context;
  const methods = row.methods.map((method) => context.terms.methods[method] ?? method);
  return [
    text(row.touchpoint),
    text(row.grade),
    text(row.name),
    row.leverage === null ? null : share(row.leverage, percentText(row.leverage, lang)),
    row.grade === 'D' ? text('') : number(row.answers),
    row.date === null ? text('') : { date: row.date },
    row.ageDays === null ? text('') : { ...amount(row.ageDays, spanText(row.ageDays, lang), 'days'), tone: 'dim' },
    row.stale ? { text: w.isStale, plain: 'stale', tone: 'warn' } : text(''),
    { text: listText(methods, lang), plain: row.methods.join(','), tone: 'dim' },
  ];
}
