import { type Block, heading, note, number, paragraph, type Table, text } from '../../document/blocks.js';
import { listText, numberText, quoteText } from '../../messages/format.js';
import { type Context, defineSection, digitsOf, wordsOf } from '../section.js';
import { upToIfLater } from '../shared/later.section.js';
import { quoteName } from '../shared/names.section.js';
import type { MeasureExplanation } from './measure-explanation.view.js';

const words = {
  en: {
    rank: (rank: string, of: string) => `quick win ${rank} of ${of}`,
    benefit: (value: string) => `Benefit ${value} = sum of 100 × leverage × closes ÷ range of the scale`,
    unknown: 'Its benefit is unknown: no touchpoint of it has both a leverage and a gap.',
    lower: 'A touchpoint without leverage or gap is left out: the benefit is a lower bound.',
    touchpoint: 'Touchpoint',
    leverage: 'Leverage',
    by: 'by',
    rest: 'gap left',
    closes: 'closes',
    points: 'Benefit',
    source: 'Source',
    limits: 'Limits of a quick win',
    needs: { minBenefit: 'at least', maxEffortDays: 'at most', maxLeadTimeDays: 'at most', requires: 'at most' },
    open: { requires: 'required measures that are not done' },
    holds: 'holds',
    fails: 'does not hold',
    noValue: 'unknown',
    closed: (status: string) => `It is ${status}: only ideas and planned measures are candidates.`,
    held: (factor: string, touchpoint: string) => `Held back: first solve “${factor}” (disappoints at ${touchpoint}).`,
    requires: (names: string) => `It requires ${names}.`,
    excludes: (names: string) => `It excludes ${names}.`,
    up: (rank: string, by: string) => `It would share rank ${rank} with ${by} days less effort.`,
    down: (rank: string, by: string) => `It would share rank ${rank} with ${by} days more effort.`,
  },
  de: {
    rank: (rank: string, of: string) => `Quick Win ${rank} von ${of}`,
    benefit: (value: string) => `Nutzen ${value} = Summe aus 100 × Hebel × schließt ÷ Spanne der Skala`,
    unknown: 'Der Nutzen ist unbekannt: kein Kontaktpunkt davon hat Hebel und Lücke zugleich.',
    lower: 'Ein Kontaktpunkt ohne Hebel oder Lücke bleibt außen vor: der Nutzen ist eine Untergrenze.',
    touchpoint: 'Kontaktpunkt',
    leverage: 'Hebel',
    by: 'um',
    rest: 'Lücke noch',
    closes: 'schließt',
    points: 'Nutzen',
    source: 'Quelle',
    limits: 'Grenzen eines Quick Wins',
    needs: {
      minBenefit: 'mindestens',
      maxEffortDays: 'höchstens',
      maxLeadTimeDays: 'höchstens',
      requires: 'höchstens',
    },
    open: { requires: 'nötige Maßnahmen, die nicht erledigt sind' },
    holds: 'eingehalten',
    fails: 'verfehlt',
    noValue: 'unbekannt',
    closed: (status: string) => `Sie ist ${status}: in Frage kommen nur Ideen und geplante Maßnahmen.`,
    held: (factor: string, touchpoint: string) =>
      `Zurückgestellt: erst »${factor}« lösen (enttäuscht bei ${touchpoint}).`,
    requires: (names: string) => `Nötig dafür: ${names}.`,
    excludes: (names: string) => `Schließt aus: ${names}.`,
    up: (rank: string, by: string) => `Rang ${rank} teilte sie mit ${by} Tagen weniger Aufwand.`,
    down: (rank: string, by: string) => `Rang ${rank} teilte sie mit ${by} Tagen mehr Aufwand.`,
  },
};

/** The derivation of a measure's benefit, touchpoint by touchpoint, and its value for each limit of a quick win. */
export const explainedMeasure = defineSection({
  id: 'measure-explanation',
  compose: (data: MeasureExplanation, context): Block[] => {
    const w = wordsOf(words, context);
    const { lang, terms } = context;
    const rank = data.rank === null ? null : w.rank(numberText(data.rank, lang), numberText(data.of, lang));
    const quadrant = data.quadrant && data.quadrant !== 'quick-win' ? terms.efforts[data.quadrant] : null;
    const candidate = data.status === 'idea' || data.status === 'planned';
    const value = data.benefit === null ? null : numberText(data.benefit, lang, { digits: 1, sign: true });
    const partial = value !== null && data.because.some(({ benefit }) => benefit === null);
    return [
      heading(1, data.name, [rank ?? quadrant, statusOf(data.status, context)].filter(Boolean).join(' · ')),
      value === null
        ? note('warning', upToIfLater(w.unknown, ['assessment'], context))
        : paragraph(w.benefit(value), 'strong'),
      ...(data.because.length > 0 ? [partTable(data, context)] : []),
      ...(partial ? [note('hint', w.lower)] : []),
      ...(candidate
        ? [heading(2, w.limits), limitTable(data, context)]
        : [note('hint', w.closed(statusOf(data.status, context)))]),
      ...data.heldBack.map(({ touchpoint, factor }) =>
        note('warning', w.held(context.factor(touchpoint, factor), quoteName('touchpoint', touchpoint, context))),
      ),
      ...otherLines(data, context),
      ...moveLines(data, context),
    ];
  },
});

function statusOf(status: string, { terms }: Context): string {
  return terms.measureStatus[status as 'idea'] ?? status;
}

function partTable(data: MeasureExplanation, context: Context): Table {
  const w = wordsOf(words, context);
  const digits = digitsOf(context.settings);
  return {
    type: 'table',
    columns: [
      { key: 'touchpoint', title: w.touchpoint, flexible: true },
      { key: 'leverage', title: w.leverage, align: 'right' },
      { key: 'by', title: w.by, align: 'right' },
      { key: 'rest', title: w.rest, align: 'right' },
      { key: 'closes', title: w.closes, align: 'right' },
      { key: 'benefit', title: w.points, align: 'right' },
      { key: 'source', title: w.source, flexible: true },
    ],
    rows: data.because.map((row) => [
      { text: row.name, plain: row.touchpoint },
      number(row.leverage, { digits: 2 }),
      number(row.by, { digits }),
      number(row.rest, { digits }),
      number(row.closes, { digits }),
      number(row.benefit, { digits: 1, sign: true }),
      text(`${row.file}:${row.line}`, 'dim'),
    ]),
  };
}

function limitTable(data: MeasureExplanation, context: Context): Table {
  const w = wordsOf(words, context);
  const holdsText = (holds: boolean | null) =>
    holds === null ? text(w.noValue, 'dim') : holds ? text(w.holds, 'good') : text(w.fails, 'bad');
  return {
    type: 'table',
    columns: [
      { key: 'limit', title: '', flexible: true },
      { key: 'value', title: '', align: 'right' },
      { key: 'bound', title: '', align: 'right' },
      { key: 'holds', title: '' },
    ],
    rows: data.limits.map(({ limit, value, bound, holds }) => [
      { text: limit === 'requires' ? w.open.requires : context.terms.limits[limit], plain: limit },
      number(value, limit === 'minBenefit' ? { digits: 1 } : {}),
      { text: `${w.needs[limit]} ${numberText(bound, context.lang)}`, plain: String(bound) },
      holdsText(holds),
    ]),
  };
}

function otherLines({ requires, excludes }: MeasureExplanation, context: Context): Block[] {
  const w = wordsOf(words, context);
  const listNames = (others: MeasureExplanation['requires']) =>
    listText(
      others.map(({ name, status }) => {
        const quotedName = quoteText(name, context.lang);
        return status === null ? quotedName : `${quotedName} (${statusOf(status, context)})`;
      }),
      context.lang,
    );
  return [
    ...(requires.length > 0 ? [note('hint', w.requires(listNames(requires)))] : []),
    ...(excludes.length > 0 ? [note('hint', w.excludes(listNames(excludes)))] : []),
  ];
}

function moveLines({ moves }: MeasureExplanation, context: Context): Block[] {
  const w = wordsOf(words, context);
  const days = (by: number) => numberText(Math.abs(by), context.lang, { digits: 1 });
  const rank = (value: number) => numberText(value, context.lang);
  return [
    ...(moves.up ? [note('hint', w.up(rank(moves.up.rank), days(moves.up.by)))] : []),
    ...(moves.down ? [note('hint', w.down(rank(moves.down.rank), days(moves.down.by)))] : []),
  ];
}
