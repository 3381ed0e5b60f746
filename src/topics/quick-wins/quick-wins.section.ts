import { compareNumbers } from '../../core/order.js';
import { amount, type Block, heading, note, number, type Table, text } from '../../document/blocks.js';
import { listText, numberText } from '../../messages/format.js';
import { type Context, defineViewSection, takeTop, wordsOf } from '../section.js';
import { quoteName } from '../shared/names.section.js';
import { addRestLine } from '../shared/rest.section.js';
import { effortBenefitBlocks } from './effort-benefit.section.js';
import type { QuickWinsData } from './quick-wins.view.js';

const words = {
  en: {
    title: 'Quick wins',
    measure: 'Measure',
    touchpoints: 'for',
    benefit: 'Benefit',
    effort: 'Effort',
    lead: 'noticed in',
    perDay: 'per day',
    days: (count: string) => `${count} ${count === '1' ? 'day' : 'days'}`,
    none: 'No measure passes all limits.',
    noMeasures: 'No measure is an idea or planned yet: write down what leads from Ist to Soll, in measures.',
    limits: (benefit: string, effort: string, lead: string) =>
      `Limits: benefit from ${benefit}, effort up to ${effort} days, noticed within ${lead} days, everything required done.`,
    further: (name: string, count: string) => `${name} and ${count} more`,
    joint: (count: string, points: string) => `All ${count} together ${points}: a gap is closed only once.`,
    beside: (count: string, all: string, points: string) =>
      `${count} of ${all} can be done side by side, together ${points}: a gap is closed only once.`,
    held: (name: string, factor: string, touchpoint: string) =>
      `held back: ${name} – first solve “${factor}” (disappoints at ${touchpoint})`,
    near: 'Just missed',
    fails: (what: string, value: string, limit: string) => `${what} ${value}, limit ${limit}`,
    requires: (value: string) => `${value} required ${value === '1' ? 'measure is' : 'measures are'} not done`,
    unknown: 'Cannot be judged',
  },
  de: {
    title: 'Quick Wins',
    measure: 'Maßnahme',
    touchpoints: 'für',
    benefit: 'Nutzen',
    effort: 'Aufwand',
    lead: 'spürbar in',
    perDay: 'je Tag',
    days: (count: string) => `${count} ${count === '1' ? 'Tag' : 'Tage'}`,
    none: 'Keine Maßnahme hält alle Grenzen ein.',
    noMeasures: 'Noch ist keine Maßnahme Idee oder geplant: aufschreiben, was vom Ist zum Soll führt, unter measures.',
    limits: (benefit: string, effort: string, lead: string) =>
      `Grenzen: Nutzen ab ${benefit}, Aufwand bis ${effort} Tage, spürbar binnen ${lead} Tagen, alles Nötige erledigt.`,
    further: (name: string, count: string) => `${name} und ${count} ${count === '1' ? 'weiterer' : 'weitere'}`,
    joint: (count: string, points: string) =>
      `Alle ${count} zusammen ${points}: Eine Lücke wird nur einmal geschlossen.`,
    beside: (count: string, all: string, points: string) =>
      `${count} von ${all} gehen nebeneinander, zusammen ${points}: Eine Lücke wird nur einmal geschlossen.`,
    held: (name: string, factor: string, touchpoint: string) =>
      `zurückgestellt: ${name} – erst »${factor}« lösen (enttäuscht bei ${touchpoint})`,
    near: 'Knapp verfehlt',
    fails: (what: string, value: string, limit: string) => `${what} ${value}, Grenze ${limit}`,
    requires: (value: string) => `${value} nötige ${value === '1' ? 'Maßnahme ist' : 'Maßnahmen sind'} nicht erledigt`,
    unknown: 'Nicht zu beurteilen',
  },
};

/** Measures with a quick benefit, and the obstacles to the others. */
export const quickWins = defineViewSection({
  id: 'quick-wins',
  summary: { en: 'what can be won quickly', de: 'was sich schnell gewinnen lässt' },
  compose: (data: QuickWinsData, context): Block[] => {
    const w = wordsOf(words, context);
    const blocks: Block[] = [heading(2, w.title)];
    const listed = data.quickWins.length + data.nearMisses.length + data.heldBack.length + data.unknown.length;
    if (data.quickWins.length > 0) blocks.push(winTable(data, context), ...jointLine(data, context));
    else blocks.push(note('hint', listed === 0 && data.quickWins.length === 0 ? w.noMeasures : w.none));
    if (!context.presentation) blocks.push(...heldLines(data, context));
    if (context.overview) return blocks;
    const { minBenefit, maxEffortDays, maxLeadTimeDays } = data.limits;
    const [benefit, effort, lead] = [minBenefit, maxEffortDays, maxLeadTimeDays].map((value) =>
      numberText(value, context.lang),
    );
    blocks.push(note('hint', w.limits(benefit ?? '', effort ?? '', lead ?? '')));
    return [
      ...blocks,
      ...nearTable(data, context),
      ...unknownTable(data, context),
      ...effortBenefitBlocks(data, context),
    ];
  },
});

function winTable(data: QuickWinsData, context: Context): Table {
  const w = wordsOf(words, context);
  const { shown, rest } = takeTop(data.quickWins, context);
  const days = (count: number) => w.days(numberText(count, context.lang));
  const table: Table = {
    type: 'table',
    columns: [
      { key: 'rank', title: '', align: 'right' },
      { key: 'measure', title: w.measure, plainOnly: true },
      { key: 'name', title: context.overview ? '' : w.measure, flexible: true },
      { key: 'touchpoints', title: context.overview ? '' : w.touchpoints, flexible: true, from: 76, detail: true },
      { key: 'benefit', title: w.benefit, align: 'right' },
      { key: 'effortDays', title: w.effort, align: 'right' },
      { key: 'leadTimeDays', title: w.lead, align: 'right', detail: true },
      { key: 'benefitPerDay', title: w.perDay, align: 'right', from: 90, detail: true },
    ],
    rows: shown.map((row) => [
      number(row.rank),
      text(row.measure),
      text(row.name),
      {
        text: `→ ${targetsText(row.touchpoints, context)}`,
        plain: row.touchpoints.join(','),
        tone: 'dim',
      },
      number(row.benefit, { digits: 1, sign: true, tone: 'good' }),
      amount(row.effortDays, days(row.effortDays)),
      amount(row.leadTimeDays, days(row.leadTimeDays)),
      number(row.benefitPerDay, { digits: 2 }),
    ]),
  };
  return addRestLine(table, rest, 'tpm quick-wins', context);
}

/** The summary screen shows the touchpoint with the largest gain and counts the others; the list shows all. */
function targetsText(touchpoints: readonly string[], context: Context): string {
  const names = touchpoints.map((id) => context.name('touchpoint', id));
  const [most = '', ...others] = names;
  return context.overview && others.length > 0
    ? wordsOf(words, context).further(most, numberText(others.length, context.lang))
    : listText(names, context.lang);
}

/** The joint benefit of the rows, if it differs from their sum. */
function jointLine({ quickWins, joint }: QuickWinsData, context: Context): Block[] {
  const sum = quickWins.reduce((all, { benefit }) => all + benefit, 0);
  if (compareNumbers(sum, joint.benefit) === 0) return [];
  const w = wordsOf(words, context);
  const count = (value: number) => numberText(value, context.lang);
  const points = numberText(joint.benefit, context.lang, { digits: 1, sign: true });
  const [beside, all] = [joint.measures.length, quickWins.length];
  return [note('hint', beside < all ? w.beside(count(beside), count(all), points) : w.joint(count(all), points))];
}

function heldLines(data: QuickWinsData, context: Context): Block[] {
  const w = wordsOf(words, context);
  return takeTop(data.heldBack, context).shown.flatMap(({ measure, because: [basic] }) => {
    if (!basic) return [];
    const line = w.held(
      quoteName('measure', measure, context),
      context.factor(basic.touchpoint, basic.factor),
      quoteName('touchpoint', basic.touchpoint, context),
    );
    return [note('hint', line)];
  });
}

function nearTable({ nearMisses }: QuickWinsData, context: Context): Block[] {
  if (nearMisses.length === 0) return [];
  const w = wordsOf(words, context);
  const reason = ({ fails, value, limit }: QuickWinsData['nearMisses'][number]) => {
    const [is, most] = [numberText(value, context.lang), numberText(limit, context.lang)];
    return fails === 'requires' ? w.requires(is) : w.fails(context.terms.limits[fails], is, most);
  };
  const rows = nearMisses.map((miss) => [
    text(miss.measure),
    text(context.name('measure', miss.measure)),
    text(reason(miss), 'dim'),
  ]);
  return [heading(2, w.near), reasonTable(rows, w.measure)];
}

function unknownTable({ unknown }: QuickWinsData, context: Context): Block[] {
  if (unknown.length === 0) return [];
  const w = wordsOf(words, context);
  const rows = unknown.map(({ measure, lacks }) => [
    text(measure),
    text(context.name('measure', measure)),
    text(lacks.map((what) => context.terms.lacks[what]).join(', '), 'dim'),
  ]);
  return [heading(2, w.unknown), reasonTable(rows, w.measure)];
}

function reasonTable(rows: Table['rows'], title: string): Table {
  return {
    type: 'table',
    columns: [
      { key: 'measure', title, plainOnly: true },
      { key: 'name', title: '', flexible: true },
      { key: 'reason', title: '', flexible: true },
    ],
    rows,
  };
}
