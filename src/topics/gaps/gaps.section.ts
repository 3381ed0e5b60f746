import { type Block, type Cell, heading, note, number, type Table, text } from '../../document/blocks.js';
import { numberText } from '../../messages/format.js';
import { type Context, defineViewSection, differenceStyle, digitsOf, phaseName, takeTop, wordsOf } from '../section.js';
import { groupsTable } from '../shared/groups.section.js';
import { replaceIfLater } from '../shared/later.section.js';
import { missingLines } from '../shared/missing.section.js';
import { addRestLine } from '../shared/rest.section.js';
import { discussLines, isDisputed } from './agreement.section.js';
import type { GapRow, GapsData } from './gaps.view.js';

const words = {
  en: {
    title: {
      soll: 'The largest gaps',
      expectation: 'The largest gaps to what customers expect',
      best: 'The largest gaps to the best',
    },
    columns: {
      rank: '',
      name: 'Touchpoint',
      remark: '',
      gap: 'Gap',
      drawing: '',
      phase: 'Phase',
      n: 'n',
      change: 'Change',
      date: 'asked',
    },
    moment: '◆ moment of truth',
    discuss: 'discuss',
    opinion: 'opinion',
    unweighted: 'unweighted mean',
    tolerated: 'tolerated',
    few: 'few answers',
    above: 'outstanding',
    below: 'far below',
    none: 'No touchpoint has an Ist yet: rate some with customers.',
    nobody: 'No touchpoint to look at.',
    persona: (name: string) => `Only the ratings of ${name}.`,
    outside: (planned: string, retired: string, other: string) =>
      `Not analysed: ${planned} planned, ${retired} retired, ${other} for other audiences.`,
    lost: 'The largest gap is first; a negative gap is over-fulfilment and never cancels another shortfall.',
  },
  de: {
    title: {
      soll: 'Die größten Lücken',
      expectation: 'Die größten Lücken zur Erwartung der Kunden',
      best: 'Die größten Lücken zum Bestwert',
    },
    columns: {
      rank: '',
      name: 'Kontaktpunkt',
      remark: '',
      gap: 'Lücke',
      drawing: '',
      phase: 'Phase',
      n: 'n',
      change: 'Änderung',
      date: 'gefragt',
    },
    moment: '◆ Moment d. Wahrheit',
    discuss: 'besprechen',
    opinion: 'nur Innensicht',
    unweighted: 'ungewichtetes Mittel',
    tolerated: 'toleriert',
    few: 'wenige Antworten',
    above: 'herausragend',
    below: 'weit darunter',
    none: 'Noch kein Kontaktpunkt hat ein Ist: einige mit Kunden bewerten.',
    nobody: 'Kein Kontaktpunkt zu betrachten.',
    persona: (name: string) => `Nur was ${name} sagten.`,
    outside: (planned: string, retired: string, other: string) =>
      `Nicht analysiert: ${planned} geplant, ${retired} stillgelegt, ${other} für andere Zielgruppen.`,
    lost: 'Die größte Lücke zuerst; eine negative Lücke ist Übererfüllung und gleicht keine andere aus.',
  },
};

/** The Soll-Ist comparison, the largest gap first. */
export const gaps = defineViewSection({
  id: 'gaps',
  summary: { en: 'where customers get less than they should', de: 'wo Kunden weniger bekommen als sie sollten' },
  compose: (data: GapsData, context): Block[] => {
    const w = wordsOf(words, context);
    const blocks: Block[] = [heading(2, w.title[data.against])];
    if (data.gaps.length === 0)
      return [
        ...blocks,
        note('hint', data.missing.length > 0 ? replaceIfLater(w.none, ['assessment'], context) : w.nobody),
      ];
    blocks.push(gapTable(data, context));
    if (context.overview) return [...blocks, ...discussLines(data, context)];
    if (context.groupBy) blocks.push(...groupsTable(data, context.groupBy, context));
    if (data.gaps.some((row) => row.gap !== null)) blocks.push(note('hint', w.lost));
    blocks.push(...discussLines(data, context), ...missingLines(data.missing, context), ...outsideLine(data, context));
    return blocks;
  },
});

function gapTable(data: GapsData, context: Context): Table {
  const w = wordsOf(words, context);
  const { shown, rest } = takeTop(data.gaps, context);
  const { columns: c } = w;
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'rank', title: c.rank, align: 'right' },
      { key: 'touchpoint', title: c.name, plainOnly: true },
      { key: 'name', title: context.overview ? '' : c.name, flexible: true },
      { key: 'remark', title: c.remark, flexible: true, detail: true },
      { key: 'ist', title: context.terms.values.ist, align: 'right' },
      { key: data.against, title: context.terms.values[data.against], align: 'right' },
      { key: 'gap', title: c.gap, align: 'right' },
      { key: 'drawing', title: c.drawing },
      { key: 'change', title: c.change, align: 'right', from: 100, detail: true },
      { key: 'n', title: c.n, align: 'right', from: 100, detail: true },
      { key: 'date', title: c.date, from: 110, detail: true },
      { key: 'phase', title: c.phase, from: 130, detail: true },
    ],
    rows: shown.map((row) => cellsOf(row, data, context)),
  };
  return addRestLine(table, rest, 'tpm gaps', context);
}

function cellsOf(row: GapRow, data: GapsData, context: Context): Cell[] {
  const digits = digitsOf(context.settings);
  const { min, max } = context.settings.scale;
  const target = row[data.against];
  return [
    number(row.rank),
    text(row.touchpoint),
    text(row.name),
    remarkOf(row, context),
    number(row.ist, { digits }),
    number(target, { digits }),
    number(row.gap, {
      ...differenceStyle(context, row.gap, row.ist, target),
      ...((row.gap ?? 0) > 0 && !row.tolerated ? { tone: 'bad' as const } : {}),
    }),
    { from: row.ist, to: row.gap === null ? null : target, min, max },
    number(row.change?.delta ?? null, { digits, sign: true }),
    number(row.n),
    { date: row.date },
    { text: phaseName(row.phase, context), plain: row.phase },
  ];
}

/** The remark beside the figures. If there are several, one about the reliability of the figures comes first. */
function remarkOf(row: GapRow, context: Context): Cell {
  const w = wordsOf(words, context);
  const remarks = (
    [
      ['discuss', isDisputed(row)],
      ['opinion', row.opinion],
      ['unweighted', row.unweighted],
      ['few', row.n !== null && row.n < 10],
      ['tolerated', row.tolerated],
      ['moment', context.moments.has(row.touchpoint)],
      [row.outlier ?? 'above', row.outlier !== null],
    ] as const
  ).flatMap(([remark, holds]) => (holds ? [remark] : []));
  const [foremost] = remarks;
  return { text: foremost ? w[foremost] : '', plain: remarks.join(','), tone: 'dim' };
}

function outsideLine({ notAnalysed: { planned, retired, otherAudience } }: GapsData, context: Context): Block[] {
  if (planned + retired + otherAudience === 0) return [];
  const [a, b, c] = [planned, retired, otherAudience].map((count) => numberText(count, context.lang)) as [
    string,
    string,
    string,
  ];
  return [note('hint', wordsOf(words, context).outside(a, b, c))];
}
