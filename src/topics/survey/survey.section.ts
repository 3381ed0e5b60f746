import { type Block, type Cell, type Group, note, type Table, text } from '../../document/blocks.js';
import type { Lang } from '../../messages/format.js';
import { diffLines } from '../edits/diff-lines.section.js';
import type { SurveyData } from './survey.view.js';
import { words } from './survey.words.js';

interface Shown {
  readonly lang: Lang;
  /** Name of the vendor. */
  readonly vendor: string;
  readonly dryRun: boolean;
  /** Whether --on-conflict says what becomes of conflicts. */
  readonly decided: boolean;
}

/** Rows of a table that people read through; the document has all. */
const MAX_OPTIONS = 20;
const MAX_ROW_NUMBERS = 12;

/** What was counted, what was left out and why, what is in doubt, and what goes into the catalog. */
export function surveyBlocks(data: SurveyData, { lang, vendor, dryRun, decided }: Shown): Block[] {
  const w = words[lang];
  const isHeld = data.undecided.some(({ blocks }) => blocks);
  const aside = w.counts(data.answers, data.counted);
  return [
    { type: 'heading', level: 1, text: `${data.file} · ${vendor}`, aside },
    ...(data.items.length > 0 ? [itemTable(data, lang)] : []),
    ...titled('NPS', data.nps.length > 0 ? npsTable(data, lang) : null),
    ...titled('Kano', data.kano.length > 0 ? kanoTable(data, lang) : null),
    ...titled(w.choices, data.choices.length > 0 ? choiceTable(data, lang) : null),
    ...(data.leftOut.length > 0 ? leftOutBlocks(data, lang) : []),
    ...(data.undecided.length > 0 ? undecidedBlocks(data, lang) : []),
    ...(data.conflicts.length > 0 ? conflictBlocks(data, decided, lang) : []),
    ...data.notes.map(({ message }) => note('hint', message)),
    ...(data.columnsLeftOut.length > 0 ? [note('hint', w.columnsLeftOut(data.columnsLeftOut.length))] : []),
    ...(data.weight === null ? [] : [note('hint', w.weighted(data.weight))]),
    ...(dryRun ? data.files.map(({ diff }) => diffLines(diff)) : []),
    ...summaryLines(data, lang).map((line): Block => ({ type: 'paragraph', text: line })),
    ...(isHeld ? [note('hint', w.held)] : data.files.length === 0 ? [note('hint', w.nothing)] : []),
    ...(!isHeld && dryRun && data.files.length > 0 ? [note('hint', w.dryRun)] : []),
    ...(data.written ? [note('next', w.next)] : []),
  ];
}

const titled = (title: string, table: Table | null): Block[] =>
  table === null ? [] : [{ type: 'heading', level: 2, text: title }, table];

const figure = (value: number | null, digits = 2): Cell => (value === null ? text('–') : { number: value, digits });

/** Columns of wave and persona, where there are several. */
function groupColumns(data: SurveyData) {
  const isSplit = [...data.items, ...data.nps, ...data.choices, ...data.kano].some(
    ({ wave, persona }) => wave !== null || persona !== null,
  );
  return {
    columns: isSplit ? [{ key: 'wave', title: '' }] : [],
    cells: ({ wave, persona }: { wave: string | null; persona: string | null }) =>
      isSplit ? [text([wave, persona].filter(Boolean).join(' '), 'dim')] : [],
  };
}

function itemTable(data: SurveyData, lang: Lang): Table {
  const w = words[lang];
  const group = groupColumns(data);
  const right = (key: string, title: string) => ({ key, title, align: 'right' as const });
  return {
    type: 'table',
    columns: [
      { key: 'item', title: w.item, flexible: true },
      ...group.columns,
      { key: 'goesTo', title: w.goesTo },
      { key: 'scale', title: w.scale },
      right('n', 'n'),
      right('mean', w.mean),
      right('sd', w.sd),
      right('top', w.top),
      right('none', w.none),
    ],
    groups: questionTitles(data),
    rows: data.items.map((item) => [
      text(item.part === '' ? item.label : item.part),
      ...group.cells(item),
      item.touchpoint === null
        ? text(w.nowhere, 'dim')
        : text([item.touchpoint, item.factor ?? item.value].join('.'), item.imported ? 'strong' : 'dim'),
      text(`${item.scale.min}–${item.scale.max}${item.scale.best === 'min' ? ` (${item.scale.min})` : ''}`, 'dim'),
      figure(item.n, 0),
      figure(item.mean),
      figure(item.sd),
      item.topBox.share === null ? text('–') : text(`${Math.round(100 * item.topBox.share)}%`),
      figure(item.notApplicable + item.noAnswer + item.notShown, 0),
    ]),
  };
}

/** The text of a question stands above its parts. */
function questionTitles({ items }: SurveyData): Group[] {
  const questionOf = ({ label, part }: SurveyData['items'][number]) =>
    part === '' || !label.endsWith(` - ${part}`) ? '' : label.slice(0, -part.length - 3);
  return items.flatMap((item, before) => {
    const title = questionOf(item);
    const above = items[before - 1];
    return title !== '' && (!above || questionOf(above) !== title) ? [{ before, title }] : [];
  });
}

function npsTable(data: SurveyData, lang: Lang): Table {
  const w = words[lang];
  const group = groupColumns(data);
  const titles = ['n', w.promoters, w.passives, w.detractors, 'NPS'];
  return {
    type: 'table',
    aside: true,
    columns: [
      { key: 'item', title: w.item, flexible: true },
      ...group.columns,
      ...titles.map((title) => ({ key: title, title, align: 'right' as const })),
    ],
    rows: data.nps.map((one) => [
      text(one.label),
      ...group.cells(one),
      ...[one.n, one.promoters, one.passives, one.detractors].map((count) => figure(count, 0)),
      figure(one.nps, 1),
    ]),
  };
}

function kanoTable(data: SurveyData, lang: Lang): Table {
  const w = words[lang];
  const group = groupColumns(data);
  const classes = ['A', 'O', 'M', 'I', 'R', 'Q'] as const;
  return {
    type: 'table',
    ...(data.items.length > 0 ? { aside: true as const } : {}),
    columns: [
      { key: 'feature', title: w.feature, flexible: true },
      ...group.columns,
      { key: 'class', title: w.kanoClass },
      ...[...classes, w.better, w.worse, w.invalid].map((title) => ({ key: title, title, align: 'right' as const })),
    ],
    rows: data.kano.map((one) => [
      text(one.feature),
      ...group.cells(one),
      text([one.class ?? '–', ...one.tied].join(' = '), 'strong'),
      ...classes.map((name) => figure(one[name], 0)),
      figure(one.better),
      figure(one.worse),
      figure(one.invalid, 0),
    ]),
  };
}

function choiceTable(data: SurveyData, lang: Lang): Table {
  const w = words[lang];
  const group = groupColumns(data);
  return {
    type: 'table',
    aside: true,
    columns: [
      { key: 'choices', title: w.item, flexible: true },
      ...group.columns,
      { key: 'option', title: w.option, flexible: true },
      { key: 'count', title: w.count, align: 'right' },
    ],
    rows: data.choices
      .slice(0, MAX_OPTIONS)
      .map((one) => [text(one.label, 'dim'), ...group.cells(one), text(one.option), figure(one.n, 0)]),
  };
}

function leftOutBlocks({ leftOut }: SurveyData, lang: Lang): Block[] {
  const w = words[lang];
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'count', title: w.count, align: 'right' },
      { key: 'why', title: w.why },
      { key: 'rows', title: w.rows, flexible: true },
    ],
    rows: leftOut.map(({ reason, count, rows }) => [
      figure(count, 0),
      text(w.reasons[reason] ?? reason),
      text(rows.slice(0, MAX_ROW_NUMBERS).join(', ') + (count > MAX_ROW_NUMBERS ? ' …' : ''), 'dim'),
    ]),
  };
  return [{ type: 'heading', level: 2, text: w.leftOut }, table];
}

function undecidedBlocks({ undecided }: SurveyData, lang: Lang): Block[] {
  const w = words[lang];
  const reasons: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'column', title: w.column, flexible: true },
      { key: 'why', title: w.why, flexible: true },
    ],
    rows: undecided.map(({ column, why, blocks }) => [
      text(column, blocks ? 'strong' : 'dim'),
      text(why, blocks ? 'bad' : 'dim'),
    ]),
  };
  return [
    { type: 'heading', level: 2, text: w.undecided },
    reasons,
    { type: 'heading', level: 2, text: w.mapLine },
    { type: 'lines', lines: [...undecided.map(({ mapLine }) => [{ text: mapLine }]), []] },
  ];
}

function conflictBlocks({ conflicts }: SurveyData, decided: boolean, lang: Lang): Block[] {
  const w = words[lang];
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'entry', title: '', flexible: true },
      { key: 'before', title: w.inCatalog },
      { key: 'after', title: w.inFile },
    ],
    rows: conflicts.map(({ entry, field, before, after, taken }) => [
      text(`${entry} ${field}`),
      text(JSON.stringify(before), taken ? 'dim' : 'strong'),
      text(JSON.stringify(after), taken ? 'strong' : 'dim'),
    ]),
  };
  return [{ type: 'heading', level: 2, text: w.conflicts }, table, ...(decided ? [] : [note('hint', w.decide)])];
}

function summaryLines({ rounds, metrics }: SurveyData, lang: Lang): string[] {
  const w = words[lang];
  return [
    ...rounds
      .filter(({ touchpoints }) => touchpoints > 0)
      .map(({ id, date, touchpoints, created }) => w.round(id, date, touchpoints, created)),
    ...metrics.map(({ id, date, created }) => w.metric(id, date, created)),
  ];
}
