import type { YamlMap, YamlValue } from '../../core/read/parsed.js';
import { suggestId } from '../../core/suggest-id.js';
import type { Fields } from '../../kinds/index.js';
import type { RatingDraft } from '../lists/rating-draft.js';
import type { Group } from './count-answers.js';
import { keyOf } from './interpret.js';
import { figuresOf, type Item, type ItemFigures } from './item.js';
import type { SurveyRead } from './read-survey.js';
import { scaleText } from './stated-scale.js';
import { npsCountsOf } from './statistics.js';

/** What a round says besides its ratings. */
export type RoundHead = Omit<Fields<'assessment'>, 'ratings'>;

/** The ratings of one wave, persona and scale. */
export interface SurveyRound {
  readonly id: string;
  readonly head: RoundHead;
  readonly drafts: readonly RatingDraft[];
}

/** One value of a metric. */
export interface MetricReading {
  readonly id: string;
  readonly date: string;
  readonly value: YamlMap;
  /** What a new metric says besides its values. */
  readonly fields: ReadonlyMap<string, YamlValue>;
}

export interface SurveyPlan {
  readonly rounds: readonly SurveyRound[];
  readonly metrics: readonly MetricReading[];
}

export interface PlanInput {
  readonly read: SurveyRead;
  readonly base: string;
  /** The day of all rounds, where it is given. */
  readonly date: string | undefined;
  /** The day of rounds without a day in the file. */
  readonly today: string;
  readonly persona: string | undefined;
  readonly source: string;
}

/** Rounds and metric values of what is sure. */
export function planSurvey(input: PlanInput): SurveyPlan {
  const { read } = input;
  const sure = read.interpretation.items.filter(({ isSure }) => isSure);
  const scales = [...new Set(sure.filter(goesToRound).map(({ scale }) => scaleText(scale)))];
  const rounds = read.groups.flatMap((group) =>
    scales.flatMap((scale, at) => {
      const items = sure.filter((item) => goesToRound(item) && scaleText(item.scale) === scale);
      return roundOf(group, items, at === 0 ? '' : scale.replace(':min', ''), input);
    }),
  );
  return { rounds, metrics: read.groups.flatMap((group) => metricsOf(group, sure, input)) };
}

const goesToRound = ({ touchpoint, use }: Item) => touchpoint !== null && use !== 'nps' && use !== 'csat';

function roundOf(group: Group, items: readonly Item[], end: string, input: PlanInput): SurveyRound[] {
  const ratings = new Map<string, Record<string, YamlValue>>();
  for (const item of items) {
    const figures = figuresIn(group, item, input.read);
    const value = scoreOf(figures);
    if (value === null) continue;
    const rating = ratings.get(item.touchpoint ?? '') ?? {};
    if (item.factor === null) rating[item.use] = value;
    else rating.factors = { ...(rating.factors as YamlMap | undefined), [item.factor]: value.score ?? null };
    ratings.set(item.touchpoint ?? '', rating);
  }
  const [first] = items;
  if (ratings.size === 0 || !first) return [];
  const id = idOf([input.base, ...groupWords(group), end]);
  const drafts = [...ratings].map(([touchpoint, rating]) => ({ touchpoint, row: 0, date: null, rating }));
  return [{ id, head: headOf(group, first, input), drafts }];
}

export function figuresIn(group: Group, item: Item, { weight }: SurveyRead): ItemFigures {
  return figuresOf(item, group.columns.get(keyOf(item.column)), weight !== null);
}

/** Six decimals: far more than answers of people can carry. */
const DECIMALS = 6;

/** Mean, number and spread; weighted ones where the answers have weights. `null` without an answer. */
function scoreOf({ n, mean, sd, weighted }: ItemFigures): YamlMap | null {
  const [score, spread] = weighted ? [weighted.mean, weighted.sd] : [mean, sd];
  if (n === 0 || score === null) return null;
  return { score: round(score), n, ...(spread === null ? {} : { sd: round(spread) }) };
}

const round = (value: number) => Number(value.toFixed(DECIMALS));

function headOf(group: Group, { scale }: Item, input: PlanInput): RoundHead {
  const { read, persona, source } = input;
  const days = daysOf(group, read);
  const { min, max, best } = scale;
  return {
    date: input.date ?? days?.last ?? input.today,
    ...(days && days.first !== days.last ? { period: { from: days.first, to: days.last } } : {}),
    perspective: 'customer',
    method: 'survey',
    ...personaOf(group, persona ?? read.map.survey.persona),
    respondents: group.counted,
    source,
    ...(read.weight === null ? {} : { note: weightNote(read.weight, group) }),
    scale: best === 'max' ? { min, max } : { min, max, best },
  } as RoundHead;
}

function personaOf({ persona }: Group, given: string | undefined) {
  const known = persona ?? given;
  return known === undefined ? {} : { persona: known };
}

function weightNote(weight: string, { weightSum, weightSquares }: Group): string {
  return `weighted by ${weight}; effective n ${((weightSum * weightSum) / weightSquares).toFixed(1)}`;
}

export function daysOf({ days }: Group, { map }: SurveyRead) {
  return days.range(map.survey.days ?? null);
}

const groupWords = ({ wave, persona }: Group) => [wave ?? '', persona ?? ''];

function idOf(words: readonly string[]): string {
  return suggestId(words.filter((word) => word !== '').join(' '))
    .slice(0, 64)
    .replace(/-+$/, '');
}

function metricsOf(group: Group, items: readonly Item[], input: PlanInput): MetricReading[] {
  const { read } = input;
  const used = items.filter(({ use }) => use === 'nps' || use === 'csat');
  return used.flatMap((item): MetricReading[] => {
    const figures = figuresIn(group, item, read);
    if (figures.n === 0) return [];
    const date = input.date ?? daysOf(group, read)?.last ?? input.today;
    const isAlone = used.filter(({ use }) => use === item.use).length === 1;
    const name = item.touchpoint ?? (isAlone ? '' : item.column.code);
    const id = item.metric ?? idOf([item.use, name, group.persona ?? input.persona ?? '']);
    const { promoters, passives, detractors } = npsCountsOf(figures.values);
    const value: YamlMap =
      item.use === 'nps'
        ? { promoters, passives, detractors }
        : { value: round(100 * (figures.topBox ?? 0)), n: figures.n };
    const fields = new Map<string, YamlValue>([
      ['name', questionOf(item)],
      ...(item.touchpoint === null ? [] : [['touchpoint', item.touchpoint] as [string, YamlValue]]),
      ['kind', item.use],
      ['better', 'higher'],
      ['values', { [date]: value }],
    ]);
    return [{ id, date, value, fields }];
  });
}

/** The whole question on one line. */
export function questionOf({ column: { label, part, code } }: Pick<Item, 'column'>): string {
  return [label, part].filter((text) => text !== '').join(' - ') || code;
}
