import type { Scale } from '../../core/model/settings.js';
import type { Missing } from './answers.js';
import { type Doubt, type DoubtId, doubt } from './doubt.js';
import { type Candidate, statedScale } from './guess-items.js';
import { codesOff, coreOf, guessScale, type Peers, type ScaleGuess } from './guess-scale.js';
import type { Item } from './item.js';
import { type KnownTouchpoint, matchTouchpoint, type TouchpointMatch } from './match-touchpoint.js';
import { asksForGrades, asksToRecommend, usesNamed } from './question-words.js';
import { scaleNamed, scaleText } from './stated-scale.js';
import { type ColumnSpec, mapLine, type Use } from './survey-map.js';

export interface ItemGuess {
  readonly item: Item;
  readonly doubts: readonly Doubt[];
}

/** What else an item depends on. */
interface Around {
  readonly known: readonly KnownTouchpoint[];
  readonly peers: Peers | null;
  readonly all: readonly Candidate[];
}

const NPS_SCALE: Scale = { min: 0, max: 10, best: 'max' };

interface Question {
  readonly id: DoubtId;
  readonly blocks?: boolean;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The item that a column is, with everything about it that is not sure; `null` where it is no rating. */
export function makeItem(candidate: Candidate, { known, peers, all }: Around): ItemGuess | null {
  const { column, spec } = candidate;
  const stated = scaleNamed(spec.scale) ?? statedScale(candidate, all);
  const nps = npsGuess(candidate, stated);
  const match: TouchpointMatch =
    spec.touchpoint === undefined ? matchTouchpoint(column, known) : { ids: [spec.touchpoint] };
  const isNamed = spec.use !== undefined || match.ids.length > 0 || nps !== null;
  if (!isNamed && !isRating(candidate, stated)) return null;
  const guess = scaleGuess(candidate, nps ? NPS_SCALE : stated, peers);
  const use = usageOf(candidate, nps !== null);
  const isMetric = use === 'nps' || use === 'csat';
  const questions: Question[] = [
    ...scaleQuestions(guess, spec),
    ...textQuestions(candidate),
    ...touchpointQuestions(match.ids, spec, known, isMetric),
    ...usageQuestions(candidate, nps, guess.scale, stated),
  ];
  const [first] = match.ids;
  const touchpoint = match.ids.length === 1 && known.some(({ id }) => id === first) ? (first ?? null) : null;
  const goesIn = touchpoint !== null || match.ids.length > 1 || isMetric;
  const line = lineFor(candidate, guess, { use, touchpoint, ids: match.ids });
  const doubts = questions.map(({ id, blocks = goesIn, data }) =>
    doubt(candidate.column.code, id, { ...data, blocks, mapLine: line }),
  );
  const isSure = !doubts.some(({ blocks }) => blocks) && (goesIn || spec.use !== undefined);
  const factor = spec.factor ?? match.factor ?? null;
  return { item: itemOf(candidate, guess, { use, touchpoint, factor, isSure }), doubts };
}

function scaleGuess({ numbers }: Candidate, scale: Scale | null, peers: Peers | null): ScaleGuess {
  return scale ? codesOff(scale, numbers) : guessScale(numbers, peers);
}

function itemOf(
  candidate: Candidate,
  guess: ScaleGuess,
  what: Pick<Item, 'use' | 'touchpoint' | 'factor' | 'isSure'>,
): Item {
  const { column, spec } = candidate;
  return {
    column,
    ...what,
    metric: spec.metric ?? null,
    scale: guess.scale,
    topBox: spec.topBox ?? 2,
    codes: codesOf(candidate, guess),
    read: (text) => {
      const read = candidate.read(text);
      const isAnswer = spec.codes?.[text.trim()] === 'answer';
      const code = read.kind === 'number' && !isAnswer ? guess.codes.get(read.value) : undefined;
      return code === undefined ? read : { kind: 'missing', missing: code };
    },
  };
}

function textQuestions({ texts, unclear, verbal }: Candidate): Question[] {
  const strange = texts.filter((text) => !unclear.includes(text));
  return [
    ...(verbal?.isUnsure
      ? [{ id: 'unsure-words' as const, data: { text: [...verbal.numbers.keys()].join(', ') } }]
      : []),
    ...unclear.slice(0, 1).map((text) => ({ id: 'ambiguous-number' as const, data: { text } })),
    ...strange.slice(0, 3).map((text) => ({ id: 'no-number' as const, data: { text } })),
  ];
}

/** Is the question the one of the net promoter score? `sure` where its words say so. */
function npsGuess({ column, numbers, spec }: Candidate, stated: Scale | null): { sure: boolean } | null {
  if (spec.use !== undefined) return spec.use === 'nps' ? { sure: true } : null;
  const core = coreOf(numbers);
  const [low, high] = [Math.min(...core), Math.max(...core)];
  const fits = core.every((value) => Number.isInteger(value) && value >= 0 && value <= 10);
  const isZeroToTen = stated ? stated.min === 0 && stated.max === 10 : fits && high > 5;
  if (!fits || !isZeroToTen) return null;
  if (asksToRecommend(column)) return { sure: true };
  const isUnlabelled = column.part === '' && !/\p{L}{3}| /u.test(column.label) && spec.touchpoint === undefined;
  return isUnlabelled && stated === null && low <= 6 && high === 10 && spec.scale === undefined
    ? { sure: false }
    : null;
}

/** Few whole numbers in a row that begin low: neither a year, an age nor a yes. */
function isRating({ numbers, texts }: Candidate, stated: Scale | null): boolean {
  const core = coreOf(numbers);
  const [low, high] = [Math.min(...core), Math.max(...core)];
  if (texts.length > 0) return false;
  return stated !== null || (low >= 0 && low <= 5 && high >= 3 && high <= 10);
}

function usageOf({ spec, column }: Candidate, isNps: boolean): Item['use'] {
  const named = spec.use ?? (isNps ? 'nps' : spec.factor === undefined ? usesNamed(column)[0] : 'factor');
  return named === undefined || named === 'choice' || named === 'kano-with' || named === 'kano-without' ? 'ist' : named;
}

function scaleQuestions(guess: ScaleGuess, spec: ColumnSpec): Question[] {
  return guess.doubts.flatMap((one): Question[] => {
    if (one.id === 'which-scale') return [{ id: one.id, data: { code: one.top } }];
    if (spec.codes?.[String(one.value)] !== undefined) return [];
    return [{ id: one.id, data: { code: one.value, scale: scaleText(guess.scale) } }];
  });
}

function touchpointQuestions(
  ids: readonly string[],
  { touchpoint }: ColumnSpec,
  known: readonly KnownTouchpoint[],
  isMetric: boolean,
): Question[] {
  if (touchpoint !== undefined && !known.some(({ id }) => id === touchpoint)) {
    return [{ id: 'unknown-touchpoint', blocks: true, data: { id: touchpoint } }];
  }
  if (ids.length > 1) return [{ id: 'which-touchpoint', data: { ids: ids.join(', ') } }];
  return ids.length === 0 && !isMetric ? [{ id: 'no-touchpoint', blocks: false }] : [];
}

function usageQuestions(
  { spec, column }: Candidate,
  nps: { sure: boolean } | null,
  scale: Scale,
  stated: Scale | null,
): Question[] {
  const uses: Use[] = usesNamed(column);
  const isGrade = asksForGrades(column) && spec.scale === undefined && stated === null && scale.min === 1;
  return [
    ...(nps && !nps.sure ? [{ id: 'which-use' as const, data: { uses: 'nps, ist' } }] : []),
    ...(!nps && spec.use === undefined && uses.length > 1
      ? [{ id: 'which-use' as const, data: { uses: uses.join(', ') } }]
      : []),
    ...(isGrade ? [{ id: 'which-end' as const, data: { scale: scaleText(scale) } }] : []),
  ];
}

function codesOf({ spec }: Candidate, { codes }: ScaleGuess): Readonly<Record<string, Missing>> {
  const named = Object.entries(spec.codes ?? {}).flatMap(([code, missing]) =>
    missing === 'answer' ? [] : [[code, missing] as const],
  );
  return Object.fromEntries([...[...codes].map(([code, missing]) => [String(code), missing] as const), ...named]);
}

/** The line of a map that says what was guessed. */
function lineFor(
  candidate: Candidate,
  guess: ScaleGuess,
  { use, touchpoint, ids }: { use: Item['use']; touchpoint: string | null; ids: readonly string[] },
): string {
  const { column, spec } = candidate;
  const codes = {
    ...Object.fromEntries(candidate.texts.map((text) => [text, 'no-answer' as const])),
    ...codesOf(candidate, guess),
  };
  const about = touchpoint ?? ids[0];
  const line = mapLine(column.code, {
    ...(about === undefined ? {} : { touchpoint: about }),
    use,
    ...(spec.factor === undefined ? {} : { factor: spec.factor }),
    scale: scaleText(guess.scale),
    ...(Object.keys(codes).length === 0 ? {} : { codes }),
  });
  return about === undefined && use !== 'nps' && use !== 'csat'
    ? `${line} # add touchpoint: <id>, or write null`
    : line;
}
