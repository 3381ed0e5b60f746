import { compareNumbers } from '../../core/order.js';
import { type Block, type Cell, heading, note, number, paragraph, type Table, text } from '../../document/blocks.js';
import { namesText, numberText, pointsText } from '../../messages/format.js';
import { type Context, defineViewSection, digitsOf, groupTitles, takeTop, wordsOf } from '../section.js';
import { quoteName, quoteNames } from '../shared/names.section.js';
import { addRestLine } from '../shared/rest.section.js';
import type { PassageRow, SilosData } from './silos.view.js';
import { siloWords } from './silos.words.js';

/** Departments, hand-overs, breaks, shared systems. */
export const silos = defineViewSection({
  id: 'silos',
  summary: {
    en: 'departments, hand-overs and breaks on journeys, shared systems',
    de: 'Abteilungen, Übergaben und Brüche auf Reisen, geteilte Systeme',
  },
  compose: (data: SilosData, context): Block[] => {
    const w = wordsOf(siloWords, context);
    const blocks: Block[] = [heading(2, w.title)];
    if (data.departments.length === 0) return [...blocks, note('hint', w.empty)];
    if (data.summary.handOvers.count + data.summary.settingBreaks.count > 0) {
      blocks.push(paragraph(sentence(data, context), 'strong'));
    }
    if (data.departments.every((row) => row.department === null)) blocks.push(note('hint', w.noDepartments));
    else blocks.push(departmentTable(data, context), ...withoutLine(data, context));
    return [...blocks, ...passageBlocks(data, context), ...manyBlocks(data, context), ...systemBlocks(data, context)];
  },
});

function sentence({ summary, passages: [deepest] }: SilosData, context: Context): string {
  const w = wordsOf(siloWords, context);
  const { lang } = context;
  const points = (value: number) => pointsText(value, lang, { digits: digitsOf(context.settings) });
  const { handOvers, settingBreaks, neither } = summary;
  const count = (value: number) => numberText(value, lang);
  const fallsText = ({ falls: fallen, rated, meanFall }: typeof neither) =>
    [count(fallen), count(rated), points(meanFall ?? 0)] as const;
  const parts = [
    w.counted(w.handOvers(count(handOvers.count)), w.breaks(count(settingBreaks.count))),
    ...(handOvers.rated > 0 ? [w.falls(...fallsText(handOvers))] : []),
    ...(handOvers.rated > 0 && neither.rated > 0 ? [w.otherwise(...fallsText(neither))] : []),
    ...(deepest?.drop && deepest.drop > 0
      ? [
          w.deepest(
            quoteName('touchpoint', deepest.from, context),
            quoteName('touchpoint', deepest.to, context),
            points(deepest.drop),
          ),
        ]
      : []),
  ];
  return `${parts.join('; ')}.`;
}

function departmentTable(data: SilosData, context: Context): Table {
  const w = wordsOf(siloWords, context);
  const digits = digitsOf(context.settings);
  const { min, max } = context.settings.scale;
  const rows = takeTop(data.departments, context).shown.map((row): Cell[] => [
    {
      text: row.department === null ? w.none : context.name('department', row.department),
      plain: row.department ?? '',
    },
    number(row.touchpoints),
    number(row.rated),
    number(row.meanIst, { digits }),
    number(row.meanShortfall, { digits }),
    row.meanShortfall === null ? text('') : { share: row.meanShortfall / (max - min) },
    { text: numberText(row.openMeasures.length, context.lang), plain: row.openMeasures.join(',') },
  ]);
  return {
    type: 'table',
    columns: [
      { key: 'department', title: w.department, flexible: true },
      { key: 'touchpoints', title: w.touchpoints, align: 'right' },
      { key: 'rated', title: w.rated, align: 'right', from: 100 },
      { key: 'meanIst', title: w.ist, align: 'right', from: 100 },
      { key: 'meanShortfall', title: w.shortfall, align: 'right' },
      { key: 'bar', title: '', drawing: true },
      { key: 'openMeasures', title: w.measures, align: 'right' },
    ],
    rows,
  };
}

function withoutLine({ withoutDepartment }: SilosData, context: Context): Block[] {
  if (withoutDepartment.length === 0) return [];
  return [note('hint', wordsOf(siloWords, context).without(quoteNames('touchpoint', withoutDepartment, context)))];
}

function passageBlocks(data: SilosData, context: Context): Block[] {
  const w = wordsOf(siloWords, context);
  const title = heading(2, w.passages);
  if (data.summary.journeys === 0) return [title, note('hint', w.noJourneys)];
  if (data.passages.length === 0) return [title, note('hint', w.noPassages)];
  const { shown, rest } = takeTop(data.passages, context);
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'passage', title: w.passage, flexible: true },
      { key: 'drop', title: w.drop, align: 'right', ifAny: true },
      { key: 'what', title: '' },
      { key: 'departments', title: '', below: 'line' },
      { key: 'journey', title: '', below: 'same', detail: true },
    ],
    rows: shown.map((row) => passageCells(row, context)),
    groups: groupTitles(shown, directionOf, (direction) => w.directions[direction]),
  };
  return [title, addRestLine(table, rest, 'tpm analyze silos', context)];
}

function directionOf({ drop }: PassageRow): 'falls' | 'rises' | 'unknown' {
  return drop === null ? 'unknown' : compareNumbers(drop, 0) > 0 ? 'falls' : 'rises';
}

function passageCells(row: PassageRow, context: Context): Cell[] {
  const w = wordsOf(siloWords, context);
  const name = (kind: string, one: string | null) => (one === null ? '?' : context.name(kind, one));
  const what = [
    ...(row.handOver === true ? [w.what.handOver] : []),
    ...(row.settingBreak === null ? [] : [w.what[row.settingBreak]]),
  ];
  const departments = `${name('department', row.fromDepartment)} → ${name('department', row.toDepartment)}`;
  const change = row.drop === null ? null : -row.drop;
  return [
    text(`${name('touchpoint', row.from)} → ${name('touchpoint', row.to)}`),
    number(change, {
      digits: digitsOf(context.settings),
      sign: true,
      ...((change ?? 0) < 0 ? { tone: 'bad' as const } : {}),
    }),
    text(what.join(', '), 'dim'),
    text(row.handOver === true ? departments : ''),
    text(context.name('journey', row.journey)),
  ];
}

function manyBlocks({ manyInvolved }: SilosData, context: Context): Block[] {
  if (manyInvolved.length === 0) return [];
  const w = wordsOf(siloWords, context);
  const { shown, rest } = takeTop(manyInvolved, context);
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'touchpoint', title: '', flexible: true },
      { key: 'ist', title: context.terms.values.ist, align: 'right', ifAny: true },
      { key: 'count', title: w.count, align: 'right' },
      { key: 'departments', title: '', below: 'line', detail: true },
    ],
    rows: shown.map(({ touchpoint, departments, ist }) => [
      text(context.name('touchpoint', touchpoint)),
      number(ist, { digits: digitsOf(context.settings) }),
      number(departments.length),
      text(namesOf('department', departments, context)),
    ]),
  };
  return [heading(2, w.many), addRestLine(table, rest, 'tpm analyze silos', context)];
}

function systemBlocks({ systems, withoutSystem }: SilosData, context: Context): Block[] {
  if (systems.length === 0) return [];
  const w = wordsOf(siloWords, context);
  const shared = systems.filter((one) => one.touchpoints.length > 1);
  const islands = systems.filter((one) => one.touchpoints.length === 1).map((one) => one.system);
  const table: Table = {
    type: 'table',
    aside: true,
    columns: [
      { key: 'system', title: '', flexible: true },
      { key: 'touchpoints', title: w.touchpoints, align: 'right' },
      { key: 'count', title: w.count, align: 'right' },
      { key: 'departments', title: '', below: 'line', detail: true },
    ],
    rows: takeTop(shared, context).shown.map((one) => [
      text(one.system),
      number(one.touchpoints.length),
      number(one.departments.length),
      text(namesOf('department', one.departments, context)),
    ]),
  };
  return [
    heading(2, w.systems),
    ...(shared.length > 0 ? [table] : []),
    ...(islands.length > 0 ? [note('hint', w.islands(namesText(islands, context.lang)))] : []),
    ...(withoutSystem > 0 ? [note('hint', w.noSystem(numberText(withoutSystem, context.lang)))] : []),
  ];
}

/** Names of departments may contain commas. */
function namesOf(kind: string, ids: readonly string[], context: Context): string {
  return ids.map((one) => context.name(kind, one)).join(' · ');
}
