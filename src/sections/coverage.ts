import { type Block, type Cell, heading, note, type Progress, share, type Table, text } from '../report/blocks.js';
import { type CoverageData, STEPS, type StepState } from '../views/coverage.js';
import { type Context, defineViewSection, first, phaseName, wordsOf } from './define.js';
import { withRest } from './rest.js';

const words = {
  en: {
    title: 'Where do we stand?',
    touchpoint: 'Touchpoint',
    each: 'Touchpoint by touchpoint',
    group: { phase: 'By phase', department: 'By department' },
    states: { done: 'yes', open: '·', notNeeded: 'n/n' },
    legend: 'yes: done · “·”: open · n/n: not needed, the Soll is met and no measure exists',
    questions: 'How does it look from the customer’s view? What would customers say? Have we asked them?',
    empty: 'No touchpoint to look at.',
  },
  de: {
    title: 'Wo stehen wir?',
    touchpoint: 'Kontaktpunkt',
    each: 'Kontaktpunkt für Kontaktpunkt',
    group: { phase: 'Nach Phase', department: 'Nach Abteilung' },
    states: { done: 'ja', open: '·', notNeeded: 'n. n.' },
    legend: 'ja: erledigt · »·«: offen · n. n.: nicht nötig, das Soll ist erreicht und es gibt keine Maßnahme',
    questions:
      'Wie sieht das aus Kundensicht aus? Was würden die Kunden dazu sagen? Haben wir die Kunden dazu befragt?',
    empty: 'Kein Kontaktpunkt zu betrachten.',
  },
};

/** The eight steps of the job: in all, per group, per touchpoint. */
export const coverage = defineViewSection({
  id: 'coverage',
  summary: { en: 'how far the work has come at each touchpoint', de: 'wie weit die Arbeit an jedem Kontaktpunkt ist' },
  compose: (data: CoverageData, context): Block[] => {
    const w = wordsOf(words, context);
    const blocks: Block[] = [heading(2, w.title)];
    if (data.touchpoints.length === 0) return [...blocks, note('hint', w.empty)];
    blocks.push(progressOf(data, context));
    if (context.overview) return blocks;
    const by = context.groupBy === 'phase' ? 'phase' : 'department';
    blocks.push(heading(2, w.group[by]), groupTable(data, by, context));
    return [...blocks, heading(2, w.each), stepTable(data, context), note('hint', w.legend), note('hint', w.questions)];
  },
});

function progressOf(data: CoverageData, { terms }: Context): Progress {
  return {
    type: 'progress',
    rows: data.steps.map(({ step, done, total }) => ({ label: terms.steps[step], done, total })),
  };
}

function groupTable(data: CoverageData, by: 'phase' | 'department', context: Context): Table {
  const name = (key: string | null) => {
    if (key === null) return context.terms.none;
    return by === 'phase' ? phaseName(key, context) : context.name('department', key);
  };
  const rows = data.groups
    .filter((group) => group.by === by)
    .map((group) => [text(name(group.key)), ...group.steps.map(({ done, total }) => ofTotal(done, total))]);
  return { type: 'table', matrix: true, columns: columns(by, context), rows };
}

/** A share in a table that counts; `5/5` would be a day where a spreadsheet opens it. */
function ofTotal(done: number, total: number): Cell {
  const said = `${done}/${total}`;
  return { ...share(done / total, said), plain: said };
}

function columns(key: string, context: Context): Table['columns'] {
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
  const { shown, rest } = first(data.touchpoints, context);
  const rows = shown.map(({ touchpoint, steps }) => [
    { text: context.name('touchpoint', touchpoint), plain: touchpoint },
    ...STEPS.map((step) => cell(steps[step])),
  ]);
  const table: Table = { type: 'table', columns: columns('touchpoint', context), rows };
  return withRest(table, rest, `tpm coverage --top ${rest + 100}`, context);
}
