import { npsValue } from '../../analysis/statistics/nps.js';
import type { OpenedCatalog } from '../../cli/opened.js';
import { makeUnifiedDiff } from '../../edit/unified-diff.js';
import type { Group } from '../../exchange/surveys/count-answers.js';
import type { Item } from '../../exchange/surveys/item.js';
import { KANO_CLASSES, type KanoPair, kanoOf } from '../../exchange/surveys/kano.js';
import { daysOf, figuresIn, questionOf } from '../../exchange/surveys/plan-survey.js';
import type { SurveyRead } from '../../exchange/surveys/read-survey.js';
import { npsCountsOf } from '../../exchange/surveys/statistics.js';
import { Tally } from '../../exchange/surveys/tally.js';
import type { Lang } from '../../messages/format.js';
import type { SurveyData } from '../../topics/survey/survey.view.js';
import type { PlannedTexts } from './plan-texts.js';
import type { OpenedSurvey } from './survey-file.js';
import { notesOf } from './survey-notes.js';

/** What a file holds, without what it does to the catalog. */
type ReadData = Omit<SurveyData, 'rounds' | 'metrics' | 'conflicts' | 'files' | 'written'>;

export function dataOfRead(
  read: SurveyRead,
  { shown, companions }: OpenedSurvey,
  map: string | null,
  lang: Lang,
): ReadData {
  const { count, open, interpretation, groups } = read;
  const ratings = interpretation.items.filter(({ use }) => use !== 'nps');
  const each = <Found>(find: (group: Group) => readonly Found[]) => groups.flatMap(find);
  return {
    file: shown,
    vendor: read.vendor.id,
    format: open.format,
    sheet: open.sheet,
    map,
    companions: [...companions],
    answers: count.answers,
    counted: count.counted,
    leftOut: [...count.leftOut].map(([reason, { count: number, rows }]) => ({
      reason,
      count: number,
      rows: [...rows],
    })),
    period: periodOf(read),
    weight: read.weight,
    items: each((group) => ratings.map((item) => itemData(item, group, read))),
    nps: each((group) =>
      interpretation.items.filter(({ use }) => use === 'nps').map((item) => npsData(item, group, read)),
    ),
    choices: each((group) =>
      interpretation.choices.flatMap((choices) => choices(group).map((one) => ({ ...one, ...of(group) }))),
    ),
    kano: each((group) => read.kano.map((pair) => kanoData(pair, group))),
    undecided: read.doubts.map(({ column, why, mapLine, blocks }) => ({ column, why: why[lang], mapLine, blocks })),
    columnsLeftOut: interpretation.leftOut.map(({ code }) => code),
    notes: notesOf(read, map, companions, lang),
  };
}

const of = ({ wave, persona }: Group) => ({ wave, persona });

function periodOf(read: SurveyRead): SurveyData['period'] {
  const days = read.groups.flatMap((group) => daysOf(group, read) ?? []);
  const [first] = days.map((range) => range.first).sort();
  const last = days
    .map((range) => range.last)
    .sort()
    .at(-1);
  return first === undefined || last === undefined ? null : { from: first, to: last };
}

function itemData(item: Item, group: Group, read: SurveyRead): SurveyData['items'][number] {
  const figures = figuresIn(group, item, read);
  const { n, mean, sd, weighted, notApplicable, noAnswer, notShown, values, topBox } = figures;
  return {
    column: item.column.code,
    label: questionOf(item),
    part: item.column.part,
    touchpoint: item.touchpoint,
    value: item.use,
    factor: item.factor,
    scale: { ...item.scale },
    ...of(group),
    n,
    mean,
    sd,
    notApplicable,
    noAnswer,
    notShown,
    shares: values.map((one) => ({ answer: one.value, n: one.n, share: one.n / n })),
    topBox: { boxes: item.topBox, share: topBox },
    weighted: weighted && { ...weighted },
    codes: { ...item.codes },
    imported: item.isSure && (item.touchpoint !== null || item.use === 'csat'),
  };
}

function npsData(item: Item, group: Group, read: SurveyRead): SurveyData['nps'][number] {
  const { values, notApplicable, noAnswer, notShown } = figuresIn(group, item, read);
  const counts = npsCountsOf(values);
  return {
    column: item.column.code,
    label: questionOf(item),
    touchpoint: item.touchpoint,
    ...of(group),
    ...counts,
    nps: npsValue(counts),
    notApplicable,
    noAnswer,
    notShown,
    imported: item.isSure,
  };
}

function kanoData({ feature, withIt, withoutIt }: KanoPair, group: Group): SurveyData['kano'][number] {
  const tally = group.pairs.get(`${withIt.position}-${withoutIt.position}`) ?? new Tally();
  const { counts, better95, worse95, tied, ...result } = kanoOf(tally, (text) =>
    /^[1-5]$/.test(text) ? Number(text) : null,
  );
  return {
    feature,
    columns: [withIt.code, withoutIt.code],
    ...of(group),
    ...(Object.fromEntries(KANO_CLASSES.map((name) => [name, counts[name]])) as Record<
      (typeof KANO_CLASSES)[number],
      number
    >),
    ...result,
    better95: better95 && [...better95],
    worse95: worse95 && [...worse95],
    tied: [...tied],
  };
}

/** What the survey changes in the catalog. */
export function dataOfPlan(
  { rounds, metrics, conflicts }: PlannedTexts,
  changed: readonly (readonly [string, string])[],
  opened: OpenedCatalog,
) {
  return {
    rounds: rounds.map(({ id, before, after, touched }) => {
      return { id, date: String(after.date), created: before === null, touchpoints: touched.length };
    }),
    metrics: metrics.map((one) => ({ ...one })),
    conflicts: conflicts.map(({ kind, id, path, before, after, taken }) => {
      return { entry: `${kind}/${id}`, field: path.join('.'), before, after, taken };
    }),
    files: changed.map(([path, text]) => {
      const before = opened.catalog.text(path);
      return { file: path, created: before === undefined, diff: makeUnifiedDiff(path, before ?? '', text) };
    }),
  };
}
