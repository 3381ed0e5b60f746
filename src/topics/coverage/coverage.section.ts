import { type Block, type Cell, heading, note, type Progress, share, type Table, text } from '../../document/blocks.js';
import { countText, numberText } from '../../messages/format.js';
import { type Context, defineViewSection, phaseName, takeTop, wordsOf } from '../section.js';
import { addRestLine } from '../shared/rest.section.js';
import { type CoverageData, STEPS, type StepState, type StepTally } from './coverage.view.js';

const words = {
  en: {
    title: 'Where do we stand?',
    touchpoint: 'Touchpoint',
    each: 'Touchpoint by touchpoint',
    group: { phase: 'By phase', department: 'By department' },
    states: { done: 'yes', open: '·', notNeeded: 'n/n' },
    notNeeded: (count: string) => `${count} not needed`,
    apart: '+: not needed, the Soll is met and no measure exists',
    legend: 'yes: done · “·”: open · n/n and +: not needed, the Soll is met and no measure exists',
    withoutDepartment: (count: string) => `Without a department: ${count}.`,
    touchpoints: ['touchpoint', 'touchpoints'],
    questions: 'How does it look from the customer’s view? What would customers say? Have we asked them?',
    empty: 'No touchpoint to look at.',
  },
  de: {
    title: 'Wo stehen wir?',
    touchpoint: 'Kontaktpunkt',
    each: 'Kontaktpunkt für Kontaktpunkt',
    group: { phase: 'Nach Phase', department: 'Nach Abteilung' },
    states: { done: 'ja', open: '·', notNeeded: 'n. n.' },
    notNeeded: (count: string) => `${count} nicht nötig`,
    apart: '+: nicht nötig, das Soll ist erreicht und es gibt keine Maßnahme',
    legend: 'ja: erledigt · »·«: offen · n. n. und +: nicht nötig, das Soll ist erreicht und es gibt keine Maßnahme',
    withoutDepartment: (count: string) => `Ohne Abteilung: ${count}.`,
    touchpoints: ['Kontaktpunkt', 'Kontaktpunkte'],
    questions:
      'Wie sieht das aus Kundensicht aus? Was würden die Kunden dazu sagen? Haben wir die Kunden dazu befragt?',
    empty: 'Kein Kontaktpunkt zu betrachten.',
  },
};

/** The eight steps of the method: in total, per group, per touchpoint. */
export const coverage = defineViewSection({
  id: 'coverage',
  summary: { en: 'how far the work has come at each touchpoint', de: 'wie weit die Arbeit an jedem Kontaktpunkt ist' },
  compose: (data: CoverageData, context): Block[] => {
    const w = wordsOf(words, context);
    const blocks: Block[] = [heading(2, w.title)];
    if (data.touchpoints.length === 0) return [...blocks, note('hint', w.empty)];
    blocks.push(progressOf(data, context));
    if (context.overview && data.steps.some(({ notNeeded }) => notNeeded > 0)) blocks.push(note('hint', w.apart));
    blocks.push(...departmentNote(data, context));
    if (context.overview) return blocks;
    const by = context.groupBy === 'phase' ? 'phase' : 'department';
    blocks.push(heading(2, w.group[by]), groupTable(data, by, context));
    return [...blocks, note('hint', w.questions), heading(2, w.each), stepTable(data, context), note('hint', w.legend)];
  },
});

function progressOf(data: CoverageData, context: Context): Progress {
  const w = wordsOf(words, context);
  const rows = data.steps.map((tally) => {
    const counts = { label: context.terms.steps[tally.step], done: tally.done, total: neededOf(tally) };
    if (tally.notNeeded === 0) return counts;
    const count = numberText(tally.notNeeded, context.lang);
    return { ...counts, apart: { words: w.notNeeded(count), mark: `+${count}` } };
  });
  return { type: 'progress', rows };
}

/** The number of touchpoints that need a step, done or open. */
function neededOf({ total, notNeeded }: StepTally): number {
  return total - notNeeded;
}

function departmentNote({ withoutDepartment }: CoverageData, context: Context): Block[] {
  if (withoutDepartment.length === 0) return [];
  const w = wordsOf(words, context);
  const [one = '', many = ''] = w.touchpoints;
  return [note('hint', w.withoutDepartment(countText(withoutDepartment.length, one, many, context.lang)))];
}

/** `5/7`, followed by the number of touchpoints that do not need the step: `5/7 +3`. */
export function tallyText(tally: StepTally): string {
  const counted = `${tally.done}/${neededOf(tally)}`;
  return tally.notNeeded > 0 ? `${counted} +${tally.notNeeded}` : counted;
}

function groupTable(data: CoverageData, by: 'phase' | 'department', context: Context): Table {
  const name = (key: string | null) => {
    if (key === null) return context.terms.none;
    return by === 'phase' ? phaseName(key, context) : context.name('department', key);
  };
  const rows = data.groups
    .filter((group) => group.by === by)
    .map((group) => [text(name(group.key)), ...group.steps.map(tallyCell)]);
  return { type: 'table', matrix: true, atEnd: true, columns: makeColumns(by, context), rows };
}

/** A tally for scripts is a share, because spreadsheets would read `5/5` as a date. */
function tallyCell(tally: StepTally): Cell {
  const said = tallyText(tally);
  const needed = neededOf(tally);
  return needed === 0 ? text(said) : { ...share(tally.done / needed, said), plain: said };
}

function makeColumns(key: string, context: Context): Table['columns'] {
  const title = key === 'touchpoint' ? wordsOf(words, context).touchpoint : context.terms.groupings[key as 'phase'];
  return [
    { key, title, flexible: true },
    ...STEPS.map((step) => ({ key: step, title: step, align: 'right' as const })),
  ];
}

function stepTable(data: CoverageData, context: Context): Table {
  const w = wordsOf(words, context);
  const tones = { done: 'good', open: 'dim', notNeeded: 'dim' } as const;
  const cell = (state: StepState): Cell => ({ text: w.states[state], plain: state, tone: tones[state] });
  const { shown, rest } = takeTop(data.touchpoints, context);
  const rows = shown.map(({ touchpoint, steps }) => [
    { text: context.name('touchpoint', touchpoint), plain: touchpoint },
    ...STEPS.map((step) => cell(steps[step])),
  ]);
  const table: Table = { type: 'table', atEnd: true, columns: makeColumns('touchpoint', context), rows };
  return addRestLine(table, rest, `tpm coverage --top ${rest + 100}`, context);
}
